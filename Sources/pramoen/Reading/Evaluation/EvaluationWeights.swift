import Diagnostics
import Reports
import Scoring
import Spreadsheets
import ThaiText

/// Weights of groups and dimensions that the call gives, in place of the form's.
struct EvaluationWeights {
  let options: EvaluationOptions

  /// Groups of the weights that nobody belongs to stay in the plan: they are what is missing.
  ///
  /// - Throws: weights that are no numbers, or of names that do not exist.
  func apply(to plan: inout EvaluationPlan, answers: [EvaluatorAnswers]) throws(Failure) {
    if let text = options.weights {
      let weights = try groupWeights(text)
      let seen = Set(answers.compactMap(\.group))
      var groups = plan.groups.map { group in
        var group = group
        group.weight = weights.first { $0.name == group.name }?.weight
        return group
      }
      for (name, weight) in weights where !groups.contains(where: { $0.name == name }) {
        groups.append(
          EvaluationPlan.Group(name: name, label: .verbatim(name), weight: weight))
      }
      guard !seen.isEmpty else { throw Failure(.call, .weightsWithoutGroups) }
      plan.groups = groups
    }
    if let text = options.dimensionWeights {
      let weights = try parsed(text, option: "--dimension-weights")
      let names = plan.dimensions.map(\.name)
      for (name, _) in weights where !names.contains(name) {
        throw Failure(.call, .unknownDimension(name, dimensions: names))
      }
      for index in plan.dimensions.indices {
        plan.dimensions[index].weight =
          weights.first { $0.name == plan.dimensions[index].name }?.weight
      }
    }
  }

  private func groupWeights(_ text: String) throws(Failure) -> [(name: String, weight: Double)] {
    guard text.namesTable else { return try parsed(text, option: "--weights") }
    let table = try TableReader().table(at: text)
    let (group, weight) = (try table.requireColumn("group"), try table.requireColumn("weight"))
    var weights: [(name: String, weight: Double)] = []
    var faults: [Diagnostic] = []
    for row in table.rows {
      guard let value = Double(typed: row.cells[weight]) else {
        faults.append(
          Diagnostic(
            .error, .ratingNotANumber(row.cells[weight]), at: table.place(of: row, column: weight)))
        continue
      }
      weights.append((row.cells[group].trimmed, value))
    }
    guard faults.isEmpty else { throw Failure(.data, faults) }
    return weights
  }

  private func parsed(
    _ text: String, option: String
  ) throws(Failure) -> [(name: String, weight: Double)] {
    var weights: [(name: String, weight: Double)] = []
    for part in text.split(separator: ",").map(String.init) {
      guard let named = NamedText(argument: part), let weight = Double(typed: named.text) else {
        throw Failure(.call, .notAWeight(part, option: option))
      }
      weights.append((named.name, weight))
    }
    return weights
  }
}
