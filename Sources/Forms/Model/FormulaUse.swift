/// A formula together with what it decides and for which question or group.
public struct FormulaUse: Sendable, Hashable {
  /// The columns of the survey that hold formulas.
  public enum Column: String, Sendable, Hashable {
    case relevant
    case required
    case readOnly = "read_only"
    case constraint
    case calculation
    case initialValue = "default"
    case choiceFilter = "choice_filter"
    case repeatCount = "repeat_count"
  }

  /// The name of the question or group.
  public let owner: String
  /// The column it stands in.
  public let column: Column
  /// The formula.
  public let formula: Formula
}

extension Form {
  /// Every formula of the survey, in the author's order. Cost: O(questions).
  public var formulas: [FormulaUse] {
    func collect(_ elements: [Element]) -> [FormulaUse] {
      elements.flatMap { element in
        switch element {
        case .question(let question): question.formulas
        case .group(let group): group.formulas + collect(group.elements)
        }
      }
    }
    return collect(elements)
  }
}

extension Group {
  /// The formulas of the group itself, without those of its questions.
  public var formulas: [FormulaUse] {
    let columns: [(FormulaUse.Column, Formula?)] = [
      (.relevant, relevant), (.readOnly, readOnly), (.repeatCount, repetition?.count),
    ]
    return columns.compactMap { column, formula in
      formula.map { FormulaUse(owner: name, column: column, formula: $0) }
    }
  }
}

extension Question {
  /// The formulas of this question.
  public var formulas: [FormulaUse] {
    var initial: Formula?
    if case .formula(let formula) = initialValue { initial = formula }
    let columns: [(FormulaUse.Column, Formula?)] = [
      (.relevant, relevant), (.required, required), (.readOnly, readOnly),
      (.constraint, constraint), (.calculation, calculation), (.initialValue, initial),
      (.choiceFilter, choiceFilter),
    ]
    return columns.compactMap { column, formula in
      formula.map { FormulaUse(owner: name, column: column, formula: $0) }
    }
  }
}
