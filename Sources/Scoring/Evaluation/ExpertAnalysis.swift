import Statistics

/// What experts say of the items of an instrument: one submission an expert.
public struct ExpertAnalysis: Sendable {
  public struct Result: Sendable {
    /// One for each expert, in the order in which they came; nil where there is no answer.
    public let ratings: [Double?]
    /// Of the index that was asked for, the other is not computed.
    public let congruence: Computed<ItemObjectiveCongruence>
    public let validity: Computed<ItemContentValidity>
    /// Nil where there is no index.
    public let isAccepted: Bool?
  }

  public let experts: EvaluationPlan.Experts
  /// One for each item of the plan.
  public let results: [Result]
  /// CVI of the whole instrument.
  public let scale: Computed<ScaleContentValidity>
  public let warnings: [Warning]

  init(_ experts: EvaluationPlan.Experts, _ table: RatingTable) {
    let results = table.plan.items.indices.map { item in
      Result(table.rows.map { $0[item] }, experts)
    }
    self.experts = experts
    self.results = results
    scale = Computed { () throws(Reason) in
      try ScaleContentValidity(results.compactMap(\.validity.value))
    }
    var found: Set<Warning> = experts.index == .ioc ? [.iocSimplified] : []
    for result in results {
      found.formUnion(result.congruence.value?.warnings ?? result.validity.value?.warnings ?? [])
    }
    warnings = Warning.allCases.filter(found.contains)
  }
}

extension ExpertAnalysis.Result {
  fileprivate init(_ ratings: [Double?], _ experts: EvaluationPlan.Experts) {
    self.ratings = ratings
    switch experts.index {
    case .ioc:
      let ioc = Computed { () throws(Reason) in try ItemObjectiveCongruence(ratings) }
      congruence = ioc
      validity = .notComputable(.noData)
      isAccepted = ioc.value?.isAccepted(threshold: experts.acceptance)
    case .cvi:
      let cvi = Computed { () throws(Reason) in try ItemContentValidity(ratings) }
      congruence = .notComputable(.noData)
      validity = cvi
      isAccepted = cvi.value?.isAccepted
    }
  }
}
