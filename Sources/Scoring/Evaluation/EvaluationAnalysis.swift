import Diagnostics
import Statistics
import ThaiText

/// What several groups of people say about several dimensions of one thing.
///
/// A group in which fewer people answered than the plan shows apart counts in what is said of all
/// respondents; it stands nowhere by itself, and in nothing that is put together from groups.
public struct EvaluationAnalysis: Sendable {
  public let plan: EvaluationPlan
  public let answers: [EvaluatorAnswers]
  /// The forms that were answered.
  public let forms: [FormVersion]
  /// The evaluator groups: those of the plan, then those that turned up. One group without a name
  /// where nobody was grouped.
  public let groups: [GroupOfEvaluators]
  /// Persons without a group, who count in what is said of all.
  public let ungroupedCount: Int
  /// One for each item of the plan.
  public let items: [ItemOfEvaluation]
  /// Over all items.
  public let overall: OverallMeans
  /// Person means over all items, in the order of the groups.
  public let overallByGroup: [Descriptives]
  /// One for each dimension.
  public let dimensions: [DimensionOfEvaluation]
  /// Dimensions over groups; nil where there is no dimension.
  public let composite: WeightedComposite?
  /// Person means by group, over the items that every group is asked; nil where nobody was grouped.
  public let comparison: Computed<GroupComparison>?
  /// How alike the groups rate the items; nil where nobody was grouped. Of a form for experts: how
  /// alike the experts do.
  public let agreement: RaterAgreement?
  public let experts: ExpertAnalysis?
  public let needs: NeedsAnalysis?
  public let workQuality: WorkQualityAnalysis?
  public let warnings: [Warning]

  public init(
    _ plan: EvaluationPlan, answers: [EvaluatorAnswers], forms: [FormVersion] = []
  ) throws(Reason) {
    let table = RatingTable(plan, answers)
    let groups = Self.groups(plan, answers)
    let isGrouped = groups.contains { $0.group != nil }
    self.plan = plan
    self.answers = answers
    self.forms = forms
    self.groups = groups
    ungroupedCount = isGrouped ? answers.count { $0.group == nil } : 0
    var items: [ItemOfEvaluation] = []
    for index in plan.items.indices {
      items.append(try ItemOfEvaluation(index, of: table, groups: groups))
    }
    self.items = items
    overall = OverallMeans(rows: table.rows)
    let personMeans = table.rows.map { personMean($0).value }
    overallByGroup = groups.map { group in Descriptives(group.members.map { personMeans[$0] }) }
    let dimensions = plan.dimensions.indices.map {
      DimensionOfEvaluation($0, of: table, groups: groups)
    }
    self.dimensions = dimensions
    let composite = dimensions.isEmpty ? nil : Self.composite(plan, dimensions, groups)
    self.composite = composite
    let shown = groups.filter { !$0.isWithheld }
    let comparison = isGrouped ? Self.comparison(table, shown) : nil
    self.comparison = comparison
    let experts = plan.experts.map { ExpertAnalysis($0, table) }
    self.experts = experts
    let agreement: RaterAgreement? =
      if let experts {
        RaterAgreement(experts.results.map(\.ratings), scale: plan.scale)
      } else if isGrouped && !items.isEmpty {
        RaterAgreement(Self.groupMeans(items, groups))
      } else {
        nil
      }
    self.agreement = agreement
    needs = plan.needs.isEmpty ? nil : NeedsAnalysis(plan.needs, answers)
    workQuality = plan.steps.map { WorkQualityAnalysis($0, answers) }
    var found: Set<Warning> = []
    if items.contains(where: \.all.isDivided) { found.insert(.dividedOpinion) }
    if composite?.dimensions.contains(where: \.weighted.isThin) ?? false {
      found.insert(.lowWeightPresent)
    }
    if groups.contains(where: \.isWithheld) { found.insert(.smallGroup) }
    if comparison?.value?.hasGroupOfSizeOne ?? false { found.insert(.groupOfSizeOne) }
    if agreement?.kendall.value?.isRough ?? false { found.insert(.fewSubjects) }
    found.formUnion(experts?.warnings ?? [])
    found.formUnion(needs?.warnings ?? [])
    found.formUnion(workQuality?.warnings ?? [])
    warnings = Warning.allCases.filter(found.contains)
  }

  /// Highest minus lowest mean among the groups that are shown apart; one for each dimension.
  public var spreads: [Computed<Double>] {
    dimensions.map { dimension in
      let means = zip(groups, dimension.byGroup).compactMap { group, values in
        group.isWithheld ? nil : values.mean.value
      }
      guard means.count > 1, let low = means.min(), let high = means.max() else {
        return .notComputable(.needsTwoGroups)
      }
      return .value(high - low)
    }
  }

  /// Whether anybody was grouped.
  public var isGrouped: Bool { groups.contains { $0.group != nil } }

  /// Positions of the groups that `comparison` compares, in its order: those shown apart in which
  /// somebody answered what every group was asked.
  public var comparedGroups: [Int] {
    let table = RatingTable(plan, answers)
    let shown = groups.indices.filter { !groups[$0].isWithheld }
    let common = table.itemsAsked(ofAll: shown.compactMap { groups[$0].group })
    return shown.filter { place in
      groups[place].members.contains { row in
        personMean(common.map { table.rows[row][$0] }).value != nil
      }
    }
  }

  private static func groups(
    _ plan: EvaluationPlan, _ answers: [EvaluatorAnswers]
  ) -> [GroupOfEvaluators] {
    let seen = Set(answers.compactMap(\.group))
    guard !seen.isEmpty || !plan.groups.isEmpty else {
      return [
        GroupOfEvaluators(
          group: nil, label: .init(th: "ผู้ตอบทั้งหมด", en: "All"), weight: nil,
          members: Array(answers.indices), isWithheld: false)
      ]
    }
    let known = Set(plan.groups.map(\.name))
    let others = seen.subtracting(known).sortedByNumberOrName.map {
      EvaluationPlan.Group(name: $0, label: LocalizedText(th: $0, en: $0))
    }
    let membersByGroup = Dictionary(grouping: answers.indices) { answers[$0].group }
    return (plan.groups + others).map { group in
      let members = membersByGroup[group.name] ?? []
      return GroupOfEvaluators(
        group: group.name, label: group.label, weight: group.weight, members: members,
        isWithheld: !members.isEmpty && members.count < plan.smallestGroup)
    }
  }

  private static func composite(
    _ plan: EvaluationPlan, _ dimensions: [DimensionOfEvaluation], _ groups: [GroupOfEvaluators]
  ) -> WeightedComposite {
    WeightedComposite(
      dimensions.map { dimension in
        // With a withheld group among them, its mean would follow from those of the others.
        zip(groups, dimension.byGroup).map { group, values in
          group.isWithheld
            ? WeightedComposite.Cell(mean: nil, persons: 0)
            : WeightedComposite.Cell(mean: values.mean.value, persons: values.n)
        }
      },
      // A group without a weight among others that have one carries none.
      groupWeights: groups.map { $0.weight ?? (plan.hasGroupWeights ? 0 : 1) },
      dimensionWeights: plan.dimensions.map {
        $0.weight ?? (plan.hasDimensionWeights ? 0 : 1)
      })
  }

  private static func comparison(
    _ table: RatingTable, _ groups: [GroupOfEvaluators]
  ) -> Computed<GroupComparison> {
    let common = table.itemsAsked(ofAll: groups.compactMap(\.group))
    return Computed { () throws(Reason) in
      guard !common.isEmpty else { throw .noData }
      return try GroupComparison(
        groups.map { group in
          group.members.compactMap { row in
            personMean(common.map { table.rows[row][$0] }).value
          }
        })
    }
  }

  /// One row an item, one column a group that is shown.
  private static func groupMeans(
    _ items: [ItemOfEvaluation], _ groups: [GroupOfEvaluators]
  ) -> [[Double?]] {
    let shown = groups.indices.filter { !groups[$0].isWithheld && !groups[$0].members.isEmpty }
    return items.map { item in shown.map { item.byGroup[$0].mean.value } }
  }
}

/// An evaluator group and who belongs to it.
public struct GroupOfEvaluators: Sendable {
  /// Nil where nobody was grouped.
  public let group: String?
  public let label: LocalizedText
  public let weight: Double?
  /// Positions among the answers.
  public let members: [Int]
  /// Fewer people than are shown apart.
  public let isWithheld: Bool
}

/// One item: by all, and by each group.
public struct ItemOfEvaluation: Sendable {
  public let all: RatedItem
  /// In the order of the groups; means and counts only.
  public let byGroup: [Descriptives]
  public let notApplicableCount: Int
  public let notAskedCount: Int
  public let invalidCount: Int

  init(_ index: Int, of table: RatingTable, groups: [GroupOfEvaluators]) throws(Reason) {
    let asked = table.answers.indices.filter { table.answers[$0].ratings[index].isAsked }
    all = try RatedItem(asked.map { table.rows[$0][index] }, scale: table.plan.scale)
    byGroup = groups.map { group in
      Descriptives(group.members.map { table.rows[$0][index] })
    }
    notApplicableCount = table.answers.count { $0.ratings[index] == .notApplicable }
    notAskedCount = table.answers.count { $0.ratings[index] == .notAsked }
    invalidCount = table.answers.count { $0.ratings[index] == .invalid }
  }
}

/// One dimension: person means by all and by each group.
public struct DimensionOfEvaluation: Sendable {
  /// Positions among the plan's items.
  public let items: [Int]
  /// Of persons who answered half of their items at least.
  public let all: Descriptives
  /// In the order of the groups.
  public let byGroup: [Descriptives]
  /// Every answer counts once.
  public let ofAllAnswers: Computed<Double>
  /// One for each person; nil for those with too few answers.
  public let personMeans: [Double?]

  init(_ index: Int, of table: RatingTable, groups: [GroupOfEvaluators]) {
    let items = table.plan.items.indices.filter { table.plan.items[$0].dimension == index }
    let means = table.answers.indices.map { table.mean(ofPerson: $0, over: items) }
    self.items = items
    personMeans = means
    all = Descriptives(means)
    byGroup = groups.map { group in Descriptives(group.members.map { means[$0] }) }
    ofAllAnswers =
      Descriptives(table.rows.flatMap { row in items.map { row[$0] } }).mean
  }
}

/// The ratings as numbers, reversed where an item is worded the other way round.
struct RatingTable: Sendable {
  let plan: EvaluationPlan
  let answers: [EvaluatorAnswers]
  /// One row a person, one column an item.
  let rows: [[Double?]]

  init(_ plan: EvaluationPlan, _ answers: [EvaluatorAnswers]) {
    self.plan = plan
    self.answers = answers
    rows = answers.map { person in
      zip(person.ratings, plan.items).map { rating, item in
        guard let points = rating.points else { return nil }
        return item.isReversed ? plan.scale?.reversed(points) ?? points : points
      }
    }
  }

  /// Over the items that the person was asked and that apply; half of them must have an answer.
  func mean(ofPerson row: Int, over items: [Int]) -> Double? {
    let asked = items.filter { answers[row].ratings[$0].isAsked }
    return personMean(
      asked.map { rows[row][$0] }, weights: asked.map { plan.items[$0].weight }, answering: 0.5
    ).value
  }

  func itemsAsked(ofAll groups: [String]) -> [Int] {
    plan.items.indices.filter { index in
      groups.allSatisfy { plan.items[index].isAsked(of: $0) }
    }
  }
}

extension Rating {
  /// Whether a point was due.
  var isAsked: Bool {
    switch self {
    case .points, .blank, .invalid: true
    case .notApplicable, .notAsked: false
    }
  }
}

extension Set<String> {
  /// Numbers by size where all are numbers, else the order of a dictionary.
  var sortedByNumberOrName: [String] {
    let numbers = compactMap { name in Double(typed: name).map { (name, $0) } }
    guard numbers.count == count else { return sortedInThaiOrder { $0 } }
    return numbers.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
  }
}
