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

/// Cuts valid UTF-8 into rows by RFC 4180; CR, LF and CRLF all end a row. A quote that does not begin
/// a cell is an ordinary character, as in Excel.
struct CSVCursor {
  let bytes: UnsafeBufferPointer<UInt8>
  let delimiter: UInt8
  let limits: CSVLimits
  private(set) var position = 0

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
    while true {
      if row.cells.count == limits.columns { throw .tooManyColumns }
      if position < bytes.count && bytes[position] == quote {
        row.hasQuotes = true
        row.cells.append(try quotedCell())
      } else {
        row.cells.append(try plainCell())
      }
      guard position < bytes.count && bytes[position] == delimiter else { break }
      position += 1
    }
    skipLineEnd()
    return row
  }

  private mutating func plainCell() throws(CSVFault) -> String {
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == delimiter || byte == lineFeed || byte == carriageReturn { break }
      position += 1
    }
    return try string(from: start, to: position)
  }

  private mutating func quotedCell() throws(CSVFault) -> String {
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
    let text = try string(from: start, to: end)
    return hasDoubledQuotes ? text.withSingleQuotes : text
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

  private func string(from start: Int, to end: Int) throws(CSVFault) -> String {
    if start == end { return "" }
    if end - start > limits.cellBytes { throw .cellTooLong }
    return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
  }
}

private let quote = UInt8(ascii: "\"")
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")

extension String {
  /// Every pair of quotes as one.
  fileprivate var withSingleQuotes: String {
    var result: [UInt8] = []
    var isSecond = false
    for byte in utf8 {
      isSecond = byte == quote && !isSecond
      if byte != quote || isSecond { result.append(byte) }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
