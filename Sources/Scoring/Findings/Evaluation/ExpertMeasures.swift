import Diagnostics
import Statistics

/// Of the validity that experts find in the items of an instrument.
extension EvaluationAnalysis {
  var expertMeasures: [EvaluationMeasure] {
    guard let experts else { return [] }
    switch experts.experts.index {
    case .ioc:
      return voteMeasures { "ioc.inputs.\($0)" }
        + plan.items.indices.flatMap { congruenceMeasures($0, experts.results[$0]) }
    case .cvi:
      return plan.items.indices.flatMap { validityMeasures($0, experts.results[$0]) }
        + voteMeasures { "cvi.items.\($0).inputs" } + scaleMeasures(experts)
    }
  }

  private func votes(_ item: Int) -> Sample {
    sample { row, _ in contribution(ofItem: item, row) }
  }

  private func congruenceMeasures(
    _ item: Int, _ result: ExpertAnalysis.Result
  ) -> [EvaluationMeasure] {
    let name = plan.items[item].name
    return [
      EvaluationMeasure(
        "ioc.ioc.\(name)",
        .init(th: "IOC = ΣR/N, R = +1, 0, −1", en: "IOC = ΣR/N, R = +1, 0, −1"), columns: [name],
        sample: { votes(item) }
      ) { result.congruence.map(\.value) },
      EvaluationMeasure("ioc.n.\(name)", .expertCount, columns: [name], sample: { votes(item) }) {
        result.congruence.map { Double($0.expertCount) }
      },
    ]
  }

  private func validityMeasures(
    _ item: Int, _ result: ExpertAnalysis.Result
  ) -> [EvaluationMeasure] {
    let name = plan.items[item].name
    func measure(
      _ key: String, _ formula: LocalizedText,
      _ value: @escaping (ItemContentValidity) -> Computed<Double>
    ) -> EvaluationMeasure {
      EvaluationMeasure(
        "cvi.items.\(name).\(key)", formula, columns: [name], sample: { votes(item) }
      ) { Computed { () throws(Reason) in try value(result.validity.get()).get() } }
    }
    return [
      measure(
        "agree", .init(th: "A = จำนวนผู้ให้ 3 หรือ 4", en: "A = number who rate 3 or 4")
      ) { .value(Double($0.agreeCount)) },
      measure("i_cvi", .verbatim("I-CVI = A/N")) { .value($0.iCVI) },
      measure("pc", .verbatim("p_c = N!/(A!(N − A)!) · 0.5ᴺ")) { .value($0.chance) },
      measure("kappa_star", .verbatim("κ* = (I-CVI − p_c)/(1 − p_c)"), \.kappa),
      measure("cvr", .verbatim("CVR = (2A − N)/N")) { .value($0.cvr) },
      measure("aiken_v", .verbatim("V = Σ(x − 1)/(3N)")) { .value($0.aikenV) },
    ]
  }

  /// What each expert says of each item: `path` leads to an item's votes.
  private func voteMeasures(_ path: (String) -> String) -> [EvaluationMeasure] {
    plan.items.indices.flatMap { item -> [EvaluationMeasure] in
      let name = plan.items[item].name
      return personKeys.enumerated().map { row, key in
        EvaluationMeasure(
          "\(path(name)).\(key)", .init(th: "คะแนนที่ผู้เชี่ยวชาญให้", en: "the expert's rating"),
          columns: [name], sample: { votes(item).only(answers[row].source) }
        ) {
          guard let vote = contribution(ofItem: item, row).only else {
            return .notComputable(.noData)
          }
          return isWithheld(row) ? .notComputable(.smallGroup) : .value(vote)
        }
      }
    }
  }

  private func scaleMeasures(_ experts: ExpertAnalysis) -> [EvaluationMeasure] {
    func measure(
      _ key: String, _ formula: LocalizedText,
      _ value: @escaping (ScaleContentValidity) -> Double
    ) -> EvaluationMeasure {
      EvaluationMeasure(
        "cvi.\(key)", formula, columns: plan.items.map(\.name), sample: { expertSample }
      ) { experts.scale.map(value) }
    }
    return [
      measure(
        "s_cvi_ave", .init(th: "ค่าเฉลี่ยของ I-CVI", en: "mean of the items' I-CVI"), \.average),
      measure(
        "s_cvi_ua",
        .init(th: "สัดส่วนข้อที่ทุกคนให้ 3 หรือ 4", en: "share of items that everybody rates 3 or 4"),
        \.universalAgreement),
    ]
  }
}

extension LocalizedText {
  fileprivate static let expertCount = LocalizedText(
    th: "N = จำนวนผู้เชี่ยวชาญที่ให้คะแนนข้อนี้", en: "N = number of experts who rated the item")
}

extension Sample {
  /// One submission alone: the number is about one person.
  func only(_ source: String) -> Sample {
    Sample(
      used: used.filter { $0.sources == [source] }, leftOut: leftOut.filter { $0.source == source },
      forms: forms)
  }
}
