/// How likely a subject is to score higher the second time, and the sign test that goes with it.
public struct ProbabilityOfSuperiority: Sendable, Hashable {
  public let improvedCount: Int
  public let sameCount: Int
  public let declinedCount: Int
  /// (improved + ½ same)/n, for paired data. Not the all-pairs index of Mann and Whitney.
  public let probability: Computed<Double>
  /// Exact two-sided sign test, min(1, 2·P(X ≤ min)), X ~ Bin(improved + declined, ½); 1 where
  /// nobody changed. R: `binom.test(improved, improved + declined)`.
  public let signTestP: Computed<Double>

  public init(_ scores: PairedScores) {
    let directions = scores.gains.map(Thresholds.atNineDecimals)
    let n = directions.count
    let (up, down) = (directions.count { $0 > 0 }, directions.count { $0 < 0 })
    let same = directions.count { $0 == 0 }
    improvedCount = up
    sameCount = same
    declinedCount = down
    probability = .finite { () throws(Reason) in
      guard n > 0 else { throw .noPairs }
      return (Double(up) + Double(same) / 2) / Double(n)
    }
    signTestP = .finite { () throws(Reason) in
      guard n > 0 else { throw .noPairs }
      return try fairCoinP(up, down)
    }
  }
}

/// The exact two-sided p of two counts that a fair coin would share: min(1, 2·P(X ≤ min)).
func fairCoinP(_ first: Int, _ second: Int) throws(Reason) -> Double {
  guard first >= 0, second >= 0 else { throw .invalidCount }
  let (trials, overflow) = first.addingReportingOverflow(second)
  guard !overflow else { throw .invalidCount }
  guard trials > 0 else { return 1 }
  return min(
    1, 2 * (try Binomial(trials: trials, probability: 0.5).cdf(min(first, second))))
}
