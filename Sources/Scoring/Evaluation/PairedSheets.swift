import Statistics
import ThaiText

/// Tasks that two groups rated, each on a sheet of its own, such as the people who did them and
/// their superior: the first group's value less the second's, task by task.
public struct PairedSheets: Sendable {
  /// What is compared of each sheet.
  public enum Outcome: String, Sendable, Hashable, CaseIterable {
    /// The level of work quality.
    case level
    /// The mean of all ratings of the sheet.
    case quality
  }

  public struct Pair: Sendable, Hashable {
    public let task: String
    public let first: Double
    public let second: Double
    /// Positions of the two sheets among the answers.
    let rows: [Int]

    public var difference: Double { first - second }
  }

  public let outcome: Outcome
  public let first: GroupOfEvaluators
  public let second: GroupOfEvaluators
  /// In the order of the tasks.
  public let pairs: [Pair]
  /// Tasks without a value on both sides, or with several sheets on one.
  public let unpairedCount: Int
  public let firstMean: Computed<Double>
  public let secondMean: Computed<Double>
  /// Of the differences; its mean and interval are theirs.
  public let test: TTest
  public let signedRank: SignedRankTest
  /// 100 · share of tasks on which both gave the same level.
  public let exactAgreement: Computed<Double>
  /// On the levels from 0 to the last step; means are no categories.
  public let kappa: Computed<CohenKappa>

  /// - Parameters:
  ///   - values: one for each sheet; nil where it has none.
  ///   - levels: the highest level; nil where values are no levels.
  init?(
    _ outcome: Outcome, _ values: [Double?], of answers: [EvaluatorAnswers],
    groups: [GroupOfEvaluators], levels: Int?
  ) {
    let present = groups.filter { !$0.members.isEmpty }
    guard present.count == 2, answers.contains(where: { $0.pair != nil }) else { return nil }
    let sheets = present.map { group in
      Dictionary(grouping: group.members) { answers[$0].pair.flatMap(NormalizedCode.init) }
    }
    let tasks = Set(sheets.flatMap(\.keys)).compactMap { $0 }.sorted()
    let pairs = tasks.compactMap { task -> Pair? in
      let rows = sheets.map { $0[task] ?? [] }
      guard rows.allSatisfy({ $0.count == 1 }), let first = values[rows[0][0]],
        let second = values[rows[1][0]]
      else { return nil }
      return Pair(task: task.text, first: first, second: second, rows: rows.map { $0[0] })
    }
    // As after and before, so that a gain is the first group's value less the second's.
    let scores = PairedScores(pairs.map { (pre: $0.second, post: $0.first) })
    self.outcome = outcome
    self.pairs = pairs
    (first, second) = (present[0], present[1])
    unpairedCount = tasks.count - pairs.count
    firstMean = Descriptives(scores.post).mean
    secondMean = Descriptives(scores.pre).mean
    test = TTest(scores)
    signedRank = SignedRankTest(scores)
    guard let levels else {
      exactAgreement = .notComputable(.notCategories)
      kappa = .notComputable(.notCategories)
      return
    }
    exactAgreement = Computed { () throws(Reason) in
      guard !pairs.isEmpty else { throw .noPairs }
      return 100 * Double(pairs.count { $0.difference == 0 }) / Double(pairs.count)
    }
    kappa = Computed { () throws(Reason) in
      guard !pairs.isEmpty else { throw .noPairs }
      return try CohenKappa(
        pairs.map { (first: $0.first, second: $0.second) },
        scale: PointScale(lowest: 0, highest: levels))
    }
  }

  /// How many tasks the first group put above, at and below the second's value.
  public var counts: (above: Int, same: Int, below: Int) {
    (
      pairs.count { $0.difference > 0 }, pairs.count { $0.difference == 0 },
      pairs.count { $0.difference < 0 }
    )
  }
}
