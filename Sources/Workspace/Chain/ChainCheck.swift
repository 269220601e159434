import GRDB

/// Walks the chain from record 1, beside it the contents of every kind, and stops looking for
/// further breaks at the first.
struct ChainCheck {
  /// The walk ended early because a page could not be read.
  struct Unreadable: Error {
    let explanation: String
  }

  private let expectedHead: String?
  private(set) var head = RecordHead.origin
  private(set) var brokenLink: Verification.BrokenLink?
  private(set) var anchor: Verification.Anchor
  private var countOfKind: [String: Int] = [:]

  init(expectedHead: String?) {
    self.expectedHead = expectedHead
    anchor = expectedHead == nil ? .notGiven : .missing
  }

  var counts: [Verification.Count] {
    RecordKind.all.compactMap { kind in
      countOfKind[kind.name].map { Verification.Count(kind: kind.name, records: $0) }
    }
  }

  mutating func run(on db: Database) throws {
    do {
      var contents: [String: Contents] = [:]
      for kind in RecordKind.all {
        contents[kind.name] = try Contents(kind, db)
      }
      var number = 0
      let records = try Row.fetchCursor(
        db, sql: "SELECT number, kind, at, actor, previous, hash FROM record ORDER BY number")
      while let row = try records.next() {
        number += 1
        try check(row, expectedNumber: &number, contents: contents)
      }
      for kind in RecordKind.all {
        if let content = try contents[kind.name]?.nextUnrecorded(before: .max) {
          report(.contentUnrecorded, record: content, kind: kind.name)
        }
      }
    } catch let error as DatabaseError where error.resultCode.isDamage {
      throw Unreadable(explanation: error.message ?? "SQLite \(error.resultCode.rawValue)")
    }
  }

  private mutating func check(
    _ row: Row, expectedNumber: inout Int, contents: [String: Contents]
  ) throws {
    let head = RecordHead(
      number: try row.number(0), kind: try row.text(1), at: try row.text(2),
      actor: try row.text(3), previous: try row.text(4))
    let hash = try row.text(5)
    defer {
      expectedNumber = head.number
      self.head = hash
    }
    countOfKind[head.kind, default: 0] += 1
    if hash == expectedHead {
      anchor = .found(record: head.number)
    }
    if head.number != expectedNumber {
      report(.recordMissing, record: expectedNumber, kind: nil)
    }
    if head.previous != self.head {
      report(.doesNotFollow, record: head.number, kind: head.kind)
    }
    guard let content = contents[head.kind] else {
      report(.contentAltered, record: head.number, kind: head.kind)
      return
    }
    if let unrecorded = try content.nextUnrecorded(before: head.number) {
      report(.contentUnrecorded, record: unrecorded, kind: head.kind)
    }
    switch try content.matches(head, hash: hash) {
    case true?: break
    case false?: report(.contentAltered, record: head.number, kind: head.kind)
    case nil: report(.contentMissing, record: head.number, kind: head.kind)
    }
  }

  /// Keeps the earliest break: it is where to start looking.
  private mutating func report(
    _ fault: Verification.BrokenLink.Fault, record: Int, kind: String?
  ) {
    if brokenLink.map({ record < $0.record }) ?? true {
      brokenLink = Verification.BrokenLink(record: record, kind: kind, fault: fault)
    }
  }
}

/// The contents of all records of one kind, read in step with the chain.
private final class Contents {
  private let kind: RecordKind
  private let rows: RowCursor
  private var current: Row?

  init(_ kind: RecordKind, _ db: Database) throws {
    self.kind = kind
    rows = try Row.fetchCursor(db, sql: kind.selection)
    current = try rows.next()?.copy()
  }

  /// Skips content that no record before that number claimed; gives the first such number.
  func nextUnrecorded(before number: Int) throws -> Int? {
    var first: Int?
    while let row = current {
      let record = try row.number(0)
      guard record < number else { break }
      first = first ?? record
      current = try rows.next()?.copy()
    }
    return first
  }

  /// Whether the content of that record has its hash; nil when there is no content.
  func matches(_ head: RecordHead, hash: String) throws -> Bool? {
    guard let row = current, try row.number(0) == head.number else { return nil }
    current = try rows.next()?.copy()
    let end = kind.columns.count
    let values = (1...end).map { row[$0] as DatabaseValue }
    guard kind.sealedColumn != nil else {
      return head.hash(columns: values, seal: nil) == hash
    }
    let (content, salt, seal) =
      (row[end + 1], row[end + 2], row[end + 3])
      as (DatabaseValue, DatabaseValue, DatabaseValue)
    guard
      case (.string(let content), .string(let salt), .string(let seal)) = (
        content.storage, salt.storage, seal.storage
      )
    else { return false }
    return Canonical.seal(of: content, salt: salt) == seal
      && head.hash(columns: values, seal: seal) == hash
  }
}
