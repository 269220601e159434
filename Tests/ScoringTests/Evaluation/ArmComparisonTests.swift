import Scoring
import Statistics
import Testing
import ThaiText

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

  @Test("Without a comparison group there is nothing to compare, and nobody is left out for it")
  func none() throws {
    let analysis = try analysis(comparison: nil)
    #expect(analysis.arms == nil)
    #expect(analysis.comparisonCount == nil)
    #expect(analysis.comparisonSubjects.isEmpty)
    #expect(analysis.matching.pairs.count == 7)
  }

  @Test("The results are of those who took part, whether or not they belong to a group")
  func headline() throws {
    let analysis = try analysis(comparison: "out")
    #expect(analysis.matching.pairs.count == 4)
    // Gains 4, 3, 5 and 11, of 15 + 14 + 13 + 11 that could be gained.
    #expect(analysis.gain.mean.value == 5.75)
    #expect(
      isNear(try #require(analysis.bounded).get().normalizedGain.value.value, 23.0 / 53))
    #expect(analysis.comparisonCount == 3)
    #expect(analysis.comparisonSubjects.map(\.text) == ["P4", "P5", "P6"])
    #expect(analysis.groups.map(\.name) == ["in", "out"])
    #expect(analysis.groups.map(\.analysis.gain.mean.value) == [4, 1])
  }

  @Test("A finding names the comparison group among those it is not of; the difference is of both")
  func findings() throws {
    let analysis = try analysis(comparison: "out")
    let mean = try #require(analysis.finding("paired.gain.mean_gain")).sample
    #expect(mean.used.map(\.subject) == ["P1", "P2", "P3", "P7"])
    #expect(mean.leftOut.allSatisfy { $0.reason == .comparisonGroup })
    #expect(mean.leftOut.map(\.subject).sorted() == ["P4", "P4", "P5", "P5", "P6", "P6"])
    let difference = try #require(
      analysis.finding("groups.two_independent.mean_diff")
    ).sample
    #expect(difference.usedCount == 6)
    #expect(Set(difference.leftOut.map(\.reason)) == [.noGroup])
    let group = try #require(analysis.finding("by.in.paired.gain.mean_gain")).sample
    #expect(Set(group.leftOut.map(\.reason)) == [.otherGroup, .noGroup])
  }

  @Test("Those who took no part are not in E1/E2, nor in the later comparison")
  func courseAndLater() throws {
    let groups: [String?] = ["in", "in", "out", "out"]
    func sheet(_ points: [Double], _ file: String) throws -> ScoreSheet {
      ScoreSheet(maximum: 20, scores: try scores(points, from: file, groups: groups))
    }
    let post = try sheet([10, 14, 6, 8], "post.csv")
    let analysis = GainsAnalysis(
      MatchedScores(pre: try sheet([5, 6, 5, 6], "pre.csv"), post: post),
      settings: .init(comparisonGroup: "out"),
      process: ProcessMarks(try sheet([12, 18, 1, 2], "course.csv"), maximum: 20),
      later: MatchedScores(pre: post, post: try sheet([12, 15, 1, 1], "later.csv")))
    let course = try #require(analysis.efficiency)
    #expect(course.process.value == 75)
    #expect(course.final.value == 60)
    #expect(course.processOnly.isEmpty)
    let marks = try #require(analysis.finding("e1_e2.E1")).sample
    #expect(marks.leftOut.filter { $0.reason == .comparisonGroup }.count == 4)
    #expect(analysis.later.first?.gain.mean.value == 1.5)
    let later = try #require(analysis.finding("delayed.paired.gain.mean_gain")).sample
    #expect(Set(later.leftOut.map(\.reason)) == [.comparisonGroup])
  }
}
