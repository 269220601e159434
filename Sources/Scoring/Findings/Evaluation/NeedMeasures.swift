import Diagnostics
import Statistics

/// Of needs: the present state D, the desired state I, and what lies between.
extension EvaluationAnalysis {
  var needMeasures: [EvaluationMeasure] {
    guard let needs else { return [] }
    return needs.needs.indices.flatMap { place in
      pairMeasures(place, needs.needs[place], needs.results[place])
        + [oneSidedMeasure(place, needs), rankMeasure(place, needs)]
    }
  }

  /// Of those who answered both questions.
  private func pairMeasures(
    _ place: Int, _ need: EvaluationPlan.Need, _ result: PriorityNeed
  ) -> [EvaluationMeasure] {
    let basis = {
      sample { row, _ in
        let sides = answers[row].needs[place]
        guard let present = sides.present, let desired = sides.desired else {
          return .leftOut(.notAnswered)
        }
        return counted(row, .values([present, desired]))
      }
    }
    let interval = result.test.confidenceInterval()
    let limits = LocalizedText.verbatim("d̄ ± t(.975; n − 1) · s_d/√n, d = I − D")
    let parts: [(String, LocalizedText, Computed<Double>)] = [
      ("n", .count, result.told(.value(Double(result.n)))), ("D", .mean, result.present),
      ("I", .mean, result.desired), ("D_sd", .deviation, result.presentDeviation),
      ("I_sd", .deviation, result.desiredDeviation), ("gap", .verbatim("I − D"), result.gap),
      ("gap_ci95_low", limits, interval.map(\.low)),
      ("gap_ci95_high", limits, interval.map(\.high)),
      ("pni_modified", .verbatim("PNI modified = (I − D)/D"), result.modified),
      ("pni_original", .verbatim("PNI = (I − D)·I"), result.original),
      ("t", .verbatim("t = d̄/(s_d/√n)"), result.test.t),
      ("p_two_sided", .verbatim("t, df = n − 1"), result.test.pTwoSided),
      ("wilcoxon_p", .verbatim("Wilcoxon"), result.signedRank.pTwoSided),
    ]
    let bands = [("D", result.present), ("I", result.desired)].flatMap { side, mean in
      bandReasons(
        "needs.\(need.name).\(side)_band", column: side, mean, persons: result.n
      ) {
        sample { row, _ in
          let sides = answers[row].needs[place]
          guard let present = sides.present, let desired = sides.desired else {
            return .leftOut(.notAnswered)
          }
          return counted(row, .values([side == "D" ? present : desired]))
        }
      }
    }
    return bands
      + parts.map { key, formula, value in
        EvaluationMeasure(
          "needs.\(need.name).\(key)", formula, columns: ["D", "I"], sample: basis
        ) { result.told(value) }
      }
  }

  private func oneSidedMeasure(_ place: Int, _ needs: NeedsAnalysis) -> EvaluationMeasure {
    EvaluationMeasure(
      "needs.\(needs.needs[place].name).one_sided",
      .init(th: "จำนวนผู้ตอบเพียงด้านเดียว", en: "how many answered one of the two only"),
      columns: ["one_sided"],
      sample: {
        openSample { row, _ in
          let sides = answers[row].needs[place]
          return counted(
            row, .values([(sides.present == nil) != (sides.desired == nil) ? 1 : 0]))
        }
      }
    ) { needs.results[place].told(.value(Double(needs.results[place].oneSided))) }
  }

  /// Its basis is that of all needs: a rank depends on the others.
  private func rankMeasure(_ place: Int, _ needs: NeedsAnalysis) -> EvaluationMeasure {
    EvaluationMeasure(
      "needs.\(needs.needs[place].name).rank_competition",
      .init(
        th: "1 + จำนวนความต้องการที่มี PNI modified สูงกว่า",
        en: "1 + number of needs with a higher PNI modified"),
      columns: needs.needs.flatMap { ["D_\($0.name)", "I_\($0.name)"] },
      constants: [.init("need", Double(place + 1))],
      sample: {
        sample { row, _ in
          let values = answers[row].needs.flatMap { [$0.present, $0.desired] }
          return counted(
            row, values.contains { $0 != nil } ? .values(values) : .leftOut(.notAnswered))
        }
      }
    ) {
      if let rank = needs.ranks[place] { return .value(Double(rank)) }
      return .notComputable(needs.results[place].modified.reason ?? .noData)
    }
  }
}
