import Diagnostics

// Location paths: symbols for their names, a position for what names alone lead to.
extension Resolution {
  // MARK: ${…}

  mutating func plan(_ reference: QuestionReference) throws(SyntaxError) -> PathPlan {
    let (origin, steps) = try question(reference)
    return PathPlan(origin: origin, steps: steps, position: position(of: steps, from: origin))
  }

  private mutating func question(
    _ reference: QuestionReference
  ) throws(SyntaxError) -> (PathPlan.Origin, [StepPlan]) {
    guard let location = resolver.location(reference) else {
      let suggestion = closestName(to: reference.name, among: resolver.questionNames)
      throw SyntaxError(
        .unknownQuestion(reference.name, suggestion: suggestion), at: reference.span)
    }
    questions.append(ResolvedQuestion(reference: reference, location: location))
    let origin: PathPlan.Origin =
      switch location.origin {
      case .root: .root
      case .current(let up): .current(up: up)
      case .context(let up): .context(up: up)
      case .instance(let id): .instance(id, reference.span)
      }
    let steps = location.names.map { name in
      StepPlan(
        axis: .child, test: .name(name), predicates: [], lookup: nil, span: reference.span)
    }
    return (origin, steps)
  }

  // MARK: Paths

  mutating func plan(_ path: Path) throws(SyntaxError) -> PathPlan {
    var (origin, plans, taken) = try beginning(of: path)
    plans.reserveCapacity(plans.count + path.steps.count)
    for step in path.steps.dropFirst(taken) {
      if step.isIdle { continue }
      if plans.isEmpty, step.climbs, let higher = origin.higher {
        origin = higher
      } else {
        plans.append(try plan(step))
      }
    }
    let position = position(of: plans, from: origin)
    var plan = PathPlan(
      origin: origin, steps: Self.joiningDescendants(plans), position: position)
    plan.isFilterExpression = path.isFilterExpression
    return plan
  }

  /// Where a path begins, the steps that lead from the origin to its beginning (`${repeat}/…`), and
  /// how many of its own steps that stands for.
  private mutating func beginning(
    of path: Path
  ) throws(SyntaxError) -> (origin: PathPlan.Origin, plans: [StepPlan], taken: Int) {
    switch path.origin {
    case .root:
      guard let anchor = resolver.anchor(path, enclosingCalls) else { return (.root, [], 0) }
      return (.current(up: anchor.up), [], anchor.steps)
    case .context: return (.context(up: 0), [], 0)
    case .term(let term, let predicates) where predicates.isEmpty:
      switch term.kind {
      case .call(let call) where call.name == "current": return (.current(up: 0), [], 0)
      case .call(let call) where call.name == "instance":
        if case .text(let id)? = call.arguments.first?.kind {
          return (.instance(id, term.span), [], 0)
        }
      case .question(let reference):
        let (origin, steps) = try question(reference)
        return (origin, steps, 0)
      default: break
      }
      return (.term(try instruction(term), predicates: []), [], 0)
    case .term(let term, let predicates):
      let filtered = try instruction(term)
      return (.term(filtered, predicates: try self.predicates(within: predicates)), [], 0)
    }
  }

  private mutating func plan(_ step: Step) throws(SyntaxError) -> StepPlan {
    var predicates = try self.predicates(within: step.predicates)
    let lookup = step.axis == .child ? predicates.first.flatMap(Self.lookup) : nil
    if lookup != nil { predicates.removeFirst() }
    let test: StepPlan.Test =
      switch step.test {
      case .name(let name): .name(resolver.symbol(name))
      case .anyName: .anyName
      case .anyNameOfPrefix(let prefix):
        .namespace(resolver.symbol(QualifiedName(prefix: prefix, "*")))
      case .node: .node
      case .text: .text
      case .comment: .comment
      case .processingInstruction(let target): .processingInstruction(target)
      }
    return StepPlan(
      axis: step.axis, test: test, predicates: predicates, lookup: lookup, span: step.span)
  }

  /// Their context node is the one that is filtered.
  private mutating func predicates(within terms: [Term]) throws(SyntaxError) -> [Instruction] {
    if terms.isEmpty { return [] }
    predicateDepth += 1
    defer { predicateDepth -= 1 }
    return try predicates(terms)
  }

  // MARK: Positions

  /// The position of a path of names without predicates, if the resolver knows it.
  private func position(of steps: [StepPlan], from origin: PathPlan.Origin) -> Int? {
    guard let positions = resolver.positions, !steps.isEmpty,
      var position = start(of: origin).flatMap(positions.start)
    else { return nil }
    for index in steps.indices {
      guard let name = steps[index].plainName, let child = positions.child(position, name) else {
        return nil
      }
      position = child
    }
    return position
  }

  private func start(of origin: PathPlan.Origin) -> Positions.Start? {
    switch origin {
    case .root: .root
    case .current(let up): .own(up: up)
    case .context(let up): predicateDepth == 0 ? .own(up: up) : nil
    case .instance, .term: nil
    }
  }
}

extension StepPlan {
  /// `name`
  fileprivate var plainName: Symbol? {
    guard axis == .child, predicates.isEmpty, lookup == nil, case .name(let name) = test else {
      return nil
    }
    return name
  }
}

extension Path {
  fileprivate var isFilterExpression: Bool {
    guard case .term(let term, _) = origin else { return false }
    switch term.kind {
    case .question: return false
    case .call(let call): return call.name != "instance" && call.name != "current"
    default: return true
    }
  }
}

extension Step {
  /// `.`
  fileprivate var isIdle: Bool { axis == .itself && test == .node && predicates.isEmpty }

  /// `..`
  fileprivate var climbs: Bool { axis == .parent && test == .node && predicates.isEmpty }
}

extension PathPlan.Origin {
  /// The same one parent further up, where the evaluator can start there at once.
  fileprivate var higher: Self? {
    switch self {
    case .context(let up): .context(up: up + 1)
    case .current(let up): .current(up: up + 1)
    default: nil
    }
  }
}
