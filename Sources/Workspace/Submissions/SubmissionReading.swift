import Diagnostics
import GRDB

extension Workspace {
  /// The submissions of a round as they stand now: by the moment they were collected, or recorded
  /// where that is unknown, then in the order in which they came.
  ///
  /// All of them, in every state: which of several by one subject counts is not decided here.
  public func submissions(
    in round: String, scope: Scope
  ) throws(Failure) -> [Submission] {
    try reading { db in
      let status = try Self.status(ofRound: round, in: db)
      guard scope.includes(form: status.round.form.id) else {
        throw Failure(.call, .unknownRound(round))
      }
      return try Self.submissions(in: status.round, scope: scope, db)
    }
  }

  /// One submission as it stands now. One that is out of scope is unknown like any other.
  public func submission(_ id: SubmissionID, scope: Scope) throws(Failure) -> Submission {
    try reading { db in try Self.submission(id, scope: scope, in: db) }
  }

  /// All revisions of a submission, oldest first.
  public func history(of id: SubmissionID, scope: Scope) throws(Failure) -> [Revision] {
    try reading { db in
      _ = try Self.submission(id, scope: scope, in: db)
      return try Row.fetchAll(
        db,
        sql: """
          SELECT revision.number, revision.state, revision.reason, revision.answers,
            record.at, record.actor
          FROM revision JOIN record ON record.number = revision.record
          WHERE revision.submission = ? ORDER BY revision.number
          """,
        arguments: [id.description]
      ).map { try Revision(row: $0, from: 0) }
    }
  }

  static func submission(
    _ id: SubmissionID, scope: Scope, in db: Database
  ) throws -> Submission {
    let row = try db.cachedStatement(sql: selection + " WHERE submission.id = ?")
      .fetchOne(arguments: [id.description])
    guard let row, scope.includes(subject: try row.optionalText(3), form: try row.text(7)) else {
      throw Failure(.call, .unknownSubmission(id))
    }
    return try Submission(row: row)
  }

  static func submission(key: String, in round: String, _ db: Database) throws -> Submission? {
    try db.cachedStatement(
      sql: selection + " WHERE submission.round = ? AND submission.client_key = ?"
    ).fetchOne(arguments: [round, key]).map(Submission.init(row:))
  }

  private static func submissions(
    in round: Round, scope: Scope, _ db: Database
  ) throws -> [Submission] {
    let rows = try Row.fetchCursor(
      db, sql: selection + " WHERE submission.round = ? ORDER BY submission.record",
      arguments: [round.name])
    var submissions: [Submission] = []
    while let row = try rows.next() {
      if scope.includes(subject: try row.optionalText(3)) {
        submissions.append(try Submission(row: row))
      }
    }
    return submissions.sorted { one, other in
      let (first, second) = (one.decisiveMoment, other.decisiveMoment)
      if first.isBefore(second) { return true }
      if second.isBefore(first) { return false }
      return one.sequence < other.sequence
    }
  }

  /// Submissions, each with its newest revision.
  private static let selection = """
    SELECT submission.id, submission.record, submission.round, submission.subject,
      submission.channel, submission.collected_at, submission.client_key, round.form,
      round.version, arrival.at, revision.number, revision.state, revision.reason,
      revision.answers, change.at, change.actor
    FROM submission
    JOIN round ON round.name = submission.round
    JOIN record AS arrival ON arrival.number = submission.record
    JOIN revision ON revision.submission = submission.id AND revision.number = (
      SELECT max(other.number) FROM revision AS other WHERE other.submission = submission.id)
    JOIN record AS change ON change.number = revision.record
    """
}

extension Statement {
  fileprivate func fetchOne(arguments: StatementArguments) throws -> Row? {
    try Row.fetchOne(self, arguments: arguments)
  }
}

extension Submission {
  fileprivate init(row: Row) throws {
    guard let channel = Channel(rawValue: try row.text(4)) else { throw Row.damage }
    self.init(
      id: SubmissionID(try row.text(0)), sequence: try row.number(1), round: try row.text(2),
      form: FormReference(id: try row.text(7), version: try row.text(8)),
      subject: try row.optionalText(3), channel: channel,
      collectedAt: try row.optionalMoment(5), recordedAt: try row.moment(9),
      key: try row.optionalText(6), current: try Revision(row: row, from: 10))
  }
}

extension Revision {
  /// From six columns: number, state, reason, answers, moment, actor.
  fileprivate init(row: Row, from column: Int) throws {
    guard let state = SubmissionState(rawValue: try row.text(column + 1)) else {
      throw Row.damage
    }
    self.init(
      number: try row.number(column), state: state,
      answers: try row.pairs(column + 3).map { Answer(path: $0.name, value: $0.value) },
      reason: try row.optionalText(column + 2), at: try row.moment(column + 4),
      actor: try row.text(column + 5))
  }
}
