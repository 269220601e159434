import Testing

@testable import Statistics

/// The edge cases about items, reliability and validity.
enum ItemEdgeCases {
  static func outcomes(_ statistic: String, _ input: Input) throws -> [String: Outcome]? {
    switch statistic {
    case "difficulty":
      let scored = ScoredResponses(
        try ItemResponses([ItemColumn(name: "1", points: input.list("scores"), maximum: 1)]))
      let item = try #require(scored.itemStatistics.first)
      return ["": Outcome(item.difficulty, warning: item.warnings.first)]
    case "r_item_rest":
      return [
        "": Outcome(
          correlation(zip(input.list("item"), input.list("total")).map { (x: $0, y: $1) }))
      ]
    case "D27":
      let groups = Computed { () throws(Reason) in
        try UpperLowerGroups(totals: input.list("total"))
      }
      let d = Computed<Double> { () throws(Reason) in
        guard !(try groups.get()).overlaps else { throw .upperLowerOverlap }
        return 0
      }
      return ["": Outcome(d)]
    case "alpha", "alpha_if_deleted": return try reliability(statistic, input)
    case "spearman_brown":
      let r = input.number("r")
      let warning: Warning? = r < 0 && r > -1 ? .negativeSplitHalfCorrelation : nil
      return ["": Outcome(spearmanBrown(r), warning: warning)]
    case "kr21":
      return [
        "": Outcome(
          kr21(
            mean: input.number("mean"), populationVariance: input.number("var_population"),
            itemCount: Int(input.number("k"))))
      ]
    case "ioc":
      let item = Computed { () throws(Reason) in try ItemObjectiveCongruence(input.values) }
      return ["": Outcome(item.map(\.value), warning: item.value?.warnings.first)]
    default: return nil
    }
  }

  /// Both ways in: rows of numbers, and coded columns.
  private static func reliability(
    _ statistic: String, _ input: Input
  ) throws -> [String: Outcome] {
    let rows = try #require((input.json as? [String: Any])?["items"] as? [[Double]])
    let columns = try (rows.first ?? []).indices.map { item in
      try ItemColumn(name: "\(item)", points: rows.map { $0[item] })
    }
    let coded = Reliability(ScoredResponses(try ItemResponses(columns)))
    let plain = Reliability(rows: rows)
    #expect(Outcome(coded.alpha) == Outcome(plain.alpha))
    #expect(coded.constantItems == plain.constantItems)
    if statistic == "alpha_if_deleted" { return ["": Outcome(coded.alphaIfDeleted[0])] }
    let warning = coded.constantItems.first.map { "\(Warning.constantItem.rawValue):\($0 + 1)" }
    return ["": Outcome(coded.alpha, warning: coded.alpha.value == nil ? nil : warning)]
  }
}
