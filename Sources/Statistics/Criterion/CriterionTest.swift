/// Post-test scores against a criterion such as "70 percent of the maximum" (เทียบกับเกณฑ์).
///
/// A one-sample t-test against c·M/100. With fewer than 15 or strongly skewed scores, or a ceiling,
/// read ``signedRank`` beside it.
public struct CriterionTest: Sendable, Hashable {
  /// c·M/100, in points.
  public let criterion: Double
  /// 100·mean/M.
  public let meanPercent: Computed<Double>
  /// In points; its `pGreater` is the directional hypothesis of Thai reports.
  public let test: TTest
  /// Wilcoxon's signed-rank test of score − criterion.
  public let signedRank: SignedRankTest

  /// A maximum that is not above 0 or a percentage outside 0…100 is ``Reason/invalidParameter``.
  public init(scores: [Double], percent: Double, of maximum: Double) throws(Reason) {
    guard maximum > 0, maximum.isFinite, (0...100).contains(percent) else {
      throw .invalidParameter
    }
    guard scores.allSatisfy(\.isFinite) else { throw .notFinite }
    let criterion = percent * maximum / 100
    let test = TTest(scores, hypothesizedMean: criterion)
    self.criterion = criterion
    self.test = test
    meanPercent = test.mean.map { 100 * $0 / maximum }
    signedRank = SignedRankTest(differences: scores.map { $0 - criterion })
  }
}
