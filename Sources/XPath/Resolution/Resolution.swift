import Diagnostics

/// Turns a syntax tree into instructions with the names a resolver knows.
struct Resolution {
  let resolver: Resolver
  var questions: [ResolvedQuestion] = []
  /// How many predicates stand around the place that is being resolved.
  var predicateDepth = 0
  var enclosingCalls: [String] = []

  init(resolver: Resolver) { self.resolver = resolver }

  mutating func instruction(_ term: Term) throws(SyntaxError) -> Instruction {
    Instruction(kind: try kind(of: term), span: term.span)
  }

  private mutating func instructions(_ terms: [Term]) throws(SyntaxError) -> [Instruction] {
    var result: [Instruction] = []
    for term in terms { result.append(try instruction(term)) }
    return result
  }

  private mutating func kind(of term: Term) throws(SyntaxError) -> Instruction.Kind {
    switch term.kind {
    case .text(let text): return .text(text)
    case .number(let number): return .number(number)
    case .question(let reference): return .path(try plan(reference))
    case .negation(let inner): return .negation(try instruction(inner))
    case .chain(let first, let rest):
      var links: [Instruction.Link] = []
      for link in rest {
        links.append(
          Instruction.Link(symbol: link.symbol, operand: try instruction(link.operand)))
      }
      return .chain(first: try instruction(first), rest: links)
    case .path(let path): return .path(try plan(path))
    case .call(let call):
      enclosingCalls.append(call.name)
      let arguments = try instructions(call.arguments)
      enclosingCalls.removeLast()
      guard let function = Function.table[call.name] else {
        return .refused(.unknownFunction(call.name, suggestion: Function.suggestion(call.name)))
      }
      guard function.arity.allows(arguments.count) else {
        return .refused(
          .wrongArgumentCount(
            call.name, given: arguments.count, takes: function.arity.described))
      }
      switch function.body {
      case .compute: return .compute(function, arguments)
      case .structural(let structural): return .structural(structural, arguments)
      }
    }
  }

  /// `//name` visits each node once as `descendant::name`, unless a predicate could count.
  static func joiningDescendants(_ steps: [StepPlan]) -> [StepPlan] {
    guard steps.indices.contains(where: { steps[$0].axis == .descendantOrSelf }) else {
      return steps
    }
    var joined: [StepPlan] = []
    for step in steps {
      if step.axis == .child, step.predicates.isEmpty, step.lookup == nil, let last = joined.last,
        last.axis == .descendantOrSelf, case .node = last.test, last.predicates.isEmpty
      {
        joined[joined.count - 1] = StepPlan(
          axis: .descendant, test: step.test, predicates: [], lookup: nil, span: step.span)
      } else {
        joined.append(step)
      }
    }
    return joined
  }

  /// `[a = 1 and b = 2]` as `[a = 1][b = 2]`, so that an index can serve the first.
  mutating func predicates(_ terms: [Term]) throws(SyntaxError) -> [Instruction] {
    var result: [Instruction] = []
    for term in terms {
      let whole = try instruction(term)
      guard case .chain(let first, let rest) = whole.kind, rest.allSatisfy({ $0.symbol == .and }),
        !whole.mentionsPosition
      else {
        result.append(whole)
        continue
      }
      let parts = [first] + rest.map(\.operand)
      result += parts.allSatisfy(Self.isComparison) ? parts : [whole]
    }
    return result
  }

  private static func isComparison(_ instruction: Instruction) -> Bool {
    guard case .chain(_, let rest) = instruction.kind, let symbol = rest.first?.symbol else {
      return false
    }
    return (Operator.equal.precedence...Operator.less.precedence).contains(symbol.precedence)
  }

  static func lookup(_ predicate: Instruction) -> StepPlan.Lookup? {
    guard case .chain(let left, let rest) = predicate.kind, rest.count == 1,
      rest[0].symbol == .equal
    else { return nil }
    let right = rest[0].operand
    if let key = childName(left), right.isIndependentOfFocus {
      return StepPlan.Lookup(key: key, value: right)
    }
    if let key = childName(right), left.isIndependentOfFocus {
      return StepPlan.Lookup(key: key, value: left)
    }
    return nil
  }

  private static func childName(_ instruction: Instruction) -> Symbol? {
    guard case .path(let plan) = instruction.kind, case .context(up: 0) = plan.origin,
      plan.steps.count == 1, plan.steps[0].axis == .child, plan.steps[0].predicates.isEmpty,
      plan.steps[0].lookup == nil, case .name(let name) = plan.steps[0].test
    else { return nil }
    return name
  }
}
