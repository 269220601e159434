import Diagnostics
import Statistics

/// Of groups compared with one another.
extension EvaluationAnalysis {
  var comparisonMeasures: [EvaluationMeasure] {
    guard let comparison else { return [] }
    let shown = groups.indices.filter { !groups[$0].isWithheld }
    let common = plan.items.indices.filter { item in
      shown.allSatisfy { plan.items[item].isAsked(of: groups[$0].group) }
    }
    let mean = { (row: Int) in
      personMean(common.map { contribution(ofItem: $0, row).only }).value
    }
    let basis = {
      sample { row, group in
        guard let group else { return .leftOut(.noGroup) }
        if groups[group].isWithheld { return .leftOut(.smallGroup) }
        return mean(row).map { .values([Double(group + 1), $0]) } ?? .leftOut(.notAnswered)
      }
    }
    func measure(
      _ name: String, _ formula: LocalizedText,
      _ value: @escaping (GroupComparison) -> Computed<Double>
    ) -> EvaluationMeasure {
      EvaluationMeasure(
        "groups.compare.\(name)", formula, columns: ["group", "person_mean"], sample: basis
      ) { Computed { () throws(Reason) in try value(comparison.get()).get() } }
    }
    let anova = LocalizedText(th: "F = MSB/MSW", en: "F = MSB/MSW")
    let welch = LocalizedText.verbatim("Welch (1951)")
    let ranks = LocalizedText.verbatim("Kruskal–Wallis H")
    let spread = LocalizedText.verbatim("Brown–Forsythe: F of |x − median|")
    return comparedMeasures(comparison, mean) + [
      measure("anova_F", anova, \.anova.f),
      measure("df1", anova) { .value(Double($0.anova.betweenDegrees)) },
      measure("df2", anova) { .value(Double($0.anova.withinDegrees)) },
      measure("anova_p", anova, \.anova.p), measure("welch_F", welch, \.welch.f),
      measure("welch_df2", welch, \.welch.withinDegrees), measure("welch_p", welch, \.welch.p),
      measure("kruskal_H", ranks, \.kruskalWallis.h),
      measure("kruskal_p", ranks, \.kruskalWallis.p),
      measure("eta_sq", .verbatim("η² = SSB/SST"), \.anova.etaSquared),
      measure(
        "omega_sq", .verbatim("ω² = (SSB − (k−1)·MSW)/(SST + MSW)"), \.anova.omegaSquared),
      measure("epsilon_sq_kw", .verbatim("ε² = H/(N − 1)"), \.kruskalWallis.epsilonSquared),
      measure("brown_forsythe_F", spread, \.brownForsythe.f),
      measure("brown_forsythe_p", spread, \.brownForsythe.p),
    ]
  }
  /// What the tests compare, group by group.
  private func comparedMeasures(
    _ comparison: Computed<GroupComparison>, _ mean: @escaping (Int) -> Double?
  ) -> [EvaluationMeasure] {
    guard let comparison = comparison.value else { return [] }
    return zip(comparedGroups, comparison.groups).flatMap { place, values in
      let path = "groups.compare.groups.\(groups[place].group ?? "")"
      let basis = {
        sample { row, group in
          guard group == place else { return .leftOut(group == nil ? .noGroup : .otherGroup) }
          return mean(row).map { .values([$0]) } ?? .leftOut(.notAnswered)
        }
      }
      return described(
        path, column: "person_mean", n: .value(values.n), mean: values.mean,
        deviation: values.standardDeviation, sample: basis) + [
          EvaluationMeasure("\(path).median", .median, columns: ["person_mean"], sample: basis) {
            values.median
          }
        ]
    }
  }
}
