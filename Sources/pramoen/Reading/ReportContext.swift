import Diagnostics
import Forms
import Reports
import Scoring
import ThaiText
import Workspace

extension GainsSources.Result {
  /// What the report says besides the numbers: which form, which sources, who was expected.
  func context(of sources: GainsSources) throws(Failure) -> GainsReport.Context {
    let expected = try ExpectedPeople(of: sources)
    let seen = Set(analysis.everybody.everyone.map(\.subject.text))
    var context = GainsReport.Context(
      title: form?.title.inBothLanguages(of: form) ?? Self.untitled,
      facts: .sources(sources.sources, form: form), rosterCount: expected?.subjects.count)
    if let expected {
      let codes = Set(expected.subjects.map(\.code))
      context.notOnRoster = seen.subtracting(codes).sorted()
      context.neverSeen = expected.subjects.map(\.code).filter { !seen.contains($0) }
      context.attributes = expected.attributes
    }
    if let form {
      context.objectives = form.objectives
      context.itemLabels = form.items.map {
        $0.label.inBothLanguages(of: form) ?? .verbatim($0.name)
      }
    }
    return context
  }

  private static let untitled = LocalizedText(
    th: "ผลการเปรียบเทียบคะแนนก่อนและหลัง", en: "Scores before and after")
}

extension [Report.Fact] {
  /// Which form, which sources, made when.
  static func sources(_ sources: [String], form: Form?) -> [Report.Fact] {
    var facts: [Report.Fact] = []
    if let form {
      facts.append(
        .init(
          .init(th: "แบบทดสอบ", en: "Test"),
          .init(th: "\(form.id) ฉบับ \(form.version)", en: "\(form.id), version \(form.version)")))
    }
    facts.append(
      .init(
        .init(th: "แหล่งข้อมูล", en: "Sources"),
        .verbatim(sources.map(\.lastPathPart).joined(separator: ", "))))
    if let today = World.timestamp().date {
      facts.append(
        .init(
          .init(th: "วันที่จัดทำ", en: "Made on"),
          .init(th: today.formatted(.thaiLong), en: today.formatted(.english))))
    }
    return facts
  }
}

/// The people on the rosters of the rounds that were analysed.
private struct ExpectedPeople {
  let subjects: [Subject]

  /// Nil where the sources are files, or their round has no roster.
  init?(of sources: GainsSources) throws(Failure) {
    let rounds = sources.sources.filter { !$0.namesTable }
    guard !rounds.isEmpty else { return nil }
    let found = try sources.workspace.open(for: .reading) { opened throws(Failure) in
      var rosters: [String] = []
      for round in rounds {
        guard let roster = try opened.round(named: round).round.roster else { continue }
        if !rosters.contains(roster) { rosters.append(roster) }
      }
      var subjects: [Subject] = []
      for roster in rosters { subjects += try opened.roster(roster, scope: .everything) }
      return subjects
    }
    guard !found.isEmpty else { return nil }
    var seen: Set<String> = []
    subjects = found.filter { seen.insert($0.code).inserted }
  }

  /// The attributes that divide people into a few groups; a code or an age of each is none.
  var attributes: [GainsReport.Attribute] {
    var names: [String] = []
    for name in subjects.flatMap(\.attributes).map(\.name) where !names.contains(name) {
      names.append(name)
    }
    return names.compactMap { name in
      var counts: [String: Int] = [:]
      for subject in subjects { counts[subject[name] ?? "", default: 0] += 1 }
      guard counts.count > 1, counts.count <= 12, 2 * counts.count <= subjects.count else {
        return nil
      }
      let ordered = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      return GainsReport.Attribute(
        name: .verbatim(name),
        counts: ordered.map { value, people in
          .init(
            value.isEmpty ? .init(th: "ไม่ระบุ", en: "not stated") : .verbatim(value),
            people: people)
        })
    }
  }
}

extension Form {
  fileprivate var objectives: [GainsReport.Objective] {
    scoring.objectives.map { objective in
      GainsReport.Objective(
        name: objective.name,
        label: objective.label.inBothLanguages(of: self) ?? .verbatim(objective.name),
        items: items.indices.filter { items[$0].score?.objective == objective.name })
    }
  }
}

extension Translations {
  func inBothLanguages(of form: Form?) -> LocalizedText? {
    let fallback = form?.defaultLanguage ?? "th"
    guard let thai = text(in: "th", fallback: fallback),
      let english = text(in: "en", fallback: fallback)
    else { return nil }
    return LocalizedText(th: thai, en: english)
  }
}

extension MatchedScores {
  fileprivate var everyone: [SubjectScore] { pairs.map(\.pre) + preOnly + postOnly }
}

extension String {
  /// The last part of a path: reports travel, folders stay.
  var lastPathPart: String {
    split(separator: "/").last.map(String.init) ?? self
  }
}
