import Diagnostics
import GRDB
import ThaiText

/// Appends records to the chain within one transaction; all bear the moment it began.
struct RecordWriter {
  let db: Database
  let now: Timestamp
  private let environment: Workspace.Environment
  private var lastNumber: Int
  private var lastHash: String

  init(_ db: Database, environment: Workspace.Environment) throws {
    self.db = db
    self.environment = environment
    now = environment.now()
    let last = try Row.fetchOne(
      db, sql: "SELECT number, hash FROM record ORDER BY number DESC LIMIT 1")
    lastNumber = try last?.number(0) ?? 0
    lastHash = try last?.text(1) ?? RecordHead.origin
  }

  var actor: String { environment.actor }

  func newID() -> String {
    environment.newID()
  }

  /// Adds one record and gives its number. `values` are those of the kind's columns, in order.
  @discardableResult
  mutating func append(
    _ kind: RecordKind, _ values: [DatabaseValue], sealing content: String? = nil
  ) throws -> Int {
    let head = RecordHead(
      number: lastNumber + 1, kind: kind.name, at: now.description, actor: environment.actor,
      previous: lastHash)
    let salt = content == nil ? nil : newID()
    let seal = content.flatMap { content in
      salt.map { Canonical.seal(of: content, salt: $0) }
    }
    let hash = head.hash(columns: values, seal: seal)

    try Self.checkStorable(values + [content.databaseValue, head.actor.databaseValue])
    try db.cachedStatement(
      sql: """
        INSERT INTO record (number, kind, at, actor, previous, hash) VALUES (?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [head.number, head.kind, head.at, head.actor, head.previous, hash])
    let sealed =
      content == nil ? [] : [content.databaseValue, salt.databaseValue, seal.databaseValue]
    try db.cachedStatement(sql: kind.insertion).execute(
      arguments: StatementArguments([head.number.databaseValue] + values + sealed))

    lastNumber = head.number
    lastHash = hash
    return head.number
  }

  /// SQLite's text ends at U+0000, so the rest of such a text would be lost without a word.
  private static func checkStorable(_ values: [DatabaseValue]) throws {
    for case .string(let text) in values.map(\.storage) where text.utf8.contains(0) {
      throw Failure(.data, .textHoldsNull)
    }
  }
}

extension Workspace {
  /// Does all of it or nothing: what the body recorded is on the disk when this returns.
  func recording<Value>(
    _ body: (inout RecordWriter) throws -> Value
  ) throws(Failure) -> Value {
    guard let writer else {
      throw Failure(.call, .openedForReading, at: .file(path))
    }
    return try attempt(at: path) { () throws in
      try writer.write { db in
        var records = try RecordWriter(db, environment: environment)
        return try body(&records)
      }
    }
  }

  func reading<Value>(_ body: (Database) throws -> Value) throws(Failure) -> Value {
    try attempt(at: path) { () throws in try reader.read(body) }
  }

  /// Record 1 gives the workspace its identity, so that two empty ones have different heads.
  func beginChain() throws(Failure) {
    let isBegun = try reading { db in
      try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM record)") ?? false
    }
    if !isBegun {
      try recording { records in
        let isStillEmpty = try Int.fetchOne(records.db, sql: "SELECT count(*) FROM record") == 0
        if isStillEmpty {
          try records.append(.workspace, [records.newID().databaseValue])
        }
      }
    }
  }
}
