// Axes and node tests (XPath 1.0 §2.2, §2.3).
extension Run {
  /// The nodes on an axis, nearest first on reverse axes.
  @usableFromInline
  mutating func nodes(
    on axis: Axis, from node: Node, at span: Span
  ) throws(EvaluationError) -> [Node] {
    switch axis {
    case .descendant: return try descendants(of: node, at: span)
    case .descendantOrSelf: return [node] + (try descendants(of: node, at: span))
    case .following: return try following(node, at: span)
    case .preceding: return try preceding(node, at: span)
    default: break
    }
    let nodes: [Node] =
      switch axis {
      case .child: tree.children(of: node)
      case .attribute: tree.attributes(of: node)
      case .parent: tree.parent(of: node).map { [$0] } ?? []
      case .ancestor: ancestors(of: node)
      case .ancestorOrSelf: [node] + ancestors(of: node)
      case .followingSibling: siblings(of: node).after
      case .precedingSibling: siblings(of: node).before.reversed()
      case .namespace: []
      default: [node]
      }
    try spend(1 + nodes.count, at: span)
    return nodes
  }

  @usableFromInline
  func passes(_ node: Node, _ test: StepPlan.Test, axis: Axis) -> Bool {
    let principal: NodeKind = axis == .attribute ? .attribute : .element
    switch test {
    case .node: return true
    case .name(let symbol):
      return tree.kind(of: node) == principal && tree.symbol(of: node) == symbol
    case .anyName: return tree.kind(of: node) == principal
    case .namespace(let symbol):
      return tree.kind(of: node) == principal && tree.namespaceSymbol(of: node) == symbol
    case .text: return tree.kind(of: node) == .text
    case .comment: return tree.kind(of: node) == .comment
    case .processingInstruction(let target):
      guard tree.kind(of: node) == .processingInstruction else { return false }
      return target.map { $0 == tree.name(of: node)?.name.local } ?? true
    }
  }

  private func ancestors(of node: Node) -> [Node] {
    var ancestors: [Node] = []
    var top = node
    while let above = tree.parent(of: top) {
      ancestors.append(above)
      top = above
    }
    return ancestors
  }

  private func siblings(of node: Node) -> (before: [Node], after: [Node]) {
    guard tree.kind(of: node) != .attribute, let parent = tree.parent(of: node) else {
      return ([], [])
    }
    let children = tree.children(of: parent)
    guard let index = children.firstIndex(of: node) else { return ([], []) }
    return (Array(children[..<index]), Array(children[(index + 1)...]))
  }

  /// All under a node in document order, without attributes.
  @usableFromInline
  mutating func descendants(of node: Node, at span: Span) throws(EvaluationError) -> [Node] {
    var found: [Node] = []
    var waiting = Array(tree.children(of: node).reversed())
    while let next = waiting.popLast() {
      try spend(1, at: span)
      found.append(next)
      waiting += tree.children(of: next).reversed()
    }
    return found
  }

  private mutating func following(_ node: Node, at span: Span) throws(EvaluationError) -> [Node] {
    var found: [Node] = []
    // After an attribute comes what its element holds.
    if tree.kind(of: node) == .attribute, let element = tree.parent(of: node) {
      found = try descendants(of: element, at: span)
    }
    for step in [node] + ancestors(of: node) {
      for sibling in siblings(of: step).after {
        try spend(3, at: span)
        found.append(sibling)
        found += try descendants(of: sibling, at: span)
      }
    }
    return found
  }

  private mutating func preceding(_ node: Node, at span: Span) throws(EvaluationError) -> [Node] {
    var found: [Node] = []
    for step in [node] + ancestors(of: node) {
      for sibling in siblings(of: step).before.reversed() {
        try spend(3, at: span)
        found += try descendants(of: sibling, at: span).reversed()
        found.append(sibling)
      }
    }
    return found
  }
}
