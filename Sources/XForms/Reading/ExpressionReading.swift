import Diagnostics
import XML
import XPath

/// Parses and resolves the expressions of one form.
struct ExpressionReading {
  let tree: DefinitionTree
  let names: NameTable
  private(set) var expressions: [FormExpression] = []
  private var parsed: [String: Expression] = [:]
  private var known: [Key: Int] = [:]
  /// Itemsets that are a whole list, by their path.
  private var wholeLists: [String: Int] = [:]
  /// What absolute paths of plain names select; each is named by a bind and by a control.
  private var nodesOfPaths: [String: [Int]] = [:]

  private struct Key: Hashable {
    let source: String
    let owner: Int
    let scope: Int
    let isWithinChoices: Bool
  }

  init(tree: DefinitionTree, names: NameTable) {
    self.tree = tree
    self.names = names
  }

  mutating func parse(_ source: String) throws(SyntaxError) -> Expression {
    if let known = parsed[source] { return known }
    let expression = try Expression(source)
    parsed[source] = expression
    return expression
  }

  /// The number of an expression whose relative paths start at `owner`.
  ///
  /// - Parameters:
  ///   - scope: the scope it is computed in; that of `owner` if not given.
  ///   - isWithinChoices: whether its relative paths start at a choice, not at `owner`.
  mutating func expression(
    _ source: String, owner: Int, scope: Int? = nil, isWithinChoices: Bool = false
  ) throws(SyntaxError) -> Int {
    if isWithinChoices, source.isPlainName, owner != XFormDefinition.document {
      // Whoever asks, it is the same child of the choice.
      return try expression(
        source, owner: XFormDefinition.document, scope: 0, isWithinChoices: true)
    }
    let scope = scope ?? tree.nodes[owner].scope
    let key = Key(source: source, owner: owner, scope: scope, isWithinChoices: isWithinChoices)
    if let number = known[key] { return number }
    let expression = try parse(source)
    let tree = tree
    let names = names
    let anchor = { (path: Path, calls: [String]) in
      Self.anchor(of: path, within: calls, owner: owner, tree: tree, names: names)
    }
    let resolved = try expression.resolved(
      by: Resolver(location: { _ in nil }, symbol: names.symbol(of:), anchor: anchor))
    let spot = ReadAnalysis.Spot(node: owner, anchor: scope)
    var analysis = ReadAnalysis(tree: tree, names: names, owner: spot, anchor: anchor)
    analysis.read(expression.root, from: isWithinChoices ? [] : [spot])
    let facts = expression.facts
    expressions.append(
      FormExpression(
        source: source, resolved: resolved,
        readings: analysis.readings.sorted { ($0.node, $0.anchor) < ($1.node, $1.anchor) },
        isVolatile: facts.isVolatile, functions: Set(facts.calls.map(\.name))))
    known[key] = expressions.count - 1
    return expressions.count - 1
  }

  /// The nodes of an itemset. It reads the values of its choices as well.
  mutating func itemset(_ nodeset: String, value: String, owner: Int) throws(SyntaxError) -> Int {
    let isShared = Self.isWholeList(nodeset) && value.isPlainName
    if isShared, let known = wholeLists[nodeset] { return known }
    let number = try expression(nodeset, owner: owner)
    let spot = ReadAnalysis.Spot(node: owner, anchor: tree.nodes[owner].scope)
    let tree = tree
    let names = names
    let anchor = { (path: Path, calls: [String]) in
      Self.anchor(of: path, within: calls, owner: owner, tree: tree, names: names)
    }
    var analysis = ReadAnalysis(tree: tree, names: names, owner: spot, anchor: anchor)
    let choices = analysis.selected(by: try parse(nodeset).root, from: [spot])
    analysis.read(try parse(value).root, from: choices)
    let whole = expressions[number]
    expressions.append(
      FormExpression(
        source: whole.source, resolved: whole.resolved,
        readings: analysis.readings.sorted { ($0.node, $0.anchor) < ($1.node, $1.anchor) },
        isVolatile: whole.isVolatile, functions: whole.functions))
    if isShared { wholeLists[nodeset] = expressions.count - 1 }
    return expressions.count - 1
  }

  /// `instance('id')/root/item`: the same choices whoever asks.
  private static func isWholeList(_ nodeset: String) -> Bool {
    guard nodeset.hasPrefix("instance('") else { return false }
    var parts = nodeset.utf8.split(
      separator: UInt8(ascii: "'"), omittingEmptySubsequences: false
    ).makeIterator()
    guard parts.next() != nil, parts.next() != nil, let steps = parts.next(), parts.next() == nil,
      steps.first == UInt8(ascii: ")")
    else { return false }
    return steps.dropFirst().allSatisfy { $0 == UInt8(ascii: "/") || $0.isLetter || $0 == 0x5F }
  }

  /// The nodes that a path selects, for `nodeset`, `ref` and the like.
  mutating func nodes(at path: String, from context: Int) throws(SyntaxError) -> [Int] {
    if let known = nodesOfPaths[path] { return known }
    if let found = nodes(ofPlainPath: path) {
      nodesOfPaths[path] = found
      return found
    }
    let expression = try parse(path)
    let spot = ReadAnalysis.Spot(node: context, anchor: tree.nodes[context].scope)
    var analysis = ReadAnalysis(tree: tree, names: names, owner: spot, anchor: { _, _ in nil })
    return Set(analysis.selected(by: expression.root, from: [spot]).map(\.node)).sorted()
  }

  /// The nodes of an absolute path of plain names, as nearly all are; nil for any other.
  private func nodes(ofPlainPath path: String) -> [Int]? {
    guard path.utf8.first == UInt8(ascii: "/") else { return nil }
    var found = [XFormDefinition.document]
    for step in path.utf8.dropFirst().split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    {
      guard let first = step.first, first.isLetter || first == UInt8(ascii: "_"),
        step.allSatisfy({ $0.isLetter || (0x30...0x39).contains($0) || "_-.".utf8.contains($0) })
      else { return nil }
      let symbol = names.symbol(of: QualifiedName(String(Substring(step))))
      found = found.flatMap { tree.nodes[$0].childrenBySymbol[symbol] ?? [] }
    }
    return found.sorted()
  }

  /// JavaRosa's rule: an absolute path that enters a repeat the owner is in stays in its instance,
  /// unless a predicate says which instance is meant or the path names the repeat itself.
  static func anchor(
    of path: Path, within calls: [String], owner: Int, tree: DefinitionTree, names: NameTable
  ) -> Anchor? {
    guard !calls.contains("indexed-repeat") else { return nil }
    var ancestors = [owner]
    while let parent = ancestors.last.map({ tree.nodes[$0].parent }), parent >= 0 {
      ancestors.append(parent)
    }
    // From the document down; the path's step n leads to way[n + 1].
    let way = Array(ancestors.reversed())
    var best: Anchor?
    for (index, step) in path.steps.enumerated() {
      guard index + 1 < way.count, step.axis == .child, step.predicates.isEmpty,
        case .name(let name) = step.test,
        names.symbol(of: name) == tree.nodes[way[index + 1]].symbol
      else { break }
      let isLast = index + 1 == path.steps.count
      if tree.nodes[way[index + 1]].isRepeat, !isLast || calls.last == "position" {
        best = Anchor(up: way.count - 2 - index, steps: index + 1)
      }
    }
    return best
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
}

extension String {
  /// Whether it is the name of a child and nothing else, as far as ASCII goes.
  fileprivate var isPlainName: Bool {
    utf8.first?.isLetter == true
      && utf8.allSatisfy { $0.isLetter || (0x30...0x39).contains($0) || $0 == 0x5F }
  }
}
