/// Gathers the cells of one column: as codes while there are few different texts, packed afterwards.
struct ColumnEncoder {
  /// The different texts so far, in the order in which they came.
  private var values = PackedTexts()
  /// Codes by the hash of their text, `free` where there is none; at most half full.
  private var slots = [UInt8](repeating: free, count: slotCount)
  private var codes: [UInt8] = []
  private(set) var packed: PackedTexts?

  private static let slotCount = 512

  /// The code of a text, which is new where it was not seen before; nil where that is one too many.
  mutating func code(of text: UnsafeBufferPointer<UInt8>) -> UInt8? {
    var slot = Int(truncatingIfNeeded: text.hash) & (Self.slotCount - 1)
    while slots[slot] != free {
      let range = values.range(of: Int(slots[slot]))
      if range.count == text.count, values.bytes[range].elementsEqual(text) { return slots[slot] }
      slot = (slot + 1) & (Self.slotCount - 1)
    }
    guard values.count < CellColumn.codeLimit else { return nil }
    slots[slot] = UInt8(values.count)
    values.append(text)
    return slots[slot]
  }

  /// Keeps texts from now on, first those of the codes so far.
  mutating func pack(_ codes: UnsafeBufferPointer<UInt8>) {
    var texts = PackedTexts()
    values.bytes.withUnsafeBufferPointer { bytes in
      for code in codes {
        texts.append(UnsafeBufferPointer(rebasing: bytes[values.range(of: Int(code))]))
      }
    }
    packed = texts
  }

  /// Keeps the text of a packed column's row. A row that was kept before is replaced: it was blank.
  mutating func keep(_ text: UnsafeBufferPointer<UInt8>, row: Int) {
    packed?.removeAll(from: row)
    packed?.append(text)
  }

  /// Adds a cell to a column that keeps its codes itself.
  mutating func append(_ cell: String, row: Int) {
    var cell = cell
    cell.withUTF8 { text in
      if packed == nil {
        if let code = code(of: text) { return codes.append(code) }
        codes.withUnsafeBufferPointer { pack($0) }
      }
      keep(text, row: row)
    }
  }

  /// The column of codes gathered here.
  var column: CellColumn { column(rowCount: packed?.count ?? codes.count) { codes } }

  /// The column with codes that the caller kept, as far as it keeps codes.
  func column(rowCount: Int, codes: () -> [UInt8]) -> CellColumn {
    guard var packed else {
      return .coded(codes(), values: (0..<values.count).map { values[$0] })
    }
    packed.removeAll(from: rowCount)
    return .packed(packed)
  }
}

/// What stands for no code.
private let free: UInt8 = 255

extension UnsafeBufferPointer<UInt8> {
  /// FNV-1a, 32 bits; the table is small and its size bounded, so that no input can make it slow.
  fileprivate var hash: UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in self { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return hash ^ hash >> 15
  }
}
