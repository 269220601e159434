import XPath

/// A document as expressions see it, built from XML for tests only.
package final class SampleTree: AnswersTree {
  struct Entry {
    var kind: NodeKind
    var parent: Int?
    var children: [Int] = []
    var attributes: [Int] = []
    var name = QualifiedName("")
    var namespace = ""
    var text = ""
    var symbol: Symbol?
    var namespaceSymbol: Symbol?
  }

  var entries = [Entry(kind: .document, parent: nil)]
  var symbols = SymbolTable()
  var prefixes = ["xml": "http://www.w3.org/XML/1998/namespace"]
  /// Where absolute paths start, if not at the document.
  package var rootNode: Int?

  /// If set, paths of names are found by their positions, a position being the names from the top.
  package var usesPositions = false
  private var positions: [[Symbol]: Int] = [:]
  private var routes: [[Symbol]] = []

  package init?(xml: String) {
    var reader = SampleReader(xml, self)
    guard reader.read() else { return nil }
  }

  /// The number of a name as an expression writes it; prefixes are the caller's, then the
  /// document's. A name without a prefix is one without a namespace; in an XForm,
  /// also one of the default namespace.
  package func symbol(_ name: QualifiedName, _ namespaces: [String: String]) -> Symbol {
    if let prefix = name.prefix {
      let namespace = namespaces[prefix] ?? prefixes[prefix] ?? "?" + prefix
      return symbols.symbol(for: "{\(namespace)}\(name.local)")
    }
    if let plain = symbols.existing("{}\(name.local)") { return plain }
    let isForm = prefixes[""] == "http://www.w3.org/2002/xforms"
    return symbols.symbol(for: "{\(isForm ? prefixes[""] ?? "" : "")}\(name.local)")
  }

  package func kind(of node: Int) -> NodeKind { entries[node].kind }
  package func parent(of node: Int) -> Int? { entries[node].parent }
  package func children(of node: Int) -> [Int] { entries[node].children }
  package func attributes(of node: Int) -> [Int] { entries[node].attributes }
  package func symbol(of node: Int) -> Symbol? { entries[node].symbol }
  package func namespaceSymbol(of node: Int) -> Symbol? { entries[node].namespaceSymbol }
  package func root(of node: Int) -> Int { rootNode ?? 0 }

  package func name(of node: Int) -> (name: QualifiedName, namespace: String)? {
    switch entries[node].kind {
    case .element, .attribute, .processingInstruction: (entries[node].name, entries[node].namespace)
    default: nil
    }
  }

  package func stringValue(of node: Int) -> String {
    switch entries[node].kind {
    case .document, .element:
      entries[node].children
        .filter { entries[$0].kind == .text || entries[$0].kind == .element }
        .map(stringValue).joined()
    default: entries[node].text
    }
  }

  // MARK: Positions

  /// Positions for an expression that belongs to `own`; a name that no node on the way bears has
  /// none.
  package func positions(own: Int) -> Positions? {
    guard usesPositions else { return nil }
    return Positions(
      start: { start in
        switch start {
        case .root: return self.position(of: self.route(to: self.root(of: own)))
        case .own(let up):
          let route = self.route(to: own)
          return route.count < up ? nil : self.position(of: route.dropLast(up))
        }
      },
      child: { position, name in self.position(of: self.routes[position] + [name]) })
  }

  private func position(of route: [Symbol]) -> Int? {
    if let known = positions[route] { return known }
    guard entries.indices.contains(where: { self.route(to: $0) == route }) else { return nil }
    positions[route] = routes.count
    routes.append(route)
    return routes.count - 1
  }

  package func nodes(at position: Int, under ancestor: Int) -> [Int]? {
    guard usesPositions else { return nil }
    return entries.indices.filter { node in
      var climbing = entries[node].parent
      while let above = climbing, above != ancestor { climbing = entries[above].parent }
      let isUnder = climbing != nil || node == ancestor
      return isUnder && entries[node].kind == .element && route(to: node) == routes[position]
    }
  }

  private func route(to node: Int) -> [Symbol] {
    var route: [Symbol] = []
    var climbing: Int? = node
    while let current = climbing {
      if let symbol = entries[current].symbol { route.append(symbol) }
      climbing = entries[current].parent
    }
    return route.reversed()
  }

  // MARK: Positional paths such as /*[1]/*[2]/@id

  package func node(at path: String) -> Int? {
    var node = 0
    for step in path.split(separator: "/") {
      let next: Int?
      if step.hasPrefix("@") {
        next = entries[node].attributes.first { entries[$0].name.description == step.dropFirst() }
      } else {
        let parts = step.split(separator: "[")
        guard let kind = Self.kinds[String(parts[0])], parts.count == 2,
          let index = Int(parts[1].dropLast())
        else { return nil }
        let same = entries[node].children.filter { entries[$0].kind == kind }
        next = same.indices.contains(index - 1) ? same[index - 1] : nil
      }
      guard let next else { return nil }
      node = next
    }
    return node
  }

  /// The positional path of the node at a path of names, `/data/path[3]`.
  func node(named path: String) -> String? {
    var node = 0
    for step in path.split(separator: "/") {
      let parts = step.split(separator: "[")
      let place = parts.count > 1 ? Int(parts[1].dropLast()) ?? 0 : 1
      let same = entries[node].children.filter { entries[$0].name.description == parts[0] }
      guard same.indices.contains(place - 1) else { return nil }
      node = same[place - 1]
    }
    return self.path(of: node)
  }

  package func path(of node: Int) -> String {
    guard let parent = entries[node].parent else { return "/" }
    let above = parent == 0 ? "" : path(of: parent)
    let entry = entries[node]
    if entry.kind == .attribute { return "\(above)/@\(entry.name)" }
    let test = Self.kinds.first { $0.value == entry.kind }?.key ?? "?"
    let same = entries[parent].children.filter { entries[$0].kind == entry.kind }
    return "\(above)/\(test)[\((same.firstIndex(of: node) ?? 0) + 1)]"
  }

  private static let kinds: [String: NodeKind] = [
    "*": .element, "text()": .text, "comment()": .comment,
    "processing-instruction()": .processingInstruction,
  ]
}
