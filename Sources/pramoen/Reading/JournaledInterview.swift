import Diagnostics
import Forms
import Interviews
import Workspace

/// One filling by one person: the interview, the draft it is kept in, and how it is submitted.
final class JournaledInterview {
  let interview: Interview
  /// What an earlier sitting left, answers typed since included.
  let saved: Answers
  /// Questions answered by the call itself.
  let fixedQuestions: Set<String>
  private let draft: Draft
  /// How many entries the draft has for all this sitting knows.
  private var entryCount: Int
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
    entryCount = draft.entries.count
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
    try workspace.append(
      Answer(path: entry.path, value: entry.value), to: draft.id, following: entryCount)
    entryCount += 1
  }

  /// Ends a draft in which nothing was answered, so that it is not offered again.
  func abandon() throws(Failure) {
    try workspace.abandon(draft.id)
  }

  /// Ends the draft with a submission, in one step.
  ///
  /// - Throws: where another sitting has answered meanwhile; its answers are not overruled.
  func submit(_ answers: Answers) throws(Failure) -> Receipt {
    let drafts = try workspace.drafts(in: round.name, scope: .everything)
    if let now = drafts.first(where: { $0.id == draft.id }), now.entries.count != entryCount {
      throw Failure(.call, .draftTakenUp)
    }
    return try workspace.submit(
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
