/// The cells of one column as they were written, neither trimmed nor converted.
public enum CellColumn: Sendable, Hashable {
  /// At most ``codeLimit`` different texts: each cell is the position of its text among `values`.
  case coded([UInt8], values: [String])
  case packed(PackedTexts)

  /// How many different texts a coded column has at most.
  public static let codeLimit = 255

  public var count: Int {
    switch self {
    case .coded(let codes, _): codes.count
    case .packed(let texts): texts.count
    }
  }

  public subscript(row: Int) -> String {
    switch self {
    case .coded(let codes, let values): values[Int(codes[row])]
    case .packed(let texts): texts[row]
    }
  }

  /// What a function makes of every cell, called once for each different text of a coded column.
  public func map<Value>(_ transform: (String) -> Value) -> [Value] {
    switch self {
    case .coded(let codes, let values):
      let transformed = values.map(transform)
      return codes.map { transformed[Int($0)] }
    case .packed(let texts):
      return (0..<texts.count).map { transform(texts[$0]) }
    }
  }
}

extension CellColumn {
  /// A code for the cell of each of some rows. Each different text of a coded column is asked for
  /// once, in the order in which the rows bring it.
  public func codes(ofRows rows: [Int], _ code: (String) -> UInt8) -> [UInt8] {
    switch self {
    case .packed(let texts): return rows.map { code(texts[$0]) }
    case .coded(let cells, let values):
      // All rows bring the texts in the order of the column's own codes.
      if rows.count == cells.count { return cells.exchanged(for: values.map(code)) }
      var codes = [UInt8](repeating: 0, count: Self.codeLimit + 1)
      var isKnown = [Bool](repeating: false, count: Self.codeLimit + 1)
      return rows.map { row in
        let value = Int(cells[row])
        if !isKnown[value] {
          codes[value] = code(values[value])
          isKnown[value] = true
        }
        return codes[value]
      }
    }
  }
}

extension [UInt8] {
  /// Each byte as the code at its position; every byte is less than their number, at most 256.
  fileprivate func exchanged(for codes: [UInt8]) -> [UInt8] {
    let changed = codes.indices.filter { codes[$0] != UInt8($0) }.map { UInt8($0) }
    let table = codes + Array(repeating: 0, count: 256 - codes.count)
    return [UInt8](unsafeUninitializedCapacity: count) { result, filled in
      withUnsafeBufferPointer { bytes in
        for start in stride(from: 0, to: bytes.count, by: Self.stretch) {
          let range = start..<Swift.min(start + Self.stretch, bytes.count)
          exchange(
            UnsafeBufferPointer(rebasing: bytes[range]), by: table, changed: changed,
            into: UnsafeMutableBufferPointer(rebasing: result[range]))
        }
      }
      filled = count
    }
  }

  /// What stays in the nearest memory between one comparison and the next.
  private static let stretch = 8192
}

/// - Parameters:
///   - table: 256 codes, those of `changed` other than their position.
///   - result: as many places as there are bytes.
private func exchange(
  _ bytes: UnsafeBufferPointer<UInt8>, by table: [UInt8], changed: [UInt8],
  into result: UnsafeMutableBufferPointer<UInt8>
) {
  guard changed.count <= 8 else {
    for index in 0..<bytes.count { result[index] = table[Int(bytes[index])] }
    return
  }
  // Comparing many bytes at once is faster than looking each up.
  for index in 0..<bytes.count { result[index] = bytes[index] }
  for byte in changed {
    let difference = byte ^ table[Int(byte)]
    for index in 0..<bytes.count { result[index] ^= bytes[index] == byte ? difference : 0 }
  }
}

/// Texts one after the other in UTF-8.
public struct PackedTexts: Sendable, Hashable {
  public private(set) var bytes: [UInt8] = []
  /// Where each text ends in `bytes`.
  private var ends: [Int] = []

  init() {}

  public var count: Int { ends.count }

  public subscript(row: Int) -> String { String(decoding: bytes[range(of: row)], as: UTF8.self) }

  /// Where a text stands in `bytes`.
  public func range(of row: Int) -> Range<Int> { (row == 0 ? 0 : ends[row - 1])..<ends[row] }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
  }

  /// Drops the texts from a row on.
  mutating func removeAll(from row: Int) {
    guard row < count else { return }
    bytes.removeSubrange(range(of: row).lowerBound...)
    ends.removeSubrange(row...)
  }
}
