/// A node of the syntax tree.
public struct Term: Sendable, Hashable {
  /// The sorts of terms, with their parts.
  public indirect enum Kind: Sendable, Hashable {
    case text(String)
    case number(Double)
    /// `${name}`: which node that is, the caller decides when the expression is resolved.
    case question(QuestionReference)
    case call(Call)
    case negation(Term)
    /// Operators of one precedence, applied from left to right. Flat, because generated forms
    /// chain thousands of them and a tree that deep would exhaust the stack.
    case chain(first: Term, rest: [Link])
    case path(Path)
  }

  /// An operator and its right operand.
  public struct Link: Sendable, Hashable {
    /// The operator between what stands left of it and `operand`.
    public let symbol: Operator
    /// What stands right of it.
    public let operand: Term
  }

  /// What sort of term it is, with its parts.
  public let kind: Kind
  /// Where it stands in the source.
  public let span: Span
}

/// The binary operators, from the loosest to the tightest.
public enum Operator: String, Sendable, Hashable, CaseIterable {
  case or, and
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "div"
  case modulo = "mod"
  case union = "|"

  @usableFromInline var isArithmetic: Bool { precedence == 4 || precedence == 5 }

  /// XPath 1.0 §3.5; a larger number binds tighter. The sign (6) stands between `*` and `|`.
  var precedence: Int {
    switch self {
    case .or: 0
    case .and: 1
    case .equal, .notEqual: 2
    case .less, .lessOrEqual, .greater, .greaterOrEqual: 3
    case .add, .subtract: 4
    case .multiply, .divide, .modulo: 5
    case .union: 7
    }
  }
}

/// `${name}` or `${last-saved#name}` as it stands in an expression.
public struct QuestionReference: Sendable, Hashable {
  /// Between the braces, without `last-saved#`.
  public let name: String
  /// True for `${last-saved#name}`: the answer of the submission that was saved last.
  public let isLastSaved: Bool
  /// Where it stands in the source, `${` and `}` included.
  public let span: Span
  /// How many predicates (`[…]`) stand around it.
  public let predicateDepth: Int
  /// The functions whose arguments it is part of, outermost first.
  public let enclosingCalls: [String]
}

/// A function call; `name` is a known function and the number of arguments fits it.
public struct Call: Sendable, Hashable {
  /// As written, with its prefix: `jr:choice-name`.
  public let name: String
  /// Where the name stands in the source.
  public let nameSpan: Span
  /// In the order written.
  public let arguments: [Term]
}
