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
      guard !seen.isEmpty else { throw Failure(.call, .weightsWithoutGroups) }
      var groups = plan.groups.map { group in
        var group = group
        group.weight = weights.first { $0.name == group.name }?.weight
        return group
      }
      let all = seen.union(plan.groups.map(\.name)).sortedInThaiOrder { $0 }
      for named in weights where !groups.contains(where: { $0.name == named.name }) {
        guard seen.contains(named.name) else {
          throw Failure(named.cause, .unknownGroup(named.name, groups: all), at: named.place)
        }
        groups.append(
          EvaluationPlan.Group(
            name: named.name, label: .verbatim(named.name), weight: named.weight))
      }
      let unnamed = seen.subtracting(weights.map(\.name)).sortedInThaiOrder { $0 }
      if let cause = weights.first?.cause, !unnamed.isEmpty {
        throw Failure(cause, .withoutWeight(unnamed), at: cause == .data ? .file(text) : nil)
      }
      plan.groups = groups
    }
    if let text = options.dimensionWeights {
      let weights = try parsed(text, option: "--dimension-weights")
      let names = plan.dimensions.map(\.name)
      for named in weights where !names.contains(named.name) {
        throw Failure(.call, .unknownDimension(named.name, dimensions: names))
      }
      let unnamed = names.filter { name in !weights.contains { $0.name == name } }
      guard unnamed.isEmpty else { throw Failure(.call, .withoutWeight(unnamed)) }
      for index in plan.dimensions.indices {
        plan.dimensions[index].weight =
          weights.first { $0.name == plan.dimensions[index].name }?.weight
      }
    }
  }

  private struct NamedWeight {
    let name: String
    let weight: Double
    /// The row of a table of weights; nil in the words of the call.
    var place: Place?

    var cause: Failure.Cause { place == nil ? .call : .data }
  }

  private func groupWeights(_ text: String) throws(Failure) -> [NamedWeight] {
    guard text.namesTable else { return try parsed(text, option: "--weights") }
    let table = try TableReader().table(at: text)
    let (group, weight) = (try table.requireColumn("group"), try table.requireColumn("weight"))
    var weights: [NamedWeight] = []
    var faults: [Diagnostic] = []
    for row in table.rows {
      guard let value = Double(typed: row.cells[weight]) else {
        faults.append(
          Diagnostic(
            .error, .ratingNotANumber(row.cells[weight]), at: table.place(of: row, column: weight)))
        continue
      }
      weights.append(
        NamedWeight(
          name: row.cells[group].trimmed, weight: value,
          place: table.place(of: row, column: group)))
    }
    guard faults.isEmpty else { throw Failure(.data, faults) }
    guard !weights.isEmpty else {
      throw Failure(.data, .noWeights("--weights"), at: .file(text))
    }
    return try checked(weights)
  }

  private func parsed(
    _ text: String, option: String
  ) throws(Failure) -> [NamedWeight] {
    var weights: [NamedWeight] = []
    for part in text.split(separator: ",").map({ String($0).trimmed }) where !part.isEmpty {
      guard let named = NamedText(argument: part), let weight = Double(typed: named.text) else {
        throw Failure(.call, .notAWeight(part, option: option))
      }
      weights.append(NamedWeight(name: named.name, weight: weight))
    }
    guard !weights.isEmpty else { throw Failure(.call, .noWeights(option)) }
    return try checked(weights)
  }

  /// Each once, and none below 0.
  private func checked(_ weights: [NamedWeight]) throws(Failure) -> [NamedWeight] {
    for named in weights where named.weight < 0 {
      throw Failure(named.cause, .weightBelowZero(named.name), at: named.place)
    }
    var seen: Set<String> = []
    for named in weights where !seen.insert(named.name).inserted {
      throw Failure(named.cause, .weightNamedTwice(named.name), at: named.place)
    }
    return weights
  }
}
