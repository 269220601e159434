import Diagnostics
import Forms
import Reports
import Scoring
import ThaiText
import Workspace

/// Figures of a round in the workspace, and who has reported.
struct RoundCounts {
  let workspace: WorkspaceOption
  /// Attributes of the roster or questions of the form.
  let by: [String]

  /// Who has reported; of a form without indicators too.
  func coverage(of name: String) throws(Failure) -> IndicatorSources.Reading {
    try workspace.open(for: .reading) { opened throws(Failure) in
      guard try opened.round(named: name).round.roster != nil else {
        throw Failure(.data, .roundWithoutRoster(name))
      }
      return try reading(of: name, in: opened, needsIndicators: false)
    }
  }

  func reading(of name: String) throws(Failure) -> IndicatorSources.Reading {
    try workspace.open(for: .reading) { opened throws(Failure) in
      let verification = try opened.verify()
      guard verification.isSound else {
        throw Failure(
          .data, verification.messages.map { Diagnostic(.error, $0, at: .file(workspace.path)) })
      }
      return try reading(of: name, in: opened, needsIndicators: true)
    }
  }

  private func reading(
    of name: String, in opened: Workspace, needsIndicators: Bool
  ) throws(Failure) -> IndicatorSources.Reading {
    let round = try opened.round(named: name).round
    let kept = try FormLoading.kept(of: round, in: opened, beside: workspace.path)
    var collection = FigureCollection(
      try FormFigures(kept, needsIndicators: needsIndicators), by: by)
    let roster = try round.roster.map { roster throws(Failure) in
      try opened.roster(roster, scope: .everything)
    }
    let subjects = Dictionary(
      (roster ?? []).map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    try requireLevels(kept.form, roster ?? [])
    let all = try opened.submissions(in: name, scope: .everything)
    collection.leaveOut(
      all.compactMap { submission in
        submission.state.exclusionReason.map { reason in
          Exclusion(
            subject: submission.subject ?? submission.id.description,
            source: "\(name) \(submission.id.description.prefix(8))", reason: reason)
        }
      })
    let submissions = all.filter(\.state.counts)
      .sorted { ($0.decisiveMoment, $0.sequence) < ($1.decisiveMoment, $1.sequence) }
    for submission in submissions {
      let answers = Answers(
        submission.answers.map { Answers.Entry(path: $0.path, value: $0.value) })
      let code = submission.subject ?? submission.id.description
      let subject = subjects[code]
      try collection.add(
        answers, submittedAt: submission.decisiveMoment,
        unit: FormFigures.Unit(
          code: code, label: subject.flatMap(\.displayName),
          groups: by.map { subject?[$0] ?? answers[$0] ?? "" },
          source: "\(name) \(submission.id.description.prefix(8))"))
    }
    if let roster {
      collection.reading.coverage = RoundCoverage(
        expected: roster.map { subject in
          .init(
            code: subject.code, label: subject.displayName, groups: by.map { subject[$0] ?? "" })
        }, reports: collection.reports, due: round.due)
    }
    return collection.reading
  }

  private func requireLevels(_ form: Form, _ roster: [Subject]) throws(Failure) {
    for name in by where form.questions.allSatisfy({ $0.name != name }) {
      guard roster.allSatisfy({ $0[name] == nil }) else { continue }
      let known = Set(roster.flatMap(\.attributes).map(\.name)).sortedInThaiOrder { $0 }
      throw Failure(.call, .unknownGrouping(name, attributes: known))
    }
  }
}

extension Subject {
  /// What the roster calls the subject: its attribute `name`, `name_th`, `school_name` or ชื่อ….
  var displayName: String? {
    let usual = ["name_th", "name", "school_name", "name_en"]
    return usual.lazy.compactMap { self[$0] }.first
      ?? attributes.first { $0.name.hasPrefix("ชื่อ") }?.value
  }
}
