import Statistics

/// Needs, ranked by the modified priority needs index.
public struct NeedsAnalysis: Sendable {
  public let needs: [EvaluationPlan.Need]
  /// One for each need.
  public let results: [PriorityNeed]
  /// Competition ranks; nil where there is no index.
  public let ranks: [Int?]
  public let warnings: [Warning]

  init(
    _ needs: [EvaluationPlan.Need], _ answers: [EvaluatorAnswers], isCounted: [Bool]
  ) {
    let counted = zip(answers, isCounted).filter(\.1).map(\.0)
    let absence: Reason = counted.count < answers.count ? .smallGroup : .noData
    let results = needs.indices.map { need in
      PriorityNeed(counted.map { $0.needs[need] }, absent: absence)
    }
    self.needs = needs
    self.results = results
    ranks = PriorityNeed.ranks(results.map(\.modified.value))
    warnings =
      (results.contains(where: \.isWithoutNeed) ? [.noNeed] : []) + [Warning.pniRatio]
  }

  /// Places of the needs, the most urgent first; those without an index last.
  public var order: [Int] {
    needs.indices.sorted { (ranks[$0] ?? .max, $0) < (ranks[$1] ?? .max, $1) }
  }
}

extension PriorityNeed {
  /// What is said of the need, withheld where only hidden people answered.
  public func told<Figure>(_ value: Computed<Figure>) -> Computed<Figure> {
    present.told(value)
  }
}
