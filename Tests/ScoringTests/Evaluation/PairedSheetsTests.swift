import Diagnostics
import Scoring
import Statistics
import Testing

@Suite("Tasks that two groups rated")
struct PairedSheetsTests {
  /// Levels by steps done; `self` and `superior` on tasks of their own number.
  private func analysis(_ levels: [(task: String, own: Int?, superior: Int?)]) throws
    -> EvaluationAnalysis
  {
    let steps = (1...5).map { EvaluationPlan.Item(name: "s\($0)", label: .init(th: "", en: "")) }
    let plan = EvaluationPlan(
      items: [],
      groups: ["self", "superior"].map { .init(name: $0, label: .init(th: $0, en: $0)) },
      steps: .init(rule: .milestone, steps: steps))
    let answers = levels.flatMap { row in
      [("self", row.own), ("superior", row.superior)].compactMap { group, level in
        level.map { level in
          EvaluatorAnswers(
            subject: row.task + group, source: "x:\(row.task)\(group)", group: group, ratings: [],
            steps: (0..<5).map { $0 < level ? 1 : 0 }, pair: row.task)
        }
      }
    }
    return try EvaluationAnalysis(plan, answers: answers)
  }

  /// R 4.2.2: t.test(a, b, paired = TRUE); κ from the table of levels 0 to 5, weights |i − j|.
  @Test("Differences, tests and agreement are R's")
  func sample() throws {
    let own = [2, 3, 3, 2, 5, 5, 3, 4, 2, 5, 5, 5]
    let superior = [1, 2, 3, 2, 5, 5, 3, 3, 2, 5, 4, 5]
    let analysis = try analysis(
      own.indices.map { ("W\($0 + 1)", own[$0], superior[$0]) } + [("W13", 4, nil)])
    let sheets = try #require(analysis.pairedSheets.first)
    #expect(sheets.pairs.map(\.task).last == "W12")
    #expect(sheets.unpairedCount == 1)
    #expect(sheets.pairs.map(\.difference).reduce(0, +) == 4)
    #expect(isNear(sheets.test.mean.value, 1.0 / 3))
    #expect(isNear(sheets.test.t.value, R.t))
    #expect(isNear(sheets.test.pTwoSided.value, R.p))
    #expect(isNear(sheets.signedRank.pTwoSided.value, R.wilcoxon))
    #expect(isNear(sheets.exactAgreement.value, 200.0 / 3))
    #expect(isNear(sheets.kappaPart(\.unweighted).value, R.kappa))
    #expect(isNear(sheets.kappaPart(\.linear).value, R.linear))
    let finding = try #require(analysis.finding("work_quality.pairs.level.mean_difference"))
    #expect(finding.sample.used.count == 12)
    #expect(finding.sample.leftOut.map(\.reason) == [.noPartner])
  }

  private enum R {
    static let t = 2.3452078799117144
    static let p = 0.038814091823112289
    // Four differences, all of them +1: 2/2⁴.
    static let wilcoxon = 0.125
    static let kappa = 0.54285714285714293
    static let linear = 0.77358490566037741
  }

  @Test("A task with two sheets of one side is no pair; without pairs there is a reason")
  func notPaired() throws {
    let twice = try analysis([("W1", 3, 2), ("w1 ", 4, nil), ("W2", nil, 5)])
    let sheets = try #require(twice.pairedSheets.first)
    #expect(sheets.pairs.isEmpty)
    #expect(sheets.unpairedCount == 2)
    #expect(sheets.test.t.value == nil)
    #expect(sheets.exactAgreement.reason == .noPairs)
    #expect(sheets.kappaPart(\.linear).reason == .noPairs)
  }
}
