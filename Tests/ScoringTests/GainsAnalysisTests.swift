import Scoring
import Statistics
import Testing

@Suite("Gains")
struct GainsAnalysisTests {
  private static let settings = GainsAnalysis.Settings(passMarks: [60], criteria: [70])

  /// Four invented people of a test of 20 points; the figures below are worked out by hand.
  private func four() throws -> GainsAnalysis {
    GainsAnalysis(
      try matched([8, 10, 12, 14], [12, 12, 12, 18], maximum: 20), settings: Self.settings)
  }

  @Test("Gains, their sums and their test")
  func gains() throws {
    let analysis = try four()
    #expect(analysis.gain.mean.value == 2.5)
    #expect(analysis.sumOfDifferences.value == 10)
    #expect(analysis.sumOfSquaredDifferences.value == 36)
    // s² = (36 − 4·2.5²)/3 = 11/3, t = 2.5/√(11/12)
    #expect(isNear(analysis.gain.standardDeviation.value, (11.0 / 3).squareRoot()))
    #expect(isNear(analysis.tTest.t.value, 2.5 / (11.0 / 12).squareRoot()))
    #expect(analysis.gain.improvedCount == 3)
    #expect(analysis.gain.sameCount == 1)
    // 10/(4·20 − 44)
    #expect(isNear(analysis.bounded?.value?.normalizedGain.value.value, 10.0 / 36))
    #expect(analysis.groups.isEmpty)
  }

  @Test("60 per cent of 20 is 12, and 12 passes")
  func passMark() throws {
    let rate = try #require(try four().bounded?.value?.passRates.first)
    #expect(rate.pre.value?.count == 2)
    #expect(rate.post.value?.count == 4)
    #expect(rate.change.value?.gainedCount == 2)
    #expect(rate.change.value?.lostCount == 0)
    // Two of two discordant pairs on one side: 2·(1/2)².
    #expect(rate.change.value?.pTwoSided == 0.5)
  }

  @Test(
    "A mark is reached by whole numbers, never by a rounded per cent",
    arguments: [
      (60.0, 20.0, 12.0, true), (60, 20, 11, false), (70, 10, 7, true), (55, 20, 11, true),
      (33.3, 3, 1, true), (33.4, 3, 1, false), (80, 24, 19, false), (80, 25, 20, true),
      (57, 100, 57, true), (29, 100, 29, true), (100, 20, 20, true), (60, 20, 11.99, false),
    ])
  func threshold(percent: Double, maximum: Double, score: Double, passes: Bool) throws {
    let analysis = GainsAnalysis(
      try matched([score], [score], maximum: maximum), settings: .init(passMarks: [percent]))
    let rate = try #require(analysis.bounded?.value?.passRates.first)
    #expect(rate.pre.value?.count == (passes ? 1 : 0))
  }

  @Test("Nobody matched leaves reasons, not numbers")
  func noPairs() throws {
    let analysis = GainsAnalysis(
      MatchedScores(
        pre: ScoreSheet(maximum: 20, scores: try scores([5])),
        post: ScoreSheet(maximum: 20, scores: [])), settings: Self.settings)
    #expect(analysis.gain.mean.reason == .noPairs)
    #expect(analysis.tTest.t.reason == .noPairs)
    #expect(analysis.sumOfDifferences.reason == .noPairs)
    #expect(analysis.positiveRankSum.reason == .noPairs)
    let bounded = try #require(analysis.bounded?.value)
    #expect(bounded.normalizedGain.value.reason == .noPairs)
    #expect(bounded.relativeGain.meanPercent.reason == .noPairs)
    #expect(bounded.passRates.first?.pre.value?.value.value == nil)
    #expect(bounded.criteria.first?.test.test.t.reason == .noData)
    #expect(analysis.warnings.contains(.smallN) && analysis.warnings.contains(.unmatchedLoss))
    #expect(analysis.matching.preOnlyCount == 1)
  }

  @Test("One pair has a mean gain and no spread")
  func onePair() throws {
    let analysis = GainsAnalysis(
      try matched([10], [15], maximum: 20), settings: Self.settings)
    #expect(analysis.gain.mean.value == 5)
    #expect(analysis.gain.standardDeviation.reason == .needsTwoPairs)
    #expect(analysis.tTest.t.reason == .needsTwoPairs)
    #expect(analysis.bounded?.value?.normalizedGain.value.value == 0.5)
    #expect(analysis.bounded?.value?.passRates.first?.post.value?.count == 1)
    #expect(analysis.normality.value == nil)
  }

  @Test("Where nobody moved there is no test")
  func allEqual() throws {
    let same: [Double] = [5, 9, 12]
    let analysis = GainsAnalysis(try matched(same, same, maximum: 20), settings: Self.settings)
    #expect(analysis.gain.mean.value == 0)
    #expect(analysis.tTest.t.reason == .zeroVariance)
    #expect(analysis.signedRank.z.reason == .allDifferencesZero)
    #expect(analysis.bounded?.value?.normalizedGain.value.value == 0)
    #expect(analysis.warnings.contains(.allDifferencesZero))
  }

  @Test("Where all had the maximum before, there was nothing to gain")
  func allAtMaximum() throws {
    let full: [Double] = [20, 20, 20]
    let analysis = GainsAnalysis(try matched(full, full, maximum: 20), settings: Self.settings)
    let bounded = try #require(analysis.bounded?.value)
    #expect(bounded.normalizedGain.value.reason == .preMeanAtMaximum)
    #expect(bounded.individualGain.mean.reason == .allPreAtMaximum)
    #expect(bounded.normalizedChange.mean.reason == .allDropped)
    #expect(bounded.relativeGain.counts[.undefined] == 3)
    #expect(analysis.warnings.contains(.ceilingPre))
  }

  @Test("Without a full score the rest is computed, and warned of as with one")
  func noMaximum() throws {
    let same: [Double] = [5, 9, 12]
    let analysis = GainsAnalysis(
      try matched(same, same, maximum: nil),
      settings: .init(passMarks: [60], criteria: [70], isSameForm: true))
    #expect(analysis.bounded == nil)
    #expect(analysis.gain.mean.value == 0)
    #expect(
      analysis.warnings == [.retestEffect, .smallN, .noControlGroup, .allDifferencesZero])
  }

  @Test("A score above the maximum takes away what needs the maximum, with the reason")
  func outOfRange() throws {
    let analysis = GainsAnalysis(
      try matched([5, 21], [6, 7], maximum: 20), settings: Self.settings)
    #expect(analysis.bounded?.reason == .scoreOutOfRange)
    #expect(isNear(analysis.gain.mean.value, -6.5))
  }

  @Test("Groups are analysed one by one, in order of their names, without groups of their own")
  func groups() throws {
    let groups = ["ข", "ก", "ข", "ก"]
    let analysis = GainsAnalysis(
      MatchedScores(
        pre: ScoreSheet(maximum: 20, scores: try scores([8, 10, 12, 14], groups: groups)),
        post: ScoreSheet(maximum: 20, scores: try scores([12, 12, 12, 18], groups: groups))),
      settings: Self.settings)
    #expect(analysis.groups.map(\.name) == ["ก", "ข"])
    #expect(analysis.groups.map(\.analysis.gain.mean.value) == [3, 2])
    #expect(analysis.groups.allSatisfy { $0.analysis.groups.isEmpty })
  }

  @Test("Only a group that is said not to have taken part takes the missing comparison off")
  func comparisonGroup() throws {
    let groups = ["ข", "ก", "ข", "ก"]
    let matched = MatchedScores(
      pre: ScoreSheet(maximum: 20, scores: try scores([8, 10, 12, 14], groups: groups)),
      post: ScoreSheet(maximum: 20, scores: try scores([12, 12, 12, 18], groups: groups)))
    let named = GainsAnalysis.Settings(comparisonGroup: "ข")
    #expect(GainsAnalysis(matched, settings: .init()).warnings.contains(.noControlGroup))
    #expect(!GainsAnalysis(matched, settings: named).warnings.contains(.noControlGroup))
  }

  private func itemised(_ points: [[Double]], items: [String] = ["q1", "q2"]) throws -> ScoreSheet {
    ScoreSheet(
      items: items, maximum: 4,
      scores: try points.enumerated().map { number, points in
        SubjectScore(
          subject: try code("P\(number + 1)"), points: points.reduce(0, +), itemPoints: points,
          source: "a.csv:\(number + 2)")
      })
  }

  @Test("An item moves by the share of people who get it right")
  func items() throws {
    let matched = MatchedScores(
      pre: try itemised([[2, 0], [0, 0], [0, 2], [0, 0]]),
      post: try itemised([[2, 2], [2, 0], [2, 0], [2, 0]]))
    let items = try #require(GainsAnalysis(matched, settings: Self.settings).items?.items)
    #expect(items.map(\.value?.preShare) == [0.25, 0.25])
    #expect(items.map(\.value?.postShare) == [1, 0.25])
    #expect(items.map(\.value?.index) == [0.75, 0])
    #expect(items.map(\.value?.change.gainedCount) == [3, 1])
    #expect(items.map(\.value?.change.lostCount) == [0, 1])
  }

  @Test("Items are compared only where both tests have the same ones, for everybody")
  func incomparableItems() throws {
    let two = try itemised([[2, 0], [0, 0]])
    let other = try itemised([[2, 0], [0, 0]], items: ["q1", "q9"])
    let total = try itemised([[2, 0], [2]])
    for post in [other, total] {
      #expect(
        GainsAnalysis(MatchedScores(pre: two, post: post), settings: Self.settings).items == nil)
    }
  }
}
