/// Wilcoxon's signed-rank test of differences against 0, differences of 0 dropped.
///
/// Differences are taken at 9 decimals and ranked by size, ties at their mid-rank. Up to 50
/// non-zero differences `p` is exact given the ties (R: `exactRankTests::wilcox.exact`); above it is
/// the normal approximation with tie and continuity correction
/// (R: `wilcox.test(exact = FALSE, correct = TRUE)`). Say which in the output: the variants of other
/// packages differ in the second digit on small samples.
public struct SignedRankTest: Sendable, Hashable {
  public enum Method: String, Sendable, Hashable {
    case exact
    case normal
  }

  public let nonZeroCount: Int
  public let zeroCount: Int
  /// V⁺, the sum of the ranks of positive differences (what R prints).
  public let positiveRankSum: Double
  /// V⁻; scipy prints the smaller of the two.
  public let negativeRankSum: Double
  public let method: Method
  public let pTwoSided: Computed<Double>
  /// For the alternative "greater", which must be chosen before seeing the data.
  public let pGreater: Computed<Double>
  /// Exact, two-sided; ``Reason/tooManyForExactTest`` above 50 non-zero differences.
  public let pExact: Computed<Double>
  /// z with continuity correction ½, signed, and its two-sided p.
  public let z: Computed<Double>
  public let pNormal: Computed<Double>
  /// z without continuity correction, and its two-sided p.
  public let zUncorrected: Computed<Double>
  public let pNormalUncorrected: Computed<Double>
  /// (V⁺ − V⁻)/(V⁺ + V⁻), the effect size: −1…1.
  public let rankBiserial: Computed<Double>

  /// No differences at all is ``Reason/noPairs``; nothing but zeros gives p = 1 and
  /// ``Reason/allDifferencesZero`` for what needs ranks; a difference that is not finite is
  /// ``Reason/notFinite``.
  public init(differences: [Double]) {
    let ranked = SignedRanks(differences: differences)
    let n = ranked.count
    let isExact = n <= SignedRankDistribution.largestExactCount
    let exact = Computed<ExactP> { () throws(Reason) in
      try ranked.check()
      return try ExactP(ranked)
    }
    let corrected = ranked.z(continuity: 0.5)
    let correctedGreater = ranked.zGreater()
    let uncorrected = ranked.z(continuity: 0)
    nonZeroCount = n
    zeroCount = differences.count - n
    positiveRankSum = ranked.positiveSum
    negativeRankSum = ranked.negativeSum
    method = isExact ? .exact : .normal
    pExact = exact.map(\.twoSided)
    z = corrected
    zUncorrected = uncorrected
    pNormal = corrected.map { min(1, 2 * Normal.upperTail(abs($0))) }
    pNormalUncorrected = uncorrected.map { min(1, 2 * Normal.upperTail(abs($0))) }
    pTwoSided = isExact ? exact.map(\.twoSided) : pNormal
    pGreater = isExact ? exact.map(\.greater) : correctedGreater.map { Normal.upperTail($0) }
    rankBiserial = .finite { () throws(Reason) in
      try ranked.checkNonZero()
      return (ranked.positiveSum - ranked.negativeSum)
        / (ranked.positiveSum + ranked.negativeSum)
    }
  }

  public init(_ scores: PairedScores) {
    self.init(differences: scores.gains)
  }
}

private struct ExactP {
  let twoSided: Double
  let greater: Double

  init(_ ranked: SignedRanks) throws(Reason) {
    let distribution = try SignedRankDistribution(doubledRanks: ranked.doubledRanks)
    let below = distribution.cdf(ranked.positiveSum)
    greater = distribution.atLeast(ranked.positiveSum)
    twoSided = min(1, 2 * min(below, greater))
  }
}
