// Location paths (XPath 1.0 §2).
extension Run {
  /// The nodes a path finds, without duplicates, in document order.
  @inlinable
  mutating func nodes(
    _ plan: PathPlan, _ focus: Focus, at span: Span
  ) throws(EvaluationError) -> [Node] {
    if !plan.isInCollect, !surroundings.dialect.allowsAllOfXPath {
      for step in plan.steps where !step.isInCollect {
        try requireAllOfXPath(for: step.axis.rawValue + "::", at: step.span)
      }
    }
    if let position = plan.position, let start = start(of: plan, focus),
      let placed = tree.nodes(at: position, under: start)
    {
      try spend(1 + placed.count, at: span)
      return placed
    }
    var found = try origin(of: plan, focus)
    // One node, or children of one node, are in order and none holds another.
    var isFlat = found.count <= 1
    for step in plan.steps {
      if found.isEmpty { break }
      found = try nodes(step, from: found, isFlat: isFlat)
      isFlat = (isFlat && step.keepsFlatness) || found.count <= 1
    }
    return found
  }

  @inlinable
  mutating func origin(
    of plan: PathPlan, _ focus: Focus
  ) throws(EvaluationError) -> [Node] {
    switch plan.origin {
    case .root, .context, .current: return start(of: plan, focus).map { [$0] } ?? []
    case .instance(let id, let span): return [try instance(id, at: span)]
    case .term(let term, let predicates):
      if plan.isFilterExpression { try requireAllOfXPath(for: "(…)[…]", at: term.span) }
      var found = try nodes(term, focus)
      for predicate in predicates { found = try filtered(found, by: predicate) }
      return found
    }
  }

  /// The node of the answers that a path starts from; nil where there is none, and where it starts
  /// from an instance or a term.
  @inlinable
  func start(of plan: PathPlan, _ focus: Focus) -> Node? {
    switch plan.origin {
    // Absolute paths mean the answers even while a choice list is being filtered.
    case .root: tree.root(of: context.current)
    case .context(let up): ancestor(of: focus.node, up)
    case .current(let up): ancestor(of: context.current, up)
    case .instance, .term: nil
    }
  }

  @inlinable
  func ancestor(of node: Node, _ up: Int) -> Node? {
    var ancestor = node
    for _ in 0..<up {
      guard let above = tree.parent(of: ancestor) else { return nil }
      ancestor = above
    }
    return ancestor
  }

  @inlinable
  mutating func nodes(
    _ step: StepPlan, from origins: [Node], isFlat: Bool
  ) throws(EvaluationError) -> [Node] {
    var found: [Node] = []
    for origin in origins {
      var candidates = try self.candidates(step, from: origin)
      for predicate in step.predicates { candidates = try filtered(candidates, by: predicate) }
      if step.axis.isReverse { candidates.reverse() }
      found += candidates
    }
    if origins.count == 1 || (isFlat && step.isOrderedOverFlatOrigins) { return found }
    return try inDocumentOrder(found, at: step.span)
  }

  /// The nodes on the axis that pass the test and the lookup, in the order of the axis.
  @inlinable
  mutating func candidates(
    _ step: StepPlan, from origin: Node
  ) throws(EvaluationError) -> [Node] {
    guard let lookup = step.lookup else {
      if step.axis == .child, case .name(let name) = step.test {
        let children = tree.children(of: origin, named: name)
        try spend(1 + children.count, at: step.span)
        return children
      }
      let nodes = try nodes(on: step.axis, from: origin, at: step.span)
      return nodes.filter { passes($0, step.test, axis: step.axis) }
    }
    let wanted = try value(lookup.value, focus)
    if case .name(let name) = step.test,
      let text = try indexable(wanted, at: step.span),
      let children = tree.children(of: origin, named: name, where: lookup.key, equals: text)
    {
      try spend(1 + children.count, at: step.span)
      return children
    }
    let all = try candidates(step.withoutLookup, from: origin)
    var kept: [Node] = []
    for node in all {
      let keys = tree.children(of: node, named: lookup.key)
      try spend(1 + keys.count, at: step.span)
      if try isEqual(.nodes(keys), wanted, negated: false, at: step.span) { kept.append(node) }
    }
    return kept
  }

  /// A value whose equality is plain equality of texts: no numbers, no moments, no choice of nodes.
  @inlinable
  mutating func indexable(
    _ value: Value<Node>, at span: Span
  ) throws(EvaluationError) -> String? {
    let text: String
    switch value {
    case .string(let string): text = string
    case .nodes(let nodes) where nodes.count == 1: text = try self.text(nodes[0], at: span)
    default: return nil
    }
    return Surroundings.namesMoment(text) ? nil : text
  }

  @inlinable
  mutating func filtered(
    _ nodes: [Node], by predicate: Instruction
  ) throws(EvaluationError) -> [Node] {
    if case .number(let position) = predicate.kind {
      if !surroundings.dialect.countsByLiteral { return nodes }
      guard let index = Int(exactly: position), nodes.indices.contains(index - 1) else { return [] }
      return [nodes[index - 1]]
    }
    var kept: [Node] = []
    for (index, node) in nodes.enumerated() {
      let focus = Focus(node: node, position: index + 1, size: nodes.count)
      let value = try value(predicate, focus)
      let isKept: Bool
      if case .number(let position) = value {
        isKept = position == Double(index + 1)
      } else {
        isKept = try boolean(value, at: predicate.span)
      }
      if isKept { kept.append(node) }
    }
    return kept
  }

  /// Each node once, sorted within its document; documents in the order they were met.
  @usableFromInline
  mutating func inDocumentOrder(_ nodes: [Node], at span: Span) throws(EvaluationError) -> [Node] {
    var seen: Set<Node> = []
    let unique = nodes.filter { seen.insert($0).inserted }
    if unique.count <= 1 { return unique }
    var roots: [Node] = []
    var documents: [Node: [Node]] = [:]
    for node in unique {
      let root = documentRoot(of: node)
      if documents[root] == nil { roots.append(root) }
      documents[root, default: []].append(node)
    }
    var ordered: [Node] = []
    for root in roots {
      let members = documents[root] ?? []
      try spend(members.count * 4, at: span)
      if members.count <= 16 {
        ordered += members.sorted { tree.isOrdered($0, before: $1) }
      } else {
        // One walk over the document is cheaper than so many comparisons.
        ordered += try branch(from: root, at: span).filter { seen.contains($0) }
      }
    }
    return ordered
  }

  private func documentRoot(of node: Node) -> Node {
    var top = node
    while let above = tree.parent(of: top) { top = above }
    return top
  }

  /// `root` and all under it with their attributes, in document order.
  private mutating func branch(from root: Node, at span: Span) throws(EvaluationError) -> [Node] {
    var all: [Node] = []
    for node in [root] + (try descendants(of: root, at: span)) {
      all.append(node)
      all += tree.attributes(of: node)
    }
    return all
  }
}

extension StepPlan {
  @inlinable
  var isInCollect: Bool {
    switch (axis, test) {
    case (.child, .name), (.child, .anyName), (.attribute, .name), (.attribute, .anyName),
      (.parent, .node), (.itself, .node):
      true
    default: false
    }
  }

  @inlinable
  var withoutLookup: StepPlan {
    StepPlan(axis: axis, test: test, predicates: predicates, lookup: nil, span: span)
  }

  /// From nodes none of which holds another, the step finds such nodes.
  @inlinable
  var keepsFlatness: Bool {
    axis == .child || axis == .attribute || axis == .itself
  }

  /// From such nodes in document order, what the step finds is in document order.
  @inlinable
  var isOrderedOverFlatOrigins: Bool {
    keepsFlatness || axis == .descendant || axis == .descendantOrSelf
  }
}
