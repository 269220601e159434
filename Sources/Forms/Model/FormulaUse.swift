/// A formula together with what it decides and for which question or group.
public struct FormulaUse: Sendable, Hashable {
  public enum Column: String, Sendable, Hashable {
    case relevant
    case required
    case readOnly = "read_only"
    case constraint
    case calculation
    case initialValue = "default"
  }

  public let owner: String
  public let column: Column
  public let formula: Formula
}

extension Form {
  /// Every formula of the form, in the author's order. Cost: O(questions).
  public var formulas: [FormulaUse] {
    func collect(_ elements: [Element]) -> [FormulaUse] {
      elements.flatMap { element in
        switch element {
        case .question(let question): question.formulas
        case .group(let group):
          [group.relevant.map { FormulaUse(owner: group.name, column: .relevant, formula: $0) }]
            .compactMap { $0 } + collect(group.elements)
        }
      }
    }
    return collect(elements)
  }
}

extension Question {
  /// The formulas of this question.
  public var formulas: [FormulaUse] {
    var initial: Formula?
    if case .formula(let formula) = initialValue { initial = formula }
    let columns: [(FormulaUse.Column, Formula?)] = [
      (.relevant, relevant), (.required, required), (.readOnly, readOnly),
      (.constraint, constraint), (.calculation, calculation),
      (.initialValue, initial),
    ]
    return columns.compactMap { column, formula in
      formula.map { FormulaUse(owner: name, column: column, formula: $0) }
    }
  }
}
