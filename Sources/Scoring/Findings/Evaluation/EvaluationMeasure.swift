import Diagnostics
import Statistics

/// One number that an evaluation prints.
struct EvaluationMeasure {
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

extension EvaluationAnalysis {
  /// n, mean and standard deviation of one column.
  func described(
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

  func groupMeasures(
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
        sample { row, belongsTo in
          guard belongsTo == place else {
            return .leftOut(belongsTo == nil ? .noGroup : .otherGroup)
          }
          // How many answered is no secret of a withheld group; what they answered is.
          if group.isWithheld, case .values = own(row) { return .values([nil]) }
          return own(row)
        }
      }
    }
  }

  /// Every submission with what it contributes; `contribution` is given its place and its group's.
  func sample(_ contribution: (Int, Int?) -> Contribution) -> Sample {
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
  var only: Double? {
    if case .values(let values) = self { values.first ?? nil } else { nil }
  }

  var reason: ExclusionReason? {
    if case .leftOut(let reason) = self { reason } else { nil }
  }
}
