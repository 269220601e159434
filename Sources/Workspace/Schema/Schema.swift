import GRDB

/// The tables of a workspace, as the numbered steps that made them.
///
/// A step that has been released is never edited: what comes later is a further step.
enum Schema {
  /// "Pram" in ASCII: marks the file as a workspace (`PRAGMA application_id`).
  static let applicationID = 0x5072_616d

  struct Step: Sendable {
    /// Number and subject; the number orders the steps, the name is remembered by the file.
    let name: String
    let sql: String
  }

  static let steps = [ledger, forms, rosters, rounds, submissions, drafts]

  /// Tables whose rows may be added and read, nothing else.
  static let appendOnlyTables =
    ["record"] + RecordKind.all.map(\.table) + ["draft", "draft_entry", "draft_end"]

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for step in steps {
      migrator.registerMigration(step.name) { db in
        try db.execute(sql: step.sql)
      }
    }
    return migrator
  }

  /// The names of the triggers that keep a table append-only.
  static func guards(of table: String) -> [String] {
    ["UPDATE", "DELETE"].map { guardName(table, against: $0) }
  }

  /// Triggers that refuse to change or delete a row of the table.
  static func appendOnly(_ table: String) -> String {
    ["UPDATE", "DELETE"].map { change in
      """
      CREATE TRIGGER \(guardName(table, against: change)) BEFORE \(change) ON \(table)
      BEGIN SELECT RAISE(ABORT, '\(table) is append-only'); END;
      """
    }.joined(separator: "\n")
  }

  private static func guardName(_ table: String, against change: String) -> String {
    "\(table)_refuses_\(change.lowercased())"
  }
}
