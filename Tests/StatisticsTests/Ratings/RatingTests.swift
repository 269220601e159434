import Testing

@testable import Statistics

@Suite("Ratings")
struct RatingTests {
  private let five: PointScale

  init() throws {
    five = try PointScale(lowest: 1, highest: 5)
  }

  @Test("A rating off the scale is refused, a missing one leaves n")
  func offScale() throws {
    #expect(throws: Reason.scoreOutOfRange) { try RatedItem([3, 6], scale: five) }
    #expect(throws: Reason.scoreOutOfRange) { try RatedItem([0], scale: five) }
    let item = try RatedItem([4, nil, 5, 1], scale: five)
    #expect(item.n == 3)
    #expect(item.missing == 1)
    #expect(item.frequencies == [1, 0, 0, 1, 1])
    let top = try item.topTwoPercent.get()
    #expect(abs(top - 200.0 / 3) < 1e-12)
    #expect(item.isDivided)
  }

  @Test("Ratings between the points have a mean and no frequencies")
  func betweenPoints() throws {
    let item = try RatedItem([1.5, 4.8], scale: five)
    #expect(item.frequencies == nil)
    #expect(item.mean.value == 3.15)
    #expect(item.topTwoPercent.value == 50)
  }

  @Test("Nobody answered: counts of 0 and reasons, no mean of 0")
  func nobody() throws {
    let item = try RatedItem([nil, nil], scale: five)
    #expect(item.n == 0)
    #expect(item.mean.reason == .noData)
    #expect(item.topTwoPercent.reason == .noData)
    let overall = OverallMeans(rows: [])
    #expect(overall.ofPersonMeans.reason == .noData)
    #expect(overall.ofAllAnswers.reason == .noData)
  }

  @Test("Half of the items asked must be answered for a person to count on a dimension")
  func halfAnswered() {
    #expect(personMean([4, nil, nil], answering: 0.5).reason == .noData)
    #expect(personMean([4, nil, 2, nil], answering: 0.5).value == 3)
    #expect(personMean([5, 2], weights: [2, 1], answering: 0.5).value == 4)
    #expect(personMean([5, 2], weights: [0, 0]).reason == .zeroWeight)
  }

  @Test("The three overall means differ as soon as an answer is missing")
  func overallMeans() {
    let overall = OverallMeans(rows: [[5, 5, 5, 5], [1, nil, nil, nil]])
    #expect(overall.ofPersonMeans.value == 3)
    #expect(overall.ofItemMeans.value == 4.5)
    #expect(overall.ofAllAnswers.value == 4.2)
  }

  @Test("Size-weighted, equal-weight and policy-weighted means stand side by side")
  func composite() throws {
    let cells: [[WeightedComposite.Cell]] = [
      [.init(mean: 5, persons: 1), .init(mean: 3, persons: 3)],
      [.init(mean: nil, persons: 0), .init(mean: 4, persons: 3)],
    ]
    let result = WeightedComposite(cells, groupWeights: [3, 1], dimensionWeights: [1, 1])
    #expect(result.dimensions[0].weighted.value.value == 4.5)
    #expect(result.dimensions[0].equalWeight.value == 4)
    #expect(result.dimensions[0].sizeWeighted.value == 3.5)
    #expect(result.dimensions[0].spread.value == 2)
    #expect(result.dimensions[1].weighted.weightPresent.value == 0.25)
    #expect(result.dimensions[1].weighted.isThin)
    #expect(result.dimensions[1].spread.reason == .needsTwoGroups)
    #expect(result.weighted.value.value == 4.25)
  }

  @Test(
    "Weights that cannot be used are a reason",
    arguments: [
      ([0, 0] as [Double], Reason.zeroWeight), ([1, -1], .negativeWeight), ([], .noData),
    ])
  func weights(weights: [Double], reason: Reason) {
    let parts = zip([4.0, 5.0], weights).map { (value: Optional($0), weight: $1) }
    #expect(WeightedMean(parts).value.reason == reason)
    let cells = [weights.map { _ in WeightedComposite.Cell(mean: 4, persons: 1) }]
    let composite = WeightedComposite(cells, groupWeights: weights, dimensionWeights: [1])
    #expect(composite.weighted.value.reason == reason)
  }

  @Test("A group with weight but nobody in it is not invented from the others")
  func absentGroup() {
    let mean = WeightedMean([(nil, 1), (4, 0)])
    #expect(mean.value.reason == .noData)
    #expect(mean.weightPresent.value == 0)
  }

  @Test("Sets of bands have the ends that are printed")
  func bandEnds() throws {
    let equal = try BandScheme.equalWidth.bands(on: five)
    #expect(equal.bands.map(\.from) == [1, 1.81, 2.61, 3.41, 4.21])
    #expect((0..<5).map { equal.upperEnd(at: $0, highest: 5) } == [1.8, 2.6, 3.4, 4.2, 5])
    let four = try BandScheme.equalWidth.bands(on: PointScale(lowest: 1, highest: 4))
    #expect(four.bands.map(\.from) == [1, 1.76, 2.51, 3.26])
    let half = try BandScheme.halfUp.bands(on: five)
    #expect(try half.band(of: 4.495).name == "highest")
    #expect(try half.band(of: 4.494).name == "high")
    #expect(throws: Reason.noBandsForScale) {
      try BandScheme.srisaArd.bands(on: PointScale(lowest: 1, highest: 4))
    }
    #expect(throws: Reason.scoreOutOfRange) { try half.index(of: 0.4) }
  }

  @Test("A milestone is the last step with every step before it done")
  func milestones() {
    #expect(WorkQuality.milestone([true, true, false, true, false]).value == 2)
    #expect(WorkQuality.outOfOrder([true, true, false, true, false]) == [3])
    #expect(WorkQuality.count([true, true, false, true, false]).value == 3)
    #expect(WorkQuality.milestone([true, true, true, true, true]).value == 5)
    #expect(WorkQuality.milestone([false, nil, nil]).value == 0)
    #expect(WorkQuality.milestone([true, nil, false]).reason == .stepsUnanswered)
    #expect(WorkQuality.count([true, nil]).reason == .stepsUnanswered)
    #expect(WorkQuality.rating([5, 4, 3], weights: [20, 20, 60]).value == 3.6)
    #expect(WorkQuality.rating([5, nil]).reason == .stepsUnanswered)
    #expect(WorkQuality.milestone([]).reason == .noData)
  }
}
