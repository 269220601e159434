import Diagnostics
import Forms
import Interviews
import Workspace

/// One filling by one person: the interview, the draft it is kept in, and how it is submitted.
struct JournaledInterview {
  let interview: Interview
  /// What an earlier sitting left, answers typed since included.
  let saved: Answers
  /// Questions answered by the call itself.
  let fixedQuestions: Set<String>
  private let draft: Draft
  private let round: Round
  private let workspace: Workspace

  /// Goes on with the subject's draft in the round, or begins one.
  init(of form: Form, round: Round, subject: String?, workspace: Workspace) throws(Failure) {
    self.round = round
    self.workspace = workspace
    let drafts = try workspace.drafts(in: round.name, scope: .everything)
    if let left = drafts.last(where: { $0.subject == subject }) {
      draft = left
    } else {
      draft = try workspace.startDraft(in: round.name, subject: subject)
    }
    saved = Answers(newest: draft.entries)
    var interview = try Interview(
      form, environment: World.interview, saved: draft.entries.isEmpty ? nil : saved)
    var fixed: Set<String> = []
    if let subject, let question = form.question(.subject) {
      if let fault = interview.answer(question.name, subject) {
        throw Failure(.call, fault.message)
      }
      fixed.insert(question.name)
    }
    self.interview = interview
    fixedQuestions = fixed
  }

  /// Durable when it returns.
  func journal(_ entry: Answers.Entry) throws(Failure) {
    try workspace.append(Answer(path: entry.path, value: entry.value), to: draft.id)
  }

  /// Ends a draft in which nothing was answered, so that it is not offered again.
  func abandon() throws(Failure) {
    try workspace.abandon(draft.id)
  }

  /// Ends the draft with a submission, in one step.
  func submit(_ answers: Answers) throws(Failure) -> Receipt {
    try workspace.submit(
      in: round.name,
      NewSubmission(
        subject: draft.subject, answers: answers.kept, channel: .interview,
        finishing: draft.id))
  }
}

extension Answers {
  /// The last answer to each question, in the order in which questions were first answered.
  init(newest entries: [Answer]) {
    var newest: [String: String] = [:]
    var order: [String] = []
    for entry in entries {
      if newest.updateValue(entry.value, forKey: entry.path) == nil { order.append(entry.path) }
    }
    self.init(order.map { Entry(path: $0, value: newest[$0] ?? "") })
  }

  /// As the workspace keeps them.
  var kept: [Answer] {
    entries.map { Answer(path: $0.path, value: $0.value) }
  }
}
