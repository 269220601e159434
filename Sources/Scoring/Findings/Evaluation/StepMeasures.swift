import Diagnostics
import Statistics

/// Of the steps of work quality: each task's level, and how many did each step.
extension EvaluationAnalysis {
  var stepMeasures: [EvaluationMeasure] {
    guard let quality = workQuality else { return [] }
    return levelMeasures(quality)
      + quality.steps.steps.indices.flatMap { stepMeasures($0, quality) }
      + resultMeasures(quality)
  }

  private func levelMeasures(_ quality: WorkQualityAnalysis) -> [EvaluationMeasure] {
    let basis = {
      openSample { row, _ in
        quality.results[row].level.value.map { .values([$0]) } ?? .leftOut(.notAnswered)
      }
    }
    return described(
      "work_quality", column: "level", n: .value(quality.levels.n), mean: quality.levels.mean,
      deviation: quality.levels.standardDeviation, sample: basis)
  }

  private func stepMeasures(
    _ step: Int, _ quality: WorkQualityAnalysis
  ) -> [EvaluationMeasure] {
    let name = quality.steps.steps[step].name
    let counts = quality.counts[step]
    let parts: [(String, LocalizedText, Int)] = [
      ("done", .init(th: "จำนวนงานที่ทำขั้นนี้แล้ว", en: "tasks that did this step"), counts.done),
      (
        "not_done", .init(th: "จำนวนงานที่ยังไม่ได้ทำขั้นนี้", en: "tasks that did not"),
        counts.notDone
      ),
      ("blank", .init(th: "จำนวนงานที่ไม่ได้ตอบขั้นนี้", en: "tasks that left it blank"), counts.blank),
    ]
    return parts.map { key, formula, count in
      EvaluationMeasure(
        "work_quality.steps.\(name).\(key)", formula, columns: [name],
        sample: { openSample { row, _ in .values([answers[row].steps[step]]) } }
      ) { .value(Double(count)) }
    }
  }

  /// The results are printed task for task, whatever the size of a group.
  private func resultMeasures(_ quality: WorkQualityAnalysis) -> [EvaluationMeasure] {
    let steps = quality.steps.steps
    let weights =
      quality.steps.rule == .rating
      ? steps.map { Finding.Constant("weight_\($0.name)", $0.weight) } : []
    return zip(personKeys, quality.results.indices).map { key, row in
      let result = quality.results[row]
      return EvaluationMeasure(
        "work_quality.results.\(key).level", quality.steps.rule.formula,
        columns: steps.map(\.name), constants: weights,
        sample: {
          Sample(
            used: [
              Observation(
                subject: result.subject, source: result.source, values: answers[row].steps)
            ], forms: forms)
        }
      ) { result.level }
    }
  }
}

extension EvaluationPlan.Steps.Rule {
  fileprivate var formula: LocalizedText {
    switch self {
    case .milestone:
      LocalizedText(
        th: "จำนวนขั้นที่ทำต่อเนื่องกันตั้งแต่ขั้นแรก", en: "steps done without a gap from the first")
    case .count: LocalizedText(th: "จำนวนขั้นที่ทำแล้ว", en: "number of steps done")
    case .rating: .verbatim("Σw·x/Σw")
    }
  }
}
