extension Collection<NormalizedCode> {
  /// The positions of the codes from the first code to the last, equal codes as they come.
  /// O(n) for short ASCII codes, O(n log n) for others.
  public var positionsInOrder: [Int] {
    let codes = Array(self)
    var keys: [PlacedKey] = []
    keys.reserveCapacity(codes.count)
    for (position, code) in codes.enumerated() {
      guard let key = CodeSortKey(code) else {
        return codes.indices.sorted { left, right in
          codes[left] == codes[right] ? left < right : codes[left] < codes[right]
        }
      }
      keys.append(PlacedKey(key: key.value, position: position))
    }
    keys.sortByKey()
    keys.sortEqualKeys { one, other in
      // Codes with the same key differ at most in leading zeros.
      codes[one] == codes[other] ? one < other : codes[one].text < codes[other].text
    }
    return keys.map(\.position)
  }
}

private struct PlacedKey {
  let key: UInt128
  let position: Int
}

extension [PlacedKey] {
  /// Equal keys keep their order.
  fileprivate mutating func sortByKey() {
    let isSorted = indices.dropFirst().allSatisfy { self[$0 - 1].key <= self[$0].key }
    if isSorted { return }
    if count > Self.few, let digits = DifferingBits(of: self) {
      let order = digits.ascendingPositions(in: self)
      self = order.map { self[$0] }
    } else {
      sort { $0.key == $1.key ? $0.position < $1.position : $0.key < $1.key }
    }
  }

  /// So many are sorted as fast by comparison.
  private static let few = 256

  fileprivate mutating func sortEqualKeys(by precedes: (Int, Int) -> Bool) {
    var start = 0
    while start < count {
      var end = start + 1
      while end < count, self[end].key == self[start].key { end += 1 }
      if end - start > 1 { self[start..<end].sort { precedes($0.position, $1.position) } }
      start = end
    }
  }
}

/// The bits in which some keys differ, put together: those of the codes of one school or course,
/// `S000001` to `S102000`, differ in few, and have their order.
private struct DifferingBits {
  /// Of each byte in which keys differ, from the first: where it stands, and its lowest bits, as far
  /// up as keys differ.
  private var parts: [(isHigh: Bool, shift: UInt64, mask: UInt64, width: UInt64)] = []
  private var width: UInt64 = 0

  /// Nil where they are too many for one word.
  init?(of keys: [PlacedKey]) {
    guard let first = keys.first?.key else { return nil }
    let differing = keys.reduce(0) { $0 | ($1.key ^ first) }
    for place in (0..<16).reversed() {
      let byte = UInt8(truncatingIfNeeded: differing >> UInt128(8 * place))
      if byte == 0 { continue }
      let width = UInt64(8 - byte.leadingZeroBitCount)
      parts.append((place >= 8, UInt64(8 * (place % 8)), (1 << width) - 1, width))
      self.width += width
    }
    if width > 64 { return nil }
  }

  private func bits(of key: UInt128) -> UInt64 {
    let (high, low) = (UInt64(truncatingIfNeeded: key >> 64), UInt64(truncatingIfNeeded: key))
    return parts.reduce(0) { bits, part in
      bits &<< part.width | ((part.isHigh ? high : low) &>> part.shift) & part.mask
    }
  }

  /// By some bits at a time, from the last ones; equal keys keep their order.
  func ascendingPositions(in keys: [PlacedKey]) -> [Int] {
    var entries = keys.indices.map { (bits: bits(of: keys[$0].key), position: $0) }
    var sorted = entries
    for shift in stride(from: 0, to: Int(width), by: Self.digit) {
      var places = [Int](repeating: 0, count: 1 << Self.digit + 1)
      for entry in entries { places[Self.digit(of: entry.bits, at: shift) + 1] += 1 }
      for place in 1..<places.count { places[place] += places[place - 1] }
      for entry in entries {
        let digit = Self.digit(of: entry.bits, at: shift)
        sorted[places[digit]] = entry
        places[digit] += 1
      }
      swap(&entries, &sorted)
    }
    return entries.map(\.position)
  }

  private static let digit = 11

  private static func digit(of bits: UInt64, at shift: Int) -> Int {
    Int(truncatingIfNeeded: bits &>> UInt64(shift)) & ((1 << digit) - 1)
  }
}

/// A short ASCII code as a number whose order is that of the codes, so that comparing two takes no
/// look at their text.
private struct CodeSortKey {
  /// The bytes that decide, the first one highest, zeros after the last.
  private(set) var value: UInt128 = 0
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
    value <<= UInt128(8 * (Self.bytes - count))
  }

  private static let bytes = 16

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
    // With the end of a run of letters.
    guard count + (end - first) + 1 <= Self.bytes else { return nil }
    for byte in bytes[first..<end] {
      guard byte < 0x80 else { return nil }
      add(byte)
    }
    if !isNumber { add(0) }
    return end
  }

  private mutating func add(_ byte: UInt8) {
    value = value << 8 | UInt128(byte)
    count += 1
  }
}
