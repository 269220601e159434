import Diagnostics
import Interviews
import XForms

/// What people call the nodes of a form: by their names, where need be with names around them.
struct NodeNames: Sendable {
  private let root: String
  /// Nodes by their last name.
  private var nodes: [String: [Int]] = [:]
  /// The names on the way from below the root to a node.
  private var ways: [Int: [String]] = [:]

  /// O(nodes × depth).
  init(_ definition: XFormDefinition) {
    root = String(definition.path(of: XFormDefinition.root).dropFirst())
    for node in definition.nodes where !node.isAttribute && node.id > XFormDefinition.root {
      let way = definition.path(of: node.id).split(separator: "/").dropFirst().map(String.init)
      ways[node.id] = way
      nodes[way.last ?? "", default: []].append(node.id)
    }
  }

  struct Found: Sendable {
    let node: Int
    let path: NodePath
  }

  /// The node that is meant: `age`, `members[2]/age`, `household/members[2]/age`.
  func node(named written: String) throws(UnknownName) -> Found {
    guard var steps = NodePath(written.hasPrefix("/") ? written : "/" + written)?.steps else {
      throw UnknownName(message: .scenarioUnknownName(written, suggestion: nil))
    }
    if written.hasPrefix("/"), steps.count > 1, steps.first?.name == root { steps.removeFirst() }
    let name = steps.last?.name ?? ""
    let found = (nodes[name] ?? []).compactMap { node in
      path(along: ways[node] ?? [], by: steps).map { Found(node: node, path: $0) }
    }
    guard let first = found.first else {
      let isKnown = nodes[name] != nil
      let suggestion = isKnown ? nil : closestName(to: name, among: nodes.keys)
      throw UnknownName(message: .scenarioUnknownName(written, suggestion: suggestion))
    }
    // A way given whole is that of one node, though another's may pass by the same names.
    let whole = found.filter { ways[$0.node]?.count == steps.count }
    if let only = whole.first, whole.count == 1 { return only }
    guard found.count == 1 else {
      let all = found.compactMap { ways[$0.node]?.joined(separator: "/") }
      throw UnknownName(message: .scenarioAmbiguousName(written, all: all))
    }
    return first
  }

  /// The way with the numbers of the steps that name it, in order; nil where they do not.
  private func path(along way: [String], by steps: [NodePath.Step]) -> NodePath? {
    var result: [NodePath.Step] = []
    var rest = steps[...]
    for name in way.reversed() {
      // The last step is the node itself; those before it may leave groups out.
      if rest.last?.name == name {
        result.append(NodePath.Step(name, position: rest.removeLast().position))
      } else {
        result.append(NodePath.Step(name))
      }
    }
    guard rest.isEmpty else { return nil }
    return NodePath([NodePath.Step(root)] + result.reversed())
  }
}

/// A name in a test file that means no node, or several.
struct UnknownName: Error {
  let message: Message
}
