/// How often each whole number occurs among values that are nothing else and span few of them, as
/// the scores of a test do: what needs an order then needs no sorting.
struct WholeNumberCounts {
  /// The least of the values.
  let least: Int
  /// How many values are `least`, `least` + 1, …
  let counts: [Int]

  /// The widest span that is counted.
  private static let widest = 1 << 14

  /// Nil for other values, and for a handful, which sort as fast. O(n).
  init?(_ values: [Double]) {
    guard values.count > 64, WholeNumber(values[0]).isWhole else { return nil }
    var areWhole = true
    var (least, greatest) = (Int.max, Int.min)
    for value in values {
      let number = WholeNumber(value)
      areWhole = areWhole && number.isWhole
      least = min(least, number.value)
      greatest = max(greatest, number.value)
    }
    guard areWhole, greatest &- least < Self.widest else { return nil }
    var counts = Array(repeating: 0, count: greatest - least + 1)
    for value in values { counts[WholeNumber(value).value &- least] &+= 1 }
    self.least = least
    self.counts = counts
  }
}

/// A double taken for a whole number, which it may not be; without a branch, for long columns.
private struct WholeNumber {
  /// Below 2⁵¹ in size where it is whole.
  let value: Int
  /// The negative zero is none: it would lose its sign.
  let isWhole: Bool

  /// Above 1.5·2⁵² and near it the doubles are the whole numbers, one apart.
  private static let base = 0x1.8p52

  init(_ double: Double) {
    let shifted = double + Self.base
    value = Int(bitPattern: UInt(shifted.bitPattern &- Self.base.bitPattern))
    isWhole =
      (shifted - Self.base).bitPattern == double.bitPattern && abs(double) < 0x1p51
  }
}

extension WholeNumberCounts {
  /// All the values in order.
  var ascending: [Double] {
    var result: [Double] = []
    result.reserveCapacity(counts.reduce(0, +))
    for (value, times) in distinct {
      result.append(contentsOf: repeatElement(value, count: times))
    }
    return result
  }

  /// The different values in order, and how often each occurs.
  var distinct: [(value: Double, times: Int)] {
    counts.indices.compactMap { counts[$0] > 0 ? (Double(least + $0), counts[$0]) : nil }
  }
}

extension [Double] {
  /// As `sorted()`. O(n) for whole numbers of a small span.
  var ascending: [Double] { WholeNumberCounts(self)?.ascending ?? sorted() }
}
