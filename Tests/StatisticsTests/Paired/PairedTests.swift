import Testing

@testable import Statistics

@Suite("Paired statistics by hand")
struct PairedTests {
  /// Invented scores of five persons: gains 1, 2, 3, 4, 5, mean 3, s = √2.5.
  static let five = PairedScores([(10, 11), (10, 12), (10, 13), (10, 14), (10, 15)])

  @Test("The paired t of gains 1 to 5 is 3√2 with four degrees of freedom")
  func t() throws {
    let test = TTest(Self.five)
    #expect(try abs(test.t.get() - 3 * 2.0.squareRoot()) < 1e-14)
    #expect(test.degreesOfFreedom == .value(4))
    // R: t.test(1:5)$p.value
    #expect(try abs(test.pTwoSided.get() - 0.013235599563682695) < 1e-14)
    #expect(try abs(test.pGreater.get() - 0.013235599563682695 / 2) < 1e-14)
    let interval = try test.confidenceInterval().get()
    #expect(abs(interval.low - 1.0367568385224393) < 1e-12)
    #expect(abs(interval.high - 4.963243161477561) < 1e-12)
  }

  @Test("The same gain for everybody is a gain without a test")
  func constantGain() {
    // 0.3 − 0.2, 0.4 − 0.3 and 0.9 − 0.8 differ in their last bits only.
    let scores = PairedScores([(0.2, 0.3), (0.3, 0.4), (0.8, 0.9)])
    #expect(Gain(scores).mean.value != nil)
    #expect(TTest(scores).t == .notComputable(.zeroVariance))
    #expect(EffectSizes(scores).dAverage == .notComputable(.zeroVariance))
    #expect(EffectSizes(scores).confidenceIntervalOfDZ() == .notComputable(.zeroVariance))
  }

  @Test("With two pairs there is a t and no small-sample correction")
  func twoPairs() {
    let scores = PairedScores([(1, 2), (1, 4)])
    #expect(TTest(scores).t.value != nil)
    #expect(EffectSizes(scores).correction == .notComputable(.needsThreePairs))
    #expect(EffectSizes(scores).gZ == .notComputable(.needsThreePairs))
  }

  @Test("A level outside 0 to 1 is refused", arguments: [0, 1, -0.5, 95, .nan])
  func level(_ level: Double) {
    #expect(
      TTest(Self.five).confidenceInterval(level: level) == .notComputable(.invalidParameter))
  }

  @Test("Percent differences that are equal on paper are tied")
  func ties() {
    let first = 100.0 * 9 / 12 - 100.0 * 10 / 15
    let second = 100.0 * 5 / 15 - 100.0 * 3 / 12
    #expect(first != second)
    #expect(SignedRankTest(differences: [first, -second]).positiveRankSum == 1.5)
  }

  @Test("Half-and-half signs give a signed-rank p of 1")
  func balanced() {
    let test = SignedRankTest(differences: [1, -1, 2, -2])
    #expect(test.pTwoSided == .value(1))
    #expect(test.z == .value(0))
    #expect(test.rankBiserial == .value(0))
  }

  @Test("The exact test ends at fifty differences")
  func fifty() {
    let fifty = SignedRankTest(differences: (1...50).map(Double.init))
    let more = SignedRankTest(differences: (1...51).map(Double.init))
    #expect(fifty.method == .exact)
    #expect(fifty.pTwoSided == .value(0x1p-49))
    #expect(more.method == .normal)
    #expect(more.pExact == .notComputable(.tooManyForExactTest))
    #expect(more.pTwoSided == more.pNormal)
  }

  @Test("No pairs are a reason everywhere")
  func noPairs() {
    let none = PairedScores([])
    #expect(Gain(none).mean == .notComputable(.noPairs))
    #expect(Gain(none).preWithPost == .notComputable(.noPairs))
    #expect(SignedRankTest(none).pTwoSided == .notComputable(.noPairs))
    #expect(SignedRankTest(none).rankBiserial == .notComputable(.noPairs))
    #expect(PrattTest(none).z == .notComputable(.noPairs))
    #expect(ProbabilityOfSuperiority(none).probability == .notComputable(.noPairs))
    #expect(ProbabilityOfSuperiority(none).signTestP == .notComputable(.noPairs))
    #expect(EffectSizes(none).dZ == .notComputable(.noPairs))
    #expect(hodgesLehmann([]) == .notComputable(.noData))
  }

  @Test(
    "Differences that are not finite are a reason, not a rank",
    arguments: [Double.nan, Double.infinity])
  func notFinite(_ value: Double) {
    #expect(SignedRankTest(differences: [1, value]).pTwoSided == .notComputable(.notFinite))
    #expect(SignedRankTest(differences: [1, value]).z == .notComputable(.notFinite))
    #expect(PrattTest(differences: [1, value, 0]).z == .notComputable(.notFinite))
    #expect(TTest([1, value]).t == .notComputable(.notFinite))
    #expect(TTest([1, value]).mean == .notComputable(.notFinite))
    #expect(hodgesLehmann([1, value]) == .notComputable(.notFinite))
    #expect(correlation([(1, 2), (2, value), (3, 1)]) == .notComputable(.notFinite))
  }

  @Test("Who is measured once stays out of the pairs and is counted")
  func matching() {
    let matching = Matching([(1, 2), (3, nil), (nil, 5), (.nan, 7), (5, 9)])
    #expect(matching.pairs.count == 2)
    #expect(matching.preOnlyCount == 1)
    #expect(matching.postOnlyCount == 2)
    #expect(matching.preMeanOfAll == .value(3))
    #expect(matching.postMeanOfMatched == .value(5.5))
  }
}

@Suite("Hodges-Lehmann")
struct HodgesLehmannTests {
  @Test("It is the median of all pairwise averages", arguments: [1, 2, 3, 7, 20, 61, 100])
  func againstDefinition(n: Int) throws {
    var seed = SplitMix(seed: UInt64(n))
    for decimals in [1.0, 10, 1e6] {
      let values = (0..<n).map { _ in
        (Double.random(in: -20...20, using: &seed) * decimals).rounded() / decimals
      }
      var averages: [Double] = []
      for i in values.indices {
        for j in i..<n { averages.append((values[i] + values[j]) / 2) }
      }
      let expected = try Descriptives(averages).median.get()
      #expect(try abs(hodgesLehmann(values).get() - expected) <= 1e-14 * max(1, abs(expected)))
    }
  }

  @Test("Fifty thousand values need no pairwise table")
  func large() throws {
    var seed = SplitMix(seed: 2568)
    let values = (0..<50_000).map { _ in Double.random(in: -1...1, using: &seed) }
    // Symmetric about 0 in the limit; the median of averages of a mirrored sample is exactly 0.
    #expect(hodgesLehmann(values + values.map { -$0 }) == .value(0))
  }

  @Test("All zeros are 0, without a sign")
  func zeros() throws {
    let estimate = try hodgesLehmann([-0.0, 0, 0]).get()
    #expect(estimate == 0)
    #expect(estimate.sign == .plus)
  }
}
