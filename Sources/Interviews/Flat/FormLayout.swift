import Forms
import XPath

/// A form laid out as numbered nodes, once: the shape that every filling of it shares.
///
/// Node 0 is the document, node 1 the root element `data`; the others follow in the author's order,
/// parents before children.
struct FormLayout: Sendable {
  struct Node: Sendable {
    let name: String
    let symbol: Symbol
    let parent: Int?
    var children: [Int] = []
    /// So that `${name}` costs the same in a form of ten questions and of ten thousand.
    var childrenByName: [Symbol: [Int]] = [:]
    /// Nil for the document, the root and groups.
    let question: Question?
    let relevant: Formula?
    /// `part2/q01`
    let path: String
  }

  private(set) var nodes: [Node] = []
  private(set) var symbols = SymbolTable()
  private var numbers: [String: Int] = [:]

  init(_ form: Form) {
    add(name: "", parent: nil, question: nil, relevant: nil)
    add(name: "data", parent: 0, question: nil, relevant: nil)
    add(form.elements, below: 1)
  }

  /// The node of the question or group called `name`.
  func node(named name: String) -> Int? { numbers[name] }

  /// The nodes of questions, in the author's order.
  var questionNodes: [Int] { nodes.indices.filter { nodes[$0].question != nil } }

  /// Everything at or below `node`. Cost: O(nodes below).
  func subtree(of node: Int) -> [Int] {
    [node] + nodes[node].children.flatMap(subtree(of:))
  }

  private mutating func add(_ elements: [Element], below parent: Int) {
    for element in elements {
      switch element {
      case .question(let question):
        add(name: question.name, parent: parent, question: question, relevant: question.relevant)
      case .group(let group):
        let node = add(name: group.name, parent: parent, question: nil, relevant: group.relevant)
        add(group.elements, below: node)
      }
    }
  }

  @discardableResult
  private mutating func add(name: String, parent: Int?, question: Question?, relevant: Formula?)
    -> Int
  {
    let number = nodes.count
    let prefix = parent.map { $0 > 1 ? nodes[$0].path + "/" : "" } ?? ""
    nodes.append(
      Node(
        name: name, symbol: symbols.symbol(for: name), parent: parent, question: question,
        relevant: relevant, path: prefix + name))
    if let parent {
      nodes[parent].children.append(number)
      nodes[parent].childrenByName[nodes[number].symbol, default: []].append(number)
      if parent > 0 { numbers[name] = number }
    }
    return number
  }
}

extension FormLayout {
  /// Turns `${name}` and element names in formulas into positions and numbers of this layout.
  var resolver: Resolver {
    Resolver(
      questionNames: nodes.dropFirst(2).map(\.name),
      location: { reference in
        node(named: reference.name).map { Location(.root, namesDown(to: $0)) }
      },
      // No node bears an unknown name, so one number serves all of them.
      symbol: { symbols.existing($0.description) ?? Symbol(-1) })
  }

  /// The element names from the root element down to `node`.
  private func namesDown(to node: Int) -> [Symbol] {
    var names: [Symbol] = []
    var position: Int? = node
    while let current = position, current > 0 {
      names.append(nodes[current].symbol)
      position = nodes[current].parent
    }
    return names.reversed()
  }
}
