import Diagnostics

// Location paths: symbols for their names, positions for their beginnings, a note of each read.
extension Resolution {
  /// Where a path starts: for the evaluator, for the resolver (nil: nowhere it could know), and
  /// for the list of reads.
  fileprivate struct Beginning {
    var origin: PathPlan.Origin
    var plain: PlainPath?
    var target = Read.Target.unknown
    /// Steps that lead from the origin to the beginning (`${repeat}/…`).
    var steps: [StepPlan] = []
    var position: Int?
    /// Whether the evaluator starts from one node that is not filtered.
    var isPlain = true
    /// How many steps of the path the beginning stands for already.
    var taken = 0
  }

  // MARK: ${…}

  mutating func plan(_ reference: QuestionReference) throws(SyntaxError) -> PathPlan {
    let (origin, steps, location) = try question(reference)
    return PathPlan(
      origin: origin, steps: steps,
      shortcut: location.position.map {
        PathPlan.Shortcut(position: $0, stepCount: steps.count)
      })
  }

  private mutating func question(
    _ reference: QuestionReference
  ) throws(SyntaxError) -> (PathPlan.Origin, [StepPlan], Location) {
    guard let location = resolver.location(reference) else {
      let suggestion = closestName(to: reference.name, among: resolver.questionNames)
      throw SyntaxError(
        .unknownQuestion(reference.name, suggestion: suggestion), at: reference.span)
    }
    let resolved = ResolvedQuestion(reference: reference, location: location)
    questions.append(resolved)
    note(.question(resolved), nil, at: reference.span, isFiltered: false)
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
    return (origin, steps, location)
  }

  // MARK: Paths

  mutating func plan(_ path: Path, at span: Span) throws(SyntaxError) -> PathPlan {
    if !resolver.notesReads, !resolver.knowsPositions, let plan = try barePlan(path) { return plan }
    var beginning = try self.beginning(of: path)
    let start = beginning
    var rest = path.steps[min(beginning.taken, path.steps.count)...]
    while let step = rest.first, step.isIdle || step.climbs {
      if !step.isIdle {
        guard let higher = beginning.higher else { break }
        beginning = higher
      }
      rest.removeFirst()
    }
    var plans = beginning.steps
    plans.reserveCapacity(plans.count + rest.count)
    var plain = mayHavePosition(beginning) ? beginning.plain : nil
    var shortcut = beginning.position.map {
      PathPlan.Shortcut(position: $0, stepCount: beginning.steps.count)
    }
    var isWalking = beginning.isPlain
    for step in rest where !step.isIdle {
      plain = plain.flatMap { plain in step.childName.map { plain.followed(by: $0) } }
      let position = plain.flatMap(position(of:))
      let planned = try plan(step, filtering: target(position, after: beginning, shortcut))
      plans.append(planned)
      if isWalking, planned.lookup == nil, let position {
        shortcut = PathPlan.Shortcut(position: position, stepCount: plans.count)
      }
      // Beyond a filter, what lies under a position is no longer all of it.
      if !step.predicates.isEmpty { isWalking = false }
    }
    if resolver.notesReads { noteRead(path, from: start, at: span) }
    var plan = PathPlan(
      origin: beginning.origin, steps: Self.joiningDescendants(plans), shortcut: shortcut)
    plan.isFilterExpression = path.isFilterExpression
    return plan
  }

  /// The plan of a path where nobody asks for positions and reads; nil where it begins with a term.
  private mutating func barePlan(_ path: Path) throws(SyntaxError) -> PathPlan? {
    guard let beginning = bareOrigin(of: path) else { return nil }
    var origin = beginning.origin
    var plans: [StepPlan] = []
    plans.reserveCapacity(path.steps.count)
    for step in path.steps.dropFirst(beginning.taken) where !step.isIdle {
      if plans.isEmpty, step.climbs, let higher = origin.higher {
        origin = higher
      } else {
        plans.append(try plan(step, filtering: .unknown))
      }
    }
    return PathPlan(origin: origin, steps: Self.joiningDescendants(plans), shortcut: nil)
  }

  /// Where a path begins, and how many of its steps that stands for.
  private func bareOrigin(of path: Path) -> (origin: PathPlan.Origin, taken: Int)? {
    switch path.origin {
    case .root:
      guard let anchor = resolver.anchor(path, enclosingCalls) else { return (.root, 0) }
      return (.current(up: anchor.up), anchor.steps)
    case .context: return (.context(up: 0), 0)
    case .term(let term, let predicates):
      guard predicates.isEmpty, case .call(let call) = term.kind else { return nil }
      if call.name == "current" { return (.current(up: 0), 0) }
      guard call.name == "instance", case .text(let id)? = call.arguments.first?.kind else {
        return nil
      }
      return (.instance(id, term.span), 0)
    }
  }

  /// Whether anybody could know the position of what a path leads to.
  private func mayHavePosition(_ beginning: Beginning) -> Bool {
    if case .position? = beginning.plain?.origin { return true }
    return resolver.knowsPositions
  }

  private func position(of plain: PlainPath) -> Int? {
    if plain.names.isEmpty, case .position(let position, up: 0) = plain.origin { return position }
    return resolver.position(plain)
  }

  private func target(
    _ position: Int?, after beginning: Beginning, _ shortcut: PathPlan.Shortcut?
  ) -> Read.Target {
    if let position { return .position(position) }
    return shortcut.map { .beyond($0.position) } ?? beginning.target
  }

  private mutating func beginning(of path: Path) throws(SyntaxError) -> Beginning {
    switch path.origin {
    case .root:
      if let anchor = resolver.anchor(path, enclosingCalls) {
        return Beginning(
          origin: .current(up: anchor.up), plain: PlainPath(origin: .own(up: anchor.up), names: []),
          taken: anchor.steps)
      }
      return Beginning(origin: .root, plain: PlainPath(origin: .root, names: []))
    case .context:
      return Beginning(
        origin: .context(up: 0), plain: contextPath, target: filtered ?? .unknown)
    case .term(let term, let predicates) where predicates.isEmpty:
      switch term.kind {
      case .call(let call) where call.name == "current":
        return Beginning(
          origin: .current(up: 0), plain: PlainPath(origin: .own(up: 0), names: []))
      case .call(let call) where call.name == "instance":
        if case .text(let id)? = call.arguments.first?.kind {
          return Beginning(origin: .instance(id, term.span), target: .instance(id))
        }
      case .question(let reference):
        let (origin, steps, location) = try question(reference)
        let plain = location.position.map {
          PlainPath(origin: .position($0, up: 0), names: [])
        }
        return Beginning(
          origin: origin, plain: plain, steps: steps, position: location.position)
      default: break
      }
      return Beginning(origin: .term(try instruction(term), predicates: []), isPlain: false)
    case .term(let term, let predicates):
      let origin = try instruction(term)
      let target = self.target(of: term)
      let position: Int? = if case .position(let position) = target { position } else { nil }
      return Beginning(
        origin: .term(origin, predicates: try self.predicates(predicates, filtering: target)),
        plain: position.map { PlainPath(origin: .position($0, up: 0), names: []) },
        target: target, isPlain: false)
    }
  }

  /// What a filtered term yields: the last place that was noted while it was resolved.
  private func target(of term: Term) -> Read.Target {
    switch term.kind {
    case .question:
      if case .question(let question)? = reads.last?.target,
        let position = question.location.position
      {
        return .position(position)
      }
      return .unknown
    case .path: return reads.last?.target ?? .unknown
    case .call(let call) where call.name == "instance":
      if case .text(let id)? = call.arguments.first?.kind { return .instance(id) }
      return .instance(nil)
    default: return .unknown
    }
  }

  /// The context node as the resolver knows it.
  private var contextPath: PlainPath? {
    switch filtered {
    case nil: PlainPath(origin: .own(up: 0), names: [])
    case .position(let position): PlainPath(origin: .position(position, up: 0), names: [])
    default: nil
    }
  }

  private mutating func plan(
    _ step: Step, filtering target: Read.Target
  ) throws(SyntaxError) -> StepPlan {
    var predicates = try self.predicates(step.predicates, filtering: target)
    let lookup = step.axis == .child ? predicates.first.flatMap(Self.lookup) : nil
    if lookup != nil { predicates.removeFirst() }
    var test = StepPlan.Test.node
    switch step.test {
    case .name(let name): test = .name(resolver.symbol(name))
    case .anyName: test = .anyName
    case .anyNameOfPrefix(let prefix):
      test = .namespace(resolver.symbol(QualifiedName(prefix: prefix, "*")))
    case .node: test = .node
    case .text: test = .text
    case .comment: test = .comment
    case .processingInstruction(let target): test = .processingInstruction(target)
    }
    return StepPlan(
      axis: step.axis, test: test, predicates: predicates, lookup: lookup, span: step.span)
  }

  private mutating func predicates(
    _ terms: [Term], filtering target: Read.Target
  ) throws(SyntaxError) -> [Instruction] {
    if terms.isEmpty { return [] }
    let outer = filtered
    filtered = target
    predicateDepth += 1
    defer {
      filtered = outer
      predicateDepth -= 1
    }
    return try predicates(terms)
  }

  // MARK: Reads

  private mutating func noteRead(
    _ path: Path, from beginning: Beginning, at span: Span
  ) {
    var plain = beginning.plain
    var rest = path.steps.dropFirst(beginning.taken).filter { !$0.isIdle }[...]
    while rest.first?.climbs == true, let higher = plain?.higher {
      plain = higher
      rest.removeFirst()
    }
    while mayHavePosition(beginning), let name = rest.first?.childName {
      plain = plain?.followed(by: name)
      rest.removeFirst()
    }
    let target: Read.Target
    if plain != nil, !mayHavePosition(beginning) {
      target = .unknown
    } else if let plain {
      let position = position(of: plain)
      target = position.map { rest.isEmpty ? .position($0) : .beyond($0) } ?? .unknown
    } else {
      target = beginning.target
    }
    var isFiltered = path.steps.contains { !$0.predicates.isEmpty }
    if case .term(_, let predicates) = path.origin, !predicates.isEmpty { isFiltered = true }
    note(target, path, at: span, isFiltered: isFiltered)
  }

  /// Functions that look at the context node without being given a path.
  mutating func noteContext(_ call: Call, at span: Span) {
    if !resolver.notesReads { return }
    let target: Read.Target
    switch call.name {
    case "current": target = ownTarget
    case "instance":
      guard case .text(let id)? = call.arguments.first?.kind else {
        return note(.instance(nil), nil, at: span, isFiltered: false)
      }
      target = .instance(id)
    case "once", "lang": target = filtered ?? ownTarget
    case "string", "number", "string-length", "normalize-space":
      guard call.arguments.isEmpty else { return }
      target = filtered ?? ownTarget
    default: return
    }
    note(target, nil, at: span, isFiltered: false)
  }

  private var ownTarget: Read.Target {
    resolver.position(PlainPath(origin: .own(up: 0), names: [])).map { .position($0) } ?? .unknown
  }

  private mutating func note(
    _ target: Read.Target, _ path: Path?, at span: Span, isFiltered: Bool
  ) {
    if !resolver.notesReads { return }
    reads.append(
      Read(
        target: target, path: path, span: span, isFiltered: isFiltered,
        predicateDepth: predicateDepth, filtered: filtered, enclosingCalls: enclosingCalls))
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

  /// `name`, with or without predicates.
  fileprivate var childName: QualifiedName? {
    if axis == .child, case .name(let name) = test { name } else { nil }
  }
}

extension PlainPath {
  fileprivate var higher: PlainPath? {
    guard names.isEmpty else { return nil }
    switch origin {
    case .root: return nil
    case .own(let up): return PlainPath(origin: .own(up: up + 1), names: [])
    case .position(let position, let up):
      return PlainPath(origin: .position(position, up: up + 1), names: [])
    }
  }

  fileprivate func followed(by name: QualifiedName) -> PlainPath {
    PlainPath(origin: origin, names: names + [name])
  }
}

extension Resolution.Beginning {
  /// The same one parent further up, where the evaluator can start there at once.
  fileprivate var higher: Self? {
    guard steps.isEmpty, plain?.names.isEmpty ?? true else { return nil }
    guard let origin = origin.higher else { return nil }
    var higher = self
    higher.origin = origin
    higher.plain = plain?.higher
    return higher
  }
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
