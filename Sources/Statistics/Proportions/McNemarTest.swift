/// McNemar's exact test of change in a yes/no result of the same people: right or wrong on an item,
/// pass or fail of a test.
///
/// Only those who changed count: p = min(1, 2·P(X ≤ min)), X ~ Bin(gained + lost, ½), never χ². With
/// nobody changed p = 1 and a warning. R: `binom.test(b, b + c)`.
public struct McNemarTest: Sendable, Hashable {
  /// No before, yes after (n01).
  public let gainedCount: Int
  /// Yes before, no after (n10).
  public let lostCount: Int
  public let pTwoSided: Double

  /// Counts below 0 are ``Reason/invalidCount``.
  public init(gainedCount: Int, lostCount: Int) throws(Reason) {
    self.gainedCount = gainedCount
    self.lostCount = lostCount
    pTwoSided = try fairCoinP(gainedCount, lostCount)
  }

  /// McNemar's χ² without continuity correction, (b − c)²/(b + c): for comparison with reports that
  /// print it, never for a decision. ``Reason/divisionByZero`` where nobody changed.
  public var chiSquared: Computed<Double> {
    .finite { () throws(Reason) in
      let (gained, lost) = (Double(gainedCount), Double(lostCount))
      guard gained + lost > 0 else { throw .divisionByZero }
      return (gained - lost) * (gained - lost) / (gained + lost)
    }
  }

  /// From each person's results; no persons is ``Reason/noPairs``.
  public init(_ results: [(pre: Bool, post: Bool)]) throws(Reason) {
    guard !results.isEmpty else { throw .noPairs }
    try self.init(
      gainedCount: results.count { !$0.pre && $0.post },
      lostCount: results.count { $0.pre && !$0.post })
  }
}
