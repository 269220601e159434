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

  /// Takes known cells that end in a delimiter, as many as follow one another, and says how many
  /// cells and bytes that were.
  func takeKnownCells(
    from cursor: CSVCursor, row: Int, columns: Range<Int>
  ) -> (cells: Int, bytes: Int) {
    let bytes = UnsafeRawBufferPointer(cursor.bytes)
    let delimiter = cursor.delimiter
    let delimiters = 0x0100_0100_0100_0100 * UInt64(delimiter)
    var position = cursor.position
    var place = codes + (columns.lowerBound * capacity + row)
    var table = known + (columns.lowerBound << 8)
    var index = columns.lowerBound
    while index < columns.upperBound, position + 2 <= bytes.count {
      // Four cells of one byte at once.
      if index + 4 <= columns.upperBound, position + 8 <= bytes.count {
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
            place[2 * capacity] = third
            place[3 * capacity] = fourth
            place += 4 * capacity
            table += 4 * 256
            index += 4
            position += 8
            continue
          }
        }
      }
      let isEmpty = bytes[position] == delimiter
      if !isEmpty && bytes[position + 1] != delimiter { break }
      let code = table[isEmpty ? 0 : Int(bytes[position])]
      if code == Self.unknown { break }
      place[0] = code
      place += capacity
      table += 256
      index += 1
      position += isEmpty ? 1 : 2
    }
    return (index - columns.lowerBound, position - cursor.position)
  }
}
