/// Why a row cannot be cut into cells.
enum CSVFault: Error, Hashable {
  case unclosedQuote
  /// `"a"b`: something other than space follows a closing quote.
  case textAfterQuote
  case cellTooLong
  case tooManyColumns
}

/// One row as it stands in the file.
struct CSVRow {
  var cells: [String] = []
  /// An empty cell in quotes was written on purpose, so a row with one is not blank.
  var hasQuotes = false

  var isBlank: Bool { !hasQuotes && cells.allSatisfy(\.isEmpty) }
}

/// One cell as it stands in the file.
struct CSVCell {
  /// Where its text stands, without quotes around it.
  let bytes: Range<Int>
  let isQuoted: Bool
  /// Whether the quotes that belong to the text are written twice.
  let hasDoubledQuotes: Bool
}

/// Cuts valid UTF-8 into rows by RFC 4180; CR, LF and CRLF all end a row. A quote that does not begin
/// a cell is an ordinary character, as in Excel.
struct CSVCursor {
  let bytes: UnsafeBufferPointer<UInt8>
  let delimiter: UInt8
  let limits: CSVLimits
  var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, delimiter: Delimiter, limits: CSVLimits) {
    self.bytes = bytes
    self.delimiter = delimiter.byte
    self.limits = limits
  }

  var isAtEnd: Bool { position == bytes.count }

  /// The next row, which may be blank. `expectedCells` only saves memory traffic.
  mutating func nextRow(expectedCells: Int) throws(CSVFault) -> CSVRow {
    var row = CSVRow()
    row.cells.reserveCapacity(expectedCells)
    repeat {
      if row.cells.count == limits.columns { throw .tooManyColumns }
      let cell = try nextCell()
      row.hasQuotes = row.hasQuotes || cell.isQuoted
      row.cells.append(text(of: cell))
    } while hasNextCell()
    return row
  }

  /// The cell that begins here.
  mutating func nextCell() throws(CSVFault) -> CSVCell {
    let isQuoted = position < bytes.count && bytes[position] == quote
    let cell = isQuoted ? try quotedCell() : plainCell()
    if cell.bytes.count > limits.cellBytes { throw .cellTooLong }
    return cell
  }

  /// Steps over the delimiter before another cell of the row, or over the end of the row.
  mutating func hasNextCell() -> Bool {
    if position < bytes.count && bytes[position] == delimiter {
      position += 1
      return true
    }
    skipLineEnd()
    return false
  }

  private mutating func plainCell() -> CSVCell {
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == delimiter || byte == lineFeed || byte == carriageReturn { break }
      position += 1
    }
    return CSVCell(bytes: start..<position, isQuoted: false, hasDoubledQuotes: false)
  }

  private mutating func quotedCell() throws(CSVFault) -> CSVCell {
    position += 1
    let start = position
    var hasDoubledQuotes = false
    while true {
      while position < bytes.count && bytes[position] != quote { position += 1 }
      if position == bytes.count { throw .unclosedQuote }
      guard position + 1 < bytes.count && bytes[position + 1] == quote else { break }
      hasDoubledQuotes = true
      position += 2
    }
    let end = position
    position += 1
    try skipSpaceAfterQuote()
    return CSVCell(bytes: start..<end, isQuoted: true, hasDoubledQuotes: hasDoubledQuotes)
  }

  private mutating func skipSpaceAfterQuote() throws(CSVFault) {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == delimiter || byte == lineFeed || byte == carriageReturn { return }
      if byte != 0x20 && byte != 0x09 { throw .textAfterQuote }
      position += 1
    }
  }

  private mutating func skipLineEnd() {
    guard position < bytes.count else { return }
    let isCarriageReturn = bytes[position] == carriageReturn
    position += 1
    if isCarriageReturn && position < bytes.count && bytes[position] == lineFeed { position += 1 }
  }

  private func text(of cell: CSVCell) -> String {
    if cell.bytes.isEmpty { return "" }
    let text = UnsafeBufferPointer(rebasing: bytes[cell.bytes])
    return cell.hasDoubledQuotes
      ? String(decoding: withSingleQuotes(text), as: UTF8.self)
      : String(decoding: text, as: UTF8.self)
  }
}

/// Every pair of quotes as one.
func withSingleQuotes(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
  var result: [UInt8] = []
  var isSecond = false
  for byte in text {
    isSecond = byte == quote && !isSecond
    if byte != quote || isSecond { result.append(byte) }
  }
  return result
}

private let quote = UInt8(ascii: "\"")
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
