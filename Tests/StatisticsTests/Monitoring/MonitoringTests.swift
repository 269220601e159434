import Testing

@testable import Statistics

@Suite("School reports by hand")
struct MonitoringTests {
  @Test("Nobody tested has no percentage, and 0 of 5 has one")
  func nobodyTested() throws {
    #expect(try LevelCounts([0, 0, 0, 0]).percent(ofLevel: 1) == .notComputable(.noData))
    #expect(try LevelCounts([0, 5]).percent(ofLevel: 0) == .value(0))
    #expect(try LevelCounts([1, 3]).percent(of: 0..<2) == .value(100))
  }

  @Test("Counts below 0, no levels and levels that do not match are refused")
  func refused() throws {
    #expect(throws: Reason.invalidCount) { try LevelCounts([-1, 3]) }
    #expect(throws: Reason.noData) { try LevelCounts([]) }
    #expect(throws: Reason.noData) { try LevelCounts.sum([]) }
    #expect(throws: Reason.invalidCount) { try LevelCounts([.max, 1]) }
    #expect(throws: Reason.invalidParameter) {
      try LevelCounts.sum([LevelCounts([1]), LevelCounts([1, 2])])
    }
    #expect(throws: Reason.invalidParameter) { try LevelCounts([1, 2]).share(of: 1..<3) }
    #expect(try LevelCounts([1]).percent(ofLevel: .max) == .notComputable(.invalidParameter))
    #expect(throws: Reason.invalidParameter) { try LevelCounts(percents: [101], of: 5) }
  }

  @Test("Half a pupil is rounded up, and the whole is what the counts add up to")
  func reconstructed() throws {
    let counts = try LevelCounts(percents: [12.5, 12.5, 75], of: 4)
    #expect(counts.counts == [1, 1, 3])
    #expect(counts.total == 5)
    #expect(try LevelCounts.sum([counts, LevelCounts([1, 1, 1])]).isReconstructed)
  }

  @Test("A row that does not add up says by how much")
  func faults() {
    #expect(
      ReportedCounts(levels: [5, 17, 5, 3], tested: 29).faults
        == [.levelsDifferFromTested(sum: 30, tested: 29)])
    #expect(
      ReportedCounts(levels: [4, 4, 2, 2], tested: 12, enrolled: 9).faults
        == [.testedAboveEnrolled(tested: 12, enrolled: 9)])
    #expect(ReportedCounts(levels: [5, -1], tested: 4).faults == [.negative(-1)])
    #expect(ReportedCounts(levels: [4, 5], tested: 9, enrolled: 9).faults.isEmpty)
    #expect(!ReportedCounts(levels: [.max, .max], tested: 1).faults.isEmpty)
  }

  @Test("A published 18.11 that is 18.12 is found, with both numbers")
  func publishedPercent() throws {
    let total = ReportedCounts(levels: [57_880, 33_932, 24_464, 18_767], tested: 135_043)
    let published = try [42.86, 25.13, 18.11, 13.90].map { try RoundedDecimal($0, places: 2) }
    #expect(
      total.percentFaults(published)
        == [
          .percentDiffers(
            level: 2, published: published[2], computed: try RoundedDecimal(18.12, places: 2))
        ])
    #expect(ReportedCounts(levels: [0], tested: 0).percentFaults([published[0]]).isEmpty)
  }

  @Test(
    "Three rates with their own names; nothing received has no share on time",
    arguments: [
      (12, 10, 8, 250.0 / 3, 200.0 / 3, 80.0), (7, 0, 0, 0.0, 0.0, nil),
      (0, 0, 0, nil, nil, nil),
    ] as [(Int, Int, Int, Double?, Double?, Double?)])
  func rates(
    expected: Int, received: Int, onTime: Int, complete: Double?, ofExpected: Double?,
    ofReceived: Double?
  ) throws {
    let rates = try ReportingRates(expected: expected, received: received, onTime: onTime)
    for (rate, wanted) in [
      (rates.completeness, complete), (rates.timelinessOfExpected, ofExpected),
      (rates.timelinessOfReceived, ofReceived),
    ] {
      #expect(rate.value == nil ? wanted == nil : abs((rate.value ?? 0) - (wanted ?? -1)) < 1e-12)
    }
  }

  @Test("44 reports of 43 schools are a fault in the list")
  func tooManyReports() {
    #expect(throws: Reason.invalidCount) {
      try ReportingRates(expected: 43, received: 44, onTime: 40)
    }
    #expect(throws: Reason.invalidCount) {
      try ReportingRates(expected: 43, received: 40, onTime: 41)
    }
  }

  @Test("A target is met on whole numbers in both directions")
  func target() throws {
    let share = try Proportion(count: 29, total: 50)
    #expect(try Target(percent: 58).isMet(by: share) == .value(true))
    #expect(try Target(percent: 58, direction: .atMost).isMet(by: share) == .value(true))
    #expect(try Target(percent: 58.1).isMet(by: share) == .value(false))
    #expect(try Target(percent: 57.9, direction: .atMost).isMet(by: share) == .value(false))
    #expect(try Target(percent: 60).isWithinChance(of: share) == .value(true))
    #expect(try Target(percent: 90).isWithinChance(of: share) == .value(false))
    let nobody = try Proportion(count: 0, total: 0)
    #expect(try Target(percent: 0, direction: .atMost).isMet(by: nobody) == .notComputable(.noData))
    #expect(throws: Reason.invalidParameter) { try Target(percent: 101) }
  }

  @Test("An area where everybody or nobody reads has no funnel")
  func noVariation() throws {
    #expect(throws: Reason.zeroVariance) { try Funnel([Proportion(count: 0, total: 9)]) }
    #expect(throws: Reason.noData) { try Funnel([]) }
    #expect(throws: Reason.noData) { try Funnel(center: 0.5).limits(for: 0) }
    let one = try Funnel(center: 0.5).limits(for: 1)
    #expect(one.alarmLow < 0 && one.alarmHigh <= 1)
  }

  /// R: qbinom(.975, n, p0) == n, that is p0^n > .025; likewise .999.
  @Test(
    "A school where everybody passes lies above the funnel only where that is rare",
    arguments: [
      (20, 0.97, .inControl), (30, 0.9, .inControl), (35, 0.9, .inControl), (36, 0.9, .alertHigh),
      (40, 0.9, .alertHigh), (65, 0.9, .alertHigh), (66, 0.9, .alarmHigh), (5, 0.5, .inControl),
      (6, 0.5, .alertHigh), (10, 0.5, .alarmHigh),
    ] as [(Int, Double, Funnel.Status)])
  func everybodyPasses(n: Int, center: Double, status: Funnel.Status) throws {
    let funnel = try Funnel(center: center)
    #expect(funnel.status(of: try Proportion(count: n, total: n)) == .value(status))
    #expect(try (funnel.limits(for: n).alertHigh == 1) == (status == .inControl))
  }

  @Test("Values all alike have no z, and nothing is outside the fences")
  func alike() {
    let outliers = Outliers([50, 50, 50, 50])
    #expect(outliers.z(of: 50) == .notComputable(.zeroVariance))
    #expect(outliers.robustZ(of: 50) == .notComputable(.zeroVariance))
    #expect(outliers.isOutsideFences(50) == .value(false))
    #expect(Outliers([]).isOutsideFences(50) == .notComputable(.noData))
    #expect(Outliers([1]).z(of: 1) == .notComputable(.needsTwoValues))
  }

  @Test("A value far away is flagged by the robust z and by the fences")
  func flagged() {
    let outliers = Outliers([48, 49, 50, 51, 52, 95])
    #expect(outliers.isFlaggedByRobustZ(95) == .value(true))
    #expect(outliers.isOutsideFences(95) == .value(true))
    #expect(outliers.isFlaggedByRobustZ(48) == .value(false))
  }

  @Test("The same schools are compared apart from those that came or went")
  func rounds() throws {
    func share(_ count: Int, _ total: Int) throws -> Proportion {
      try Proportion(count: count, total: total)
    }
    let comparison = try RoundComparison(
      previous: [("a", share(5, 10)), ("b", share(9, 10))],
      current: [("a", share(6, 10)), ("c", share(1, 10)), ("d", share(0, 0))])
    #expect(comparison.changes.map(\.unit) == ["a", "c", "d", "b"])
    #expect(
      comparison.changes.map(\.change.status) == [.ok, .noPrevious, .noPrevious, .noCurrent])
    #expect(comparison.sameUnits.difference.value.map { abs($0 - 0.1) < 1e-12 } == true)
    #expect(comparison.allUnits.difference.value.map { abs($0 + 0.35) < 1e-12 } == true)
    #expect(comparison.sameUnits.relativePercent.value.map { abs($0 - 20) < 1e-12 } == true)
    #expect(throws: Reason.invalidParameter) {
      try RoundComparison(previous: [], current: [("a", share(1, 2)), ("a", share(1, 2))])
    }
  }

  @Test("Rounds of other schools have no change, not one of 0")
  func otherSchools() throws {
    let (half, none) = (try Proportion(count: 5, total: 10), try Proportion(count: 0, total: 0))
    let others = try RoundComparison(previous: [("a", half)], current: [("b", half)])
    #expect(others.allUnits.difference == .notComputable(.noPairs))
    #expect(others.sameUnits.difference == .notComputable(.noPairs))
    #expect(others.sameUnits.status == .noPairs)
    let new = try RoundComparison(previous: [], current: [("b", half)])
    #expect(new.allUnits.status == .noPrevious && new.sameUnits.status == .noPrevious)
    let gone = try RoundComparison(previous: [("b", half)], current: [])
    #expect(gone.allUnits.status == .noCurrent && gone.sameUnits.status == .noCurrent)
    let untested = try RoundComparison(previous: [("b", half)], current: [("b", none)])
    #expect(untested.allUnits.status == .noData)
    #expect(untested.sameUnits.difference == .notComputable(.noPairs))
  }

  @Test("A change needs both rounds, and a relative change something to start from")
  func absentRounds() throws {
    let five = try Proportion(count: 5, total: 10)
    let none = try Proportion(count: 0, total: 10)
    #expect(
      RoundChange(previous: nil, current: five).difference == .notComputable(.noPreviousRound))
    #expect(
      RoundChange(previous: five, current: nil).difference == .notComputable(.noCurrentRound))
    #expect(
      RoundChange(previous: none, current: five).relativePercent
        == .notComputable(.divisionByZero))
  }

  @Test("Three rounds are a series, two are not")
  func series() throws {
    let rounds = try [3, 4, 6].map { try Proportion(count: $0, total: 10) }
    let series = try RoundSeries(rounds)
    #expect(series.firstToLast.difference.value.map { abs($0 - 0.3) < 1e-12 } == true)
    #expect(series.intervals().allSatisfy { $0.value != nil })
    #expect(throws: Reason.needsThreeValues) { try RoundSeries(Array(rounds.prefix(2))) }
  }

  @Test("Small numbers and missing reports are said at their thresholds")
  func warnings() throws {
    #expect(Warning.isSuppressed(9) && !Warning.isSuppressed(10))
    #expect(Warning.isSmallSchool(29) && !Warning.isSmallSchool(30))
    #expect(Warning.isIncomplete(try ReportingRates(expected: 48, received: 43, onTime: 1)))
    #expect(!Warning.isIncomplete(try ReportingRates(expected: 10, received: 9, onTime: 1)))
    #expect(!Warning.isOverdispersed([.alertHigh, .inControl, .inControl, .inControl, .inControl]))
    #expect(!Warning.isOverdispersed([]))
  }
}
