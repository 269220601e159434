/// The memory that a ``ColumnScan`` writes to.
final class ScanMemory {
  let capacity: Int
  /// The codes of all columns, column after column, `capacity` rows each.
  let codes: UnsafeMutablePointer<UInt8>
  /// The code of each cell of at most one byte that was met unquoted, 256 a column. No byte is 0,
  /// so the empty cell stands there.
  let known: UnsafeMutablePointer<UInt8>

  static let unknown: UInt8 = 255

  init(width: Int, capacity: Int) {
    self.capacity = capacity
    codes = .allocate(capacity: capacity * width)
    known = .allocate(capacity: 256 * width)
    known.initialize(repeating: Self.unknown, count: 256 * width)
  }

  deinit {
    codes.deallocate()
    known.deallocate()
  }

  /// Cells of one row that were known.
  struct Run {
    var cells = 0
    var bytes = 0
    var hasContent = false
    /// Whether the last of them is the last of the row, and the end of the row is among the bytes.
    var endsRow = false
  }

  /// Takes known cells, as many as follow one another.
  ///
  /// - Parameters:
  ///   - row: less than `capacity`.
  ///   - columns: from the next cell's column to the end of the columns.
  func takeKnownCells(from cursor: CSVCursor, row: Int, columns: Range<Int>) -> Run {
    let bytes = UnsafeRawBufferPointer(cursor.bytes)
    let (delimiter, capacity) = (cursor.delimiter, capacity)
    let delimiters = 0x0100_0100_0100_0100 * UInt64(delimiter)
    // The last cell of a row ends otherwise.
    let last = columns.upperBound - 1
    let lastWord = bytes.count - 8
    var position = cursor.position
    var place = codes + (columns.lowerBound * capacity + row)
    var table = known + (columns.lowerBound << 8)
    var index = columns.lowerBound
    // Positions and indices stay within the bytes and the columns: no sum of them overflows.
    while index < last, position <= lastWord {
      // Four cells of one byte at once.
      if index &+ 4 <= last {
        let word = UInt64(
          littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
        if word & 0xFF00_FF00_FF00_FF00 == delimiters {
          let first = table[Int(word & 0xFF)]
          let second = table[256 + Int(word >> 16 & 0xFF)]
          let third = table[512 + Int(word >> 32 & 0xFF)]
          let fourth = table[768 + Int(word >> 48 & 0xFF)]
          if first | second | third | fourth != Self.unknown {
            place[0] = first
            place[capacity] = second
            place[2 &* capacity] = third
            place[3 &* capacity] = fourth
            place += 4 &* capacity
            table += 4 * 256
            index &+= 4
            position &+= 8
            continue
          }
        }
      }
      let isEmpty = bytes[position] == delimiter
      if !isEmpty && bytes[position &+ 1] != delimiter { break }
      let code = table[isEmpty ? 0 : Int(bytes[position])]
      if code == Self.unknown { break }
      place[0] = code
      place += capacity
      table += 256
      index &+= 1
      position &+= isEmpty ? 1 : 2
    }
    var run = Run(cells: index - columns.lowerBound, bytes: position - cursor.position)
    run.hasContent = run.bytes > run.cells
    if index == last, let end = lastCell(in: bytes, at: position, table: table) {
      place[0] = end.code
      run.cells += 1
      run.bytes += end.bytes
      run.hasContent = run.hasContent || end.hasContent
      run.endsRow = true
    }
    return run
  }

  /// The known cell that ends its row with a line feed, alone or after a carriage return.
  ///
  /// - Parameter table: the 256 codes of its column.
  private func lastCell(
    in bytes: UnsafeRawBufferPointer, at position: Int, table: UnsafeMutablePointer<UInt8>
  ) -> (code: UInt8, bytes: Int, hasContent: Bool)? {
    guard position + 3 <= bytes.count else { return nil }
    let (lineFeed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    let hasContent = bytes[position] != lineFeed && bytes[position] != carriageReturn
    var end = hasContent ? position + 1 : position
    let code = table[hasContent ? Int(bytes[position]) : 0]
    // The second of two bytes here, so that a third is still there.
    if bytes[end] == carriageReturn { end += 1 }
    guard bytes[end] == lineFeed, code != Self.unknown else { return nil }
    return (code, end + 1 - position, hasContent)
  }
}
