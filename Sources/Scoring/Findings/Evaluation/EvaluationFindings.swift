import Diagnostics
import Statistics

/// Where each number of an evaluation comes from. Names are the paths of its JSON.
extension EvaluationAnalysis: ExplainableAnalysis {
  public var findingNames: [String] { measures.map(\.name) }

  public func finding(_ name: String) -> Finding? {
    guard let measure = measures.first(where: { $0.name == name }) else { return nil }
    return Finding(
      name: name, value: measure.value(), formula: measure.formula, columns: measure.columns,
      constants: measure.constants, sample: measure.sample())
  }

  var measures: [EvaluationMeasure] {
    let all = EvaluationMeasure(
      "n", .init(th: "จำนวนผู้ตอบ", en: "number of submissions"), columns: [],
      sample: { sample { _, _ in .values([]) } }
    ) { .value(Double(answers.count)) }
    return [all] + plan.items.indices.flatMap(itemMeasures) + overallMeasures
      + plan.dimensions.indices.flatMap(dimensionMeasures) + compositeMeasures
      + comparisonMeasures + needMeasures + stepMeasures + personMeanMeasures + pairMeasures
  }

  // MARK: Items

  func itemMeasures(_ index: Int) -> [EvaluationMeasure] {
    let (item, result) = (plan.items[index], items[index])
    let path = "items.\(item.name)"
    let described = described(
      path, column: item.name, n: result.all.n, mean: result.all.mean,
      deviation: result.all.standardDeviation
    ) { sample { row, _ in counted(row, contribution(ofItem: index, row)) } }
    var measures = described
    measures.append(
      EvaluationMeasure(
        "\(path).median", .median, columns: [item.name],
        sample: { sample { row, _ in counted(row, contribution(ofItem: index, row)) } }
      ) { result.all.median })
    if let scale = plan.scale {
      measures.append(
        EvaluationMeasure(
          "\(path).top2_percent", .topTwo, columns: [item.name],
          constants: [.init("from", Double(scale.highest - 1))],
          sample: { sample { row, _ in counted(row, contribution(ofItem: index, row)) } }
        ) { result.all.topTwoPercent })
    }
    return measures
      + groupMeasures(path, column: item.name, result.byGroup) { row in
        contribution(ofItem: index, row)
      }
  }

  /// Of what is said of all respondents: hidden people may count nowhere in it.
  func counted(_ row: Int, _ contribution: @autoclosure () -> Contribution) -> Contribution {
    suppression.isCounted[row] ? contribution() : .leftOut(.smallGroup)
  }

  /// The rating as it counts: reversed where the item is.
  func contribution(ofItem index: Int, _ row: Int) -> Contribution {
    switch answers[row].ratings[index] {
    case .points(let points):
      let isReversed = plan.items[index].isReversed
      return .values([isReversed ? plan.scale?.reversed(points) ?? points : points])
    case .blank: return .leftOut(.notAnswered)
    case .notApplicable: return .leftOut(.notApplicable)
    case .notAsked: return .leftOut(.notAsked)
    case .invalid: return .leftOut(.invalidAnswer)
    }
  }

  // MARK: Overall

  var overallMeasures: [EvaluationMeasure] {
    guard !items.isEmpty else { return [] }
    let byPerson = { sample { row, _ in counted(row, contribution(ofPerson: row)) } }
    let names = plan.items.map(\.name)
    let byItem = {
      sample { row, _ in
        let values = names.indices.map { item in contribution(ofItem: item, row).only }
        return counted(
          row, values.contains { $0 != nil } ? .values(values) : .leftOut(.notAnswered))
      }
    }
    let path = "likert.items"
    return [
      EvaluationMeasure(
        "\(path).mean_of_person_means", .mean, columns: ["person_mean"], sample: byPerson
      ) { overall.ofPersonMeans },
      EvaluationMeasure(
        "\(path).sd_of_person_means", .deviation, columns: ["person_mean"], sample: byPerson
      ) { overall.deviationOfPersonMeans },
      EvaluationMeasure(
        "\(path).grand_mean_of_item_means",
        .init(th: "ค่าเฉลี่ยของค่าเฉลี่ยรายข้อ", en: "mean of the items' means"), columns: names,
        sample: byItem
      ) { overall.ofItemMeans },
      EvaluationMeasure(
        "\(path).pooled_mean_of_all_answers",
        .init(th: "Σ ทุกคำตอบ / จำนวนคำตอบ", en: "Σ of all answers / their number"),
        columns: names, sample: byItem
      ) { overall.ofAllAnswers },
    ]
  }

  func contribution(ofPerson row: Int) -> Contribution {
    let ratings = plan.items.indices.map { contribution(ofItem: $0, row).only }
    return personMean(ratings).value.map { .values([$0]) } ?? .leftOut(.notAnswered)
  }
}
