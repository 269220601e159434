import Testing

@testable import Statistics

@Suite("Normalised gains by hand")
struct GainTests {
  private func bounded(_ pairs: [(pre: Double, post: Double)], _ maximum: Double = 20) throws
    -> BoundedScores
  {
    try BoundedScores(PairedScores(pairs), maximum: maximum)
  }

  @Test(
    "Relative gain closes the gaps between the printed classes",
    arguments: [
      (0, 25, "initial"), (0, 25.5, "medium"), (0, 50, "medium"), (0, 50.5, "high"),
      (0, 75, "high"), (0, 75.5, "very_high"), (0, 100, "very_high"), (40, 40, "initial"),
      (40, 39, "negative"), (100, 100, "undefined"), (100, 90, "undefined"),
    ])
  func levels(pre: Double, post: Double, level: String) throws {
    let gain = RelativeGain(try bounded([(pre, post)], 100))
    #expect(gain.individuals.map(\.level.rawValue) == [level])
  }

  @Test("A level on its limit is decided on products: 3 of 12 is 25 percent, not more")
  func limits() throws {
    for maximum in 1...60 {
      let possible = Double(maximum)
      for gained in 0...maximum {
        let level = RelativeGain(try bounded([(0, Double(gained))], possible)).individuals[0].level
        let expected: RelativeGain.Level =
          4 * gained <= maximum
          ? .initial
          : 4 * gained <= 2 * maximum ? .medium : 4 * gained <= 3 * maximum ? .high : .veryHigh
        #expect(level == expected, "\(gained) of \(maximum)")
      }
    }
  }

  @Test(
    "Hake's levels begin at .3 and .7, and a loss is low",
    arguments: [
      (0, 5.9, "low"), (0, 6, "medium"), (0, 13.9, "medium"), (0, 14, "high"), (4, 1, "low"),
      (10, 13, "medium"), (10, 17, "high"),
    ])
  func hakeLevels(pre: Double, post: Double, level: String) throws {
    #expect(NormalizedGain(try bounded([(pre, post)])).level.value?.rawValue == level)
  }

  @Test("One fall from 19 to 15 weighs four whole gains")
  func oneFall() throws {
    let scores = try bounded([(19, 15), (10, 15)])
    #expect(AverageIndividualGain(scores).mean == .value((-4 + 0.5) / 2))
    #expect(AverageIndividualGain(scores).negativeCount == 1)
    #expect(NormalizedGain(scores).value == .value(1.0 / 11))
    // Marx and Cummings: −4/19 and 5/10.
    #expect(try abs(NormalizedChange(scores).mean.get() - (-4.0 / 19 + 0.5) / 2) < 1e-15)
  }

  @Test("Everybody at the maximum has no gain, not a gain of 0")
  func allAtMaximum() throws {
    let scores = try bounded([(20, 20), (20, 18)])
    #expect(NormalizedGain(scores).value == .notComputable(.preMeanAtMaximum))
    #expect(NormalizedGain(scores).level == .notComputable(.preMeanAtMaximum))
    #expect(AverageIndividualGain(scores).mean == .notComputable(.allPreAtMaximum))
    #expect(RelativeGain(scores).meanPercent == .notComputable(.allPreAtMaximum))
    #expect(RelativeGain(scores).counts[.undefined] == 2)
    // The one who fell to 18 lost 2 of 20.
    #expect(NormalizedChange(scores).mean == .value(-0.1))
    #expect(NormalizedChange(scores).droppedCount == 1)
  }

  @Test("Scores outside the test and impossible maxima are refused")
  func outOfRange() {
    #expect(throws: Reason.scoreOutOfRange) { try bounded([(0, 21)]) }
    #expect(throws: Reason.scoreOutOfRange) { try bounded([(-0.5, 10)]) }
    #expect(throws: Reason.invalidParameter) { try bounded([(0, 0)], 0) }
    #expect(throws: Reason.invalidParameter) { try bounded([(0, 0)], .nan) }
  }

  @Test("No pairs are a reason everywhere")
  func noPairs() throws {
    let none = try bounded([])
    #expect(NormalizedGain(none).value == .notComputable(.noPairs))
    #expect(AverageIndividualGain(none).mean == .notComputable(.noPairs))
    #expect(NormalizedChange(none).median == .notComputable(.noPairs))
    #expect(RelativeGain(none).meanPercent == .notComputable(.noPairs))
  }

  @Test("Ceiling and floor are counted on both occasions")
  func ceilingFloor() throws {
    let ends = CeilingFloor(try bounded([(0, 20), (18, 17.9), (20, 0), (5, 18)]))
    #expect(ends.preAtMaximum == 1 && ends.postAtMaximum == 1)
    #expect(ends.preAtZero == 1 && ends.postAtZero == 1)
    #expect(ends.preNearMaximum == 2 && ends.postNearMaximum == 2)
  }
}
