import XForms

/// A place on the way through a form, as people go through it.
public enum Stop: Sendable, Hashable {
  case question(NodePath)
  /// A group begins or ends; nil for one that is only there for the page.
  case groupStart(NodePath?, control: Int)
  case groupEnd(NodePath?, control: Int)
  /// An instance of a repeat begins; its number counts from 1.
  case instanceStart(NodePath, number: Int, of: Int)
  case instanceEnd(NodePath)
  /// Here another instance of the repeat may be added.
  case addition(NodePath)
}

// What is shown, in the order of the body.
extension Filling {
  /// Every relevant question with the groups and instances around it. O(what is shown).
  func course() -> [Stop] {
    var stops: [Stop] = []
    for control in definition.topControls { walk(control, around: 0, into: &stops) }
    return stops
  }

  private func walk(_ number: Int, around block: Int, into stops: inout [Stop]) {
    let control = definition.controls[number]
    if control.kind == .repetition {
      walkInstances(of: control, around: block, into: &stops)
      return
    }
    var path: NodePath?
    if let node = control.node {
      // A group around a repeat may be bound to the repeat: it stands for all instances.
      guard let cell = cell(of: node, around: block) ?? series(of: node, around: block) else {
        return
      }
      let decider = tree.isSeries(cell) ? tree.parent(of: cell) ?? cell : cell
      guard tree.isRelevant(decider) else { return }
      path = tree.path(of: cell)
    }
    guard control.kind == .group else {
      if let path { stops.append(.question(path)) }
      return
    }
    stops.append(.groupStart(path, control: number))
    for child in control.children { walk(child, around: block, into: &stops) }
    stops.append(.groupEnd(path, control: number))
  }

  private func walkInstances(of control: Control, around block: Int, into stops: inout [Stop]) {
    guard let node = control.node,
      let outer = definition.scopes[definition.nodes[node].scope].parent
    else { return }
    let holder = tree.block(of: outer, around: block)
    guard Int(tree.blocks[holder].scope) == outer else { return }
    let seriesCell = tree.seriesCell(of: node, in: holder)
    if let parent = tree.parent(of: seriesCell), !tree.isRelevant(parent) { return }
    let instances = tree.instanceBlocks(of: seriesCell)
    for (index, instance) in instances.enumerated() {
      let cell = Int(tree.blocks[Int(instance)].base)
      guard tree.isRelevant(cell) else { continue }
      let path = tree.path(of: cell)
      stops.append(.instanceStart(path, number: index + 1, of: instances.count))
      for child in control.children { walk(child, around: Int(instance), into: &stops) }
      stops.append(.instanceEnd(path))
    }
    if !control.isFixed, control.count == nil, takesInstances(seriesCell) {
      stops.append(.addition(tree.path(of: seriesCell)))
    }
  }

  /// Whether another instance would be relevant.
  private func takesInstances(_ seriesCell: Int) -> Bool {
    let node = tree.definition(of: seriesCell)
    guard case .expression? = node.bind?.relevant else { return true }
    if let last = tree.instanceBlocks(of: seriesCell).last {
      return tree.isRelevant(Int(tree.blocks[Int(last)].base))
    }
    // Only an instance has what decides it; one is made for the sake of the question.
    var trial = self
    guard let block = trial.addInstance(to: seriesCell) else { return false }
    trial.settle()
    return trial.tree.isRelevant(Int(trial.tree.blocks[block].base))
  }

  /// The cell that stands for the instances of a repeat nearest to `block`.
  private func series(of node: Int, around block: Int) -> Int? {
    guard definition.nodes[node].isRepeat,
      let outer = definition.scopes[definition.nodes[node].scope].parent
    else { return nil }
    let holder = tree.block(of: outer, around: block)
    return Int(tree.blocks[holder].scope) == outer ? tree.seriesCell(of: node, in: holder) : nil
  }

  /// The cell of a node in the instance that `block` is or stands in.
  private func cell(of node: Int, around block: Int) -> Int? {
    let scope = definition.nodes[node].scope
    let found = tree.block(of: scope, around: block)
    return Int(tree.blocks[found].scope) == scope ? tree.cell(of: node, in: found) : nil
  }
}
