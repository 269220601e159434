import XPath

/// Finds out which nodes an expression reads by walking its paths over the definition instead of
/// over answers.
struct ReadAnalysis {
  /// A node a path may reach, and the innermost scope shared with where the path started.
  struct Spot: Hashable {
    let node: Int
    let anchor: Int
  }

  private let form: ExpressionReading.Form
  private let owner: Spot
  /// Whether absolute paths stay in the instance of a repeat that the owner is in.
  private let isAnchored: Bool
  /// Some may stand there twice.
  private var readings: [Reading] = []
  /// How many there may be before it is seen to that each stands there once.
  private var mostReadings = 256
  private var calls: [String] = []

  init(_ form: ExpressionReading.Form, owner: Spot, isAnchored: Bool = true) {
    self.form = form
    self.owner = owner
    self.isAnchored = isAnchored
  }

  private var tree: DefinitionTree { form.tree }

  /// What was noted, each once, by node and anchor.
  var sortedReadings: [Reading] {
    if readings.count < 2 { return readings }
    return Set(readings).sorted {
      ($0.node, $0.anchor, $0.isValue ? 1 : 0) < ($1.node, $1.anchor, $1.isValue ? 1 : 0)
    }
  }

  private mutating func note(_ reading: Reading) {
    if readings.last == reading { return }
    if readings.count == mostReadings {
      readings = Array(Set(readings))
      mostReadings = max(256, readings.count * 2)
    }
    readings.append(reading)
  }

  /// Notes what `term` reads. - Returns: the nodes it selects, if it selects any.
  @discardableResult
  mutating func read(_ term: Term, from context: [Spot], asValue: Bool = true) -> [Spot] {
    let spots = selected(by: term, from: context)
    for spot in spots { note(spot, asValue: asValue) }
    return spots
  }

  /// The nodes a term selects; what it reads on the way is noted, the nodes themselves are not.
  mutating func selected(by term: Term, from context: [Spot]) -> [Spot] {
    switch term.kind {
    case .text, .number, .question: return []
    case .negation(let inner):
      read(inner, from: context)
      return []
    case .chain(let first, let rest):
      if rest.first?.symbol == .union {
        return rest.reduce(selected(by: first, from: context)) {
          $0 + selected(by: $1.operand, from: context)
        }
      }
      read(first, from: context)
      for link in rest { read(link.operand, from: context) }
      return []
    case .call(let call):
      calls.append(call.name)
      defer { calls.removeLast() }
      return selected(by: call, from: context)
    case .path(let path): return selected(by: path, from: context)
    }
  }

  private static let countingFunctions: Set = ["count", "position", "name", "local-name"]

  private mutating func selected(by call: Call, from context: [Spot]) -> [Spot] {
    switch call.name {
    case "current": return [owner]
    case "instance":
      for argument in call.arguments { read(argument, from: context) }
      return []
    case "randomize":
      for argument in call.arguments.dropFirst() { read(argument, from: context) }
      return call.arguments.first.map { selected(by: $0, from: context) } ?? []
    case "indexed-repeat":
      for (index, argument) in call.arguments.enumerated().dropFirst() {
        read(argument, from: context, asValue: index.isMultiple(of: 2))
      }
      return call.arguments.first.map { selected(by: $0, from: context) } ?? []
    case "jr:choice-name":
      // The second argument only says whose choices are meant.
      if let value = call.arguments.first { read(value, from: context) }
      return []
    case "once":
      for argument in call.arguments { read(argument, from: context) }
      return []
    default:
      let asValue = !Self.countingFunctions.contains(call.name)
      for argument in call.arguments { read(argument, from: context, asValue: asValue) }
      return []
    }
  }

  private mutating func selected(by path: Path, from context: [Spot]) -> [Spot] {
    var spots: [Spot]
    var steps = path.steps[...]
    switch path.origin {
    case .context: spots = context
    case .root:
      if let anchor = anchor(of: path) {
        spots = [owner]
        for _ in 0..<anchor.up { spots = spots.compactMap(parent(of:)) }
        steps = steps.dropFirst(anchor.steps)
      } else {
        spots = [Spot(node: XFormDefinition.document, anchor: 0)]
      }
    case .term(let term, let predicates):
      spots = selected(by: term, from: context)
      for predicate in predicates { read(predicate, from: spots) }
    }
    for step in steps {
      // Nearly all paths go from one node to one node.
      if spots.count == 1 {
        if let child = onlyChild(step, of: spots[0].node) {
          spots[0] = Spot(node: child, anchor: spots[0].anchor)
        } else {
          spots = self.spots(step, from: spots[0])
        }
      } else if !spots.isEmpty {
        spots = Array(Set(spots.flatMap { self.spots(step, from: $0) }))
      }
      for predicate in step.predicates { read(predicate, from: spots) }
    }
    return spots
  }

  private func onlyChild(_ step: Step, of node: Int) -> Int? {
    guard step.axis == .child, case .name(let name) = step.test,
      let found = tree.nodes[node].childrenBySymbol[form.names.symbol(of: name)], found.count == 1
    else { return nil }
    return found[0]
  }

  private func anchor(of path: Path) -> Anchor? {
    guard isAnchored else { return nil }
    return ExpressionReading.anchor(
      of: path, within: calls, owner: owner.node, tree: form.tree, names: form.names)
  }

  private mutating func note(_ spot: Spot, asValue: Bool) {
    guard spot.node != XFormDefinition.document else { return }
    guard asValue else {
      note(Reading(node: spot.node, anchor: spot.anchor, isValue: false))
      return
    }
    // The text of a branch is that of all its leaves.
    for node in spot.node..<tree.nodes[spot.node].end
    where tree.nodes[node].isLeaf && (node == spot.node || !tree.nodes[node].isAttribute) {
      note(Reading(node: node, anchor: spot.anchor, isValue: true))
    }
    if !tree.nodes[spot.node].isLeaf {
      note(Reading(node: spot.node, anchor: spot.anchor, isValue: false))
    }
  }

  // MARK: Steps

  private func parent(of spot: Spot) -> Spot? {
    let parent = tree.nodes[spot.node].parent
    guard parent >= 0 else { return nil }
    return Spot(node: parent, anchor: tree.commonScope(spot.anchor, tree.nodes[parent].scope))
  }

  private func spots(_ step: Step, from spot: Spot) -> [Spot] {
    func below(_ nodes: some Sequence<Int>) -> [Spot] {
      nodes.filter { passes($0, step) }.map { Spot(node: $0, anchor: spot.anchor) }
    }
    switch step.axis {
    case .child:
      if case .name(let name) = step.test {
        let symbol = form.names.symbol(of: name)
        guard let found = tree.nodes[spot.node].childrenBySymbol[symbol] else { return [] }
        return found.map { Spot(node: $0, anchor: spot.anchor) }
      }
      return below(tree.nodes[spot.node].children)
    case .attribute: return below(tree.nodes[spot.node].attributes)
    case .itself: return below([spot.node])
    case .parent: return [parent(of: spot)].compactMap { $0 }.filter { passes($0.node, step) }
    case .descendant: return below((spot.node + 1)..<tree.nodes[spot.node].end)
    case .descendantOrSelf: return below(spot.node..<tree.nodes[spot.node].end)
    case .ancestor, .ancestorOrSelf:
      var found = step.axis == .ancestorOrSelf ? [spot] : []
      var climbing = spot
      while let above = parent(of: climbing) {
        found.append(above)
        climbing = above
      }
      return found.filter { passes($0.node, step) }
    case .precedingSibling, .followingSibling:
      guard let above = parent(of: spot) else { return [] }
      return tree.nodes[above.node].children.filter { passes($0, step) }
        .map { Spot(node: $0, anchor: above.anchor) }
    case .namespace: return []
    case .preceding, .following:
      return tree.nodes.indices.filter { passes($0, step) }.map { Spot(node: $0, anchor: 0) }
    }
  }

  private func passes(_ node: Int, _ step: Step) -> Bool {
    let isAttribute = tree.nodes[node].isAttribute
    guard isAttribute == (step.axis == .attribute) || step.axis == .itself else { return false }
    switch step.test {
    case .name(let name): return tree.nodes[node].symbol == form.names.symbol(of: name)
    case .anyName, .anyNameOfPrefix, .node: return true
    case .text, .comment, .processingInstruction: return false
    }
  }
}
