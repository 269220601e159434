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

extension EvaluationMeasure {
  /// - Parameter address: where the number was asked for, if that is not its name.
  func finding(named address: String? = nil) -> Finding {
    Finding(
      name: address ?? name, value: value(), formula: formula, columns: columns,
      constants: constants, sample: sample())
  }
}

extension EvaluationAnalysis {
  /// n, mean and standard deviation of one column.
  func described(
    _ path: String, column: String, n: Computed<Int>, mean: Computed<Double>,
    deviation: Computed<Double>, sample: @escaping () -> Sample
  ) -> [EvaluationMeasure] {
    [
      EvaluationMeasure("\(path).n", .count, columns: [column], sample: sample) {
        n.map(Double.init)
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
      return described(
        "\(path).group.\(group.group ?? "")", column: column, n: group.told(.value(values.n)),
        mean: group.told(values.mean), deviation: group.told(values.standardDeviation)
      ) {
        sample { row, belongsTo in
          guard belongsTo == place else {
            return .leftOut(belongsTo == nil ? .noGroup : .otherGroup)
          }
          return own(row)
        }
      }
    }
  }

  /// Every submission with what it contributes; `contribution` is given its place and its group's.
  ///
  /// Of a withheld group the members are named and their values are not told: beside the figures of
  /// all, they would say what the group's own figures do not.
  func sample(_ contribution: (Int, Int?) -> Contribution) -> Sample {
    openSample { row, group in
      let own = contribution(row, group)
      guard let group, groups[group].isWithheld, case .values(let values) = own else { return own }
      return .withheld(values)
    }
  }

  /// Of what is no secret of a small group, such as whether somebody answered.
  func openSample(_ contribution: (Int, Int?) -> Contribution) -> Sample {
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

  /// Of a number that the plan has, from nobody's submission.
  var noSubmissions: Sample { Sample(used: [], forms: forms) }
}

extension Contribution {
  var only: Double? {
    if case .values(let values) = self { values.first ?? nil } else { nil }
  }

  var reason: ExclusionReason? {
    if case .leftOut(let reason) = self { reason } else { nil }
  }
}
