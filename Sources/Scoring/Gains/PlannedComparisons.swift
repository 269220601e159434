import Statistics

/// A test before, one after, and one later still (การติดตามความคงทน): two paired comparisons that were
/// planned, from before to after and from after to later, with p adjusted by Holm for both.
public struct PlannedComparisons: Sendable, Hashable {
  /// Two-sided p of the paired t-tests, and the same adjusted; before to after first.
  public let t: [Computed<Double>]
  public let tHolm: [Computed<Double>]
  /// The same of Wilcoxon's signed-rank tests.
  public let signedRank: [Computed<Double>]
  public let signedRankHolm: [Computed<Double>]

  init(_ first: GainsAnalysis, _ second: GainsAnalysis) {
    t = [first.tTest.pTwoSided, second.tTest.pTwoSided]
    signedRank = [first.signedRank.pTwoSided, second.signedRank.pTwoSided]
    tHolm = Self.adjusted(t)
    signedRankHolm = Self.adjusted(signedRank)
  }

  /// A comparison without a p keeps its reason and does not count as a test.
  private static func adjusted(_ p: [Computed<Double>]) -> [Computed<Double>] {
    p.indices.map { position in
      Computed { () throws(Reason) in
        let own = try p[position].get()
        return try AdjustedP.holm(p.map(\.value))[position] ?? own
      }
    }
  }
}
