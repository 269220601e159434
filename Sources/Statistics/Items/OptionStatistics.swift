/// How many chose something, among all and in the upper, middle and lower groups.
public struct GroupCounts: Sendable, Hashable {
  public let n: Int
  public let upper: Int
  public let middle: Int
  public let lower: Int

  init(_ tally: ItemTally, codes: [Int]) {
    upper = codes.reduce(0) { $0 + tally.upper[$1] }
    middle = codes.reduce(0) { $0 + tally.middle[$1] }
    lower = codes.reduce(0) { $0 + tally.lower[$1] }
    n = upper + middle + lower
  }
}

/// One option of an item (ตัวเลือก): who chose it, and how that goes with the total.
public struct OptionStatistics: Sendable, Hashable {
  public let option: String
  public let isKey: Bool
  public let counts: GroupCounts
  /// Point-biserial of choosing it (0/1) with the total score, uncorrected. R: `cor(x == o, total)`.
  public let rTotal: Computed<Double>
  /// The share of the upper group that chose it less that of the lower group.
  public let upperLessLower: Computed<Double>

  /// How a wrong option does its work.
  public enum Distraction: String, Sendable, Hashable, CaseIterable {
    /// Chosen by at least 5 %, and by more of the lower group than of the upper.
    case works
    /// Chosen by fewer than 5 %.
    case rarelyChosen = "rarely_chosen"
    /// Chosen by as many of the upper group as of the lower, or by more.
    case attractsUpper = "attracts_upper"
  }

  /// Nil for the key, and where there are no two groups.
  public func distraction(among n: Int) -> Distraction? {
    guard !isKey, n > 0 else { return nil }
    if 20 * counts.n < n { return .rarelyChosen }
    return upperLessLower.value.map { $0 < 0 ? .works : .attractsUpper }
  }
}
