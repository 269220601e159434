import Statistics

/// Of the means of persons over all items.
extension EvaluationAnalysis {
  var personMeanMeasures: [EvaluationMeasure] {
    guard !items.isEmpty else { return [] }
    let basis = { sample { row, _ in counted(row, contribution(ofPerson: row)) } }
    return DescriptiveMeasure.all.map { measure in
      EvaluationMeasure(
        "descriptives.person_mean.\(measure.key)", measure.formula, columns: ["person_mean"],
        sample: basis
      ) { personMeans.mean.told(measure.value(personMeans)) }
    }
  }
}
