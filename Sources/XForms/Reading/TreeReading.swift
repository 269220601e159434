import XML
import XPath

/// Turns the primary instance into numbered nodes and the values a filling starts with.
struct TreeReading {
  private(set) var tree = DefinitionTree()
  private(set) var names: NameTable
  private(set) var symbols: RecordSymbols
  /// For each repeat the element to make new instances from.
  private(set) var templateElements: [Int: XMLRecord] = [:]

  static let javaRosa = "http://openrosa.org/javarosa"

  init(_ root: XMLRecord, repeats: RepeatPaths, names: NameTable, symbols: RecordSymbols) {
    self.names = names
    self.symbols = symbols
    tree.scopes = [Scope(id: 0, parent: nil, node: 0, depth: 0)]
    let documentName = XMLName("", namespace: "")
    tree.nodes = [
      DefinitionNode(
        id: 0, name: documentName, symbol: Symbol(-2), parent: -1, isAttribute: false, scope: 0,
        local: 0, seriesLocal: nil, source: root)
    ]
    tree.nodes.reserveCapacity(root.end - root.row + 1)
    tree.scopes[0].members = [0]
    define([root], parent: 0, scope: 0, repeats: repeats)
    tree.nodes[0].end = tree.nodes.count
    for node in tree.nodes.indices { numberTwins(below: node) }
  }

  /// Siblings of one name know which of them they are.
  private mutating func numberTwins(below node: Int) {
    if tree.nodes[node].childrenBySymbol.count == tree.nodes[node].children.count { return }
    for twins in tree.nodes[node].childrenBySymbol.values where twins.count > 1 {
      for (index, twin) in twins.enumerated() { tree.nodes[twin].occurrence = index + 1 }
    }
  }

  static func isTemplate(_ element: XMLRecord) -> Bool {
    element.attributeRow("template", in: javaRosa) != nil
  }

  // MARK: Nodes

  private mutating func define(
    _ elements: [XMLRecord], parent: Int, scope outer: Int, repeats: RepeatPaths?
  ) {
    guard let first = elements.first else { return }
    let symbol = symbols.symbol(of: first, &names)
    let repeats = repeats?.below[symbol]
    let isRepeat = repeats?.isRepeat ?? false
    let id = tree.nodes.count
    var scope = outer
    var seriesLocal: Int?
    if isRepeat {
      seriesLocal = tree.scopes[outer].members.count
      tree.scopes[outer].members.append(id)
      tree.scopes[outer].series.append(tree.scopes[outer].members.count - 1)
      scope = tree.scopes.count
      tree.scopes.append(
        Scope(id: scope, parent: outer, node: id, depth: tree.scopes[outer].depth + 1))
      templateElements[id] = elements.first(where: Self.isTemplate) ?? first
    }
    let local = tree.scopes[scope].members.count
    tree.scopes[scope].members.append(id)
    tree.nodes.append(
      DefinitionNode(
        id: id, name: first.name, symbol: symbol, parent: parent, isAttribute: false, scope: scope,
        local: local, seriesLocal: seriesLocal, source: first))
    tree.nodes[parent].children.append(id)
    tree.nodes[parent].childrenBySymbol.append(id, named: symbol)
    defineAttributes(of: elements, of: id, scope: scope)
    if elements.count == 1, repeats?.below.isEmpty ?? true {
      // Without repeats, each child of one element is a node of its own.
      for child in first.elements { define([child], parent: id, scope: scope, repeats: repeats) }
    } else {
      for group in children(of: elements, repeats: repeats) {
        define(group, parent: id, scope: scope, repeats: repeats)
      }
    }
    tree.nodes[id].end = tree.nodes.count
  }

  private mutating func defineAttributes(of elements: [XMLRecord], of parent: Int, scope: Int) {
    var seen: Set<Int> = []
    for element in elements where element.hasAttributes {
      for number in element.attributeNames where seen.insert(number).inserted {
        let name = element.records.names[number]
        if name.local == "template" && name.namespace == Self.javaRosa { continue }
        let id = tree.nodes.count
        let local = tree.scopes[scope].members.count
        tree.scopes[scope].members.append(id)
        tree.nodes.append(
          DefinitionNode(
            id: id, name: name, symbol: symbols.symbol(of: number, in: element.records, &names),
            parent: parent, isAttribute: true, scope: scope, local: local, seriesLocal: nil,
            source: element))
        tree.nodes[id].end = id + 1
        tree.nodes[parent].attributes.append(id)
      }
    }
  }

  /// The children of all the elements that are one node, one group for each node below.
  private mutating func children(
    of elements: [XMLRecord], repeats: RepeatPaths?
  ) -> [[XMLRecord]] {
    var order: [ChildKey] = []
    var groups: [ChildKey: [XMLRecord]] = [:]
    for element in elements {
      var counts: [Symbol: Int] = [:]
      for child in element.elements {
        let symbol = symbols.symbol(of: child, &names)
        let isRepeat = repeats?.below[symbol]?.isRepeat ?? false
        let occurrence = isRepeat ? 0 : counts[symbol, default: 0]
        counts[symbol, default: 0] += 1
        let key = ChildKey(symbol: symbol, occurrence: occurrence)
        if groups[key] == nil { order.append(key) }
        groups[key, default: []].append(child)
      }
    }
    return order.compactMap { groups[$0] }
  }

  private struct ChildKey: Hashable {
    let symbol: Symbol
    let occurrence: Int
  }
}

/// The paths of the repeats of a form.
struct RepeatPaths {
  private(set) var below: [Symbol: RepeatPaths] = [:]
  private(set) var isRepeat = false

  mutating func insert(_ path: ArraySlice<Symbol>) {
    guard let first = path.first else {
      isRepeat = true
      return
    }
    below[first, default: RepeatPaths()].insert(path.dropFirst())
  }
}

/// Reads the values of an instance into the places of a definition.
struct SeedReading {
  let tree: DefinitionTree
  private(set) var names: NameTable
  private(set) var symbols: RecordSymbols
  /// Whether space around values only comes from how the document is laid out, as in a form; in a
  /// submission somebody typed it.
  private let trims: Bool

  /// - Parameter symbols: of the document that the instance stands in.
  init(tree: DefinitionTree, names: NameTable, symbols: RecordSymbols, trims: Bool) {
    self.tree = tree
    self.names = names
    self.symbols = symbols
    self.trims = trims
  }

  /// The values of the whole primary instance.
  mutating func seed(ofDocument root: XMLRecord) -> Seed {
    var seed = blank(0)
    fill(1, from: root, into: &seed)
    return seed
  }

  /// The values of an instance of the repeat at `node`.
  mutating func seed(of element: XMLRecord, at node: Int) -> Seed {
    var seed = blank(tree.nodes[node].scope)
    fill(node, from: element, into: &seed)
    return seed
  }

  private func blank(_ scope: Int) -> Seed {
    let count = tree.scopes[scope].members.count
    return Seed(
      scope: scope, values: Array(repeating: "", count: count),
      instances: Array(repeating: [], count: tree.scopes[scope].series.count),
      isMissing: Array(repeating: true, count: count))
  }

  private mutating func fill(_ node: Int, from element: XMLRecord, into seed: inout Seed) {
    let local = tree.nodes[node].local
    seed.isMissing[local] = false
    if seed.scope == 0 { seed.isMissing[0] = false }
    for attribute in tree.nodes[node].attributes {
      let name = tree.nodes[attribute].name
      guard let value = element[attribute: name.local, in: name.namespace] else { continue }
      seed.values[tree.nodes[attribute].local] = value
      seed.isMissing[tree.nodes[attribute].local] = false
    }
    if tree.nodes[node].isLeaf {
      let text = element.text
      let trimmed = text.trimmedOfSpace
      seed.values[local] = trims || trimmed.isEmpty ? trimmed : text
      return
    }
    var counts: [Symbol: Int] = [:]
    for child in element.elements {
      let symbol = symbols.symbol(of: child, &names)
      guard let candidates = tree.nodes[node].childrenBySymbol[symbol] else { continue }
      if tree.nodes[candidates[0]].isRepeat {
        if TreeReading.isTemplate(child) { continue }
        addInstance(of: candidates[0], from: child, to: &seed)
      } else if candidates.count == 1 {
        guard seed.isMissing[tree.nodes[candidates[0]].local] else { continue }
        fill(candidates[0], from: child, into: &seed)
      } else {
        // Each of those of one name takes the next place.
        let occurrence = counts[symbol, default: 0]
        counts[symbol] = occurrence + 1
        if occurrence < candidates.count { fill(candidates[occurrence], from: child, into: &seed) }
      }
    }
  }

  private mutating func addInstance(
    of node: Int, from element: XMLRecord, to seed: inout Seed
  ) {
    guard let local = tree.nodes[node].seriesLocal,
      let place = tree.scopes[seed.scope].series.firstIndex(of: local)
    else { return }
    seed.isMissing[local] = false
    seed.instances[place].append(self.seed(of: element, at: node))
  }

}
