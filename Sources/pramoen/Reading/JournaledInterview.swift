import Diagnostics
import Forms
import Interviews
import Workspace

/// One filling by one person: the interview, the draft it is kept in, and how it is submitted.
final class JournaledInterview {
  let interview: Interview
  /// What an earlier sitting left.
  let kept: KeptFilling
  /// Questions answered by the call itself.
  let fixedQuestions: Set<String>
  private let draft: Draft
  /// How often the draft was written for all this sitting knows.
  private var writeCount: Int
  private let round: Round
  private let workspace: Workspace

  /// Goes on with the subject's draft in the round, or begins one.
  init(of kept: KeptForm, round: Round, subject: String?, workspace: Workspace) throws(Failure) {
    let form = kept.form
    self.round = round
    self.workspace = workspace
    let drafts = try workspace.drafts(in: round.name, scope: .everything)
    if let left = drafts.last(where: { $0.subject == subject }) {
      draft = left
    } else {
      draft = try workspace.startDraft(in: round.name, subject: subject)
    }
    writeCount = draft.writeCount
    self.kept = draft.filling
    var interview = try Interview(
      form, kept.definition(), environment: World.interview,
      kept: draft.entries.isEmpty ? nil : self.kept)
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
  func journal(_ steps: [JournalStep]) throws(Failure) {
    let entries = steps.map(\.kept).map { Answer(path: $0.path, value: $0.value) }
    try workspace.append(entries, to: draft.id, following: writeCount)
    writeCount += 1
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
    if let now = drafts.first(where: { $0.id == draft.id }), now.writeCount != writeCount {
      throw Failure(.call, .draftTakenUp)
    }
    return try workspace.submit(
      in: round.name,
      NewSubmission(
        subject: draft.subject, answers: answers.kept, channel: .interview,
        finishing: draft.id))
  }
}

extension Draft {
  /// What the journal adds up to.
  var filling: KeptFilling {
    KeptFilling(
      entries.map { JournalStep(kept: Answers.Entry(path: $0.path, value: $0.value)) })
  }
}

extension Answers {
  /// As the workspace keeps them.
  var kept: [Answer] {
    entries.map { Answer(path: $0.path, value: $0.value) }
  }
}
