import Synchronization
import XML
import XPath

/// A secondary instance: nodes in columns, never changed, shared by all interviews of a form.
///
/// Node 0 is the document, node 1 the root element; the others follow in document order. Texts
/// between elements take numbers as well, but are no nodes. An instance within a form is a part of
/// the form's own columns.
public final class InstanceTable: Sendable {
  /// As `instance('id')` names it.
  public let id: String
  private let records: XMLRecords?
  /// What a node's number and its row differ by.
  private let offset: Int
  /// One past the last row.
  private let end: Int
  /// By the number that the records have for a name.
  private let symbols: [Int32]
  private let index = Mutex<[IndexKey: [String: [Int32]]]>([:])

  private struct IndexKey: Hashable {
    let parent: Int32
    let child: Int32
    let key: Int32
  }

  /// - Parameters:
  ///   - root: the only element of the instance; nil where it has none.
  ///   - symbols: by the number that the root's document has for a name.
  init(id: String, root: XMLRecord?, symbols: [Int32]) {
    self.id = id
    records = root?.records
    offset = (root?.row ?? 1) - 1
    end = root?.end ?? 0
    self.symbols = symbols
  }

  /// One more than the number of its last node.
  public var count: Int { records == nil ? 1 : end - offset }

  private func row(_ node: Int) -> XMLRow? { node == 0 ? nil : records?.rows[node + offset] }

  /// Whether a node is an attribute of its parent.
  public func isAttribute(_ node: Int) -> Bool { row(node)?.kind == .attribute }

  /// The node above; nil for the document.
  public func parent(of node: Int) -> Int? {
    guard let row = row(node) else { return nil }
    return node == 1 ? 0 : Int(row.parent) - offset
  }

  /// The name of a node as a number; nil for the document.
  public func symbol(of node: Int) -> Symbol? {
    row(node).map { Symbol(symbols[Int($0.name)]) }
  }

  /// The name of a node, as the file writes it.
  public func name(of node: Int) -> XMLName {
    guard let records, let row = row(node), row.name >= 0 else { return XMLName("") }
    return records.names[Int(row.name)]
  }

  /// Child elements in document order. O(children + attributes).
  public func children(of node: Int) -> [Int] { below(node) { $0.isElement } }

  /// Attributes in document order. O(children + attributes).
  public func attributes(of node: Int) -> [Int] { below(node) { $0.kind == .attribute } }

  /// Child elements of one name, in document order. O(children + attributes).
  public func children(of node: Int, named symbol: Symbol) -> [Int] {
    below(node) { $0.isElement && symbols[Int($0.name)] == symbol.id }
  }

  /// The child element of that name; nil where there is none or more than one.
  public func onlyChild(of node: Int, named symbol: Symbol) -> Int? {
    guard let records else { return nil }
    var found: Int?
    for row in rows(below: node) {
      let child = records.rows[row]
      guard child.isElement, symbols[Int(child.name)] == symbol.id else { continue }
      if found != nil { return nil }
      found = row - offset
    }
    return found
  }

  private func below(_ node: Int, where isWanted: (XMLRow) -> Bool) -> [Int] {
    guard let records else { return [] }
    var found: [Int] = []
    for row in rows(below: node) where isWanted(records.rows[row]) { found.append(row - offset) }
    return found
  }

  private func rows(below node: Int) -> RowsBelow {
    guard let records else { return RowsBelow(rows: [], at: 0, end: 0) }
    let end = node == 0 ? end : Int(records.rows[node + offset].end)
    return RowsBelow(rows: records.rows, at: node + offset + 1, end: end)
  }

  /// Attributes, elements and texts directly in an element.
  private struct RowsBelow: Sequence, IteratorProtocol {
    let rows: [XMLRow]
    var at: Int
    let end: Int

    mutating func next() -> Int? {
      guard at < end else { return nil }
      defer { at = Int(rows[at].end) }
      return at
    }
  }

  /// The text of the catalogue whose id a node holds; nil where there is none.
  func number(ofTextAt node: Int, in places: TextPlaces) -> Int? {
    guard let records, let row = row(node), row.kind != .branch else {
      return places.number(of: text(of: node))
    }
    return records.withBytes(of: row.text) { places.number(of: $0) }
  }

  /// All text in and below an element, or the value of an attribute. White space around elements is
  /// none.
  public func text(of node: Int) -> String {
    guard let records else { return "" }
    if let row = row(node), row.kind != .branch { return records.string(row.text) }
    var text = ""
    appendText(below: node, to: &text)
    return text
  }

  private func appendText(below node: Int, to text: inout String) {
    guard let records else { return }
    let isLaidOut = !rows(below: node).contains { row in
      records.rows[row].kind == .text && !records.string(records.rows[row].text).isSpace
    }
    for row in rows(below: node) {
      switch records.rows[row].kind {
      case .attribute: break
      case .leaf: text += records.string(records.rows[row].text)
      case .branch: appendText(below: row - offset, to: &text)
      case .text: if !isLaidOut { text += records.string(records.rows[row].text) }
      }
    }
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
      if let only = onlyChild(of: row, named: key) {
        groups[text(of: only), default: []].append(Int32(row))
        continue
      }
      var seen: Set<String> = []
      for cell in children(of: row, named: key) {
        let text = text(of: cell)
        if seen.insert(text).inserted { groups[text, default: []].append(Int32(row)) }
      }
    }
    return groups
  }
}

extension String {
  fileprivate var isSpace: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}

extension XMLRecordsBuilder {
  /// `root/item/column`, the shape in which tables are seen by expressions.
  mutating func add(rows: [[String]], header: [String]) {
    start(XMLName("root"))
    let item = number(of: XMLName("item"))
    let columns = header.map { number(of: XMLName($0)) }
    for row in rows {
      start(item)
      for (index, column) in columns.enumerated() {
        start(column)
        if index < row.count { text(row[index]) }
        end()
      }
      end()
    }
    end()
  }
}
