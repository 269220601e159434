import Forms
import XPath

/// One filling of a form: the value of each node and whether it is relevant now.
struct AnswersState: Sendable {
  let layout: FormLayout
  /// As stored, by node; "" where there is no answer. Kept while a node is not relevant.
  var values: [String]
  /// Each node's own condition; a node is relevant where its own and all above it hold.
  var ownRelevance: [Bool]

  init(_ layout: FormLayout) {
    self.layout = layout
    values = Array(repeating: "", count: layout.nodes.count)
    ownRelevance = Array(repeating: true, count: layout.nodes.count)
  }

  /// Cost: O(depth).
  func isRelevant(_ node: Int) -> Bool {
    var position: Int? = node
    while let current = position {
      if !ownRelevance[current] { return false }
      position = layout.nodes[current].parent
    }
    return true
  }

  /// What formulas see: blank where the node is not relevant (ODK XForms, "Relevance").
  func visibleValue(_ node: Int) -> String {
    isRelevant(node) ? values[node] : ""
  }
}

extension AnswersState: AnswersTree {
  func kind(of node: Int) -> NodeKind { node == 0 ? .document : .element }

  func parent(of node: Int) -> Int? { layout.nodes[node].parent }

  func children(of node: Int) -> [Int] { layout.nodes[node].children }

  func children(of node: Int, named symbol: Symbol) -> [Int] {
    layout.nodes[node].childrenByName[symbol] ?? []
  }

  func root(of node: Int) -> Int { 0 }

  func attributes(of node: Int) -> [Int] { [] }

  func symbol(of node: Int) -> Symbol? { node == 0 ? nil : layout.nodes[node].symbol }

  func stringValue(of node: Int) -> String {
    let children = layout.nodes[node].children
    return children.isEmpty ? visibleValue(node) : children.map(stringValue(of:)).joined()
  }

  /// Nodes are numbered in document order.
  func isOrdered(_ first: Int, before second: Int) -> Bool { first < second }
}
