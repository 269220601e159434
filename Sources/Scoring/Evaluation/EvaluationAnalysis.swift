import Diagnostics
import Statistics
import ThaiText

/// What several groups of people say about several dimensions of one thing.
///
/// A group in which fewer people answered than the plan shows apart stands nowhere by itself, and in
/// nothing that is put together from groups; whether what is said of all respondents counts it,
/// ``Suppression`` decides.
public struct EvaluationAnalysis: Sendable {
  public let plan: EvaluationPlan
  public let answers: [EvaluatorAnswers]
  /// The forms that were answered.
  public let forms: [FormVersion]
  /// The evaluator groups: those of the plan, then those that turned up. One group without a name
  /// where nobody was grouped.
  public let groups: [GroupOfEvaluators]
  /// Who is hidden, and who counts in what is said of all.
  public let suppression: Suppression
  /// Persons without a group.
  public let ungroupedCount: Int
  /// One for each item of the plan.
  public let items: [ItemOfEvaluation]
  /// Over all items.
  public let overall: OverallMeans
  /// The means of persons over all items; of every person who counts, nil for those without answers.
  public let personMeans: Descriptives
  /// Person means over all items, in the order of the groups.
  public let overallByGroup: [Descriptives]
  /// One for each dimension.
  public let dimensions: [DimensionOfEvaluation]
  /// Dimensions over groups; nil where there is no dimension.
  public let composite: WeightedComposite?
  /// Person means by group, over the items that every group is asked; nil where nobody was grouped,
  /// and where the groups are the two sheets of pairs, which are not independent.
  public let comparison: Computed<GroupComparison>?
  /// How alike the groups rate the items; nil where nobody was grouped. Of a form for experts: how
  /// alike the experts do.
  public let agreement: RaterAgreement?
  public let experts: ExpertAnalysis?
  public let needs: NeedsAnalysis?
  public let workQuality: WorkQualityAnalysis?
  /// Sheets of two groups on the same tasks; none where the form has no pairs.
  public let pairedSheets: [PairedSheets]
  public let warnings: [Warning]

  public init(
    _ plan: EvaluationPlan, answers: [EvaluatorAnswers], forms: [FormVersion] = []
  ) throws(Reason) {
    let table = RatingTable(plan, answers)
    let means = plan.dimensions.indices.map { table.means(ofDimension: $0) }
    let (groups, suppression) = Self.groups(plan, table, dimensionMeans: means)
    let isGrouped = groups.contains { $0.group != nil }
    let counted = answers.indices.filter { suppression.isCounted[$0] }
    self.suppression = suppression
    self.plan = plan
    self.answers = answers
    self.forms = forms
    self.groups = groups
    ungroupedCount = isGrouped ? answers.count { $0.group == nil } : 0
    var items: [ItemOfEvaluation] = []
    for index in plan.items.indices {
      items.append(try ItemOfEvaluation(index, of: table, groups: groups, counted: counted))
    }
    self.items = items
    let ownMeans = table.rows.map { personMean($0).value }
    let absence = table.absence(ownMeans, counted: counted)
    overall = OverallMeans(rows: counted.map { table.rows[$0] }, absent: absence)
    personMeans = Descriptives(counted.map { ownMeans[$0] }, absent: absence)
    overallByGroup = groups.map { group in Descriptives(group.members.map { ownMeans[$0] }) }
    let dimensions = plan.dimensions.indices.map {
      DimensionOfEvaluation($0, of: table, means: means[$0], groups: groups, counted: counted)
    }
    self.dimensions = dimensions
    let composite = dimensions.isEmpty ? nil : Self.composite(plan, dimensions, groups)
    self.composite = composite
    let shown = groups.filter { !$0.isWithheld }
    let quality = plan.steps.map { WorkQualityAnalysis($0, answers) }
    workQuality = quality
    let sheets = Self.pairedSheets(quality, means: ownMeans, of: answers, groups: groups)
    pairedSheets = sheets
    let isPaired = sheets.contains { !$0.pairs.isEmpty }
    let comparison = isGrouped && !isPaired ? Self.comparison(table, shown) : nil
    self.comparison = comparison
    let experts = plan.experts.map { ExpertAnalysis($0, table) }
    self.experts = experts
    let agreement: RaterAgreement? =
      if let experts {
        RaterAgreement(experts.results.map(\.ratings), scale: plan.scale)
      } else if isGrouped && !items.isEmpty {
        RaterAgreement(Self.groupMeans(items, groups), areMeans: true)
      } else {
        nil
      }
    self.agreement = agreement
    needs =
      plan.needs.isEmpty
      ? nil : NeedsAnalysis(plan.needs, answers, isCounted: suppression.isCounted)
    var found: Set<Warning> = []
    if items.contains(where: { $0.isDivided.value == true }) { found.insert(.dividedOpinion) }
    if plan.hasGroupWeights, composite?.dimensions.contains(where: \.weighted.isThin) ?? false {
      found.insert(.lowWeightPresent)
    }
    if !suppression.withheld.isEmpty { found.insert(.smallGroup) }
    if comparison?.value?.hasGroupOfSizeOne ?? false { found.insert(.groupOfSizeOne) }
    if agreement?.kendall.value?.isRough ?? false { found.insert(.fewSubjects) }
    found.formUnion(experts?.warnings ?? [])
    found.formUnion(needs?.warnings ?? [])
    found.formUnion(quality?.warnings ?? [])
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
    _ plan: EvaluationPlan, _ table: RatingTable, dimensionMeans: [[Double?]]
  ) -> ([GroupOfEvaluators], Suppression) {
    let answers = table.answers
    let isGrouped = !plan.groups.isEmpty || answers.contains { $0.group != nil }
    var named: [EvaluationPlan.Group] = []
    var members = [Array(answers.indices)]
    if isGrouped {
      let known = Set(plan.groups.map(\.name))
      let others = Set(answers.compactMap(\.group)).subtracting(known).sortedByNumberOrName
      named = plan.groups + others.map { .init(name: $0, label: .init(th: $0, en: $0)) }
      let byGroup = Dictionary(grouping: answers.indices) { answers[$0].group }
      members = named.map { byGroup[$0.name] ?? [] }
    }
    let suppression = Suppression(
      members: members, of: answers.count, isGrouped: isGrouped,
      // Whose votes stand one by one beside an index is no secret.
      smallest: plan.experts == nil ? plan.smallestGroup : 0, isSelection: plan.isSelection,
      numbers: table.contributors(dimensionMeans: dimensionMeans))
    guard isGrouped else {
      let all = GroupOfEvaluators(
        group: nil, label: .init(th: "ผู้ตอบทั้งหมด", en: "All"), weight: nil,
        members: members[0], isWithheld: !suppression.withheld.isEmpty)
      return ([all], suppression)
    }
    let groups = named.indices.map { place in
      GroupOfEvaluators(
        group: named[place].name, label: named[place].label, weight: named[place].weight,
        members: members[place], isWithheld: suppression.withheld.contains(place))
    }
    return (groups, suppression)
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
      },
      absent: groups.contains(where: \.isWithheld) ? .smallGroup : .noData)
  }

  /// Levels are listed task by task, however few there are; ratings are not.
  private static func pairedSheets(
    _ quality: WorkQualityAnalysis?, means: [Double?], of answers: [EvaluatorAnswers],
    groups: [GroupOfEvaluators]
  ) -> [PairedSheets] {
    guard let quality else { return [] }
    let levels = quality.results.map(\.level.value)
    let isRating = quality.steps.rule == .rating
    let hasRatings = means.contains { $0 != nil } && !groups.contains(where: \.isWithheld)
    return [
      PairedSheets(
        .level, levels, of: answers, groups: groups,
        levels: isRating ? nil : quality.steps.steps.count),
      hasRatings
        ? PairedSheets(.quality, means, of: answers, groups: groups, levels: nil) : nil,
    ].compactMap { $0 }
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

extension GroupOfEvaluators {
  /// What is said of the group, withheld where it is.
  public func told<Figure>(_ value: Computed<Figure>) -> Computed<Figure> {
    isWithheld ? .notComputable(.smallGroup) : value
  }
}

/// One item: by all, and by each group.
public struct ItemOfEvaluation: Sendable {
  public let all: RatedItem
  /// In the order of the groups; means and counts only.
  public let byGroup: [Descriptives]
  public let notApplicableCount: Int
  public let notAskedCount: Int
  public let invalidCount: Int

  init(
    _ index: Int, of table: RatingTable, groups: [GroupOfEvaluators], counted: [Int]
  ) throws(Reason) {
    let asked = counted.filter { table.answers[$0].ratings[index].isAsked }
    all = try RatedItem(
      asked.map { table.rows[$0][index] }, scale: table.plan.scale,
      absent: table.absence(table.rows.map { $0[index] }, counted: counted))
    byGroup = groups.map { group in
      Descriptives(group.members.map { table.rows[$0][index] })
    }
    let ratings = counted.map { table.answers[$0].ratings[index] }
    notApplicableCount = ratings.count { $0 == .notApplicable }
    notAskedCount = ratings.count { $0 == .notAsked }
    invalidCount = ratings.count { $0 == .invalid }
  }
}

extension ItemOfEvaluation {
  /// A count of what is said of all, or why it is not told: of an item that only hidden people
  /// answered, 0 would say that nobody did.
  public func told(_ count: Int) -> Computed<Int> { all.mean.told(count) }

  /// How many of those who count rated it.
  public var n: Computed<Int> { told(all.n) }

  /// How many chose each point, lowest first.
  public var frequencies: Computed<[Int]> {
    all.mean.told(all.frequencies.map { .value($0) } ?? .notComputable(.needsWholePoints))
  }

  /// Whether opinions are divided; without a standard deviation nobody knows.
  public var isDivided: Computed<Bool> {
    all.mean.told(all.standardDeviation.map { _ in all.isDivided })
  }
}

extension Computed<Double> {
  /// What stands beside a mean: withheld where the mean is.
  public func told<Figure>(_ figure: Computed<Figure>) -> Computed<Figure> {
    reason == .smallGroup ? .notComputable(.smallGroup) : figure
  }

  public func told(_ count: Int) -> Computed<Int> { told(.value(count)) }
}

extension WeightedMean {
  /// How much of the weight has a mean; where all that would have one are hidden, not 0.
  public var toldWeightPresent: Computed<Double> { value.told(weightPresent) }
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

  init(
    _ index: Int, of table: RatingTable, means: [Double?], groups: [GroupOfEvaluators],
    counted: [Int]
  ) {
    let items = table.plan.items(ofDimension: index)
    let absence = table.absence(means, counted: counted)
    self.items = items
    personMeans = means
    all = Descriptives(counted.map { means[$0] }, absent: absence)
    byGroup = groups.map { group in Descriptives(group.members.map { means[$0] }) }
    ofAllAnswers =
      Descriptives(counted.flatMap { row in items.map { table.rows[row][$0] } }, absent: absence)
      .mean
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

  func means(ofDimension index: Int) -> [Double?] {
    let items = plan.items(ofDimension: index)
    return answers.indices.map { mean(ofPerson: $0, over: items) }
  }

  /// For each number that is said of all, whether a person gives anything to it.
  func contributors(dimensionMeans: [[Double?]]) -> [[Bool]] {
    plan.items.indices.map { item in rows.map { $0[item] != nil } }
      + dimensionMeans.map { means in means.map { $0 != nil } }
      + plan.needs.indices.map { need in
        answers.map { $0.needs[need].present != nil && $0.needs[need].desired != nil }
      }
  }

  /// Why there is no number where nobody who counts answered.
  func absence(_ values: [Double?], counted: [Int]) -> Reason {
    if counted.isEmpty, !answers.isEmpty { return .smallGroup }
    return values.count { $0 != nil } > counted.count { values[$0] != nil } ? .smallGroup : .noData
  }

  func itemsAsked(ofAll groups: [String]) -> [Int] {
    plan.items.indices.filter { index in
      groups.allSatisfy { plan.items[index].isAsked(of: $0) }
    }
  }
}

extension EvaluationPlan {
  fileprivate func items(ofDimension index: Int) -> [Int] {
    items.indices.filter { items[$0].dimension == index }
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
