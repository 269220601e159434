import Diagnostics
import Statistics

/// Labels of an evaluation's items, groups, dimensions, needs and steps.
extension EvaluationAnalysis {
  public var vocabulary: FindingVocabulary {
    let items = plan.items.map { ($0.name, $0.label) }
    let groups = self.groups.compactMap { group in group.group.map { ($0, group.label) } }
    return FindingVocabulary(
      labels: [
        "items": items, "ioc": items, "inputs": items, "group": groups, "groups": groups,
        "dimension": plan.dimensions.map { ($0.name, $0.label) },
        "needs": plan.needs.map { ($0.name, $0.label) },
        "steps": (plan.steps?.steps ?? []).map { ($0.name, $0.label) },
        "comments": plan.comments.map { ($0.name, $0.label) },
      ],
      groups: self.groups.map(\.label), lowestPoint: plan.scale?.lowest ?? 0)
  }
}
