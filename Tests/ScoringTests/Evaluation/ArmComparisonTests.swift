import Scoring
import Statistics
import Testing

@Suite("Gains against a comparison group")
struct ArmComparisonTests {
  private func analysis(comparison: String?) throws -> GainsAnalysis {
    let groups: [String?] = ["in", "in", "in", "out", "out", "out", nil]
    let scores = MatchedScores(
      pre: ScoreSheet(maximum: 20, scores: try scores([5, 6, 7, 5, 6, 7, 9], groups: groups)),
      post: ScoreSheet(
        maximum: 20,
        scores: try scores([9, 9, 12, 6, 6, 9, 20], from: "post.csv", groups: groups)))
    return GainsAnalysis(scores, settings: .init(comparisonGroup: comparison))
  }

  @Test("Gains of the arms are compared, and post-tests at equal pre-tests")
  func arms() throws {
    let arms = try #require(try analysis(comparison: "out").arms)
    #expect(arms.treated == ["in"])
    let gains = try arms.gains.get()
    // Gains 4, 3, 5 against 1, 0, 2: means 4 and 1, variances 1 and 1.
    #expect(gains.meanDifference.value == 3)
    #expect(isNear(gains.welch.t.value, 3 / (2.0 / 3).squareRoot()))
    #expect(gains.mannWhitney.superiority == 1)
    #expect(isNear(gains.cohensD.value, 3))
    // The pre-tests are the same in both arms, so adjusting moves nothing.
    #expect(isNear(arms.adjusted.difference.value, 3))
  }

  @Test("Without a comparison group there is nothing to compare")
  func none() throws {
    #expect(try analysis(comparison: nil).arms == nil)
  }
}
