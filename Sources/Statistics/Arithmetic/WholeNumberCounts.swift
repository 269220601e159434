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
    guard values.count > 64, let first = Self.whole(values[0]) else { return nil }
    var (least, greatest) = (first, first)
    for value in values {
      guard let whole = Self.whole(value) else { return nil }
      least = min(least, whole)
      greatest = max(greatest, whole)
    }
    guard greatest - least < Self.widest else { return nil }
    var counts = Array(repeating: 0, count: greatest - least + 1)
    for value in values { counts[Int(value) - least] += 1 }
    self.least = least
    self.counts = counts
  }

  /// The negative zero is none: it would lose its sign.
  private static func whole(_ value: Double) -> Int? {
    guard abs(value) < 0x1p52 else { return nil }
    let whole = Int(value)
    return Double(whole).bitPattern == value.bitPattern ? whole : nil
  }
}

extension [Double] {
  /// As `sorted()`. O(n) for whole numbers of a small span.
  var ascending: [Double] {
    guard let numbers = WholeNumberCounts(self) else { return sorted() }
    var result: [Double] = []
    result.reserveCapacity(count)
    for (offset, times) in numbers.counts.enumerated() where times > 0 {
      result.append(contentsOf: repeatElement(Double(numbers.least + offset), count: times))
    }
    return result
  }
}
