public import Diagnostics
import ThaiText

/// Spreadsheets brings tables in and out of files and knows nothing of what they mean.
///
/// In: bytes of a CSV file in any encoding that Thai offices use. Out: a ``Table`` whose every row
/// has as many cells as the header and knows its number, or a `Failure` that lists the faults; and
/// the way back, safe to open in a spreadsheet program.
public struct Table: Sendable, Hashable {
  /// The file as the person named it, for places in messages.
  public let name: String
  /// The columns' names, trimmed, none empty, no two the same when read from a file.
  public let header: [String]
  /// Rows with as many cells as the header. Wholly empty rows are left out.
  public let rows: [Row]
  /// What the reader had to assume, to be shown to the person: warnings only.
  public let notes: [Diagnostic]

  /// One row under the header.
  public struct Row: Sendable, Hashable {
    /// The number that a spreadsheet shows: the header is 1, empty rows count, line ends within a
    /// quoted cell do not.
    public let number: Int
    /// The cells as they were written, neither trimmed nor converted.
    public let cells: [String]

    public init(number: Int, cells: [String]) {
      self.number = number
      self.cells = cells
    }
  }

  public init(name: String, header: [String], rows: [Row], notes: [Diagnostic] = []) {
    self.name = name
    self.header = header
    self.rows = rows
    self.notes = notes
  }
}

extension Table {
  /// The index of a column; สระอำ in either spelling and space around the name do not matter.
  /// O(columns).
  public func column(named name: String) -> Int? { header.column(named: name) }

  /// The index of a column that must be there. Fails with the columns that are, and the one that was
  /// probably meant.
  public func requireColumn(_ name: String) throws(Failure) -> Int {
    try header.requireColumn(name, in: self.name)
  }

  /// Where a cell stands, for messages about it; without a column, the whole row.
  public func place(of row: Row, column: Int? = nil) -> Place {
    let isKnown = column.map(header.indices.contains) ?? false
    return .row(file: name, row: row.number, column: isKnown ? column.map { header[$0] } : nil)
  }
}

extension [String] {
  func column(named name: String) -> Int? {
    let wanted = name.trimmed.withSaraAmComposed
    return firstIndex { $0.withSaraAmComposed == wanted }
  }

  func requireColumn(_ name: String, in file: String) throws(Failure) -> Int {
    if let index = column(named: name) { return index }
    throw Failure(
      .data, .columnMissing(name, present: self, nearest: closestName(to: name, among: self)),
      at: .file(file))
  }
}
