import Foundation
import XPath

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A document as expressions see it, built from XML for tests only.
final class SampleTree: AnswersTree {
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

  private(set) var entries = [Entry(kind: .document, parent: nil)]
  private(set) var symbols = SymbolTable()
  private(set) var prefixes = ["xml": "http://www.w3.org/XML/1998/namespace"]
  /// Where absolute paths start, if not at the document.
  var rootNode: Int?

  init?(xml: String) {
    let builder = Builder(self)
    let parser = XMLParser(data: Data(xml.utf8))
    parser.shouldProcessNamespaces = true
    parser.shouldReportNamespacePrefixes = true
    parser.delegate = builder
    guard parser.parse() else { return nil }
  }

  /// The number of a name as an expression writes it; prefixes are the caller's, then the
  /// document's. A name without a prefix is one without a namespace; in an XForm,
  /// also one of the default namespace.
  func symbol(_ name: QualifiedName, _ namespaces: [String: String]) -> Symbol {
    if let prefix = name.prefix {
      let namespace = namespaces[prefix] ?? prefixes[prefix] ?? "?" + prefix
      return symbols.symbol(for: "{\(namespace)}\(name.local)")
    }
    if let plain = symbols.existing("{}\(name.local)") { return plain }
    let isForm = prefixes[""] == "http://www.w3.org/2002/xforms"
    return symbols.symbol(for: "{\(isForm ? prefixes[""] ?? "" : "")}\(name.local)")
  }

  func kind(of node: Int) -> NodeKind { entries[node].kind }
  func parent(of node: Int) -> Int? { entries[node].parent }
  func children(of node: Int) -> [Int] { entries[node].children }
  func attributes(of node: Int) -> [Int] { entries[node].attributes }
  func symbol(of node: Int) -> Symbol? { entries[node].symbol }
  func namespaceSymbol(of node: Int) -> Symbol? { entries[node].namespaceSymbol }
  func root(of node: Int) -> Int { rootNode ?? 0 }

  func name(of node: Int) -> (name: QualifiedName, namespace: String)? {
    switch entries[node].kind {
    case .element, .attribute, .processingInstruction: (entries[node].name, entries[node].namespace)
    default: nil
    }
  }

  func stringValue(of node: Int) -> String {
    switch entries[node].kind {
    case .document, .element:
      entries[node].children
        .filter { entries[$0].kind == .text || entries[$0].kind == .element }
        .map(stringValue).joined()
    default: entries[node].text
    }
  }

  // MARK: Positional paths such as /*[1]/*[2]/@id

  func node(at path: String) -> Int? {
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

  func path(of node: Int) -> String {
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

  // MARK: Building

  private final class Builder: NSObject, XMLParserDelegate {
    let tree: SampleTree
    var open = [0]
    var endsWithCharacters = false
    var pendingPrefixes: [String: String] = [:]

    init(_ tree: SampleTree) { self.tree = tree }

    func add(_ entry: Entry) -> Int {
      let node = tree.entries.count
      tree.entries.append(entry)
      if let parent = entry.parent {
        if entry.kind == .attribute {
          tree.entries[parent].attributes.append(node)
        } else {
          tree.entries[parent].children.append(node)
        }
      }
      endsWithCharacters = false
      return node
    }

    func named(_ kind: NodeKind, _ qualified: String, _ namespace: String) -> Entry {
      let parts = qualified.split(separator: ":").map(String.init)
      let name =
        parts.count == 2 ? QualifiedName(prefix: parts[0], parts[1]) : QualifiedName(qualified)
      var entry = Entry(kind: kind, parent: open.last, name: name, namespace: namespace)
      entry.symbol = tree.symbols.symbol(for: "{\(namespace)}\(name.local)")
      entry.namespaceSymbol = tree.symbols.symbol(for: "{\(namespace)}*")
      return entry
    }

    func parser(
      _ parser: XMLParser, didStartMappingPrefix prefix: String, toURI namespaceURI: String
    ) {
      if tree.prefixes[prefix] == nil { tree.prefixes[prefix] = namespaceURI }
      pendingPrefixes[prefix] = namespaceURI
    }

    func parser(
      _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      let element = add(named(.element, qualifiedName ?? elementName, namespaceURI ?? ""))
      open.append(element)
      // The parser forgets the order; in the vectors, `id` leads.
      let isEarlier = { (one: String, other: String) in one == "id" || other != "id" && one < other
      }
      for (name, value) in attributes.sorted(by: { isEarlier($0.key, $1.key) })
      where name != "xmlns" && !name.hasPrefix("xmlns:") {
        let prefix = name.contains(":") ? String(name.prefix { $0 != ":" }) : ""
        let namespace =
          prefix.isEmpty ? "" : pendingPrefixes[prefix] ?? tree.prefixes[prefix] ?? ""
        var entry = named(.attribute, name, namespace)
        entry.text = value
        _ = add(entry)
      }
    }

    func parser(
      _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?,
      qualifiedName: String?
    ) {
      open.removeLast()
      endsWithCharacters = false
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
      guard open.count > 1 else { return }
      if endsWithCharacters {
        tree.entries[tree.entries.count - 1].text += string
      } else {
        _ = add(Entry(kind: .text, parent: open.last, text: string))
        endsWithCharacters = true
      }
    }

    func parser(_ parser: XMLParser, foundCDATA block: Data) {
      _ = add(
        Entry(kind: .text, parent: open.last, text: String(decoding: block, as: UTF8.self)))
    }

    func parser(_ parser: XMLParser, foundComment comment: String) {
      _ = add(Entry(kind: .comment, parent: open.last, text: comment))
    }

    func parser(
      _ parser: XMLParser, foundProcessingInstructionWithTarget target: String, data: String?
    ) {
      var entry = named(.processingInstruction, target, "")
      entry.text = data ?? ""
      _ = add(entry)
    }
  }
}
