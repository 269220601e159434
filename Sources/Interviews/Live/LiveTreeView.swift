import XForms
import XML
import XPath

// What expressions see of the answers and of secondary instances.
extension LiveTree: AnswersTree {
  typealias Node = LiveNode

  private func table(_ node: LiveNode) -> InstanceTable? {
    guard node.document > 0 else { return nil }
    return definition.instanceTables[Int(node.document) - 1]
  }

  func kind(of node: LiveNode) -> NodeKind {
    if node.index == 0 { return .document }
    if let table = table(node) { return table.isAttribute(Int(node.index)) ? .attribute : .element }
    return definition.nodes[Int(cells[Int(node.index)].definition)].isAttribute
      ? .attribute : .element
  }

  func parent(of node: LiveNode) -> LiveNode? {
    if let table = table(node) {
      return table.parent(of: Int(node.index)).map {
        LiveNode(document: Int(node.document), $0)
      }
    }
    return parent(of: Int(node.index)).map { LiveNode($0) }
  }

  func root(of node: LiveNode) -> LiveNode { LiveNode(document: Int(node.document), 0) }

  func children(of node: LiveNode) -> [LiveNode] {
    if let table = table(node) {
      return table.children(of: Int(node.index)).map {
        LiveNode(document: Int(node.document), $0)
      }
    }
    return seen(allChildren(of: Int(node.index)))
  }

  private func seen(_ cells: [Int]) -> [LiveNode] {
    hidesIrrelevant
      ? cells.filter(isRelevant).map { LiveNode($0) } : cells.map { LiveNode($0) }
  }

  func children(of node: LiveNode, named symbol: Symbol) -> [LiveNode] {
    let index = Int(node.index)
    if let table = table(node) {
      return table.children(of: index, named: symbol).map {
        LiveNode(document: Int(node.document), $0)
      }
    }
    if isSeries(index) { return [] }
    guard
      let children = definition.nodes[Int(cells[index].definition)].childrenBySymbol[symbol]
    else { return [] }
    let base = Int(blocks[Int(cells[index].block)].base)
    var found: [LiveNode] = []
    for child in children {
      if let local = definition.nodes[child].seriesLocal {
        let instances = series[Int(cells[base + local].series)]
        found.reserveCapacity(instances.count)
        for block in instances {
          let cell = Int(blocks[Int(block)].base)
          if !hidesIrrelevant || isRelevant(cell) { found.append(LiveNode(cell)) }
        }
      } else {
        let cell = base + definition.nodes[child].local
        if !hidesIrrelevant || isRelevant(cell) { found.append(LiveNode(cell)) }
      }
    }
    return found
  }

  /// Only nodes of one instance have a place that is known from the form.
  func nodes(at position: Int, under ancestor: LiveNode) -> [LiveNode]? {
    guard ancestor.document == 0, !isSeries(Int(ancestor.index)) else { return nil }
    let block = blocks[Int(cells[Int(ancestor.index)].block)]
    guard Int(block.scope) == definition.nodes[position].scope else { return nil }
    let cell = Int(block.base) + definition.nodes[position].local
    return hidesIrrelevant && !isRelevant(cell) ? [] : [LiveNode(cell)]
  }

  func children(of node: LiveNode, named child: Symbol, where key: Symbol, equals value: String)
    -> [LiveNode]?
  {
    table(node)?.children(of: Int(node.index), named: child, where: key, equals: value).map {
      LiveNode(document: Int(node.document), $0)
    }
  }

  func attributes(of node: LiveNode) -> [LiveNode] {
    if let table = table(node) {
      return table.attributes(of: Int(node.index)).map {
        LiveNode(document: Int(node.document), $0)
      }
    }
    return attributes(of: Int(node.index)).map { LiveNode($0) }
  }

  func symbol(of node: LiveNode) -> Symbol? {
    if node.index == 0 { return nil }
    if let table = table(node) { return table.symbol(of: Int(node.index)) }
    return definition.nodes[Int(cells[Int(node.index)].definition)].symbol
  }

  func stringValue(of node: LiveNode) -> String {
    let index = Int(node.index)
    if let table = table(node) { return table.text(of: index) }
    if definition.nodes[Int(cells[index].definition)].isLeaf { return visibleValue(index) }
    return allChildren(of: index).map { stringValue(of: LiveNode($0)) }.joined()
  }

  func place(of node: LiveNode) -> Int? {
    node.document == 0 && node.index > 0 ? place(of: Int(node.index)).position : nil
  }

  /// By type: numbers are true unless 0, truth values as they say, and texts unless blank. What a
  /// comparison computed stays a truth value though no type was given.
  func truth(of node: LiveNode) -> Bool? {
    guard node.document == 0 else { return nil }
    let cell = Int(node.index)
    let value = visibleValue(cell)
    guard !value.isEmpty else { return false }
    let definition = definition(of: cell)
    switch definition.type {
    case .boolean: return value == "true" || value == "1"
    case .integer, .decimal: return nil
    default:
      let isComputed = definition.bind.map {
        if case .expression = $0.calculate { true } else { false }
      }
      return !(isComputed == true && value == "false")
    }
  }

  func name(of node: LiveNode) -> (name: QualifiedName, namespace: String)? {
    if node.index == 0 { return nil }
    let name =
      table(node)?.name(of: Int(node.index))
      ?? definition.nodes[Int(cells[Int(node.index)].definition)].name
    return (QualifiedName(prefix: name.prefix, name.local), name.namespace)
  }

  func isOrdered(_ first: LiveNode, before second: LiveNode) -> Bool {
    if first.document != second.document { return first.document < second.document }
    if first.document > 0 { return first.index < second.index }
    let one = wayUp(from: Int(first.index))
    let other = wayUp(from: Int(second.index))
    for (left, right) in zip(one.reversed(), other.reversed()) where left != right {
      return left < right
    }
    return one.count < other.count
  }

  /// Places that decide the document order, innermost first: of the cell in its block, of the block
  /// in its series, of the series in the block around, and so on.
  private func wayUp(from cell: Int) -> [Int32] {
    var way: [Int32] = []
    var cell = cell
    while true {
      let block = blocks[Int(cells[cell].block)]
      way.append(Int32(cell) - block.base)
      if block.owner < 0 { return way }
      way.append(block.place)
      cell = Int(block.owner)
    }
  }
}
