import Scoring
import Statistics
import ThaiText

/// An item analysis as JSON: keys are the names of statistics, values hold full precision
/// (docs/json.md).
public struct ItemsJSON: Sendable {
  private let analysis: ItemAnalysis

  public init(_ analysis: ItemAnalysis) {
    self.analysis = analysis
  }

  public var value: JSONValue {
    var record = StatisticsRecord()
    record.set("n", .integer(analysis.reliability.n))
    record.set("max", analysis.test.maximum.map(JSONValue.number) ?? .null)
    if analysis.test.maximum == nil { record.setReason(.noMaximum, at: "max") }
    record.addDescriptives(analysis.totals, as: "descriptives.total")
    addItems(to: &record)
    addDistractors(to: &record)
    addReliability(to: &record)
    addCuts(to: &record)
    addObjectives(to: &record)
    record.set("warnings", .array(analysis.warnings.map { .string($0.rawValue) }))
    record.set("excluded", excluded)
    record.set(
      "unusable_keys",
      .array(
        analysis.test.unusableKeys.map { ["item": .string($0.item), "key": .strings($0.key)] }))
    for key in analysis.test.unusableKeys {
      record.setReason(.keyNamesNoChoice, at: "item.analysis.\(key.item)")
    }
    record.set("not_computable", record.notComputable)
    return .object(record.object)
  }

  private func addItems(to record: inout StatisticsRecord) {
    let groups = analysis.groups
    let path = "item.analysis"
    record.add(
      path,
      [
        ("group_target", .count(groups.map(\.targetSize))),
        ("upper_cut", .computed(groups.map(\.upperCut))),
        ("lower_cut", .computed(groups.map(\.lowerCut))),
        ("n_upper", .count(groups.map(\.upperCount))),
        ("n_lower", .count(groups.map(\.lowerCount))),
        (
          "items",
          .known(
            .array(
              zip(analysis.test.items, analysis.items).map { item, statistics in
                record.member(of: "\(path).\(item.name)", members(item, statistics))
              }))
        ),
      ])
  }

  private func members(
    _ item: MarkedTest.Item, _ statistics: ItemStatistics
  ) -> [(key: String, value: StatisticsRecord.Member)] {
    [
      ("item", .known(.string(item.name))),
      ("key", .known(item.key.map { .strings($0.key) } ?? .null)),
      ("points", .known(item.key.map { .number($0.points) } ?? .null)),
      ("objective", .known(item.objective.map(JSONValue.string) ?? .null)),
      ("n", .count(statistics.n)),
      ("n_blank", .count(statistics.blank.n)), ("n_invalid", .count(statistics.invalid.n)),
      ("mean", .computed(statistics.mean)), ("sd", .computed(statistics.standardDeviation)),
      ("p", .computed(statistics.difficulty)),
      ("p_answered", .computed(statistics.difficultyAmongAnswerers)),
      ("r_total", .computed(statistics.rTotal)), ("r_rest", .computed(statistics.rRest)),
      ("alpha_if_deleted", .computed(statistics.alphaIfDeleted)),
      ("p_upper", .computed(statistics.upperDifficulty)),
      ("p_lower", .computed(statistics.lowerDifficulty)),
      ("D27", .computed(statistics.discrimination)),
      ("likelier_key", .known(statistics.likelierKey.map(JSONValue.string) ?? .null)),
      ("warnings", .known(.array(statistics.warnings.map { .string($0.rawValue) }))),
    ]
  }

  private func addDistractors(to record: inout StatisticsRecord) {
    let rows = zip(analysis.test.items, analysis.items).map { item, statistics -> JSONValue in
      var options = JSONValue.Object()
      for option in statistics.options {
        let path = "item.distractors.\(item.name).\(option.option)"
        let verdict = item.key.flatMap { _ in option.distraction(among: statistics.n) }
        options.set(
          option.option,
          record.member(
            of: path,
            option.counts.members + [
              ("r_total", .computed(option.rTotal)),
              ("upper_less_lower", .computed(option.upperLessLower)),
              ("distraction", .known(verdict.map { .string($0.rawValue) } ?? .null)),
            ]))
      }
      return [
        "item": .string(item.name),
        "key": item.key.map { .string($0.keyText) } ?? .null,
        "options": .object(options),
        "omitted": record.member(of: item.name, statistics.blank.members),
        "invalid": record.member(of: item.name, statistics.invalid.members),
      ]
    }
    record.set("item.distractors", .array(rows))
  }

  private func addReliability(to record: inout StatisticsRecord) {
    let (test, between) = (analysis.reliability, analysis.interItem)
    let interval = test.confidenceInterval()
    record.add(
      "test.reliability",
      [
        ("n", .count(test.n)), ("k", .count(test.itemCount)), ("mean", .computed(test.mean)),
        ("sd", .computed(test.standardDeviation)), ("var", .computed(test.variance)),
        ("alpha", .computed(test.alpha)), ("std_alpha", .computed(between.standardizedAlpha)),
        ("guttman_lambda6", .computed(between.lambda6)),
        ("mean_inter_item_r", .computed(between.meanCorrelation)),
        ("feldt_ci95_low", .low(interval)), ("feldt_ci95_high", .high(interval)),
        ("sem", .computed(test.standardError)), ("kr20", .computed(test.kr20)),
        ("kr21", .computed(test.kr21)), ("kr21_sample_var", .computed(test.kr21OfSampleVariance)),
        ("guttman_lambda2", .computed(between.lambda2)),
        ("split_half_r_odd_even", .computed(test.splitHalf)),
        ("spearman_brown", .computed(test.spearmanBrown)),
        ("guttman_lambda4_odd_even", .computed(test.lambda4)),
        (
          "constant_items",
          .known(.strings(test.constantItems.map { analysis.test.items[$0].name }, sorted: false))
        ),
      ])
    record.add("test.omega_total_1factor", between.omegaTotal)
    record.add("test.alpha_pairwise", analysis.pairwiseAlpha)
  }

  /// The first cut stands under the plain name, every one in the list `cuts`.
  private func addCuts(to record: inout StatisticsRecord) {
    if let first = analysis.cuts.first {
      record.add("test.criterion_referenced", members(of: first))
    }
    let cuts = analysis.cuts.map { cut in
      record.member(of: "cuts.\(cut.percent.shortestText)", members(of: cut))
    }
    record.set("cuts", .array(cuts))
  }

  private func members(
    of cut: ItemAnalysis.Cut
  ) -> [(key: String, value: StatisticsRecord.Member)] {
    let coefficients = cut.coefficients
    return [
      ("cut_percent", .number(cut.percent)), ("cut_points", .number(coefficients.cut)),
      ("n_reaching", .count(cut.reaching.map(\.count))),
      ("lovett_rcc", .computed(coefficients.lovett)),
      ("livingston_k2_kr20", .computed(coefficients.livingstonKR20)),
      ("livingston_k2_kr21", .computed(coefficients.livingstonKR21)),
      ("livingston_k2_alpha", .computed(coefficients.livingstonAlpha)),
      ("warnings", .known(.array(coefficients.warnings.map { .string($0.rawValue) }))),
    ]
  }

  private func addObjectives(to record: inout StatisticsRecord) {
    let rows = analysis.objectives.map { objective in
      record.member(
        of: "objectives.\(objective.name)",
        [
          ("objective", .known(.string(objective.name))),
          (
            "items",
            .known(.strings(objective.items.map { analysis.test.items[$0].name }, sorted: false))
          ),
          ("max", .number(objective.maximum)),
          ("mean_percent", .computed(objective.meanPercent)),
        ])
    }
    record.set("objectives", .array(rows))
  }

  private var excluded: JSONValue {
    func list(_ positions: [Int]) -> JSONValue {
      .array(
        positions.map { position in
          let person = analysis.test.persons[position]
          return ["subject": .string(person.subject.text), "source": .string(person.source)]
        })
    }
    return [
      "incomplete": list(analysis.incompletePersons),
      "blank_sheets": list(analysis.blankSheets),
      "blank_sheets_left_out": .boolean(analysis.settings.leavesOutBlankSheets),
    ]
  }
}

extension GroupCounts {
  fileprivate var members: [(key: String, value: StatisticsRecord.Member)] {
    [
      ("n", .count(n)), ("upper", .count(upper)), ("middle", .count(middle)),
      ("lower", .count(lower)),
    ]
  }
}

extension JSONValue {
  fileprivate static func strings(_ texts: some Sequence<String>, sorted: Bool = true) -> JSONValue
  {
    .array((sorted ? texts.sortedInThaiOrder { $0 } : Array(texts)).map { .string($0) })
  }
}
