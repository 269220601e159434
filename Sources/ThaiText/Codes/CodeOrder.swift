extension Collection<NormalizedCode> {
  /// The positions of the codes from the first code to the last, equal codes as they come.
  /// O(n log n), and O(n) where they are in order already.
  public var positionsInOrder: [Int] {
    let codes = Array(self)
    var keys: [(key: CodeSortKey, position: Int)] = []
    keys.reserveCapacity(codes.count)
    for (position, code) in codes.enumerated() {
      guard let key = CodeSortKey(code) else {
        return codes.indices.sorted { left, right in
          codes[left] == codes[right] ? left < right : codes[left] < codes[right]
        }
      }
      keys.append((key, position))
    }
    keys.sort { left, right in
      if left.key.high != right.key.high { return left.key.high < right.key.high }
      if left.key.low != right.key.low { return left.key.low < right.key.low }
      let (one, other) = (codes[left.position], codes[right.position])
      // Codes with the same key differ at most in leading zeros.
      return one == other ? left.position < right.position : one.text < other.text
    }
    return keys.map(\.position)
  }
}

/// A short ASCII code as a number whose order is that of the codes, so that comparing two takes no
/// look at their text.
private struct CodeSortKey {
  private(set) var high: UInt64 = 0
  private(set) var low: UInt64 = 0
  private var count = 0

  /// Nil for codes that do not fit.
  init?(_ code: NormalizedCode) {
    var text = code.text
    let fits = text.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        guard let end = addRun(of: bytes, from: start) else { return false }
        start = end
      }
      return true
    }
    if !fits { return nil }
  }

  /// Digits before letters; digits by their number, then one by one; letters one by one, and an end
  /// that is less than any of them. Returns where the run ends.
  private mutating func addRun(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    let isNumber = bytes[start].isASCIIDigit
    var end = start
    while end < bytes.count, bytes[end].isASCIIDigit == isNumber { end += 1 }
    var first = start
    if isNumber {
      while first < end, bytes[first] == UInt8(ascii: "0") { first += 1 }
      add(1)
      add(UInt8(truncatingIfNeeded: end - first))
    } else {
      add(2)
    }
    for byte in bytes[first..<end] {
      guard byte < 0x80, count < 16 else { return nil }
      add(byte)
    }
    if !isNumber { add(0) }
    return count <= 16 ? end : nil
  }

  private mutating func add(_ byte: UInt8) {
    if count < 8 {
      high |= UInt64(byte) << UInt64(56 - 8 * count)
    } else if count < 16 {
      low |= UInt64(byte) << UInt64(120 - 8 * count)
    }
    count += 1
  }
}
