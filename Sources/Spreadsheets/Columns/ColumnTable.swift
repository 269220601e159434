public import Diagnostics

/// A table held column by column: what a ``Table`` says, in a byte a cell where a column has few
/// different texts, so that 100,000 rows of 60 answers are 6 MB.
public struct ColumnTable: Sendable {
  /// The file as the person named it, for places in messages.
  public let name: String
  /// The columns' names, trimmed, none empty, no two the same when read from a file.
  public let header: [String]
  /// One a name of the header, each with `rowCount` cells.
  public let columns: [CellColumn]
  public let rowCount: Int
  /// What the reader had to assume, to be shown to the person: warnings only.
  public let notes: [Diagnostic]
  private let numbers: [Int32]

  init(
    name: String, header: [String], columns: [CellColumn], numbers: [Int32], notes: [Diagnostic]
  ) {
    self.name = name
    self.header = header
    self.columns = columns
    self.numbers = numbers
    self.notes = notes
    rowCount = numbers.count
  }

  /// The number that a spreadsheet shows for a row, which is counted from 0 here.
  public func number(ofRow row: Int) -> Int { Int(numbers[row]) }
}

extension ColumnTable {
  /// The same table by column. O(cells).
  public init(_ table: Table) {
    var columns = table.header.map { _ in ColumnEncoder() }
    for (position, row) in table.rows.enumerated() {
      for (index, cell) in row.cells.enumerated() {
        columns[index].append(cell, row: position)
      }
    }
    self.init(
      name: table.name, header: table.header, columns: columns.map(\.column),
      numbers: table.rows.map { Int32(clamping: $0.number) }, notes: table.notes)
  }

  /// The same table by row. O(cells).
  public var table: Table {
    let rows = (0..<rowCount).map { row in
      Table.Row(number: number(ofRow: row), cells: columns.map { $0[row] })
    }
    return Table(name: name, header: header, rows: rows, notes: notes)
  }

  /// The index of a column; สระอำ in either spelling and space around the name do not matter.
  /// O(columns).
  public func column(named name: String) -> Int? { header.column(named: name) }

  /// The index of a column that must be there. Fails with the columns that are, and the one that was
  /// probably meant.
  public func requireColumn(_ name: String) throws(Failure) -> Int {
    try header.requireColumn(name, in: self.name)
  }

  /// Where a cell stands, for messages about it; without a column, the whole row.
  public func place(ofRow row: Int, column: Int? = nil) -> Place {
    let isKnown = column.map(header.indices.contains) ?? false
    return .row(
      file: name, row: number(ofRow: row), column: isKnown ? column.map { header[$0] } : nil)
  }
}
