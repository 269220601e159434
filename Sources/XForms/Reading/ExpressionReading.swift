import Diagnostics
import XML
import XPath

/// Parses and resolves the expressions of one form.
struct ExpressionReading {
  private let form: Form
  private let resolver: Resolver
  private(set) var expressions: [FormExpression] = []
  /// The sources of expressions as numbers.
  private var sources = ByteIndex(expecting: 256)
  /// By the number of the source; nil where it was not parsed.
  private var parsed: [Expression?] = []
  /// By the number of the source, what it was resolved for first; nearly all have one owner.
  private var first: [(key: Key, number: Int)?] = []
  /// The others.
  private var known: [Key: Int] = [:]
  /// Itemsets that are a whole list, by their path.
  private var wholeLists: [String: Int] = [:]

  /// What expressions are resolved against.
  final class Form {
    let tree: DefinitionTree
    let names: NameTable
    /// The node of the expression that is being resolved.
    var owner = XFormDefinition.document
    /// Whether its relative paths start there, not at a choice or another node.
    var startsAtOwner = true

    init(_ tree: DefinitionTree, _ names: NameTable) {
      self.tree = tree
      self.names = names
    }
  }

  private struct Key: Hashable {
    let source: Int
    let owner: Int
    let scope: Int
    let isWithinChoices: Bool

    // What tells most of them apart is enough.
    func hash(into hasher: inout Hasher) { hasher.combine(source &* 0x1_0000_0001 &+ owner) }
  }

  init(tree: DefinitionTree, names: NameTable) {
    let form = Form(tree, names)
    self.form = form
    resolver = Resolver(
      location: { _ in nil }, symbol: { form.names.symbol(of: $0) },
      anchor: { path, calls in
        Self.anchor(of: path, within: calls, owner: form.owner, tree: form.tree, names: form.names)
      }, positions: Positions(start: form.position(of:), child: form.position(of:named:)))
  }

  /// Makes room for so many expressions.
  mutating func reserve(_ count: Int) { expressions.reserveCapacity(count) }

  mutating func parse(_ source: String) throws(SyntaxError) -> Expression {
    try parse(source, number(of: source))
  }

  private mutating func parse(_ source: String, _ number: Int) throws(SyntaxError) -> Expression {
    if let known = parsed[number] { return known }
    let expression = try Expression(source)
    parsed[number] = expression
    return expression
  }

  private mutating func number(of source: String) -> Int {
    var source = source
    let (number, isNew) = source.withUTF8 { sources.number(for: $0) }
    if isNew {
      parsed.append(nil)
      first.append(nil)
    }
    return number
  }

  /// The number of an expression whose relative paths start at `owner`.
  ///
  /// - Parameters:
  ///   - scope: the scope it is computed in; that of `owner` if not given.
  ///   - isWithinChoices: whether its relative paths start at a choice, not at `owner`.
  mutating func expression(
    _ source: String, owner: Int, scope: Int? = nil, isWithinChoices: Bool = false
  ) throws(SyntaxError) -> Int {
    if isWithinChoices, owner != XFormDefinition.document, source.isPlainName {
      // Whoever asks, it is the same child of the choice.
      return try expression(
        source, owner: XFormDefinition.document, scope: 0, isWithinChoices: true)
    }
    let scope = scope ?? form.tree.nodes[owner].scope
    let sourceNumber = number(of: source)
    let key = Key(
      source: sourceNumber, owner: owner, scope: scope, isWithinChoices: isWithinChoices)
    if let first = first[sourceNumber] {
      if first.key == key { return first.number }
      if let number = known[key] { return number }
    }
    let expression = try parse(source, sourceNumber)
    let spot = ReadAnalysis.Spot(node: owner, anchor: scope)
    var analysis = ReadAnalysis(form, owner: spot)
    analysis.read(expression.root, from: isWithinChoices ? [] : [spot])
    form.owner = owner
    form.startsAtOwner = !isWithinChoices && scope == form.tree.nodes[owner].scope
    expressions.append(
      FormExpression(
        source: source, resolved: try expression.resolved(by: resolver),
        readings: analysis.sortedReadings, calls: CalledFunctions(of: expression),
        childName: source.isPlainName ? form.names.symbol(of: QualifiedName(source)) : nil))
    if first[sourceNumber] == nil {
      first[sourceNumber] = (key, expressions.count - 1)
    } else {
      known[key] = expressions.count - 1
    }
    return expressions.count - 1
  }

  /// The nodes of an itemset. It reads the values of its choices as well.
  mutating func itemset(_ nodeset: String, value: String, owner: Int) throws(SyntaxError) -> Int {
    let isShared = value.isPlainName && Self.isWholeList(nodeset)
    if isShared, let known = wholeLists[nodeset] { return known }
    let number = try expression(nodeset, owner: owner)
    if value.isPlainName, try Self.selectsInstance(parse(nodeset)) {
      // The values of its choices are no answers, and what leads to them was noted.
      if isShared { wholeLists[nodeset] = number }
      return number
    }
    let spot = ReadAnalysis.Spot(node: owner, anchor: form.tree.nodes[owner].scope)
    var analysis = ReadAnalysis(form, owner: spot)
    let choices = analysis.selected(by: try parse(nodeset).root, from: [spot])
    analysis.read(try parse(value).root, from: choices)
    let whole = expressions[number]
    expressions.append(
      FormExpression(
        source: whole.source, resolved: whole.resolved, readings: analysis.sortedReadings,
        calls: whole.calls, childName: whole.childName))
    if isShared { wholeLists[nodeset] = expressions.count - 1 }
    return expressions.count - 1
  }

  /// `instance('id')/…`
  private static func selectsInstance(_ expression: Expression) -> Bool {
    guard case .path(let path) = expression.root.kind, case .term(let term, _) = path.origin,
      case .call(let call) = term.kind
    else { return false }
    return call.name == "instance" && path.steps.allSatisfy { $0.axis == .child }
  }

  /// `instance('id')/root/item`: the same choices whoever asks.
  private static func isWholeList(_ nodeset: String) -> Bool {
    guard nodeset.utf8.last != UInt8(ascii: "]"), nodeset.hasPrefix("instance('") else {
      return false
    }
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
    if let found = form.nodes(ofPlainPath: path) { return found }
    let expression = try parse(path)
    let spot = ReadAnalysis.Spot(node: context, anchor: form.tree.nodes[context].scope)
    var analysis = ReadAnalysis(form, owner: spot, isAnchored: false)
    return Set(analysis.selected(by: expression.root, from: [spot]).map(\.node)).sorted()
  }

  /// JavaRosa's rule: an absolute path that enters a repeat the owner is in stays in its instance,
  /// unless a predicate says which instance is meant or the path names the repeat itself.
  static func anchor(
    of path: Path, within calls: [String], owner: Int, tree: DefinitionTree, names: NameTable
  ) -> Anchor? {
    // Outside all repeats there is no instance to stay in.
    guard tree.nodes[owner].scope > 0, !calls.contains("indexed-repeat") else { return nil }
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

extension ExpressionReading.Form {
  /// The node that a path starts from.
  func position(of start: Positions.Start) -> Int? {
    guard case .own(let up) = start else { return XFormDefinition.document }
    guard startsAtOwner else { return nil }
    var position = owner
    for _ in 0..<up {
      guard position > XFormDefinition.document else { return nil }
      position = tree.nodes[position].parent
    }
    return position
  }

  /// The only child of that name, if it is no repeat: then each instance of the parent has one.
  func position(of parent: Int, named name: Symbol) -> Int? {
    guard let children = tree.nodes[parent].childrenBySymbol[name], children.count == 1,
      !tree.nodes[children[0]].isRepeat
    else { return nil }
    return children[0]
  }

  /// The node of an absolute path of plain names; nil for any other path.
  func nodes(ofPlainPath path: String) -> [Int]? {
    var found = XFormDefinition.document
    let isFound = path.goesByPlainNames { name in
      let symbol = names.symbol(ofLocal: name)
      // None or several of one name are for the way that knows all of XPath.
      guard let children = tree.nodes[found].childrenBySymbol[symbol], children.count == 1 else {
        return false
      }
      found = children[0]
      return true
    }
    return isFound ? [found] : nil
  }
}

extension UInt8 {
  fileprivate var continuesPlainName: Bool {
    isLetter || (0x30...0x39).contains(self) || self == UInt8(ascii: "_")
      || self == UInt8(ascii: "-") || self == UInt8(ascii: ".")
  }

  fileprivate var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
}

extension String {
  /// Gives `take` the names of an absolute path of plain names, as nearly all are, one by one.
  ///
  /// - Returns: false for any other path, and where `take` wants no more.
  func goesByPlainNames(_ take: (UnsafeBufferPointer<UInt8>) -> Bool) -> Bool {
    var path = self
    return path.withUTF8 { path in
      guard path.first == UInt8(ascii: "/") else { return false }
      var start = 1
      while start <= path.count {
        var end = start
        while end < path.count, path[end] != UInt8(ascii: "/") {
          guard path[end].continuesPlainName else { return false }
          end += 1
        }
        guard end > start, path[start].isLetter || path[start] == UInt8(ascii: "_"),
          take(UnsafeBufferPointer(rebasing: path[start..<end]))
        else { return false }
        start = end + 1
      }
      return true
    }
  }

  /// Whether it is the name of a child and nothing else, as far as ASCII goes.
  var isPlainName: Bool {
    utf8.first?.isLetter == true
      && utf8.allSatisfy { $0.isLetter || (0x30...0x39).contains($0) || $0 == 0x5F }
  }
}
