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
    let count = item.codes.count
    let words = (count + 63) / 64
    let unused = (0..<AnswerCode.count).filter { !item.isAnswer($0) && item.leavesOut($0) }
    let isWhole = !item.codes.holdsAny(of: unused.map { UInt8($0) }.filter(AnswerCode.isState))
    let valid =
      isWhole
      ? (0..<words).map { UInt64.max >> UInt64(max(0, 64 * $0 + 64 - count)) }
      : CodePlane.words(of: item.codes, having: used.map { UInt8($0) })
    let digits = (0..<width).map { digit in
      CodePlane.words(
        of: item.codes,
        having: used.filter { (table[$0] - least) >> digit & 1 == 1 }.map { UInt8($0) })
    }
    whole = isWhole ? (count, Self.sum(digits, over: valid)) : nil
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
