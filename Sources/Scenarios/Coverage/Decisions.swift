import XPath

/// An `if` of an expression, with those that stand in its condition and in either branch.
struct Decision {
  let condition: Term
  let within: [Decision]
  let whereTrue: [Decision]
  let whereFalse: [Decision]

  /// The `if`s of an expression that are computed for the node the expression belongs to. Within a
  /// predicate one is computed for each node that is filtered, so those do not count.
  static func all(in expression: Expression) -> [Decision] { decisions(in: expression.root) }

  private static func decisions(in term: Term) -> [Decision] {
    switch term.kind {
    case .text, .number, .question: []
    case .negation(let inner): decisions(in: inner)
    case .chain(let first, let rest):
      decisions(in: first) + rest.flatMap { decisions(in: $0.operand) }
    case .path(let path):
      if case .term(let origin, _) = path.origin { decisions(in: origin) } else { [] }
    case .call(let call) where call.name == "if" && call.arguments.count == 3:
      [
        Decision(
          condition: call.arguments[0], within: decisions(in: call.arguments[0]),
          whereTrue: decisions(in: call.arguments[1]),
          whereFalse: decisions(in: call.arguments[2]))
      ]
    case .call(let call): call.arguments.flatMap { decisions(in: $0) }
    }
  }

  /// The conditions of these and of those within, in the order in which they are written.
  static func conditions(of decisions: [Decision]) -> [Term] {
    decisions.flatMap { decision in
      [decision.condition] + conditions(of: decision.within)
        + conditions(of: decision.whereTrue) + conditions(of: decision.whereFalse)
    }
  }
}
