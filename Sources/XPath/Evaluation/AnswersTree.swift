/// The tree that expressions are computed over: answers, choice lists and any other instance.
///
/// A tree may hold several documents (the answers, each secondary instance); nodes of all of them
/// share one `Node` type. Values are the texts as typed; a node that is not relevant gives "".
public protocol AnswersTree {
  /// A handle, cheap to copy and to hash.
  associatedtype Node: Hashable & Sendable

  func kind(of node: Node) -> NodeKind
  /// The element or document above; for an attribute, its element; nil for a document.
  func parent(of node: Node) -> Node?
  /// Child elements (and texts, where the tree has any) in document order; no attributes.
  func children(of node: Node) -> [Node]
  /// Attributes in any stable order.
  func attributes(of node: Node) -> [Node]
  /// The number of the name; nil for documents and texts.
  func symbol(of node: Node) -> Symbol?
  /// XPath 1.0 §5: the text of a leaf, the texts of all descendants of a branch.
  func stringValue(of node: Node) -> String

  /// The document above `node` (`node` itself if it is one). Default: by climbing.
  func root(of node: Node) -> Node
  /// Whether `first` comes before `second` in the document that holds both. Default: by comparing
  /// the ways up, O(depth + siblings).
  func isOrdered(_ first: Node, before second: Node) -> Bool
  /// Child elements with that name, in document order. Default: a scan of the children.
  func children(of node: Node, named symbol: Symbol) -> [Node]
  /// Of the children named `child`, those with a child `key` whose value is `value`, in document
  /// order; nil if the tree keeps no such index and the evaluator has to look itself.
  func children(of node: Node, named child: Symbol, where key: Symbol, equals value: String)
    -> [Node]?
  /// All nodes at a position of the form's definition (see ``Positions``) that lie under `ancestor`,
  /// in document order; nil if the tree knows no positions and the evaluator has to walk. Must be
  /// what the path's names lead to from `ancestor`. Default: nil.
  func nodes(at position: Int, under ancestor: Node) -> [Node]?
  /// The place of a node among the siblings of its name, from 1, hidden ones counted; nil if the
  /// evaluator has to count. Default: nil.
  func place(of node: Node) -> Int?
  /// What a node means as a condition where it counts by its value (R10), if its type tells; else
  /// nil. Default: nil.
  func truth(of node: Node) -> Bool?
  /// The number of the namespace prefix, for `prefix:*`. Default: nil.
  func namespaceSymbol(of node: Node) -> Symbol?
  /// Name as written and namespace, for `name()`, `local-name()`, `namespace-uri()`.
  func name(of node: Node) -> (name: QualifiedName, namespace: String)?
}

/// The kinds of nodes of XPath 1.0 §5 without namespace nodes.
public enum NodeKind: Sendable, Hashable {
  case document, element, attribute, text, comment, processingInstruction
}

extension AnswersTree {
  public func root(of node: Node) -> Node {
    var top = node
    while let above = parent(of: top) { top = above }
    return top
  }

  public func children(of node: Node, named symbol: Symbol) -> [Node] {
    children(of: node).filter { self.symbol(of: $0) == symbol && kind(of: $0) == .element }
  }

  public func children(
    of node: Node, named child: Symbol, where key: Symbol, equals value: String
  ) -> [Node]? { nil }

  public func nodes(at position: Int, under ancestor: Node) -> [Node]? { nil }

  public func place(of node: Node) -> Int? { nil }

  public func truth(of node: Node) -> Bool? { nil }

  public func namespaceSymbol(of node: Node) -> Symbol? { nil }

  public func name(of node: Node) -> (name: QualifiedName, namespace: String)? { nil }

  public func isOrdered(_ first: Node, before second: Node) -> Bool {
    let one = wayDown(to: first)
    let other = wayDown(to: second)
    for (depth, (left, right)) in zip(one, other).enumerated() where left != right && depth > 0 {
      let siblings = attributes(of: one[depth - 1]) + children(of: one[depth - 1])
      let isEither = { (node: Node) in node == left || node == right }
      return siblings.first(where: isEither) == left
    }
    return one.count < other.count
  }

  private func wayDown(to node: Node) -> [Node] {
    var way = [node]
    while let above = parent(of: way[way.count - 1]) { way.append(above) }
    return way.reversed()
  }
}
