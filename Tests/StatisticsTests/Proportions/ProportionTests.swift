import Testing

@testable import Statistics

@Suite("Proportions by hand")
struct ProportionTests {
  @Test("A cut is met on whole numbers, whatever the percentage looks like")
  func cuts() throws {
    // 29 of 50 is 58 percent; 29.0/50*100 is 57.99999999999999 in doubles.
    #expect(29.0 / 50 * 100 < 58)
    #expect(try Proportion(reaching: 58, of: 50, scores: [29, 28.9, 30]).count == 2)
    #expect(try Proportion(count: 29, total: 50).reaches(percent: 58) == .value(true))
    #expect(try Proportion(count: 28, total: 50).reaches(percent: 58) == .value(false))
  }

  @Test("Points with decimals meet a cut that they meet on paper")
  func decimals() throws {
    // 0.1 + 0.2 is above 0.3 in doubles and 0.7 + 0.1 below 0.8.
    #expect(try Proportion(reaching: 80, of: 1, scores: [0.7 + 0.1]).count == 1)
    #expect(try Proportion(reaching: 100, of: 0.1 + 0.2, scores: [0.3]).count == 1)
  }

  @Test("Nobody tested is not nobody passed")
  func nobody() throws {
    let share = try Proportion(count: 0, total: 0)
    #expect(share.value == .notComputable(.noData))
    #expect(share.wilsonInterval() == .notComputable(.noData))
    #expect(share.clopperPearsonInterval() == .notComputable(.noData))
    #expect(share.reaches(percent: 50) == .notComputable(.noData))
    #expect(ProportionDifference(share, share).value == .notComputable(.noData))
  }

  @Test("Impossible counts and cuts are refused")
  func refused() {
    #expect(throws: Reason.invalidCount) { try Proportion(count: 3, total: 2) }
    #expect(throws: Reason.invalidCount) { try Proportion(count: -1, total: 2) }
    #expect(throws: Reason.invalidParameter) {
      try Proportion(reaching: 101, of: 10, scores: [])
    }
    #expect(throws: Reason.notFinite) {
      try Proportion(reaching: 50, of: 10, scores: [.nan])
    }
    #expect(throws: Reason.invalidCount) { try McNemarTest(gainedCount: -1, lostCount: 2) }
    #expect(throws: Reason.noPairs) { try McNemarTest([]) }
  }

  @Test("Eight gained and one lost is twice ten 512ths")
  func mcNemar() throws {
    #expect(try abs(McNemarTest(gainedCount: 8, lostCount: 1).pTwoSided - 20.0 / 512) < 1e-15)
  }

  @Test("The criterion in points comes from the percentage of the maximum")
  func criterion() throws {
    let result = try CriterionTest(scores: [15, 16, 17], percent: 80, of: 20)
    #expect(result.criterion == 16)
    #expect(result.meanPercent == .value(80))
    #expect(result.test.t == .value(0))
    #expect(result.test.pTwoSided == .value(1))
    #expect(result.test.pGreater == .value(0.5))
    #expect(result.signedRank.zeroCount == 1)
  }

  @Test("Scores that are all alike are reported without a test")
  func criterionConstant() throws {
    let result = try CriterionTest(scores: [16, 16, 16], percent: 70, of: 20)
    #expect(result.meanPercent == .value(80))
    #expect(result.test.t == .notComputable(.zeroVariance))
  }
}
