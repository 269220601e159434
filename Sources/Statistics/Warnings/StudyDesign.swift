/// What the numbers cannot tell about how they were gathered.
public struct StudyDesign: Sendable, Hashable {
  /// Pre-test and post-test used the same form.
  public var sameFormTwice = false
  /// The forms differ in length, and scores are compared in percent.
  public var differentForms = false
  /// Pre-test and post-test scores are not on one scale.
  public var scaleBreak = false
  /// Participants were chosen because their pre-tests were low.
  public var selectedOnLowPre = false
  /// There is a comparison group without the treatment.
  public var hasComparisonGroup = false
  /// Cronbach's α of the test, where known.
  public var reliability: Double?

  public init() {}

  /// Every warning about the gains of one group, in the order of ``Warning``.
  ///
  /// Without a known maximum (`bounded` nil) there is no ceiling to warn of, nor a normalised gain.
  public func warnings(matching: Matching, bounded: BoundedScores?) -> [Warning] {
    let pairs = matching.pairs
    return warnings(
      matching: matching, bounded: bounded, gain: Gain(pairs), signedRank: SignedRankTest(pairs))
  }

  /// The same from what was computed of the pairs already.
  public func warnings(
    matching: Matching, bounded: BoundedScores?, gain: Gain, signedRank: SignedRankTest
  ) -> [Warning] {
    let scores = matching.pairs
    var found: Set<Warning> = bounded.map(warnings(of:)) ?? []
    let others: [(Warning, Bool)] = [
      (
        .regressionToMean,
        Warning.isRegressionToMean(gain, selectedOnLowPre: selectedOnLowPre)
      ),
      (.retestEffect, sameFormTwice),
      (.smallN, Warning.isSmall(scores.count)),
      (.unmatchedLoss, Warning.isUnmatchedLoss(matching)),
      (.noControlGroup, !hasComparisonGroup),
      (.reliabilityLow, reliability.map(Warning.isReliabilityLow) ?? false),
      (.scaleBreak, scaleBreak),
      (.differentForms, differentForms),
      (.allDifferencesZero, Warning.isAllDifferencesZero(signedRank)),
    ]
    for (warning, applies) in others where applies { found.insert(warning) }
    return Warning.allCases.filter(found.contains)
  }

  private func warnings(of bounded: BoundedScores) -> Set<Warning> {
    let (scores, maximum) = (bounded.scores, bounded.maximum)
    let found: [(Warning, Bool)] = [
      (.ceilingPre, Warning.isCeiling(scores.pre, maximum: maximum)),
      (.ceilingPost, Warning.isCeiling(scores.post, maximum: maximum)),
      (
        .floor,
        Warning.isFloor(scores.pre, maximum: maximum)
          || Warning.isFloor(scores.post, maximum: maximum)
      ),
      (.negativeGain, Warning.isNegativeGain(NormalizedGain(bounded))),
    ]
    return Set(found.filter(\.1).map(\.0))
  }
}
