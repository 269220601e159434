import Diagnostics
import Forms
import Scoring
import ThaiText
import Workspace

/// The answers of a round in the workspace.
struct RoundScores {
  let workspace: WorkspaceOption
  /// A roster's attribute or a question of the form.
  let group: String?
  /// Marks the answers instead of the form's own key.
  let newKey: NewKey?
  let rules: MarkingRules

  func answers(of name: String) throws(Failure) -> UnmarkedAnswers {
    try workspace.open(for: .reading) { opened throws(Failure) in
      try answers(of: name, in: opened)
    }
  }

  private func answers(
    of name: String, in opened: Workspace
  ) throws(Failure) -> UnmarkedAnswers {
    // A number from a damaged or altered record is worse than none.
    let verification = try opened.verify()
    guard verification.isSound else {
      throw Failure(
        .data, verification.messages.map { Diagnostic(.error, $0, at: .file(workspace.path)) })
    }
    let round = try opened.round(named: name).round
    let form = try FormLoading.form(of: round, in: opened)
    if newKey == nil { try form.requireItems() }
    let groups = try attributes(of: round, in: opened)
    if let group, form.questions.allSatisfy({ $0.name != group }),
      groups.values.allSatisfy({ $0[group] == nil })
    {
      throw Failure(.call, .unknownGrouping(group, attributes: groups.values.attributeNames))
    }
    var persons: [MarkedTest.Person] = []
    var sheets: [Answers] = []
    var leftOut: [Exclusion] = []
    for submission in try opened.submissions(in: name, scope: .everything) {
      let source = "\(name) \(submission.id.description.prefix(8))"
      // Nobody's code: the submission stands for itself and can be matched with no other.
      let code = submission.subject ?? submission.id.description
      let subject = NormalizedCode(code)
      guard let subject, submission.state.counts else {
        leftOut.append(
          Exclusion(
            subject: code, source: source,
            reason: submission.state.exclusionReason ?? .noSubject))
        continue
      }
      let answers = Answers(
        submission.answers.map { Answers.Entry(path: $0.path, value: $0.value) })
      sheets.append(answers)
      persons.append(
        MarkedTest.Person(
          subject: subject, source: source, submittedAt: submission.decisiveMoment,
          group: group.flatMap { answers[$0] ?? groups[subject.text]?[$0] }))
    }
    leftOut += try opened.drafts(in: name, scope: .everything).map { draft in
      Exclusion(
        subject: draft.subject ?? "", source: "\(name) \(draft.id.description.prefix(8))",
        reason: .draft)
    }
    let asked = try AskedItems(of: form) { () throws(Failure) in
      try FormLoading.kept(of: round, in: opened, beside: workspace.path)
    }
    return try UnmarkedAnswers(
      sheets, persons: persons, key: newKey?.key(for: form) ?? TestKey(form), rules: rules,
      asked: asked, form: form, leftOut: leftOut)
  }

  private func attributes(of round: Round, in workspace: Workspace) throws(Failure)
    -> [String: Subject]
  {
    guard let roster = round.roster else { return [:] }
    return Dictionary(
      try workspace.roster(roster, scope: .everything).map { ($0.code, $0) },
      uniquingKeysWith: { _, last in last })
  }
}

extension Sequence<Subject> {
  fileprivate var attributeNames: [String] {
    Set(flatMap(\.attributes).map(\.name)).sortedInThaiOrder { $0 }
  }
}

extension SubmissionState {
  /// Whether answers in this state are evaluated: what was sent and not taken back.
  var counts: Bool { exclusionReason == nil }

  /// Why answers in this state are not evaluated; nil where they are.
  var exclusionReason: ExclusionReason? {
    switch self {
    case .submitted, .confirmed, .approved, .locked: nil
    case .draft: .draft
    case .returned: .returned
    case .void: .void
    }
  }
}
