/// The p of a test as it is printed: three decimals without a leading zero, “< .001” below that,
/// and stars at the levels .05 and .01.
public struct DisplayPValue: Sendable, Hashable {
  /// From 0 to 1.
  public let value: Double
  public let starred: Bool

  /// Nil where `value` is no probability.
  public init?(_ value: Double, starred: Bool) {
    guard value >= 0, value <= 1 else { return nil }
    self.value = value
    self.starred = starred
  }

  public var text: String {
    if value < 0.001 { return "< .001" }
    return DisplayNumber(value, decimals: 3, style: .withoutLeadingZero)?.text ?? ""
  }

  /// Decided on the unrounded value: `**` below .01, `*` below .05, else nothing.
  public var stars: String {
    guard starred else { return "" }
    return value < 0.01 ? "**" : value < 0.05 ? "*" : ""
  }
}
