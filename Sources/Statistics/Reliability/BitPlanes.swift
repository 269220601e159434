/// The points of an item as bits, one plane a binary digit and one bit a person, so that a sum of
/// products over all persons is a few population counts.
struct BitPlanes {
  /// The least significant digit first.
  let digits: [[UInt64]]
  /// Whose points count; the digits of others are 0.
  let valid: [UInt64]
  /// How many persons there are where all their points count, and the sum of these.
  private let whole: (count: Int, sum: Int128)?

  /// Units are taken from the least one upwards, which no covariance notices.
  init(_ item: ItemColumn, units: PointUnits) {
    let table = units.table(of: item)
    let used = (0..<AnswerCode.count).filter { item.isAnswer($0) || !item.leavesOut($0) }
    let least = used.map { table[$0] }.min() ?? 0
    let greatest = used.map { table[$0] - least }.max() ?? 0
    let width = Int.bitWidth - greatest.leadingZeroBitCount
    var isUsed = Array(repeating: false, count: AnswerCode.count)
    for code in used { isUsed[code] = true }
    let count = item.codes.count
    let words = (count + 63) / 64
    let unused = (0..<AnswerCode.count).filter { !isUsed[$0] && $0 >= item.answers.count }
    let isWhole = !item.codes.holdsAny(of: unused.map { UInt8($0) }.filter(AnswerCode.isState))
    var valid = Array(repeating: UInt64(0), count: words)
    if isWhole {
      for word in 0..<words { valid[word] = ~0 >> UInt64(max(0, 64 * word + 64 - count)) }
    } else {
      for (person, code) in item.codes.enumerated() where isUsed[Int(code)] {
        valid[person >> 6] |= 1 << UInt64(person & 63)
      }
    }
    let digits = (0..<width).map { digit in
      Self.plane(of: item.codes, words: words) { code in
        isUsed[code] && (table[code] - least) >> digit & 1 == 1
      }
    }
    whole = isWhole ? (count, Self.sum(digits, over: valid)) : nil
    self.digits = digits
    self.valid = valid
  }

  /// A bit for each person whose code has some property.
  private static func plane(
    of codes: [UInt8], words: Int, where has: (Int) -> Bool
  ) -> [UInt64] {
    let bits = (0..<AnswerCode.count).map { has($0) ? UInt64(1) : 0 }
    return codes.withUnsafeBufferPointer { codes in
      bits.withUnsafeBufferPointer { bits in
        (0..<words).map { word in
          let first = 64 * word
          var plane: UInt64 = 0
          for offset in 0..<min(64, codes.count - first) {
            plane |= bits[Int(codes[first + offset])] << UInt64(offset)
          }
          return plane
        }
      }
    }
  }

  /// n, Σx, Σy and Σxy over the persons valid in both.
  func sums(with other: BitPlanes) -> (n: Int, x: Int128, y: Int128, products: Int128) {
    var products = Int128(0)
    for (a, own) in digits.enumerated() {
      for (b, others) in other.digits.enumerated() {
        products += Int128(commonBits(own, others)) << Int128(a + b)
      }
    }
    if let whole, let others = other.whole { return (whole.count, whole.sum, others.sum, products) }
    return (
      commonBits(valid, other.valid), Self.sum(digits, over: other.valid),
      Self.sum(other.digits, over: valid), products
    )
  }

  private static func sum(_ digits: [[UInt64]], over valid: [UInt64]) -> Int128 {
    digits.enumerated().reduce(0) {
      $0 + Int128(commonBits($1.element, valid)) << Int128($1.offset)
    }
  }
}

private func commonBits(_ one: [UInt64], _ other: [UInt64]) -> Int {
  one.withUnsafeBufferPointer { one in
    other.withUnsafeBufferPointer { other in
      var count = 0
      for word in 0..<min(one.count, other.count) {
        count &+= (one[word] & other[word]).nonzeroBitCount
      }
      return count
    }
  }
}
