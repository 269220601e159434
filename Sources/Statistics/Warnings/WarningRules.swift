/// When each warning applies, one rule each. Thresholds compare products, not rounded percentages.
extension Warning {
  /// At least 15 % of the scores at the maximum, or a mean of at least 85 % of it.
  public static func isCeiling(_ scores: [Double], maximum: Double) -> Bool {
    crowds(scores, at: maximum)
      || meanReaches(scores, percent: 85, of: maximum)
  }

  /// The mirror image of the ceiling: at least 15 % at 0, or a mean of at most 15 % of the maximum.
  public static func isFloor(_ scores: [Double], maximum: Double) -> Bool {
    crowds(scores, at: 0)
      || meanReaches(scores.map { maximum - $0 }, percent: 85, of: maximum)
  }

  /// The participants were chosen for low pre-tests; or r(gain, pre) < −.3 while Oldham's r(gain,
  /// mean), which has no artefact in it, is near 0, taken as within ±.2.
  public static func isRegressionToMean(_ gain: Gain, selectedOnLowPre: Bool) -> Bool {
    if selectedOnLowPre { return true }
    guard let withPre = gain.gainWithPre.value, let withMean = gain.gainWithMean.value else {
      return false
    }
    return withPre < -0.3 && abs(withMean) < 0.2
  }

  /// Fewer than 20 pairs.
  public static func isSmall(_ n: Int) -> Bool {
    n < 20
  }

  /// More than 10 % of either occasion without a partner, or the mean pre-tests of the matched and
  /// the unmatched more than a quarter of a standard deviation apart.
  public static func isUnmatchedLoss(_ matching: Matching) -> Bool {
    matching.losesManyBefore || matching.losesManyAfter || matching.unmatchedDiffer
  }

  /// α below .60.
  public static func isReliabilityLow(alpha: Double) -> Bool {
    alpha < 0.60
  }

  /// The group as a whole lost points.
  public static func isNegativeGain(_ gain: NormalizedGain) -> Bool {
    gain.value.value.map { $0 < 0 } ?? false
  }

  /// There are differences, and all of them are 0.
  public static func isAllDifferencesZero(_ test: SignedRankTest) -> Bool {
    test.nonZeroCount == 0 && test.zeroCount > 0
  }

  /// Nobody changed from right to wrong or back.
  public static func isWithoutDiscordantPairs(_ test: McNemarTest) -> Bool {
    test.gainedCount == 0 && test.lostCount == 0
  }

  private static func crowds(_ scores: [Double], at value: Double) -> Bool {
    !scores.isEmpty && 100 * scores.count { $0 == value } >= 15 * scores.count
  }

  private static func meanReaches(
    _ scores: [Double], percent: Double, of maximum: Double
  ) -> Bool {
    !scores.isEmpty
      && Thresholds.reaches(
        scores.compensatedSum, percent: percent, of: maximum * Double(scores.count))
  }
}

extension Matching {
  /// More than 10 % of those with a pre-test have no post-test.
  public var losesManyBefore: Bool { 10 * preOnlyCount > preCount }

  /// More than 10 % of those with a post-test have no pre-test.
  public var losesManyAfter: Bool { 10 * postOnlyCount > postCount }

  /// The mean pre-tests of the matched and the unmatched are more than .25 S.D. apart.
  public var unmatchedDiffer: Bool {
    guard let matched = preMeanOfMatched.value, let unmatched = preMeanOfUnmatched.value,
      let deviation = preDeviationOfAll.value
    else { return false }
    return abs(matched - unmatched) > 0.25 * deviation
  }
}
