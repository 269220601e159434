import XPath

extension Term {
  /// The term and everything below it, outer before inner.
  func forEach(predicateDepth: Int = 0, _ visit: (Term, _ predicateDepth: Int) -> Void) {
    visit(self, predicateDepth)
    switch kind {
    case .text, .number, .question: break
    case .negation(let inner): inner.forEach(predicateDepth: predicateDepth, visit)
    case .chain(let first, let rest):
      first.forEach(predicateDepth: predicateDepth, visit)
      for link in rest { link.operand.forEach(predicateDepth: predicateDepth, visit) }
    case .call(let call):
      for argument in call.arguments { argument.forEach(predicateDepth: predicateDepth, visit) }
    case .path(let path):
      if case .term(let origin, let predicates) = path.origin {
        origin.forEach(predicateDepth: predicateDepth, visit)
        for predicate in predicates { predicate.forEach(predicateDepth: predicateDepth + 1, visit) }
      }
      for predicate in path.steps.flatMap(\.predicates) {
        predicate.forEach(predicateDepth: predicateDepth + 1, visit)
      }
    }
  }

  /// The text between quotation marks.
  var literalText: String? {
    if case .text(let text) = kind { text } else { nil }
  }

  /// A number as written, with its sign.
  var literalNumber: Double? {
    switch kind {
    case .number(let number): number
    case .negation(let inner): inner.literalNumber.map { -$0 }
    default: nil
    }
  }

  /// `.` or `current()/.`
  var isOwnNode: Bool {
    guard case .path(let path) = kind else { return false }
    return path.isOwnNode
  }

  func isCall(_ name: String) -> Bool {
    if case .call(let call) = kind { call.name == name } else { false }
  }

  var call: Call? {
    if case .call(let call) = kind { call } else { nil }
  }

  /// The operands of a chain of one operator: `a and b and c` gives three; itself where it is none.
  func operands(of symbol: Operator) -> [Term] {
    guard case .chain(let first, let rest) = kind, rest.allSatisfy({ $0.symbol == symbol }) else {
      return [self]
    }
    return ([first] + rest.map(\.operand)).flatMap { $0.operands(of: symbol) }
  }

  /// `left operator right` where the term is one comparison.
  var comparison: Comparison? {
    guard case .chain(let left, let rest) = kind, rest.count == 1, let link = rest.first,
      link.symbol.isComparison
    else { return nil }
    return Comparison(left: left, symbol: link.symbol, right: link.operand)
  }
}

/// One comparison, as written.
struct Comparison {
  let left: Term
  let symbol: Operator
  let right: Term

  /// The same said from the other side: `3 < x` is `x > 3`.
  var mirrored: Comparison { Comparison(left: right, symbol: symbol.mirrored, right: left) }
}

extension Operator {
  var isComparison: Bool { isEquality || isOrder }

  var isEquality: Bool { self == .equal || self == .notEqual }

  var isOrder: Bool {
    switch self {
    case .less, .lessOrEqual, .greater, .greaterOrEqual: true
    default: false
    }
  }

  var mirrored: Operator {
    switch self {
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    default: self
    }
  }
}

extension FormIndex {
  /// The element whose value the term is: `${name}`, or `.` in a formula of `owner`.
  func subject(_ term: Term, owner: Int, predicateDepth: Int = 0) -> Int? {
    if case .question(let reference) = term.kind, !reference.isLastSaved {
      return number(named: reference.name)
    }
    return predicateDepth == 0 && term.isOwnNode ? owner : nil
  }

  /// Every comparison of an answer with something, answers first.
  func comparisons(in use: Use) -> [(subject: Int, comparison: Comparison)] {
    var found: [(Int, Comparison)] = []
    use.root.forEach { term, depth in
      guard let comparison = term.comparison else { return }
      for side in [comparison, comparison.mirrored] {
        if let subject = subject(side.left, owner: use.owner, predicateDepth: depth) {
          found.append((subject, side))
        }
      }
    }
    return found
  }
}
