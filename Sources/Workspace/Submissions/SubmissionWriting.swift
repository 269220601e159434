import Diagnostics
import GRDB
import ThaiText

extension Workspace {
  /// Records answers and, in the same transaction, the end of the draft they come from. When this
  /// returns they are on the disk.
  @discardableResult
  public func submit(
    in round: String, _ submission: NewSubmission
  ) throws(Failure) -> Receipt {
    try recording { records in
      let round = try Self.openRound(round, at: records.now, in: records.db)
      return try records.submit(submission, in: round)
    }
  }

  /// Records all of them or none. Every submission that is refused is named in the failure, in
  /// their order.
  @discardableResult
  public func submitAll(
    in round: String, _ submissions: [NewSubmission]
  ) throws(Failure) -> [Receipt] {
    try recording { records in
      let round = try Self.openRound(round, at: records.now, in: records.db)
      var receipts: [Receipt] = []
      var faults: [Diagnostic] = []
      for submission in submissions {
        do {
          receipts.append(try records.submit(submission, in: round))
        } catch let failure as Failure where failure.cause == .data {
          faults += failure.diagnostics.map {
            Diagnostic($0.severity, $0.message, at: submission.place ?? $0.place)
          }
        }
      }
      guard faults.isEmpty else { throw Failure(.data, faults) }
      return receipts
    }
  }

  /// Adds a revision: the next state and, while the submission is still its sender's, other
  /// answers. Without answers those of the revision before it stay.
  @discardableResult
  public func revise(
    _ id: SubmissionID, to state: SubmissionState, answers: [Answer]? = nil,
    reason: String? = nil, scope: Scope
  ) throws(Failure) -> Submission {
    try recording { records in
      let submission = try Self.submission(id, scope: scope, in: records.db)
      let previous = submission.current
      guard previous.state.successors.contains(state) else {
        throw Failure(.call, .stepNotAllowed(from: previous.state, to: state))
      }
      guard answers == nil || state.acceptsAnswers(after: previous.state) else {
        throw Failure(.call, .answersFixed(previous.state))
      }
      guard !state.needsReason(after: previous.state) || reason?.isEmpty == false else {
        throw Failure(.call, .reasonMissing(state))
      }
      return submission.with(
        try records.revise(
          id, number: previous.number + 1, state: state, answers: answers ?? previous.answers,
          reason: reason))
    }
  }
}

extension RecordWriter {
  /// Records one submission, or finds the one that came before under the same key.
  fileprivate mutating func submit(
    _ new: NewSubmission, in round: Round
  ) throws -> Receipt {
    try new.checkNames()
    if let key = new.key,
      let present = try Workspace.submission(key: key, in: round.name, db)
    {
      try check(new, repeats: present, key: key)
      if let draft = new.finishing {
        try finish(draft, with: present.id, in: round.name, subject: new.subject)
      }
      return Receipt(submission: present, outcome: .unchanged)
    }
    let submission = try record(new, in: round)
    if let draft = new.finishing {
      try finish(draft, with: submission.id, in: round.name, subject: new.subject)
    }
    return Receipt(submission: submission, outcome: .added)
  }

  private mutating func record(_ new: NewSubmission, in round: Round) throws -> Submission {
    let id = SubmissionID(newID())
    let sequence = try append(
      .submission,
      [
        id.description.databaseValue, round.name.databaseValue, new.subject.databaseValue,
        new.channel.rawValue.databaseValue, (new.collectedAt?.description).databaseValue,
        new.key.databaseValue,
      ])
    let revision = try revise(
      id, number: 1, state: .submitted, answers: new.answers, reason: nil)
    return Submission(
      id: id, sequence: sequence, round: round.name, form: round.form, subject: new.subject,
      channel: new.channel, collectedAt: new.collectedAt, recordedAt: now, key: new.key,
      current: revision)
  }

  fileprivate mutating func revise(
    _ id: SubmissionID, number: Int, state: SubmissionState, answers: [Answer], reason: String?
  ) throws -> Revision {
    try append(
      .revision,
      [
        id.description.databaseValue, number.databaseValue, state.rawValue.databaseValue,
        reason.databaseValue,
      ],
      sealing: Self.text(answers))
    return Revision(
      number: number, state: state, answers: answers, reason: reason, at: now, actor: actor)
  }

  /// The same sending again: its answers are those of some revision, for it may have been
  /// corrected since.
  private func check(
    _ new: NewSubmission, repeats present: Submission, key: String
  ) throws {
    let text = Self.text(new.answers)
    let isKnown =
      try new.subject == present.subject
      && Row.fetchOne(
        db, sql: "SELECT 1 FROM revision WHERE submission = ? AND answers = ? LIMIT 1",
        arguments: [present.id.description, text]) != nil
    guard isKnown else {
      throw Failure(.data, .keyTaken(key, by: present.id))
    }
  }

  private static func text(_ answers: [Answer]) -> String {
    PairText.text(answers.lazy.map { ($0.path, $0.value) })
  }
}

extension Submission {
  fileprivate func with(_ revision: Revision) -> Submission {
    Submission(
      id: id, sequence: sequence, round: round, form: form, subject: subject, channel: channel,
      collectedAt: collectedAt, recordedAt: recordedAt, key: key, current: revision)
  }
}
