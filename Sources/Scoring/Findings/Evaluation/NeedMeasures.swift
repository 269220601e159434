import Diagnostics
import Statistics

/// Of needs and of work quality.
extension EvaluationAnalysis {
  var needMeasures: [EvaluationMeasure] {
    guard let needs else { return [] }
    return needs.needs.indices.flatMap { place -> [EvaluationMeasure] in
      let (need, result) = (needs.needs[place], needs.results[place])
      let basis = {
        sample { row, _ in
          let sides = answers[row].needs[place]
          guard let present = sides.present, let desired = sides.desired else {
            return .leftOut(.notAnswered)
          }
          return counted(row, .values([present, desired]))
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

  var stepMeasures: [EvaluationMeasure] {
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
}
