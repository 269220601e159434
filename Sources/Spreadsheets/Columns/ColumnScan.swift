import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Cuts the rows under a header into columns.
///
/// Knows only what is right: at the first row that needs a word to the person it gives up, and the
/// reader by rows, which finds the words, reads the file again.
struct ColumnScan {
  private var cursor: CSVCursor
  private let width: Int
  private let limits: CSVLimits
  private let memory: ScanMemory
  private var encoders: [ColumnEncoder]
  private var numbers: [Int32] = []

  /// Nil where there are no columns.
  init?(after cursor: CSVCursor, width: Int, limits: CSVLimits) {
    guard width > 0 else { return nil }
    self.cursor = cursor
    self.width = width
    self.limits = limits
    let rest = UnsafeBufferPointer(rebasing: cursor.bytes[cursor.position...])
    // A row that counts has a delimiter or a line end after each cell, but for the last of all.
    let capacity = min(rest.lineEnds, rest.count / width) + 1
    memory = ScanMemory(width: width, capacity: capacity)
    encoders = Array(repeating: ColumnEncoder(), count: width)
    numbers.reserveCapacity(capacity)
  }

  /// The table, or nil where the reader by rows must look; `number` is the header's.
  mutating func table(
    name: String, header: [String], number: Int, notes: [Diagnostic]
  ) -> ColumnTable? {
    var number = number
    while !cursor.isAtEnd {
      number += 1
      guard let isBlank = addRow() else { return nil }
      if isBlank { continue }
      numbers.append(Int32(clamping: number))
      if numbers.count * width > limits.cells { return nil }
    }
    let columns = encoders.enumerated().map { index, encoder in
      encoder.column(rowCount: numbers.count) { Array(codes(ofColumn: index)) }
    }
    return ColumnTable(
      name: name, header: header, columns: columns, numbers: numbers, notes: notes)
  }

  private func codes(ofColumn index: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: memory.codes + index * memory.capacity, count: numbers.count)
  }

  /// Cuts one row. True where it is blank and does not count; nil where it is faulty.
  private mutating func addRow() -> Bool? {
    var index = 0
    var hasContent = false
    var hasQuotes = false
    repeat {
      if index < width {
        let run = memory.takeKnownCells(from: cursor, row: numbers.count, columns: index..<width)
        hasContent = hasContent || run.hasContent
        cursor.position += run.bytes
        index += run.cells
        if run.endsRow { return !hasContent && !hasQuotes }
      }
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

  private mutating func add(_ cell: CSVCell, to index: Int) {
    let text = UnsafeBufferPointer(rebasing: cursor.bytes[cell.bytes])
    if cell.hasDoubledQuotes {
      withSingleQuotes(text).withUnsafeBufferPointer { add($0, to: index) }
      return
    }
    add(text, to: index)
    // A delimiter, a quote or a line end is no cell of one byte unless it is quoted.
    if text.count <= 1, !cell.isQuoted, encoders[index].packed == nil {
      memory.known[index << 8 | Int(text.first ?? 0)] =
        memory.codes[index * memory.capacity + numbers.count]
    }
  }

  private mutating func add(_ text: UnsafeBufferPointer<UInt8>, to index: Int) {
    let row = numbers.count
    if encoders[index].packed == nil {
      if let code = encoders[index].code(of: text) {
        memory.codes[index * memory.capacity + row] = code
        return
      }
      encoders[index].pack(codes(ofColumn: index))
      (memory.known + (index << 8)).update(repeating: ScanMemory.unknown, count: 256)
    }
    encoders[index].keep(text, row: row)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Line feeds and carriage returns, so that rows of any kind are at most one more.
  fileprivate var lineEnds: Int { count(of: "\n") + count(of: "\r") }

  private func count(of byte: Unicode.Scalar) -> Int {
    guard var rest = UnsafeRawPointer(baseAddress) else { return 0 }
    let end = rest + count
    var found = 0
    while let next = memchr(rest, CInt(byte.value), end - rest) {
      found += 1
      rest = UnsafeRawPointer(next) + 1
    }
    return found
  }
}
