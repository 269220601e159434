import Diagnostics

/// Cuts the rows under a header into columns.
///
/// Knows only what is right: at the first row that needs a word to the person it gives up, and the
/// reader by rows, which finds the words, reads the file again.
final class ColumnScan {
  private var cursor: CSVCursor
  private let width: Int
  private let limits: CSVLimits
  private let capacity: Int
  /// The codes of all columns, column after column, `capacity` rows each.
  private let codes: UnsafeMutablePointer<UInt8>
  /// The code of each cell of one byte, 256 a column; the cell without any stands at 0.
  private let known: UnsafeMutablePointer<UInt8>
  private var encoders: [ColumnEncoder]
  private var numbers: [Int32] = []

  private static let unknown: UInt8 = 255

  /// Nil where the table is not one that codes are of use for.
  init?(after cursor: CSVCursor, width: Int, limits: CSVLimits) {
    guard width > 0 else { return nil }
    self.cursor = cursor
    self.width = width
    self.limits = limits
    let rest = UnsafeBufferPointer(rebasing: cursor.bytes[cursor.position...])
    // A row that counts has a delimiter or a line end after each cell, but for the last of all.
    capacity = min(rest.lineEnds, rest.count / width) + 1
    codes = .allocate(capacity: capacity * width)
    known = .allocate(capacity: 256 * width)
    known.initialize(repeating: Self.unknown, count: 256 * width)
    encoders = Array(repeating: ColumnEncoder(), count: width)
    numbers.reserveCapacity(capacity)
  }

  deinit {
    codes.deallocate()
    known.deallocate()
  }

  /// The table, or nil where the reader by rows must look; `number` is the header's.
  func table(name: String, header: [String], number: Int, notes: [Diagnostic]) -> ColumnTable? {
    var number = number
    while !cursor.isAtEnd {
      number += 1
      guard let isBlank = addRow() else { return nil }
      if isBlank { continue }
      numbers.append(Int32(clamping: number))
      if numbers.count * width > limits.cells { return nil }
    }
    let columns = encoders.enumerated().map { index, encoder in
      encoder.column(rowCount: numbers.count) { Array(column(index)) }
    }
    return ColumnTable(
      name: name, header: header, columns: columns, numbers: numbers, notes: notes)
  }

  private func column(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: codes + index * capacity, count: numbers.count)
  }

  /// Cuts one row. True where it is blank and does not count; nil where it is faulty.
  private func addRow() -> Bool? {
    var index = 0
    var hasContent = false
    var hasQuotes = false
    repeat {
      hasContent = addShortCells(&index) || hasContent
      guard index < limits.columns, let cell = try? cursor.nextCell() else { return nil }
      hasQuotes = hasQuotes || cell.isQuoted
      if !cell.bytes.isEmpty {
        hasContent = true
        if index >= width { return nil }
      }
      if index < width { add(cell, to: index) }
      index += 1
    } while cursor.hasNextCell()
    if !hasContent && !hasQuotes { return true }
    return index < width ? nil : false
  }

  /// Takes the unquoted cells of at most one byte that were met before, up to the last column, and
  /// says whether any had content.
  private func addShortCells(_ index: inout Int) -> Bool {
    let bytes = cursor.bytes
    let delimiter = cursor.delimiter
    let end = bytes.count - 1
    let first = index
    let start = cursor.position
    var position = start
    var place = codes + (index * capacity + numbers.count)
    var table = known + (index << 8)
    while index < width - 1, position < end {
      let byte = bytes[position]
      let isEmpty = byte == delimiter
      if !isEmpty && bytes[position + 1] != delimiter { break }
      let code = table[isEmpty ? 0 : Int(byte)]
      if code == Self.unknown { break }
      place.pointee = code
      place += capacity
      table += 256
      index += 1
      position += isEmpty ? 1 : 2
    }
    cursor.position = position
    return position - start > index - first
  }

  private func add(_ cell: CSVCell, to index: Int) {
    let text = UnsafeBufferPointer(rebasing: cursor.bytes[cell.bytes])
    if cell.hasDoubledQuotes {
      withSingleQuotes(text).withUnsafeBufferPointer { add($0, to: index) }
    } else {
      add(text, to: index)
      // A quote alone would open a cell, and a line end alone is none: neither is known unquoted.
      if text.count <= 1, encoders[index].packed == nil, !cell.isQuoted {
        known[index << 8 | Int(text.first ?? 0)] = codes[index * capacity + numbers.count]
      }
    }
  }

  private func add(_ text: UnsafeBufferPointer<UInt8>, to index: Int) {
    let row = numbers.count
    if encoders[index].packed == nil {
      if let code = encoders[index].code(of: text) {
        codes[index * capacity + row] = code
        return
      }
      encoders[index].pack(column(index))
      (known + (index << 8)).update(repeating: Self.unknown, count: 256)
    }
    encoders[index].keep(text, row: row)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Line feeds and carriage returns, so that rows of any kind are at most one more.
  fileprivate var lineEnds: Int {
    var count = 0
    for byte in self where byte == 0x0A || byte == 0x0D { count += 1 }
    return count
  }
}
