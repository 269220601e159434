import Diagnostics
import Forms

/// One of the ways a rule of a form can go.
public struct Branch: Sendable, Hashable {
  public enum Outcome: String, Sendable, Hashable {
    /// The question or group is asked, or is not.
    case relevant
    case notRelevant = "not_relevant"
    /// An answer keeps the constraint, or breaks it.
    case held
    case broken
    /// The condition of an `if` in the formula is true, or false.
    case conditionTrue = "condition_true"
    case conditionFalse = "condition_false"
    /// The calculation has a value.
    case computed
  }

  /// The question or group that the rule is about, with the groups around it: `part2/q01`.
  public let owner: String
  public let column: FormUse
  public let outcome: Outcome
  /// As the author wrote it: of an `if` the condition, else the whole formula.
  public let formula: String
  /// Of the formula, where the file allows to say so of the condition.
  public let place: Place

  /// The columns whose branches count.
  public enum FormUse: String, Sendable, Hashable {
    case relevant, constraint, calculation
  }
}

/// Which branches of a form's rules its scenarios took.
public struct Coverage: Sendable, Hashable {
  /// In the author's order.
  public let branches: [Branch]
  /// Parallel to `branches`.
  let isTaken: [Bool]

  public var total: Int { branches.count }
  public var taken: Int { isTaken.count { $0 } }
  public var untaken: [Branch] { zip(branches, isTaken).compactMap { $1 ? nil : $0 } }

  /// One complaint a branch that no scenario took.
  public func diagnostics(_ severity: Diagnostic.Severity) -> [Diagnostic] {
    untaken.map { Diagnostic(severity, .branchNotTaken($0), at: $0.place) }
  }
}
