/// Comparisons and roundings that decimal fractions must not upset.
public enum Thresholds {
  /// The value at 9 decimals. `100*9/12 − 100*10/15` and `100*5/15 − 100*3/12` differ in their last
  /// bit and are the same number; ranks, ties and cuts must see them as one.
  static func atNineDecimals(_ value: Double) -> Double {
    let scaled = value * 1e9
    // Beyond 2⁵³ a double has no decimals left to round.
    guard abs(scaled) < 0x1p53 else { return value }
    return scaled.rounded(.toNearestOrAwayFromZero) / 1e9
  }

  /// Whether two scores differ by nothing but rounding.
  public static func areEqual(_ one: Double, _ other: Double) -> Bool {
    atNineDecimals(one - other) == 0
  }

  /// Whether `score` is at least `percent` percent of `maximum`: 100·score ≥ percent·maximum. Exact
  /// for whole numbers, because a percentage is never formed.
  public static func reaches(_ score: Double, percent: Double, of maximum: Double) -> Bool {
    atNineDecimals(100 * score) >= atNineDecimals(percent * maximum)
  }

  /// Whether `score` is above `percent` percent of `maximum`.
  static func exceeds(_ score: Double, percent: Double, of maximum: Double) -> Bool {
    atNineDecimals(100 * score) > atNineDecimals(percent * maximum)
  }
}
