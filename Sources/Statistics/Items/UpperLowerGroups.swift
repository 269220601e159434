/// The upper and lower 27 % of a test (เทคนิค 27 %), Kelley 1939.
///
/// g = max(1, ⌊.27n + ½⌋); the cuts are the g-th largest and the g-th smallest total, and everyone at
/// a cut is in, so that no result depends on the order of the rows. The groups may be larger than g,
/// and differ in size.
public struct UpperLowerGroups: Sendable, Hashable {
  /// g, the size aimed at.
  public let targetSize: Int
  /// The least total of the upper group.
  public let upperCut: Double
  /// The greatest total of the lower group.
  public let lowerCut: Double
  public let upperCount: Int
  public let lowerCount: Int

  /// Whether one person would be in both groups, so that they say nothing.
  public var overlaps: Bool { upperCut <= lowerCut }

  /// No total is ``Reason/noData``, one ``Reason/needsTwoPersons``. O(n log n).
  public init(totals: [Double]) throws(Reason) {
    guard totals.allSatisfy(\.isFinite) else { throw .notFinite }
    try self.init(sorted: totals.map(Thresholds.atNineDecimals).sorted())
  }

  private init(sorted: [Double]) throws(Reason) {
    let target = try Self.targetSize(of: sorted.count)
    let (upper, lower) = (sorted[sorted.count - target], sorted[target - 1])
    targetSize = target
    upperCut = upper
    lowerCut = lower
    upperCount = sorted.count { $0 >= upper }
    lowerCount = sorted.count { $0 <= lower }
  }

  /// From totals in units, O(n) where they span few different numbers.
  init(totals: [Int], units: PointUnits) throws(Reason) {
    let target = try Self.targetSize(of: totals.count)
    let cuts = UnitCuts(totals, target: target)
    targetSize = target
    upperCut = units.points(cuts.upper)
    lowerCut = units.points(cuts.lower)
    upperCount = totals.count { $0 >= cuts.upper }
    lowerCount = totals.count { $0 <= cuts.lower }
  }

  private static func targetSize(of n: Int) throws(Reason) -> Int {
    guard n > 0 else { throw .noData }
    guard n > 1 else { throw .needsTwoPersons }
    return max(1, (27 * n + 50) / 100)
  }
}

/// The g-th largest and g-th smallest of whole numbers.
struct UnitCuts {
  let upper: Int
  let lower: Int

  /// At least `target` totals, and `target` at least 1.
  init(_ totals: [Int], target: Int) {
    let (least, greatest) = (totals.min() ?? 0, totals.max() ?? 0)
    guard greatest - least < 1 << 20 else {
      let sorted = totals.sorted()
      upper = sorted[sorted.count - target]
      lower = sorted[target - 1]
      return
    }
    var counts = Array(repeating: 0, count: greatest - least + 1)
    for total in totals { counts[total - least] += 1 }
    func position(reaching target: Int, in order: some Sequence<Int>) -> Int {
      var seen = 0
      for index in order {
        seen += counts[index]
        if seen >= target { return index }
      }
      return 0
    }
    upper = least + position(reaching: target, in: counts.indices.reversed())
    lower = least + position(reaching: target, in: counts.indices)
  }
}
