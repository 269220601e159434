import GRDB

/// What SQLite can say about its own file.
enum DatabaseCheck {
  /// Enough to see what is wrong without a page of them.
  private static let mostComplaints = 20

  static func faults(in db: Database) throws -> [String] {
    try damage(in: db) + danglingReferences(in: db) + missingGuards(in: db)
  }

  private static func damage(in db: Database) throws -> [String] {
    try complaints {
      try String.fetchAll(db, sql: "PRAGMA integrity_check(\(mostComplaints))")
        .filter { $0 != "ok" }
    }
  }

  private static func danglingReferences(in db: Database) throws -> [String] {
    try complaints {
      try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").prefix(mostComplaints).map { row in
        let table: String = row[0] ?? ""
        let parent: String = row[2] ?? ""
        return "\(table): a row refers to a row of \(parent) that does not exist"
      }
    }
  }

  private static func missingGuards(in db: Database) throws -> [String] {
    try complaints {
      let present = try Set(
        String.fetchAll(db, sql: "SELECT sql FROM sqlite_schema WHERE type = 'trigger'"))
      return Schema.appendOnlyTables.flatMap(Schema.guards(of:))
        .filter { !present.contains($0.sql) }
        .map { "the trigger \($0.name) is gone or altered" }
    }
  }

  /// A page may be too damaged for the check itself: that is an answer too.
  private static func complaints(_ check: () throws -> [String]) throws -> [String] {
    do {
      return try check()
    } catch let error as DatabaseError where error.resultCode.isDamage {
      return [error.message ?? "SQLite \(error.resultCode.rawValue)"]
    }
  }
}

extension ResultCode {
  /// Whether the file's content is at fault, rather than the machine or the call.
  var isDamage: Bool {
    self == .SQLITE_CORRUPT || self == .SQLITE_NOTADB
  }
}
