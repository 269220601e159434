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

  private var measures: [EvaluationMeasure] {
    let all = EvaluationMeasure(
      "n", .init(th: "จำนวนผู้ตอบ", en: "number of submissions"), columns: [],
      sample: { sample { _, _ in .values([]) } }
    ) { .value(Double(answers.count)) }
    return [all] + plan.items.indices.flatMap(itemMeasures) + overallMeasures
      + plan.dimensions.indices.flatMap(dimensionMeasures) + compositeMeasures
      + comparisonMeasures + needMeasures + stepMeasures
  }

  // MARK: Items

  private func itemMeasures(_ index: Int) -> [EvaluationMeasure] {
    let (item, result) = (plan.items[index], items[index])
    let path = "items.\(item.name)"
    let described = described(
      path, column: item.name, n: result.all.n, mean: result.all.mean,
      deviation: result.all.standardDeviation
    ) { sample { row, _ in contribution(ofItem: index, row) } }
    var measures = described
    measures.append(
      EvaluationMeasure(
        "\(path).median", .median, columns: [item.name],
        sample: { sample { row, _ in contribution(ofItem: index, row) } }
      ) { result.all.median })
    if let scale = plan.scale {
      measures.append(
        EvaluationMeasure(
          "\(path).top2_percent", .topTwo, columns: [item.name],
          constants: [.init("from", Double(scale.highest - 1))],
          sample: { sample { row, _ in contribution(ofItem: index, row) } }
        ) { result.all.topTwoPercent })
    }
    return measures
      + groupMeasures(path, column: item.name, result.byGroup) { row in
        contribution(ofItem: index, row)
      }
  }

  /// The rating as it counts: reversed where the item is.
  private func contribution(ofItem index: Int, _ row: Int) -> Contribution {
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

  private var overallMeasures: [EvaluationMeasure] {
    guard !items.isEmpty else { return [] }
    let byPerson = { sample { row, _ in contribution(ofPerson: row) } }
    let names = plan.items.map(\.name)
    let byItem = {
      sample { row, _ in
        let values = names.indices.map { item in contribution(ofItem: item, row).only }
        return values.contains { $0 != nil } ? .values(values) : .leftOut(.notAnswered)
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

  private func contribution(ofPerson row: Int) -> Contribution {
    let ratings = plan.items.indices.map { contribution(ofItem: $0, row).only }
    return personMean(ratings).value.map { .values([$0]) } ?? .leftOut(.notAnswered)
  }

  // MARK: Dimensions

  private func dimensionMeasures(_ index: Int) -> [EvaluationMeasure] {
    let (dimension, result) = (plan.dimensions[index], dimensions[index])
    let path = "dimension.\(dimension.name)"
    let own = { (row: Int) in contribution(ofDimension: index, row) }
    var measures = described(
      path, column: "person_mean", n: result.all.n, mean: result.all.mean,
      deviation: result.all.standardDeviation
    ) { sample { row, _ in own(row) } }
    let answered = {
      sample { row, _ in
        let values = result.items.map { contribution(ofItem: $0, row).only }
        return values.contains { $0 != nil } ? .values(values) : .leftOut(.notAnswered)
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
        ) { combined.weighted.weightPresent },
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

  private func contribution(ofDimension index: Int, _ row: Int) -> Contribution {
    if let mean = dimensions[index].personMeans[row] { return .values([mean]) }
    let reasons = dimensions[index].items.map { contribution(ofItem: $0, row) }
    if reasons.allSatisfy({ $0.reason == .notAsked }) { return .leftOut(.notAsked) }
    return .leftOut(reasons.contains { $0.only != nil } ? .tooFewAnswers : .notAnswered)
  }

  private var groupWeights: [Double] {
    groups.map { $0.weight ?? (plan.hasGroupWeights ? 0 : 1) }
  }

  /// Persons with their group's number, its weight and their mean; persons without a group are in no
  /// composite.
  private func groupedSample(
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

  private var compositeMeasures: [EvaluationMeasure] {
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
      ("overall_weight_present", composite.weighted.weightPresent),
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
          ) { combined.weightPresent },
        ]
      }
  }
}

extension EvaluationAnalysis {
  /// n, mean and standard deviation of one column.
  private func described(
    _ path: String, column: String, n: Int, mean: Computed<Double>,
    deviation: Computed<Double>, sample: @escaping () -> Sample
  ) -> [EvaluationMeasure] {
    [
      EvaluationMeasure("\(path).n", .count, columns: [column], sample: sample) {
        .value(Double(n))
      },
      EvaluationMeasure("\(path).mean", .mean, columns: [column], sample: sample) { mean },
      EvaluationMeasure("\(path).sd", .deviation, columns: [column], sample: sample) { deviation },
    ]
  }

  private func groupMeasures(
    _ path: String, column: String, _ values: [Descriptives],
    _ own: @escaping (Int) -> Contribution
  ) -> [EvaluationMeasure] {
    guard isGrouped else { return [] }
    return zip(groups.indices, values).flatMap { place, values -> [EvaluationMeasure] in
      let group = groups[place]
      let withheld: Computed<Double>? = group.isWithheld ? .notComputable(.smallGroup) : nil
      return described(
        "\(path).group.\(group.group ?? "")", column: column, n: values.n,
        mean: withheld ?? values.mean, deviation: withheld ?? values.standardDeviation
      ) {
        sample { row, own_ in
          guard own_ == place else { return .leftOut(own_ == nil ? .noGroup : .otherGroup) }
          // How many answered is no secret of a withheld group; what they answered is.
          if group.isWithheld, case .values = own(row) { return .values([nil]) }
          return own(row)
        }
      }
    }
  }

  private var comparisonMeasures: [EvaluationMeasure] {
    guard let comparison, !items.isEmpty else { return [] }
    let shown = groups.indices.filter { !groups[$0].isWithheld }
    let common = plan.items.indices.filter { item in
      shown.allSatisfy { plan.items[item].isAsked(of: groups[$0].group) }
    }
    let basis = {
      sample { row, group in
        guard let group else { return .leftOut(.noGroup) }
        if groups[group].isWithheld { return .leftOut(.smallGroup) }
        let mean = personMean(common.map { contribution(ofItem: $0, row).only }).value
        return mean.map { .values([Double(group + 1), $0]) } ?? .leftOut(.notAnswered)
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
    return [
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

  private var needMeasures: [EvaluationMeasure] {
    guard let needs else { return [] }
    return needs.needs.indices.flatMap { place -> [EvaluationMeasure] in
      let (need, result) = (needs.needs[place], needs.results[place])
      let basis = {
        sample { row, _ in
          let sides = answers[row].needs[place]
          guard let present = sides.present, let desired = sides.desired else {
            return .leftOut(.notAnswered)
          }
          return .values([present, desired])
        }
      }
      let parts: [(String, LocalizedText, Computed<Double>)] = [
        ("n", .count, .value(Double(result.n))), ("D", .mean, result.present),
        ("I", .mean, result.desired), ("gap", .verbatim("I − D"), result.gap),
        ("pni_modified", .verbatim("PNI modified = (I − D)/D"), result.modified),
        ("pni_original", .verbatim("PNI = (I − D)·I"), result.original),
        ("t", .verbatim("t = d̄/(s_d/√n)"), result.test.t),
        ("p_two_sided", .verbatim("t, df = n − 1"), result.test.pTwoSided),
        ("wilcoxon_p", .verbatim("Wilcoxon"), result.signedRank.pTwoSided),
      ]
      return parts.map { key, formula, value in
        EvaluationMeasure(
          "needs.\(need.name).\(key)", formula, columns: ["D", "I"], sample: basis
        ) { value }
      }
    }
  }

  private var stepMeasures: [EvaluationMeasure] {
    guard let quality = workQuality else { return [] }
    let basis = {
      sample { row, _ in
        quality.results[row].level.value.map { .values([$0]) } ?? .leftOut(.notAnswered)
      }
    }
    return [
      EvaluationMeasure("work_quality.n", .count, columns: ["level"], sample: basis) {
        .value(Double(quality.levels.n))
      },
      EvaluationMeasure("work_quality.mean", .mean, columns: ["level"], sample: basis) {
        quality.levels.mean
      },
      EvaluationMeasure("work_quality.sd", .deviation, columns: ["level"], sample: basis) {
        quality.levels.standardDeviation
      },
    ]
  }

  /// Every submission with what it contributes; `contribution` is given its place and its group's.
  private func sample(_ contribution: (Int, Int?) -> Contribution) -> Sample {
    var places: [Int?] = Array(repeating: nil, count: answers.count)
    for (place, group) in groups.enumerated() {
      for member in group.members { places[member] = place }
    }
    var builder = SampleBuilder(forms: forms)
    for (row, person) in answers.enumerated() {
      builder.add(person.subject, sources: [person.source], contribution(row, places[row]))
    }
    return builder.sample
  }
}

extension Contribution {
  fileprivate var only: Double? {
    if case .values(let values) = self { values.first ?? nil } else { nil }
  }

  fileprivate var reason: ExclusionReason? {
    if case .leftOut(let reason) = self { reason } else { nil }
  }
}

/// One number that an evaluation prints.
private struct EvaluationMeasure {
  let name: String
  let formula: LocalizedText
  let columns: [String]
  var constants: [Finding.Constant] = []
  let sample: () -> Sample
  let value: () -> Computed<Double>

  static let groupColumns = ["group", "weight", "person_mean"]

  init(
    _ name: String, _ formula: LocalizedText, columns: [String],
    constants: [Finding.Constant] = [], sample: @escaping () -> Sample,
    value: @escaping () -> Computed<Double>
  ) {
    self.name = name
    self.formula = formula
    self.columns = columns
    self.constants = constants
    self.sample = sample
    self.value = value
  }
}

extension LocalizedText {
  fileprivate static func verbatim(_ text: String) -> LocalizedText {
    LocalizedText(th: text, en: text)
  }

  fileprivate static let count = LocalizedText(th: "จำนวน", en: "how many")
  fileprivate static let mean = LocalizedText.verbatim("x̄ = Σx/n")
  fileprivate static let deviation = LocalizedText.verbatim("S.D. = √(Σ(x − x̄)²/(n − 1))")
  fileprivate static let median = LocalizedText(th: "มัธยฐาน", en: "median")
  fileprivate static let topTwo = LocalizedText(
    th: "100 · จำนวนผู้ให้สองระดับบน / n", en: "100 · ratings on the two highest points / n")
  fileprivate static let weightedMean = LocalizedText(
    th: "Σ w·x̄ ของกลุ่ม / Σ w ของกลุ่มที่มีผู้ตอบ",
    en: "Σ w·x̄ of the groups / Σ w of those with answers")
  fileprivate static let weightPresent = LocalizedText(
    th: "Σ w ของกลุ่มที่มีผู้ตอบ / Σ w ทั้งหมด", en: "Σ w of the groups with answers / Σ w")
  fileprivate static let equalWeight = LocalizedText(
    th: "ค่าเฉลี่ยของค่าเฉลี่ยกลุ่ม", en: "mean of the groups' means")
  fileprivate static let spread = LocalizedText(
    th: "ค่าเฉลี่ยกลุ่มสูงสุด − ต่ำสุด", en: "highest minus lowest mean of a group")
  fileprivate static let composite = LocalizedText(
    th: "Σ v·ค่าด้าน / Σ v ของด้านที่มีค่า", en: "Σ v·dimension / Σ v of the dimensions present")
}
