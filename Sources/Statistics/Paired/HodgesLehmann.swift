/// The Hodges–Lehmann estimate of location: the median of all averages (dᵢ + dⱼ)/2 with i ≤ j,
/// zeros included.
///
/// Exact, and without forming the n(n + 1)/2 averages: the middle sums are found by halving the
/// range of doubles 64 times and counting each time in one pass over the different values.
/// O(n log n) time, and O(n) for whole numbers of a small span; O(n) space. No values is
/// ``Reason/noData``. Not R's `wilcox.test(conf.int = TRUE)$estimate`, which solves the normal
/// approximation instead.
public func hodgesLehmann(_ values: [Double]) -> Computed<Double> {
  .finite { () throws(Reason) in
    guard !values.isEmpty else { throw .noData }
    guard values.allSatisfy({ ($0 + $0).isFinite }) else { throw .notFinite }
    let sums = PairwiseSums(values)
    let lower = sums.smallest((sums.count - 1) / 2)
    let upper = sums.count.isMultiple(of: 2) ? sums.smallest(sums.count / 2) : lower
    return lower / 4 + upper / 4
  }
}

/// The sums dᵢ + dⱼ, i ≤ j, as an implicit sorted matrix.
private struct PairwiseSums {
  /// The different values, ascending.
  private var sorted: [Double] = []
  /// How many values stand before each of them, and after the last.
  private var places: [Int] = []
  let count: Int

  init(_ values: [Double]) {
    count = values.count * (values.count + 1) / 2
    for (place, value) in values.ascending.enumerated() where value != sorted.last {
      sorted.append(value)
      places.append(place)
    }
    places.append(values.count)
  }

  /// The sum that `rank` others precede.
  func smallest(_ rank: Int) -> Double {
    guard let first = sorted.first, let last = sorted.last else { return 0 }
    var low = Self.position(of: first + first)
    var high = Self.position(of: last + last)
    while low < high {
      let middle = low + (high - low) / 2
      if countUpTo(Self.double(at: middle)) > rank { high = middle } else { low = middle + 1 }
    }
    return Self.double(at: low) + 0
  }

  private func countUpTo(_ bound: Double) -> Int {
    var total = 0
    var end = sorted.count
    for start in sorted.indices {
      while end > start, sorted[start] + sorted[end - 1] > bound { end -= 1 }
      if end <= start { break }
      let own = places[start + 1] - places[start]
      total += own * (own + 1) / 2 + own * (places[end] - places[start + 1])
    }
    return total
  }

  /// Doubles numbered in ascending order.
  private static func position(of value: Double) -> UInt64 {
    let bits = (value + 0).bitPattern
    return value < 0 ? ~bits : bits | 1 << 63
  }

  private static func double(at position: UInt64) -> Double {
    Double(bitPattern: position >> 63 == 0 ? ~position : position & ~(1 << 63))
  }
}
