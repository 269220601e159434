import Diagnostics
import GRDB

extension Workspace {
  /// Opens a round for a form, and a roster if it names one, that the workspace has.
  public func openRound(_ round: Round) throws(Failure) {
    try Name.check(round.name, round.roster)
    try Self.checkDates(of: round)
    try recording { records in
      let db = records.db
      guard try Self.form(round.form, in: db) != nil else {
        throw Failure(.call, .unknownForm(round.form.id, version: round.form.version))
      }
      if let roster = round.roster, try !Self.hasRoster(roster, in: db) {
        throw Failure(.call, .unknownRoster(roster))
      }
      guard try Self.statuses(named: round.name, in: db).isEmpty else {
        throw Failure(.call, .roundExists(round.name))
      }
      try records.append(
        .round,
        [
          round.name.databaseValue, round.form.id.databaseValue,
          round.form.version.databaseValue, round.roster.databaseValue,
          (round.opens?.description).databaseValue, (round.due?.description).databaseValue,
          (round.closes?.description).databaseValue,
          PairText.text(round.labels.lazy.map { ($0.name, $0.value) }).databaseValue,
        ])
    }
  }

  /// From now on nothing is accepted; fillings under way are kept.
  public func closeRound(_ name: String, reason: String) throws(Failure) {
    try recordEvent(.closed, of: name, reason: reason)
  }

  /// Accepts submissions again, also after the closing date.
  public func reopenRound(_ name: String, reason: String) throws(Failure) {
    try recordEvent(.reopened, of: name, reason: reason)
  }

  public func round(named name: String) throws(Failure) -> RoundStatus {
    try reading { db in try Self.status(ofRound: name, in: db) }
  }

  /// All rounds whose form is in scope, in the order in which they were opened.
  public func rounds(scope: Scope) throws(Failure) -> [RoundStatus] {
    try reading { db in
      try Self.statuses(named: nil, in: db).filter { scope.includes(form: $0.round.form.id) }
    }
  }

  static func status(ofRound name: String, in db: Database) throws -> RoundStatus {
    guard let status = try statuses(named: name, in: db).first else {
      throw Failure(.call, .unknownRound(name))
    }
    return status
  }

  /// The round, if it accepts answers at that moment.
  static func openRound(_ name: String, at moment: Moment, in db: Database) throws -> Round {
    let status = try status(ofRound: name, in: db)
    switch status.phase(at: moment) {
    case .open: return status.round
    case .closed: throw Failure(.call, .roundClosed(name))
    case .notYetOpen:
      throw Failure(.call, .roundNotYetOpen(name, opens: status.round.opens ?? moment))
    }
  }

  private func recordEvent(
    _ kind: RoundEvent.Kind, of name: String, reason: String
  ) throws(Failure) {
    try recording { records in
      let phase = try Self.status(ofRound: name, in: records.db).phase(at: records.now)
      switch (kind, phase) {
      case (.closed, .closed): throw Failure(.call, .roundClosedAlready(name))
      case (.reopened, .open), (.reopened, .notYetOpen):
        throw Failure(.call, .roundOpenAlready(name))
      default: break
      }
      try records.append(
        .roundEvent,
        [name.databaseValue, kind.rawValue.databaseValue, reason.databaseValue])
    }
  }

  private static func statuses(named name: String?, in db: Database) throws -> [RoundStatus] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT round.name, round.form, round.version, round.roster, round.opens, round.due,
          round.closes, round.labels, record.at, record.actor
        FROM round JOIN record ON record.number = round.record
        WHERE round.name = ? OR ? IS NULL
        ORDER BY round.record
        """,
      arguments: [name, name])
    return try rows.map { row in
      let round = try Round(row: row)
      return RoundStatus(
        round: round, openedAt: try row.moment(8), openedBy: try row.text(9),
        events: try events(of: round.name, in: db))
    }
  }

  private static func events(of round: String, in db: Database) throws -> [RoundEvent] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT round_event.event, round_event.reason, record.at, record.actor
        FROM round_event JOIN record ON record.number = round_event.record
        WHERE round_event.round = ?
        ORDER BY round_event.record
        """,
      arguments: [round]
    ).map { row in
      guard let kind = RoundEvent.Kind(rawValue: try row.text(0)) else { throw Row.damage }
      return RoundEvent(
        kind: kind, reason: try row.text(1), at: try row.moment(2), actor: try row.text(3))
    }
  }

  private static func checkDates(of round: Round) throws(Failure) {
    let dates = [round.opens, round.due, round.closes].compactMap { $0 }
    for (earlier, later) in zip(dates, dates.dropFirst()) where later.isBefore(earlier) {
      throw Failure(.call, .roundDatesReversed(earlier, later))
    }
  }
}

extension Round {
  fileprivate init(row: Row) throws {
    self.init(
      name: try row.text(0),
      form: FormReference(id: try row.text(1), version: try row.text(2)),
      roster: try row.optionalText(3), opens: try row.optionalMoment(4),
      due: try row.optionalMoment(5), closes: try row.optionalMoment(6),
      labels: try row.pairs(7).map { Attribute(name: $0.name, value: $0.value) })
  }
}
