import Diagnostics
import GRDB
import ThaiText

extension Workspace {
  /// Begins a filling in a round that accepts answers.
  public func startDraft(in round: String, subject: String?) throws(Failure) -> Draft {
    try Name.check(subject)
    return try recording { records in
      let round = try Self.openRound(round, at: records.now, in: records.db)
      let draft = Draft(
        id: DraftID(records.newID()), round: round.name, subject: subject,
        startedAt: records.now, actor: records.actor, entries: [], writeCount: 0)
      try records.db.execute(
        sql: "INSERT INTO draft (id, round, subject, started_at, actor) VALUES (?, ?, ?, ?, ?)",
        arguments: [
          draft.id.description, draft.round, subject, draft.startedAt.description, draft.actor,
        ])
      return draft
    }
  }

  /// Writes an answer into the journal; when this returns it is on the disk. A round that closed
  /// meanwhile does not lose what is being typed.
  ///
  /// - Parameter count: how often the caller knows the journal to have been written. Where somebody else
  ///   has added to it, nothing is written; nil writes in any case.
  public func append(_ answer: Answer, to draft: DraftID, following count: Int? = nil)
    throws(Failure)
  {
    try append([answer], to: draft, following: count)
  }

  /// The same for several that belong together: all of them are in the journal, or none is.
  public func append(_ answers: [Answer], to draft: DraftID, following count: Int? = nil)
    throws(Failure)
  {
    try recording { records in
      let db = records.db
      try db.cachedStatement(
        sql: """
          INSERT INTO draft_entry (draft, number, at, answer)
          SELECT draft.id, 1 + coalesce(
            (SELECT max(number) FROM draft_entry WHERE draft = draft.id), 0), ?, ?
          FROM draft WHERE draft.id = ?
            AND NOT EXISTS (SELECT 1 FROM draft_end WHERE draft_end.draft = draft.id)
            AND (? IS NULL OR ? =
              (SELECT count(*) FROM draft_entry WHERE draft_entry.draft = draft.id))
          """
      ).execute(arguments: [
        records.now.description, PairText.text(answers.lazy.map { ($0.path, $0.value) }),
        draft.description,
        count, count,
      ])
      guard db.changesCount == 1 else {
        _ = try records.openDraft(draft)
        throw Failure(.call, .draftTakenUp)
      }
    }
  }

  /// The unfinished drafts of a round, oldest first.
  public func drafts(in round: String, scope: Scope) throws(Failure) -> [Draft] {
    try reading { db in
      let status = try Self.status(ofRound: round, in: db)
      guard scope.includes(form: status.round.form.id) else {
        throw Failure(.call, .unknownRound(round))
      }
      return try Row.fetchAll(
        db,
        sql: """
          SELECT id, round, subject, started_at, actor FROM draft
          WHERE round = ? AND id NOT IN (SELECT draft FROM draft_end)
          ORDER BY number
          """,
        arguments: [round]
      ).compactMap { row in
        guard scope.includes(subject: try row.optionalText(2)) else { return nil }
        return try Draft(row: row, db)
      }
    }
  }

  /// Ends a draft without a submission. What was typed stays in the file but is not offered again.
  public func abandon(_ draft: DraftID) throws(Failure) {
    try recording { records in
      _ = try records.openDraft(draft)
      try records.end(draft, with: nil)
    }
  }
}

extension RecordWriter {
  /// Marks a draft as ended by that submission. Doing so twice with the same one is no fault.
  func finish(
    _ draft: DraftID, with submission: SubmissionID, in round: String, subject: String?
  ) throws {
    let ended = try Row.fetchOne(
      db, sql: "SELECT submission FROM draft_end WHERE draft = ?",
      arguments: [draft.description])
    if let ended, try ended.optionalText(0) == submission.description { return }
    let open = try openDraft(draft)
    guard open.round == round, open.subject == subject else {
      throw Failure(.call, .draftOfAnother(draft))
    }
    try end(draft, with: submission)
  }

  fileprivate func end(_ draft: DraftID, with submission: SubmissionID?) throws {
    try db.execute(
      sql: "INSERT INTO draft_end (draft, at, actor, submission) VALUES (?, ?, ?, ?)",
      arguments: [draft.description, now.description, actor, submission?.description])
  }

  fileprivate func openDraft(_ id: DraftID) throws -> (round: String, subject: String?) {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT round, subject FROM draft
        WHERE id = ? AND id NOT IN (SELECT draft FROM draft_end)
        """,
      arguments: [id.description])
    guard let row else { throw Failure(.call, .draftNotOpen(id)) }
    return (try row.text(0), try row.optionalText(1))
  }
}

extension Draft {
  fileprivate init(row: Row, _ db: Database) throws {
    let id = try row.text(0)
    let entries = try Row.fetchAll(
      db, sql: "SELECT answer FROM draft_entry WHERE draft = ? ORDER BY number", arguments: [id]
    ).map { try $0.pairs(0) }
    self.init(
      id: DraftID(id), round: try row.text(1), subject: try row.optionalText(2),
      startedAt: try row.timestamp(3), actor: try row.text(4),
      entries: entries.flatMap { $0.map { Answer(path: $0.name, value: $0.value) } },
      writeCount: entries.count)
  }
}
