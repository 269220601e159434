/// The points of an item as bits, one plane a binary digit and one bit a person, so that a sum of
/// products over all persons is a few population counts.
struct BitPlanes {
  /// The least significant digit first.
  let digits: [[UInt64]]
  /// Whose points count; the digits of others are 0.
  let valid: [UInt64]

  /// Units are taken from the least one upwards, which no covariance notices.
  init(_ item: ItemColumn, units: PointUnits) {
    let table = units.table(of: item)
    let used = (0..<AnswerCode.count).filter { item.isAnswer($0) || !item.leavesOut($0) }
    let least = used.map { table[$0] }.min() ?? 0
    let greatest = used.map { table[$0] - least }.max() ?? 0
    let width = Int.bitWidth - greatest.leadingZeroBitCount
    var isUsed = Array(repeating: false, count: AnswerCode.count)
    for code in used { isUsed[code] = true }
    let words = (item.codes.count + 63) / 64
    var digits = Array(repeating: Array(repeating: UInt64(0), count: words), count: width)
    var valid = Array(repeating: UInt64(0), count: words)
    for (person, code) in item.codes.enumerated() where isUsed[Int(code)] {
      let bit = UInt64(1) << UInt64(person & 63)
      valid[person >> 6] |= bit
      let value = table[Int(code)] - least
      for digit in 0..<width where value >> digit & 1 == 1 { digits[digit][person >> 6] |= bit }
    }
    self.digits = digits
    self.valid = valid
  }

  /// n, Σx, Σy and Σxy over the persons valid in both.
  func sums(with other: BitPlanes) -> (n: Int, x: Int128, y: Int128, products: Int128) {
    var products = Int128(0)
    for (a, own) in digits.enumerated() {
      for (b, others) in other.digits.enumerated() {
        products += Int128(commonBits(own, others)) << Int128(a + b)
      }
    }
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
  var count = 0
  for word in 0..<min(one.count, other.count) { count += (one[word] & other[word]).nonzeroBitCount }
  return count
}
