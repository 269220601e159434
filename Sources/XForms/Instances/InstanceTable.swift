import Synchronization
import XML
import XPath

/// A secondary instance: nodes in columns, never changed, shared by all interviews of a form.
///
/// Node 0 is the document, node 1 the root element; the others follow in document order.
public final class InstanceTable: Sendable {
  /// As `instance('id')` names it.
  public let id: String
  let names: [XMLName]
  let nameOf: [Int32]
  let symbols: [Int32]
  let parents: [Int32]
  /// One past the last node below.
  let ends: [Int32]
  let attributeFlags: [Bool]
  /// The text directly in an element, or the value of an attribute.
  let texts: [String]
  private let index = Mutex<[IndexKey: [String: [Int32]]]>([:])

  private struct IndexKey: Hashable {
    let parent: Int32
    let child: Int32
    let key: Int32
  }

  init(id: String, _ columns: InstanceColumns) {
    self.id = id
    names = columns.names
    nameOf = columns.nameOf
    symbols = columns.symbols
    parents = columns.parents
    ends = columns.ends
    attributeFlags = columns.attributeFlags
    texts = columns.texts
  }

  /// How many nodes it has, the document included.
  public var count: Int { parents.count }

  /// Whether a node is an attribute of its parent.
  public func isAttribute(_ node: Int) -> Bool { attributeFlags[node] }

  /// The node above; nil for the document.
  public func parent(of node: Int) -> Int? { node == 0 ? nil : Int(parents[node]) }

  /// The name of a node as a number; nil for the document.
  public func symbol(of node: Int) -> Symbol? { node == 0 ? nil : Symbol(symbols[node]) }

  /// The name of a node, as the file writes it.
  public func name(of node: Int) -> XMLName { names[Int(nameOf[node])] }

  /// Child elements in document order. O(children + attributes).
  public func children(of node: Int) -> [Int] { below(node) { !attributeFlags[$0] } }

  /// Attributes in document order. O(children + attributes).
  public func attributes(of node: Int) -> [Int] { below(node) { attributeFlags[$0] } }

  /// Child elements of one name, in document order. O(children + attributes).
  public func children(of node: Int, named symbol: Symbol) -> [Int] {
    below(node) { symbols[$0] == symbol.id && !attributeFlags[$0] }
  }

  /// The child element of that name; nil where there is none or more than one.
  public func onlyChild(of node: Int, named symbol: Symbol) -> Int? {
    var found: Int?
    let end = Int(ends[node])
    var child = node + 1
    while child < end {
      if symbols[child] == symbol.id, !attributeFlags[child] {
        if found != nil { return nil }
        found = child
      }
      child = Int(ends[child])
    }
    return found
  }

  private func below(_ node: Int, where isWanted: (Int) -> Bool) -> [Int] {
    var found: [Int] = []
    let end = Int(ends[node])
    var child = node + 1
    while child < end {
      if isWanted(child) { found.append(child) }
      child = Int(ends[child])
    }
    return found
  }

  /// All text in and below an element.
  public func text(of node: Int) -> String {
    let end = Int(ends[node])
    if end == node + 1 { return texts[node] }
    var text = texts[node]
    for below in (node + 1)..<end where !attributeFlags[below] { text += texts[below] }
    return text
  }

  /// Of the children named `child`, those with a child `key` of that text. The first question of a
  /// kind costs O(children); every further one O(1).
  public func children(of node: Int, named child: Symbol, where key: Symbol, equals value: String)
    -> [Int]
  {
    let question = IndexKey(parent: Int32(node), child: child.id, key: key.id)
    return index.withLock { index in
      if index[question] == nil { index[question] = groups(of: node, named: child, by: key) }
      return (index[question]?[value] ?? []).map(Int.init)
    }
  }

  private func groups(of node: Int, named child: Symbol, by key: Symbol) -> [String: [Int32]] {
    var groups: [String: [Int32]] = [:]
    for row in children(of: node, named: child) {
      var seen: Set<String> = []
      for cell in children(of: row, named: key) {
        let text = text(of: cell)
        if seen.insert(text).inserted { groups[text, default: []].append(Int32(row)) }
      }
    }
    return groups
  }
}

/// Columns of an instance while they are being filled.
struct InstanceColumns {
  var names: [XMLName] = []
  var nameOf: [Int32] = []
  var symbols: [Int32] = []
  var parents: [Int32] = []
  var ends: [Int32] = []
  var attributeFlags: [Bool] = []
  var texts: [String] = []
  private var numbers: [XMLName: Int32] = [:]
  /// Names met lately with their numbers and symbols: rows repeat a few names.
  private var recent: [(name: XMLName, number: Int32, symbol: Symbol)] = []

  init() {
    open(XMLName(""), symbol: Symbol(-2), parent: -1, isAttribute: false, text: "")
  }

  @discardableResult
  mutating func open(
    _ name: XMLName, symbol: Symbol, parent: Int, isAttribute: Bool, text: String
  ) -> Int {
    return open(number(of: name), symbol: symbol, parent, isAttribute, text)
  }

  private mutating func number(of name: XMLName) -> Int32 {
    if let known = numbers[name] { return known }
    let number = Int32(names.count)
    names.append(name)
    numbers[name] = number
    return number
  }

  private mutating func open(
    _ name: XMLName, _ parent: Int, _ isAttribute: Bool, _ text: String, _ table: inout NameTable
  ) -> Int {
    // The local name tells most names apart, and costs least to compare.
    for known in recent where known.name.local == name.local && known.name == name {
      return open(known.number, symbol: known.symbol, parent, isAttribute, text)
    }
    let known = (name: name, number: number(of: name), symbol: table.symbol(of: name))
    if recent.count == 12 { recent.removeFirst() }
    recent.append(known)
    return open(known.number, symbol: known.symbol, parent, isAttribute, text)
  }

  private mutating func open(
    _ number: Int32, symbol: Symbol, _ parent: Int, _ isAttribute: Bool, _ text: String
  ) -> Int {
    nameOf.append(number)
    symbols.append(symbol.id)
    parents.append(Int32(parent))
    ends.append(Int32(ends.count + 1))
    attributeFlags.append(isAttribute)
    texts.append(text)
    return ends.count - 1
  }

  mutating func close(_ node: Int) { ends[node] = Int32(ends.count) }

  /// An element and all below it.
  mutating func add(_ element: XMLElement, below parent: Int, names: inout NameTable) {
    let node = open(element.name, parent, false, Self.ownText(of: element), &names)
    for attribute in element.attributes {
      _ = open(attribute.name, node, true, attribute.value, &names)
    }
    for case .element(let child) in element.children { add(child, below: node, names: &names) }
    close(node)
  }

  /// The text between the tags of an element; white space around elements is none.
  private static func ownText(of element: XMLElement) -> String {
    if element.children.count == 1, case .text(let text) = element.children[0] { return text }
    var ownText = ""
    var hasElements = false
    for child in element.children {
      switch child {
      case .text(let text): ownText += text
      case .element: hasElements = true
      }
    }
    let isSpace =
      hasElements && ownText.unicodeScalars.allSatisfy({ $0.properties.isWhitespace })
    return isSpace ? "" : ownText
  }

  /// `root/item/column`, the shape in which tables are seen by expressions.
  mutating func add(rows: [[String]], header: [String], names: inout NameTable) {
    let rootName = XMLName("root")
    let root = open(
      rootName, symbol: names.symbol(of: rootName), parent: 0, isAttribute: false, text: "")
    let itemName = XMLName("item")
    let item = names.symbol(of: itemName)
    let columns = header.map { (XMLName($0), names.symbol(of: XMLName($0))) }
    for row in rows {
      let node = open(itemName, symbol: item, parent: root, isAttribute: false, text: "")
      for (index, (name, symbol)) in columns.enumerated() {
        let text = index < row.count ? row[index] : ""
        open(name, symbol: symbol, parent: node, isAttribute: false, text: text)
      }
      close(node)
    }
    close(root)
    close(0)
  }
}
