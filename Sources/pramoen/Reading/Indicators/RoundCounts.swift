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
    let status = try opened.round(named: name)
    let round = status.round
    let kept = try FormLoading.kept(of: round, in: opened, beside: workspace.path)
    var collection = FigureCollection(
      try FormFigures(kept, needsIndicators: needsIndicators), by: by)
    let roster = try round.roster.map { roster throws(Failure) in
      try opened.roster(roster, scope: .everything)
    }
    let expected = roster.map { ExpectedUnits($0, due: round.due) }
    try requireLevels(kept.form, expected)
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
      let subject = expected?[code]
      try collection.add(
        answers, submittedAt: submission.decisiveMoment,
        unit: FormFigures.Unit(
          code: code, label: subject.flatMap(\.displayName),
          groups: by.map { subject?[$0] ?? answers[$0] ?? "" },
          place: .file("\(name) \(submission.id.description.prefix(8))")))
    }
    collection.reading.times = .init(
      opens: round.opens, due: round.due, closes: round.closes, openedAt: status.openedAt)
    collection.reading.coverage = expected?.coverage(by: by, reports: collection.reports)
    return collection.reading
  }

  private func requireLevels(_ form: Form, _ expected: ExpectedUnits?) throws(Failure) {
    for name in by where form.questions.allSatisfy({ $0.name != name }) {
      if expected?.hasAttribute(name) == true { continue }
      throw Failure(.call, .unknownGrouping(name, attributes: expected?.attributeNames ?? []))
    }
  }
}
