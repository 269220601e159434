import Diagnostics
import Statistics

/// Of dimensions: by all, by group, and what is put together from groups.
extension EvaluationAnalysis {
  func dimensionMeasures(_ index: Int) -> [EvaluationMeasure] {
    let (dimension, result) = (plan.dimensions[index], dimensions[index])
    let path = "dimension.\(dimension.name)"
    let own = { (row: Int) in contribution(ofDimension: index, row) }
    let basis = { sample { row, _ in counted(row, own(row)) } }
    var measures =
      [
        EvaluationMeasure(
          "\(path).items", .init(th: "จำนวนข้อของด้าน", en: "number of items of the dimension"),
          columns: [], sample: { noSubmissions }
        ) { .value(Double(result.items.count)) }
      ]
      + described(
        path, column: "person_mean", n: result.all.mean.told(result.all.n), mean: result.all.mean,
        deviation: result.all.standardDeviation, sample: basis)
      + bandMeasures(
        path, column: "person_mean", result.all.mean, persons: result.all.n, sample: basis)
    let answered = {
      sample { row, _ in
        let values = result.items.map { contribution(ofItem: $0, row).only }
        return counted(
          row, values.contains { $0 != nil } ? .values(values) : .leftOut(.notAnswered))
      }
    }
    measures.append(
      EvaluationMeasure(
        "\(path).mean_of_all_answers",
        .init(th: "Σ ทุกคำตอบ / จำนวนคำตอบ", en: "Σ of all answers / their number"),
        columns: result.items.map { plan.items[$0].name }, sample: answered
      ) { result.ofAllAnswers })
    if let combined = composite?.dimensions[index] {
      let basis = { groupedSample { row in own(row).only } }
      measures += [
        EvaluationMeasure(
          "\(path).weighted", .weightedMean, columns: EvaluationMeasure.groupColumns,
          sample: basis
        ) { combined.weighted.value },
        EvaluationMeasure(
          "\(path).weight_present", .weightPresent, columns: EvaluationMeasure.groupColumns,
          constants: [.init("weights", groupWeights.reduce(0, +))], sample: basis
        ) { combined.weighted.toldWeightPresent },
        EvaluationMeasure(
          "\(path).equal_weight", .equalWeight, columns: EvaluationMeasure.groupColumns,
          sample: basis
        ) { combined.equalWeight },
        EvaluationMeasure(
          "\(path).size_weighted", .mean, columns: EvaluationMeasure.groupColumns, sample: basis
        ) { combined.sizeWeighted },
        EvaluationMeasure(
          "\(path).spread", .spread, columns: EvaluationMeasure.groupColumns,
          sample: { groupedSample { row in own(row).only } }
        ) { spreads[index] },
      ]
    }
    return measures + groupMeasures(path, column: "person_mean", result.byGroup, own)
  }

  func contribution(ofDimension index: Int, _ row: Int) -> Contribution {
    if let mean = dimensions[index].personMeans[row] { return .values([mean]) }
    let reasons = dimensions[index].items.map { contribution(ofItem: $0, row) }
    if reasons.allSatisfy({ $0.reason == .notAsked }) { return .leftOut(.notAsked) }
    return .leftOut(reasons.contains { $0.only != nil } ? .tooFewAnswers : .notAnswered)
  }

  var groupWeights: [Double] {
    groups.map { $0.weight ?? (plan.hasGroupWeights ? 0 : 1) }
  }

  /// Persons with their group's number, its weight and their mean; persons without a group are in no
  /// composite.
  func groupedSample(
    _ mean: @escaping (Int) -> Double?
  ) -> Sample {
    let weights = groupWeights
    return sample { row, group in
      guard let group else { return .leftOut(.noGroup) }
      if groups[group].isWithheld { return .leftOut(.smallGroup) }
      return mean(row).map { .values([Double(group + 1), weights[group], $0]) }
        ?? .leftOut(.notAnswered)
    }
  }

  var compositeMeasures: [EvaluationMeasure] {
    guard let composite else { return [] }
    let columns = ["group", "weight"] + plan.dimensions.map { "dimension_\($0.name)" }
    let weights = groupWeights
    let basis = {
      sample { row, group in
        guard let group else { return .leftOut(.noGroup) }
        if groups[group].isWithheld { return .leftOut(.smallGroup) }
        let means = plan.dimensions.indices.map { contribution(ofDimension: $0, row).only }
        return means.contains { $0 != nil }
          ? .values([Double(group + 1), weights[group]] + means) : .leftOut(.notAnswered)
      }
    }
    let constants = plan.dimensions.map {
      Finding.Constant(
        "weight_\($0.name)", $0.weight ?? (plan.hasDimensionWeights ? 0 : 1))
    }
    let parts: [(String, Computed<Double>)] = [
      ("overall", composite.weighted.value),
      ("overall_weight_present", composite.weighted.toldWeightPresent),
      ("equal_weight", composite.equalWeight), ("size_weighted", composite.sizeWeighted),
    ]
    return parts.map { name, value in
      EvaluationMeasure(
        "weighted_composite.\(name)", .composite, columns: columns, constants: constants,
        sample: basis
      ) { value }
    }
      + plan.dimensions.indices.flatMap { index -> [EvaluationMeasure] in
        let dimension = plan.dimensions[index].name
        let combined = composite.dimensions[index].weighted
        let basis = { groupedSample { contribution(ofDimension: index, $0).only } }
        return [
          EvaluationMeasure(
            "weighted_composite.dimension.\(dimension)", .weightedMean,
            columns: EvaluationMeasure.groupColumns, sample: basis
          ) { combined.value },
          EvaluationMeasure(
            "weighted_composite.weight_present.\(dimension)", .weightPresent,
            columns: EvaluationMeasure.groupColumns,
            constants: [.init("weights", weights.reduce(0, +))], sample: basis
          ) { combined.toldWeightPresent },
        ]
      }
  }
}
