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

  /// A trigger that refuses to change or delete a row of the table.
  struct Guard: Sendable {
    let name: String
    let sql: String

    fileprivate init(_ table: String, against change: String) {
      name = "\(table)_refuses_\(change.lowercased())"
      sql = """
        CREATE TRIGGER \(name) BEFORE \(change) ON \(table)
        BEGIN SELECT RAISE(ABORT, '\(table) is append-only'); END
        """
    }
  }

  /// What keeps a table append-only.
  static func guards(of table: String) -> [Guard] {
    [Guard(table, against: "UPDATE"), Guard(table, against: "DELETE")]
  }

  static func appendOnly(_ table: String) -> String {
    guards(of: table).map { $0.sql + ";" }.joined(separator: "\n")
  }
}
