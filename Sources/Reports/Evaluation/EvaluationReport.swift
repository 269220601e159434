import Diagnostics
import Scoring
import Statistics

/// The report of an evaluation by several groups of people: tables in the order of a Thai report,
/// each with the paragraph that reads it out, and the picture of the profile.
public struct EvaluationReport: Sendable {
  public let analysis: EvaluationAnalysis
  public let context: Context

  /// What the numbers do not know about themselves.
  public struct Context: Sendable {
    public var title: LocalizedText
    /// Form version, sources, the date of the report.
    public var facts: [Report.Fact]

    public init(title: LocalizedText, facts: [Report.Fact] = []) {
      self.title = title
      self.facts = facts
    }
  }

  public init(_ analysis: EvaluationAnalysis, context: Context) {
    self.analysis = analysis
    self.context = context
  }

  /// Everything, in the order of chapter 4 of a Thai evaluation report.
  public var report: Report {
    Report(
      title: .evaluationTitle, subtitle: context.title, facts: facts,
      sections: [
        overview, respondents, expertJudgements, dimensions, items(withFrequencies: true),
        personMeans, needs, workQuality, comparison, agreement, comments, warnings,
      ].compactMap { $0 })
  }

  /// What a terminal shows of it, in 80 columns.
  public var summary: Report {
    Report(
      title: .evaluationTitle, subtitle: context.title, facts: facts,
      sections: [
        respondents, expertJudgements, dimensions, items(withFrequencies: false),
        personMeans, needs, workQuality, comparison, agreement, comments, warnings,
      ].compactMap {
        $0?.withoutFindings(except: [.dimensionsTitle, analysis.plan.groupsTitle, .needsTitle])
      })
  }

  private var facts: [Report.Fact] {
    var facts = context.facts
    facts.append(Report.Fact(.respondentsFact, .people(analysis.answers.count)))
    if analysis.suppression.leavesOut {
      facts.append(Report.Fact(.countedFact, .people(analysis.suppression.countedCount)))
    }
    if let scale = analysis.plan.scale {
      facts.append(
        Report.Fact(
          .scaleFact,
          LocalizedText(
            th: "\(scale.lowest) ถึง \(scale.highest)", en: "\(scale.lowest) to \(scale.highest)")))
    }
    return facts
  }

  private var warnings: Report.Section? {
    guard !analysis.warnings.isEmpty else { return nil }
    return Report.Section(
      heading: .warningsHeading,
      blocks: [.notices(analysis.warnings.map { Report.Notice(.warning, $0.message) })])
  }
}

extension Report.Section {
  /// The section with the tables alone; the paragraph stays below those with one of the `titles`.
  fileprivate func withoutFindings(except titles: [LocalizedText]) -> Report.Section {
    var section = self
    section.blocks = blocks.map { block in
      guard case .table(var table) = block, !titles.contains(table.title) else { return block }
      table.finding = nil
      return .table(table)
    }
    return section
  }
}

extension EvaluationReport {
  /// The words for a mean of all persons: the band, or why there is none. Marked where opinions are
  /// divided, so that the label never stands bare.
  func label(
    of mean: Computed<Double>, persons: Int, isDivided: Bool = false
  ) -> Report.Cell {
    guard analysis.plan.bands != nil else { return .dash }
    switch analysis.plan.label(of: mean, persons: persons) {
    case .value(let label): return .localized(isDivided ? label.marked : label)
    case .notComputable(.noBandsForScale): return .dash
    case .notComputable(let reason): return .absent(reason)
    }
  }

  /// The words for a mean of all in a sentence; nil where there are none, or too few people.
  func words(of mean: Computed<Double>) -> LocalizedText? {
    guard analysis.suppression.countedCount >= EvaluationPlan.fewestForLabel else { return nil }
    return mean.value.flatMap { analysis.plan.bands?.label(of: $0) }
  }

  /// “เกณฑ์การแปลความหมาย (likert5_boonchom): 4.51–5.00 มากที่สุด, …”, below every table with words.
  var bandsNote: LocalizedText {
    guard let set = analysis.plan.bands else {
      return LocalizedText(
        th: "ไม่ได้กำหนดเกณฑ์การแปลความหมาย จึงไม่มีคำแปลระดับ",
        en: "No set of bands was chosen, so means have no words")
    }
    let highest = analysis.plan.scale.map { Double($0.highest) }
    let parts = set.bands.bands.indices.reversed().map { index -> LocalizedText in
      let low = DisplayNumber(set.bands.bands[index].from, decimals: 2)?.text ?? ""
      let isTop = index == set.bands.bands.count - 1
      let high = isTop ? highest : set.bands.upperEnd(at: index, highest: highest ?? 0)
      let end = high.flatMap { DisplayNumber($0, decimals: 2)?.text }
      let range = end.map { "\(low)–\($0)" } ?? "≥ \(low)"
      return LocalizedText(
        th: "\(range) \(set.labels[index].thai)", en: "\(range) \(set.labels[index].english)")
    }
    return LocalizedText(
      th: "เกณฑ์การแปลความหมาย\(set.thaiName): "
        + parts.map(\.thai).joined(separator: ", ") + "; ปัดเป็น 2 ตำแหน่งก่อนแปล",
      en: "Bands\(set.englishName): " + parts.map(\.english).joined(separator: ", ")
        + "; means are rounded to 2 decimals first")
  }

  /// The groups that may stand by themselves, with their places; those that nobody belongs to have
  /// nothing to show.
  var shownGroups: [(place: Int, group: GroupOfEvaluators)] {
    analysis.groups.enumerated().filter { !$0.element.isWithheld && !$0.element.members.isEmpty }
      .map { ($0.offset, $0.element) }
  }

  /// The groups that nobody belongs to.
  var absentNote: LocalizedText? {
    let absent = analysis.groups.filter(\.members.isEmpty)
    guard !absent.isEmpty else { return nil }
    let names = absent.map(\.label).listed()
    return LocalizedText(
      th: "ไม่มีผู้ตอบจาก\(names.afterThai)", en: "Nobody answered of \(names.english)")
  }

  /// Which groups are hidden, and whether what is said of all counts them.
  var withheldNote: LocalizedText? {
    let hidden = analysis.groups.filter { $0.isWithheld && $0.group != nil }
    guard !hidden.isEmpty else { return nil }
    let names = hidden.map(\.label).listed()
    let counts =
      analysis.suppression.leavesOut
      ? LocalizedText(
        th: "และไม่นับในค่าของผู้ตอบทั้งหมด เพราะจะหาผลของกลุ่มนี้ได้ด้วยการหักกลุ่มที่แสดงออก",
        en: "not counted in the means of all respondents, from which their answers would follow, "
          + "and not in what is put together from groups")
      : LocalizedText(
        th: "แต่นับรวมในค่าของผู้ตอบทุกคน และไม่รวมในค่าที่รวมจากรายกลุ่ม",
        en: "counted in the means of all respondents, and not in what is put together from "
          + "groups")
    return LocalizedText(
      th: "ไม่แสดงผลแยกของ\(names.afterThai) เพราะมีผู้ตอบน้อยกว่า \(analysis.plan.smallestGroup) คน "
        + counts.thai,
      en: "Not shown apart, with fewer than \(analysis.plan.smallestGroup) people: "
        + "\(names.english); "
        + counts.english)
  }

  /// Below what is said of all respondents, where it counts only some.
  var countedNotes: [LocalizedText] {
    let suppression = analysis.suppression
    guard suppression.leavesOut else { return [] }
    let hidden = suppression.hiddenCount.grouped
    guard suppression.countedCount > 0 else {
      let fewest = analysis.plan.smallestGroup
      return [
        analysis.isGrouped
          ? LocalizedText(
            th: "ไม่แสดงผล เพราะผู้ตอบทั้ง \(hidden) คนอยู่ในกลุ่มที่มีผู้ตอบน้อยกว่า \(fewest) คน "
              + "หรือไม่ระบุกลุ่ม",
            en: "Nothing is shown: all \(hidden) people are in groups of fewer than \(fewest), or "
              + "in none")
          : LocalizedText(
            th: "ไม่แสดงผล เพราะมีผู้ตอบเพียง \(hidden) คน น้อยกว่า \(fewest) คน",
            en: "Nothing is shown: \(hidden) people answered, fewer than \(fewest)")
      ]
    }
    return [
      LocalizedText(
        th: "นับเฉพาะ \(suppression.countedCount.grouped) คนในกลุ่มที่แสดงผล ไม่นับ \(hidden) คน "
          + "ในกลุ่มที่มีผู้ตอบน้อยหรือไม่ระบุกลุ่ม เพื่อไม่ให้ทราบว่าใครตอบอย่างไร",
        en: "Of the \(suppression.countedCount.grouped) people in groups that are shown; "
          + "\(hidden) in groups too small, or in none, are not counted, so that nobody can be "
          + "recognised")
    ]
  }

  /// “เฉลี่ย 4.12 (S.D. = 0.54)”
  func meanText(_ mean: Computed<Double>, _ deviation: Computed<Double>? = nil) -> String? {
    mean.text(decimals: 2).map { mean in
      // Unbroken: a symbol must not be parted from its figure.
      "x̄\u{00A0}=\u{00A0}\(mean)"
        + (deviation?.text(decimals: 2, keeping: RatedItem.isDivided).map {
          ", S.D.\u{00A0}=\u{00A0}\($0)"
        } ?? "")
    }
  }
}

extension LocalizedText {
  /// A label that must not be read alone.
  fileprivate var marked: LocalizedText { LocalizedText(th: thai + " ‡", en: english + " ‡") }
}

extension EvaluationPlan.BandSet {
  /// “ บุญชม ศรีสะอาด”: a set that is known by name; the names that authors give are no words.
  fileprivate var known: LocalizedText? {
    switch name {
    case "srisa-ard", "likert5_boonchom":
      LocalizedText(th: "ของบุญชม ศรีสะอาด", en: "of Boonchom Srisa-ard")
    case "equal-width": LocalizedText(th: "แบบช่วงเท่ากัน", en: "of equal width")
    case "half-up": LocalizedText(th: "แบบปัดครึ่งขึ้น", en: "cut at the halves, rounded up")
    default: nil
    }
  }

  fileprivate var thaiName: String { known.map { $0.thai } ?? "" }
  fileprivate var englishName: String { known.map { " " + $0.english } ?? "" }
}
