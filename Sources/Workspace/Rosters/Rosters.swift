import Diagnostics
import GRDB

extension Workspace {
  /// Adds new subjects to a roster and new entries for those whose attributes changed. Subjects
  /// that the list does not name stay.
  ///
  /// A code that occurs twice in the list is refused, and with it the whole list.
  @discardableResult
  public func importRoster(
    _ name: String, _ subjects: [Subject]
  ) throws(Failure) -> RosterChanges {
    try Name.check(name)
    try Self.checkCodes(of: subjects)
    return try recording { records in
      let current = try Self.attributeTexts(of: name, in: records.db)
      var changes = RosterChanges()
      for subject in subjects {
        let text = PairText.text(subject.attributes.lazy.map { ($0.name, $0.value) })
        let present = current[subject.code]
        if let present, present.utf8.elementsEqual(text.utf8) {
          changes.unchanged += 1
          continue
        }
        try records.append(
          .rosterEntry, [name.databaseValue, subject.code.databaseValue], sealing: text)
        if present == nil {
          changes.added += 1
        } else {
          changes.changed += 1
        }
      }
      return changes
    }
  }

  /// The subjects of a roster as they stand now, in the order in which they first entered it.
  public func roster(_ name: String, scope: Scope) throws(Failure) -> [Subject] {
    try reading { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT entry.subject, entry.attributes
          FROM roster_entry AS entry
          JOIN (
            SELECT min(record) AS first, max(record) AS newest
            FROM roster_entry WHERE roster = ? GROUP BY subject
          ) AS span ON entry.record = span.newest
          ORDER BY span.first
          """,
        arguments: [name])
      guard !rows.isEmpty else { throw Failure(.call, .unknownRoster(name)) }
      return try rows.compactMap { row in
        let code = try row.text(0)
        guard scope.includes(subject: code) else { return nil }
        return Subject(
          code: code,
          attributes: try row.pairs(1).map { Attribute(name: $0.name, value: $0.value) })
      }
    }
  }

  /// All rosters by name.
  public func rosters(scope: Scope) throws(Failure) -> [RosterSummary] {
    try reading { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT DISTINCT roster, subject FROM roster_entry ORDER BY roster")
      var summaries: [RosterSummary] = []
      for row in rows {
        let name = try row.text(0)
        let count = scope.includes(subject: try row.text(1)) ? 1 : 0
        if let last = summaries.last, last.name.utf8.elementsEqual(name.utf8) {
          summaries[summaries.count - 1] = RosterSummary(
            name: name, subjects: last.subjects + count)
        } else {
          summaries.append(RosterSummary(name: name, subjects: count))
        }
      }
      return summaries
    }
  }

  static func hasRoster(_ name: String, in db: Database) throws -> Bool {
    try Row.fetchOne(
      db, sql: "SELECT 1 FROM roster_entry WHERE roster = ? LIMIT 1", arguments: [name]) != nil
  }

  private static func checkCodes(of subjects: [Subject]) throws(Failure) {
    guard !subjects.isEmpty else { throw Failure(.data, .rosterEmpty) }
    var seen: Set<String> = []
    var faults: [Message] = []
    for subject in subjects {
      do {
        try Name.check(subject.code)
      } catch {
        faults += error.diagnostics.map(\.message)
      }
      if !seen.insert(subject.code).inserted {
        faults.append(.subjectTwice(subject.code))
      }
    }
    if !faults.isEmpty {
      throw Failure(.data, faults.map { Diagnostic(.error, $0) })
    }
  }

  private static func attributeTexts(
    of roster: String, in db: Database
  ) throws -> [String: String] {
    var texts: [String: String] = [:]
    let rows = try Row.fetchCursor(
      db, sql: "SELECT subject, attributes FROM roster_entry WHERE roster = ? ORDER BY record",
      arguments: [roster])
    while let row = try rows.next() {
      texts[try row.text(0)] = try row.text(1)
    }
    return texts
  }
}
