import XML
import XPath

// Expressions that are none of the form's own: rules over a whole submission, parts of rules.
extension XFormDefinition {
  /// An expression with its names resolved as in a rule of `node`: relative paths start there, and
  /// absolute paths and `${name}` stay in the instance of a repeat that they share with it.
  ///
  /// - Throws: for a `${name}` that no node bears, or more than one.
  public func resolved(_ expression: Expression, at node: Int) throws(SyntaxError)
    -> ResolvedExpression
  {
    let tree = DefinitionTree(nodes: nodes, scopes: scopes)
    let names = names
    var named: [String: [Int]] = [:]
    if !expression.facts.questions.isEmpty {
      for node in nodes where !node.isAttribute {
        named[node.name.local, default: []].append(node.id)
      }
    }
    return try expression.resolved(
      by: Resolver(
        questionNames: named.keys.sorted(),
        location: { reference in
          guard !reference.isLastSaved, let found = named[reference.name], found.count == 1 else {
            return nil
          }
          return self.location(of: found[0], from: node, in: tree)
        },
        symbol: names.symbol(of:),
        anchor: { path, calls in
          ExpressionReading.anchor(of: path, within: calls, owner: node, tree: tree, names: names)
        }))
  }

  /// Where a node lies, seen from another: from the repeat that both stand in, else from the root.
  private func location(of target: Int, from owner: Int, in tree: DefinitionTree) -> Location {
    // The name of a repeat means all its instances.
    let outer = nodes[target].isRepeat ? nodes[target].parent : target
    let shared = tree.commonScope(nodes[owner].scope, nodes[outer].scope)
    let base = scopes[shared].node
    var names: [Symbol] = []
    var climbing = target
    while climbing != base, climbing > Self.document {
      names.append(nodes[climbing].symbol)
      climbing = nodes[climbing].parent
    }
    guard base != Self.document else { return Location(.root, names.reversed()) }
    var up = 0
    climbing = owner
    while climbing != base, climbing > Self.document {
      up += 1
      climbing = nodes[climbing].parent
    }
    return Location(.current(up: up), names.reversed())
  }
}
