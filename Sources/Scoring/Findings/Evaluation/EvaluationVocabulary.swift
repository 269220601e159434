import Diagnostics
import Statistics

/// Labels of an evaluation's items, groups, dimensions, needs and steps.
extension EvaluationAnalysis {
  public var vocabulary: FindingVocabulary {
    func labels(_ pairs: [(String, LocalizedText)]) -> [String: LocalizedText] {
      Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
    let items = labels(plan.items.map { ($0.name, $0.label) })
    let groups = labels(self.groups.compactMap { group in group.group.map { ($0, group.label) } })
    return FindingVocabulary(
      labels: [
        "items": items, "ioc": items, "inputs": items, "group": groups, "groups": groups,
        "dimension": labels(plan.dimensions.map { ($0.name, $0.label) }),
        "needs": labels(plan.needs.map { ($0.name, $0.label) }),
        "steps": labels((plan.steps?.steps ?? []).map { ($0.name, $0.label) }),
        "comments": labels(plan.comments.map { ($0.name, $0.label) }),
      ].filter { !$0.value.isEmpty },
      groups: self.groups.map(\.label), lowestPoint: plan.scale?.lowest ?? 0)
  }
}
