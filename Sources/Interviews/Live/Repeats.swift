import XForms
import XPath

// Instances of repeats come and go.
extension Filling {
  /// A new last instance of a series, its events fired. - Returns: its block.
  @discardableResult
  mutating func addInstance(
    to seriesCell: Int, isLazy: Bool = false, asDefined: Bool = false
  ) -> Int? {
    let repetition = Int(tree.cells[seriesCell].definition)
    guard let template = definition.templates[repetition] else { return nil }
    var seed = environment.rules.completesNestedRepeats ? completed(template) : template
    if !environment.rules.completesNestedRepeats, definition.implicitTemplates.contains(repetition)
    {
      seed.instances = seed.instances.map { _ in [] }
    }
    if asDefined, let defined = definedInstance(for: seriesCell) { seed = defined }
    let block = tree.append(seed, to: seriesCell)
    begin(block, in: seriesCell)
    let scope = Int(tree.blocks[block].scope)
    if actions.newRepeat.keys.contains(where: { isScope($0, within: scope) }) {
      settle(isLazy: isLazy)
      fireNewRepeat(within: block)
    }
    return block
  }

  /// What the form itself puts at the place of the next instance.
  private func definedInstance(for seriesCell: Int) -> Seed? {
    guard tree.cells[seriesCell].block == 0,
      let series = definition.scopes[0].series.firstIndex(of: seriesCell)
    else { return nil }
    let defined = definition.seed.instances[series]
    let place = tree.instanceBlocks(of: seriesCell).count
    return defined.indices.contains(place) ? defined[place] : nil
  }

  /// A template brings one instance of each repeat in it, as the form's own first instances do.
  private func completed(_ template: Seed) -> Seed {
    var seed = template
    let scope = definition.scopes[template.scope]
    for (place, local) in scope.series.enumerated() {
      let node = scope.members[local]
      if seed.instances[place].isEmpty, let inner = definition.templates[node],
        !definition.nodes[node].controls.contains(where: { definition.controls[$0].count != nil })
      {
        seed.instances[place] = [completed(inner)]
      }
    }
    return seed
  }

  /// Notes all that a new block calls for.
  private mutating func begin(_ block: Int, in seriesCell: Int) {
    setConstants(within: block)
    let outer = Int(tree.blocks[block].scope)
    for scope in definition.scopes.indices where isScope(scope, within: outer) {
      for rule in definition.graph.rulesOfScope[scope] { pending.insert(rule, within: block) }
      for target in tree.blocks(of: scope, within: block) {
        for local in definition.scopes[scope].members.indices {
          changed.insert(Int(tree.blocks[target].base) + local)
        }
      }
    }
    notifySeriesReaders(of: seriesCell)
  }

  /// Whether a scope is another or stands in it.
  func isScope(_ scope: Int, within outer: Int) -> Bool {
    var climbing: Int? = scope
    while let current = climbing {
      if current == outer { return true }
      climbing = definition.scopes[current].parent
    }
    return false
  }

  private mutating func notifySeriesReaders(of seriesCell: Int) {
    let repetition = Int(tree.cells[seriesCell].definition)
    let block = Int(tree.cells[seriesCell].block)
    for edge in definition.graph.seriesReaders[repetition] ?? [] {
      pending.insert(edge.rule, within: tree.block(of: edge.anchor, around: block))
    }
  }

  /// Takes an instance away; those after it move up.
  mutating func removeInstance(_ block: Int) {
    let seriesCell = Int(tree.blocks[block].owner)
    guard seriesCell >= 0 else { return }
    removed.append(tree.path(of: Int(tree.blocks[block].base)))
    let place = Int(tree.blocks[block].place)
    for cell in tree.remove(block) {
      changed.remove(cell)
      withdrawn[cell] = nil
      if !failures.isEmpty { failures = failures.filter { $0.key.cell != cell } }
    }
    let repetition = Int(tree.cells[seriesCell].definition)
    let scope = definition.nodes[repetition].scope
    for following in tree.instanceBlocks(of: seriesCell).dropFirst(place) {
      for edge in definition.graph.readers[repetition] where edge.anchor == scope {
        pending.insert(edge.rule, within: Int(following))
      }
    }
    notifySeriesReaders(of: seriesCell)
  }

  /// `jr:count`: as many instances as asked for. More are made, none is ever taken away, since it
  /// may hold answers (docs.getodk.org, form logic, "Controlling the number of repetitions").
  mutating func growRepeat(_ rule: Rule, at seriesCell: Int) throws(EvaluationError) {
    let number = try wantedCount(rule, at: seriesCell)
    guard number.isFinite else { return }
    let limit = Double(environment.mostInstances)
    let wanted = Int(min(number, limit))
    if number > limit { overgrown.insert(seriesCell) } else { overgrown.remove(seriesCell) }
    var count = tree.instanceBlocks(of: seriesCell).count
    if count < wanted, rule.readsItsOwnMaking {
      // A count that follows from the instances themselves would never end.
      guard grown.insert(seriesCell).inserted else { return }
    }
    while count < wanted, tree.cells.count < environment.mostNodes,
      addInstance(to: seriesCell, asDefined: true) != nil
    { count += 1 }
  }

  /// The path of `jr:count` starts from the control around the repeat.
  private func wantedCount(_ rule: Rule, at seriesCell: Int) throws(EvaluationError) -> Double {
    guard let context = rule.context, context != rule.target else {
      return try number(rule.expression, at: seriesCell)
    }
    let block = tree.block(
      of: definition.nodes[context].scope, around: Int(tree.cells[seriesCell].block))
    return try number(rule.expression, at: tree.cell(of: context, in: block))
  }

  /// In a new filling: repeats of which none are asked for lose the instance the form brings along,
  /// and those that people cannot add to have one.
  mutating func fitRepeats() throws(EvaluationError) {
    for number in definition.controls.indices
    where definition.controls[number].kind == .repetition {
      let control = definition.controls[number]
      guard let node = control.node,
        let outer = definition.scopes[definition.nodes[node].scope].parent
      else { continue }
      let rule = definition.graph.rules.first { $0.kind == .count && $0.target == node }
      for block in tree.blocks(of: outer, within: 0) {
        let seriesCell = tree.seriesCell(of: node, in: block)
        let instances = tree.instanceBlocks(of: seriesCell)
        if let rule {
          guard !instances.isEmpty, try wantedCount(rule, at: seriesCell) == 0 else { continue }
          for instance in instances.reversed() { removeInstance(Int(instance)) }
        } else if control.isFixed, instances.isEmpty {
          addInstance(to: seriesCell)
        }
      }
    }
    removed = []
  }
}
