extension XMLElement {
  /// The element as the text of a document, in UTF-8 when encoded.
  ///
  /// The same tree always gives the same text. Prefixes and declarations are kept as they are;
  /// where a name's namespace is not in force, the declaration that is missing is added.
  /// `indented` puts each element on a line of its own, except within elements that hold text,
  /// where a space would change the content. Characters that XML 1.0 forbids (control characters
  /// other than tab and line ends, U+FFFE, U+FFFF) are left out. O(size).
  public func serialized(declaration: Bool = true, indented: Bool = false) -> String {
    var serializer = XMLSerializer(isIndented: indented)
    if declaration { serializer.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") }
    serializer.write(self, depth: 0)
    if declaration || indented { serializer.write("\n") }
    return serializer.text
  }
}

private struct XMLSerializer {
  let isIndented: Bool
  private var output: [UInt8] = []
  private var scope = NamespaceScope()

  init(isIndented: Bool) { self.isIndented = isIndented }

  var text: String { String(decoding: output, as: UTF8.self) }

  mutating func write(_ string: String) {
    output.append(contentsOf: string.utf8)
  }

  mutating func write(_ element: XMLElement, depth: Int) {
    var names = NamesInScope(of: element, in: scope)
    scope.enter(names.declarations)
    defer { scope.leave() }
    let tag = names.tag
    write("<\(tag)")
    for namespace in names.declarations {
      write(namespace.prefix.isEmpty ? " xmlns=\"" : " xmlns:\(namespace.prefix)=\"")
      writeEscaped(namespace.uri, inAttribute: true)
      write("\"")
    }
    for (name, attribute) in zip(names.attributeNames, element.attributes) {
      write(" \(name)=\"")
      writeEscaped(attribute.value, inAttribute: true)
      write("\"")
    }
    names.attributeNames = []
    if element.children.isEmpty {
      write("/>")
    } else {
      write(">")
      writeChildren(of: element, depth: depth)
      write("</\(tag)>")
    }
  }

  private mutating func writeChildren(of element: XMLElement, depth: Int) {
    let holdsText = element.children.contains { if case .text = $0 { true } else { false } }
    let breaks = isIndented && !holdsText
    for child in element.children {
      if breaks { write("\n" + String(repeating: "  ", count: depth + 1)) }
      switch child {
      case .text(let text): writeEscaped(text, inAttribute: false)
      case .element(let element): write(element, depth: depth + 1)
      }
    }
    if breaks { write("\n" + String(repeating: "  ", count: depth)) }
  }

  private mutating func writeEscaped(_ string: String, inAttribute: Bool) {
    if string.utf8.allSatisfy(Self.isPlain) { return write(string) }
    for byte in string.utf8 {
      switch byte {
      case UInt8(ascii: "&"): write("&amp;")
      case UInt8(ascii: "<"): write("&lt;")
      case UInt8(ascii: ">"): write("&gt;")
      case UInt8(ascii: "\"") where inAttribute: write("&quot;")
      case UInt8(ascii: "\t") where inAttribute: write("&#9;")
      case UInt8(ascii: "\n") where inAttribute: write("&#10;")
      // A bare one would come back as a line feed.
      case UInt8(ascii: "\r"): write("&#13;")
      case UInt8(ascii: "\t"), UInt8(ascii: "\n"): output.append(byte)
      case 0..<0x20: break
      // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
      case 0xBE...0xBF where output.suffix(2).elementsEqual([0xEF, 0xBF]): output.removeLast(2)
      default: output.append(byte)
      }
    }
  }
}

extension XMLSerializer {
  /// Whether a byte is written as it is wherever it stands, and no part of U+FFFE or U+FFFF.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != UInt8(ascii: "&") && byte != UInt8(ascii: "<")
      && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "\"") && byte != 0xEF
  }
}

/// How an element and its attributes are spelled where they stand, and what must be declared.
private struct NamesInScope {
  private(set) var declarations: [XMLNamespace]
  private(set) var tag = ""
  var attributeNames: [String] = []

  init(of element: XMLElement, in scope: NamespaceScope) {
    declarations = []
    for namespace in element.namespaces where !namespace.prefix.isEmpty || !namespace.uri.isEmpty {
      declare(namespace.prefix, namespace.uri)
    }
    // Taking back the default namespace is worth saying only where one is in force.
    let takesBack = element.namespaces.contains { $0.prefix.isEmpty && $0.uri.isEmpty }
    if takesBack && scope.uri(of: "") != "" { declare("", "") }
    tag = spelling(of: element.name, isAttribute: false, in: scope)
    attributeNames = element.attributes.map {
      spelling(of: $0.name, isAttribute: true, in: scope)
    }
  }

  private mutating func spelling(
    of name: XMLName, isAttribute: Bool, in scope: NamespaceScope
  ) -> String {
    if isAttribute && name.namespace.isEmpty { return name.local }
    if name.namespace == NamespaceScope.xml { return "xml:\(name.local)" }
    let prefix = name.namespace.isEmpty ? "" : name.prefix ?? ""
    if !(isAttribute && prefix.isEmpty) {
      if uri(of: prefix, in: scope) == name.namespace { return qualified(prefix, name.local) }
      if !declarations.contains(where: { $0.prefix == prefix }) {
        declare(prefix, name.namespace)
        return qualified(prefix, name.local)
      }
    }
    return qualified(anyPrefix(for: name.namespace, in: scope), name.local)
  }

  /// A prefix for a namespace that comes without one, or whose own is taken here.
  private mutating func anyPrefix(for uri: String, in scope: NamespaceScope) -> String {
    let own = declarations.first { !$0.prefix.isEmpty && $0.uri == uri }?.prefix
    if let own { return own }
    if let outer = scope.prefix(for: uri), self.uri(of: outer, in: scope) == uri { return outer }
    var number = 1
    while self.uri(of: "ns\(number)", in: scope) != nil { number += 1 }
    declare("ns\(number)", uri)
    return "ns\(number)"
  }

  private func uri(of prefix: String, in scope: NamespaceScope) -> String? {
    declarations.last { $0.prefix == prefix }?.uri ?? scope.uri(of: prefix)
  }

  private mutating func declare(_ prefix: String, _ uri: String) {
    if !declarations.contains(where: { $0.prefix == prefix }) {
      declarations.append(XMLNamespace(prefix: prefix, uri: uri))
    }
  }

  private func qualified(_ prefix: String, _ local: String) -> String {
    prefix.isEmpty ? local : "\(prefix):\(local)"
  }
}
