import Diagnostics
import ThaiText

/// Gathers the rows of one file and everything that is wrong with their shape.
struct TableBuilder {
  let name: String
  let notes: [Diagnostic]
  private(set) var header: [String] = []
  private(set) var cellCount = 0
  private var rows: [Table.Row] = []
  private var faults: [Diagnostic] = []
  private var unlistedFaults = 0

  /// Enough to see the pattern; a file with one column too few has a fault in every row.
  private static let listedFaults = 50

  init(name: String, notes: [Diagnostic]) {
    self.name = name
    self.notes = notes
  }

  var hasHeader: Bool { !header.isEmpty }

  /// Fails at once when a column has no name or the name of another, since nothing that follows
  /// could be read. Empty names at the end belong to no column.
  mutating func setHeader(_ cells: [String], number: Int) throws(Failure) {
    var names = cells.map(\.trimmed)
    while names.last?.isEmpty == true { names.removeLast() }
    header = names
    var firstColumn: [String: Int] = [:]
    for (index, name) in names.enumerated() {
      let letters = columnLetters(index)
      if name.isEmpty {
        add(.headerNameMissing(column: letters), row: number)
      } else if let first = firstColumn[name.withSaraAmComposed] {
        add(
          .headerNameRepeated(name, columns: [columnLetters(first), letters]), row: number,
          column: name)
      } else {
        firstColumn[name.withSaraAmComposed] = index
      }
    }
    if names.isEmpty { add(.tableEmpty, row: number) }
    if !faults.isEmpty { throw failure }
  }

  /// Keeps a row that fits the header, notes a fault otherwise.
  mutating func add(_ row: [String], number: Int) {
    var cells = row
    while cells.count > header.count, cells.last?.isEmpty == true { cells.removeLast() }
    cellCount += cells.count
    if cells.count == header.count {
      rows.append(Table.Row(number: number, cells: cells))
    } else if cells.count < header.count {
      add(.rowTooShort(number, cells: cells.count, header: header.count), row: number)
    } else {
      add(.rowTooLong(number, cells: cells.count, header: header.count), row: number)
    }
  }

  /// Notes what is wrong with a cell under the header.
  mutating func add(_ fault: Message, row: Int, columnIndex: Int) {
    add(fault, row: row, column: header.indices.contains(columnIndex) ? header[columnIndex] : nil)
  }

  /// The finished table, or every fault that was found.
  func table() throws(Failure) -> Table {
    if !hasHeader { throw Failure(.data, .tableEmpty, at: .file(name)) }
    if !faults.isEmpty { throw failure }
    return Table(name: name, header: header, rows: rows, notes: notes)
  }

  /// All faults so far, and the one that stops the reading.
  func failure(adding message: Message, row: Int) -> Failure {
    var stopped = self
    stopped.faults.append(
      Diagnostic(.error, message, at: .row(file: name, row: row, column: nil)))
    return stopped.failure
  }

  private var failure: Failure {
    let rest =
      unlistedFaults > 0
      ? [Diagnostic(.error, .moreFaults(unlistedFaults), at: .file(name))] : []
    return Failure(.data, faults + rest)
  }

  private mutating func add(_ message: Message, row: Int, column: String? = nil) {
    if faults.count < Self.listedFaults {
      faults.append(Diagnostic(.error, message, at: .row(file: name, row: row, column: column)))
    } else {
      unlistedFaults += 1
    }
  }
}

/// The name of a column in a spreadsheet: A for 0, Z for 25, AA for 26.
func columnLetters(_ index: Int) -> String {
  var letters = ""
  var rest = index + 1
  while rest > 0 {
    let letter = Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26)))
    letters = String(letter) + letters
    rest = (rest - 1) / 26
  }
  return letters
}
