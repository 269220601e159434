import Testing

@testable import Statistics

@Suite("Warnings")
struct WarningTests {
  @Test("A ceiling begins at 15 percent of the scores at the maximum")
  func ceilingByCount() {
    let three = [20.0, 20, 20] + Array(repeating: 10.0, count: 17)
    let two = [20.0, 20] + Array(repeating: 10.0, count: 18)
    #expect(Warning.isCeiling(three, maximum: 20))
    #expect(!Warning.isCeiling(two, maximum: 20))
  }

  @Test("A mean of 85 percent is a ceiling too, 84.9 is none")
  func ceilingByMean() {
    #expect(Warning.isCeiling([16.5, 17.5], maximum: 20))
    #expect(!Warning.isCeiling([16.4, 17.5], maximum: 20))
    #expect(!Warning.isCeiling([], maximum: 20))
  }

  @Test("A floor mirrors the ceiling")
  func floor() {
    #expect(Warning.isFloor([0] + Array(repeating: 10.0, count: 5), maximum: 20))
    #expect(!Warning.isFloor([0] + Array(repeating: 10.0, count: 6), maximum: 20))
    #expect(Warning.isFloor([2.5, 3.5], maximum: 20))
    #expect(!Warning.isFloor([2.6, 3.5], maximum: 20))
  }

  @Test("More than a tenth lost on either side, or a different kind of people, is a loss")
  func unmatchedLoss() {
    let pairs = (1...18).map { (pre: Double?(Double($0)), post: Double?(20)) }
    let middle: [(pre: Double?, post: Double?)] = [(9, nil), (10, nil)]
    #expect(!Warning.isUnmatchedLoss(Matching(pairs + middle)))
    #expect(Warning.isUnmatchedLoss(Matching(pairs + middle + [(9.5, nil)])))
    // Two of twenty, but far below the others.
    #expect(Warning.isUnmatchedLoss(Matching(pairs + [(0, nil), (0, nil)])))
    let postOnly: [(pre: Double?, post: Double?)] = [(nil, 5), (nil, 5), (nil, 5)]
    #expect(Warning.isUnmatchedLoss(Matching(pairs + postOnly)))
  }

  @Test("A gain that depends on the pre-test alone hints at regression to the mean")
  func regression() {
    // r(gain, pre) = −6/√48, r(gain, mean) = 0 by symmetry of the two occasions.
    let scores = PairedScores([(1, 3), (3, 1), (2, 2), (1, 2), (2, 1), (3, 2), (2, 3)])
    #expect(Warning.isRegressionToMean(Gain(scores), selectedOnLowPre: false))
    let steady = PairedScores([(1, 2), (2, 4), (3, 6), (4, 8)])
    #expect(!Warning.isRegressionToMean(Gain(steady), selectedOnLowPre: false))
    #expect(Warning.isRegressionToMean(Gain(steady), selectedOnLowPre: true))
  }

  @Test("Small samples and low reliability have sharp limits")
  func limits() {
    #expect(Warning.isSmall(19) && !Warning.isSmall(20))
    #expect(Warning.isReliabilityLow(alpha: 0.599) && !Warning.isReliabilityLow(alpha: 0.6))
  }

  @Test("A study says what its numbers cannot")
  func study() throws {
    let matching = Matching((1...20).map { (pre: Double($0 % 7 + 4), post: Double($0 % 5 + 9)) })
    let bounded = try BoundedScores(matching.pairs, maximum: 20)
    var design = StudyDesign()
    design.hasComparisonGroup = true
    let quiet = design.warnings(matching: matching, bounded: bounded)
    #expect(!quiet.contains(.noControlGroup) && !quiet.contains(.retestEffect))
    design.hasComparisonGroup = false
    design.sameFormTwice = true
    design.reliability = 0.4
    design.scaleBreak = true
    design.differentForms = true
    let all = Set(design.warnings(matching: matching, bounded: bounded)).subtracting(quiet)
    #expect(
      all == [.noControlGroup, .retestEffect, .reliabilityLow, .scaleBreak, .differentForms])
  }
}
