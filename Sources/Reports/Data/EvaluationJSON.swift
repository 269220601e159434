import Diagnostics
import Scoring
import Statistics

/// An evaluation as JSON: keys are the names of statistics, values hold full precision
/// (docs/json.md).
public struct EvaluationJSON: Sendable {
  let analysis: EvaluationAnalysis

  public init(_ analysis: EvaluationAnalysis) {
    self.analysis = analysis
  }

  public var value: JSONValue {
    var record = StatisticsRecord()
    record.set("n", .integer(analysis.answers.count))
    addPlan(to: &record)
    addGroups(to: &record)
    if let experts = analysis.experts { record.add(experts, items: analysis.plan.items) }
    if !analysis.items.isEmpty {
      addItems(to: &record)
      addOverall(to: &record)
    }
    addDimensions(to: &record)
    addComparison(to: &record)
    if let agreement = analysis.agreement { record.add(agreement) }
    if let needs = analysis.needs { record.add(needs, of: analysis.plan) }
    if let quality = analysis.workQuality { record.add(quality) }
    if !analysis.pairedSheets.isEmpty { record.add(analysis.pairedSheets) }
    record.set("comments", comments)
    record.set("warnings", .array(analysis.warnings.map { .string($0.rawValue) }))
    record.set("not_computable", record.notComputable)
    return .object(record.object)
  }

  private func addPlan(to record: inout StatisticsRecord) {
    let plan = analysis.plan
    record.set(
      "scale",
      plan.scale.map { ["lowest": .integer($0.lowest), "highest": .integer($0.highest)] } ?? .null)
    record.set(
      "bands",
      plan.bands.map { set in
        [
          "name": .string(set.name),
          "bands": .array(
            zip(set.bands.bands, set.labels).map { band, label in
              ["from": .number(band.from), "th": .string(label.thai), "en": .string(label.english)]
            }),
        ]
      } ?? .null)
    record.set("smallest_group", .integer(plan.smallestGroup))
    let suppression = analysis.suppression
    record.set(
      "suppression",
      [
        "hidden": .integer(suppression.hiddenCount), "counted": .integer(suppression.countedCount),
        "hidden_counted": .boolean(suppression.hiddenCount > 0 && !suppression.leavesOut),
      ])
  }

  private func addGroups(to record: inout StatisticsRecord) {
    guard analysis.isGrouped else { return }
    record.set(
      "groups",
      .array(
        analysis.groups.map { group in
          [
            "group": .string(group.group ?? ""), "th": .string(group.label.thai),
            "en": .string(group.label.english), "n": .integer(group.members.count),
            // Among groups with a weight, one without carries none.
            "weight": (group.weight ?? (analysis.plan.hasGroupWeights ? 0 : nil))
              .map(JSONValue.number) ?? .null,
            "withheld": .boolean(group.isWithheld),
          ]
        }))
    record.set("ungrouped", .integer(analysis.ungroupedCount))
  }

  /// Under `likert.items` as a list in the author's order, under `items` by name.
  private func addItems(to record: inout StatisticsRecord) {
    var byName = JSONValue.Object()
    var list: [JSONValue] = []
    for (item, result) in zip(analysis.plan.items, analysis.items) {
      var object = JSONValue.Object()
      object.set("item", .string(item.name))
      let path = "items.\(item.name)"
      for (key, value) in members(of: result, at: path, in: &record) { object.set(key, value) }
      list.append(.object(object))
      byName.set(item.name, .object(object))
    }
    let overall = analysis.overall
    record.add(
      "likert.items",
      [
        ("items", .known(.array(list))),
        ("grand_mean_of_item_means", .computed(overall.ofItemMeans)),
        ("mean_of_person_means", .computed(overall.ofPersonMeans)),
        ("pooled_mean_of_all_answers", .computed(overall.ofAllAnswers)),
        ("sd_of_person_means", .computed(overall.deviationOfPersonMeans)),
      ])
    record.set("items", .object(byName))
  }

  private func members(
    of result: ItemOfEvaluation, at path: String, in record: inout StatisticsRecord
  ) -> [(String, JSONValue)] {
    let item = result.all
    var members: [(String, JSONValue)] = [
      ("n", record.json(result.n, at: "\(path).n")),
      ("missing", record.json(result.told(item.missing), at: "\(path).missing")),
      (
        "not_applicable",
        record.json(result.told(result.notApplicableCount), at: "\(path).not_applicable")
      ),
      ("not_asked", record.json(result.told(result.notAskedCount), at: "\(path).not_asked")),
      ("invalid", record.json(result.told(result.invalidCount), at: "\(path).invalid")),
      ("mean", record.json(item.mean, at: "\(path).mean")),
      ("sd", record.json(item.standardDeviation, at: "\(path).sd")),
      ("median", record.json(item.median, at: "\(path).median")),
      (
        "freq",
        record.json(
          result.frequencies.map { .array($0.map(JSONValue.integer)) }, at: "\(path).freq")
      ),
    ]
    if analysis.plan.scale != nil {
      members.append(
        ("top2_percent", record.json(item.topTwoPercent, at: "\(path).top2_percent")))
    }
    members += bands(of: item.mean, persons: item.n, at: path, in: &record)
    members.append(
      (
        "divided_opinion",
        record.json(result.isDivided.map(JSONValue.boolean), at: "\(path).divided_opinion")
      ))
    if analysis.isGrouped {
      members.append(("group", groups(result.byGroup, at: path, in: &record)))
    }
    return members
  }

  /// The band of the plan's own set, and on 1–5 those of the two sets that are known by name.
  private func bands(
    of mean: Computed<Double>, persons: Int, at path: String, in record: inout StatisticsRecord
  ) -> [(String, JSONValue)] {
    let plan = analysis.plan
    var members: [(String, JSONValue)] = []
    if plan.bands != nil {
      members.append(
        ("band", record.json(plan.label(of: mean, persons: persons), at: "\(path).band")))
    }
    guard plan.scale?.points == 1...5 else { return members }
    let half = plan.band(.srisaArd, of: mean, persons: persons)
    let equal = plan.band(.equalWidth, of: mean, persons: persons)
    return members + [
      (
        "band_half",
        record.json(half.map { .string(BandScheme.fiveNames[$0]) }, at: "\(path).band_half")
      ),
      ("band_equal_index", record.json(equal.map { $0 + 1 }, at: "\(path).band_equal_index")),
    ]
  }

  private func groups(
    _ values: [Descriptives], at path: String, in record: inout StatisticsRecord
  ) -> JSONValue {
    var object = JSONValue.Object()
    for (group, values) in zip(analysis.groups, values) {
      let own = "\(path).group.\(group.group ?? "")"
      object.set(
        group.group ?? "",
        [
          "n": record.json(group.told(.value(values.n)), at: "\(own).n"),
          "mean": record.json(group.told(values.mean), at: "\(own).mean"),
          "sd": record.json(group.told(values.standardDeviation), at: "\(own).sd"),
        ])
    }
    return .object(object)
  }

  private func addOverall(to record: inout StatisticsRecord) {
    record.addDescriptives(analysis.personMeans, as: "descriptives.person_mean")
    guard analysis.plan.bands != nil else { return }
    let overall = analysis.overall
    let label = analysis.plan.label(of: overall.ofPersonMeans, persons: overall.persons)
    record.set("band", record.json(label, at: "band"))
  }

  /// Under `dimension` by name with every way of bringing the groups together, under
  /// `weighted_composite` the weighted ones.
  private func addDimensions(to record: inout StatisticsRecord) {
    guard let composite = analysis.composite else { return }
    var objects = JSONValue.Object()
    var weighted = JSONValue.Object()
    var present = JSONValue.Object()
    for (index, dimension) in analysis.plan.dimensions.enumerated() {
      let (result, combined) = (analysis.dimensions[index], composite.dimensions[index])
      let path = "dimension.\(dimension.name)"
      var object = JSONValue.Object()
      object.set("th", .string(dimension.label.thai))
      object.set("en", .string(dimension.label.english))
      object.set("items", .integer(result.items.count))
      object.set("n", record.json(result.all.mean.told(result.all.n), at: "\(path).n"))
      let parts: [(String, Computed<Double>)] = [
        ("mean", result.all.mean), ("sd", result.all.standardDeviation),
        ("mean_of_all_answers", result.ofAllAnswers),
        ("weighted", combined.weighted.value),
        ("weight_present", combined.weighted.toldWeightPresent),
        ("equal_weight", combined.equalWeight), ("size_weighted", combined.sizeWeighted),
        ("spread", analysis.spreads[index]),
      ]
      for (key, value) in parts { object.set(key, record.json(value, at: "\(path).\(key)")) }
      for (key, value) in bands(
        of: result.all.mean, persons: result.all.n, at: path, in: &record)
      {
        object.set(key, value)
      }
      if analysis.isGrouped {
        object.set("group", groups(result.byGroup, at: path, in: &record))
      }
      objects.set(dimension.name, .object(object))
      weighted.set(
        dimension.name,
        record.json(combined.weighted.value, at: "weighted_composite.dimension.\(dimension.name)"))
      present.set(
        dimension.name,
        record.json(
          combined.weighted.toldWeightPresent,
          at: "weighted_composite.weight_present.\(dimension.name)"))
    }
    record.set("dimension", .object(objects))
    record.add(
      "weighted_composite",
      [
        ("dimension", .known(.object(weighted))), ("overall", .computed(composite.weighted.value)),
        ("weight_present", .known(.object(present))),
        ("overall_weight_present", .computed(composite.weighted.toldWeightPresent)),
        ("equal_weight", .computed(composite.equalWeight)),
        ("size_weighted", .computed(composite.sizeWeighted)),
      ])
  }

  private func addComparison(to record: inout StatisticsRecord) {
    guard let comparison = analysis.comparison else { return }
    let names = analysis.comparedGroups.map { analysis.groups[$0].group ?? "" }
    record.add(comparison, names: names)
  }

  /// Comments of groups that are not shown apart stand together without a name.
  private var comments: JSONValue {
    .array(
      analysis.gatheredComments.map { question in
        [
          "question": .string(question.comment.name),
          "comments": .array(
            question.entries.map { entry in
              [
                "group": entry.group.map(JSONValue.string) ?? .null, "text": .string(entry.text),
                "n": .integer(entry.count),
              ]
            }),
        ]
      })
  }
}
