import GRDB

/// A kind of thing that is recorded: its name in the chain, its table, and the columns that are
/// hashed, in the order in which they are hashed (docs/revision-chain.md).
struct RecordKind: Sendable {
  let name: String
  let table: String
  let columns: [String]
  /// A column of personal content. The chain holds only its salted seal, so that the content can
  /// one day be erased without breaking the chain.
  var sealedColumn: String?

  static let workspace = RecordKind(name: "workspace", table: "workspace", columns: ["id"])
  static let form = RecordKind(
    name: "form", table: "form", columns: ["id", "version", "format", "source"])
  static let rosterEntry = RecordKind(
    name: "roster-entry", table: "roster_entry", columns: ["roster", "subject"],
    sealedColumn: "attributes")
  static let round = RecordKind(
    name: "round", table: "round",
    columns: ["name", "form", "version", "roster", "opens", "due", "closes", "labels"])
  static let roundEvent = RecordKind(
    name: "round-event", table: "round_event", columns: ["round", "event", "reason"])
  static let submission = RecordKind(
    name: "submission", table: "submission",
    columns: ["id", "round", "subject", "channel", "collected_at", "client_key"])
  static let revision = RecordKind(
    name: "revision", table: "revision", columns: ["submission", "number", "state", "reason"],
    sealedColumn: "answers")

  static let all = [workspace, form, rosterEntry, round, roundEvent, submission, revision]

  /// Adds the content of one record: its number, the columns, then what is sealed, salt and seal.
  var insertion: String {
    let names = storedColumns
    let marks = names.map { _ in "?" }.joined(separator: ", ")
    return "INSERT INTO \(table) (\(names.joined(separator: ", "))) VALUES (\(marks))"
  }

  /// Reads the content of all records in the order of their numbers, columns as in `insertion`.
  var selection: String {
    "SELECT \(storedColumns.joined(separator: ", ")) FROM \(table) ORDER BY record"
  }

  private var storedColumns: [String] {
    ["record"] + columns + (sealedColumn.map { [$0, "salt", "seal"] } ?? [])
  }
}
