import XPath

/// Reads well-formed XML into a `SampleTree`: everything that XPath 1.0 §5 gives a node, with
/// attributes in the order they were written. Document type declarations are passed over.
struct SampleReader {
  private let tree: SampleTree
  private let text: [Character]
  private var position = 0
  private var open = [0]
  private var scopes: [[String: String]] = [[:]]
  private var names: [String] = []
  private var pending = ""

  init(_ xml: String, _ tree: SampleTree) {
    self.tree = tree
    text = Array(xml.replacing("\r\n", with: "\n"))
  }

  mutating func read() -> Bool {
    while position < text.count {
      guard step() else { return false }
    }
    flush()
    return open.count == 1
      && tree.entries[0].children.contains { tree.entries[$0].kind == .element }
  }

  private mutating func step() -> Bool {
    if take("<!--") {
      guard let body = upTo("-->") else { return false }
      flush()
      _ = add(SampleTree.Entry(kind: .comment, parent: open.last, text: body))
    } else if take("<![CDATA[") {
      // As in a browser, a CDATA section is a text node of its own.
      guard let body = upTo("]]>") else { return false }
      flush()
      pending = body
      flush()
    } else if take("<!") {
      guard upTo(">") != nil else { return false }
    } else if take("<?") {
      guard let body = upTo("?>") else { return false }
      flush()
      instruction(body)
    } else if take("</") {
      guard let name = upTo(">"), open.count > 1, names.popLast() == trimmed(name) else {
        return false
      }
      flush()
      open.removeLast()
      scopes.removeLast()
    } else if take("<") {
      flush()
      return element()
    } else if open.count == 1 {
      guard text[position].isWhitespace else { return false }
      position += 1
    } else {
      guard let character = character() else { return false }
      pending += character
    }
    return true
  }

  // MARK: Nodes

  private mutating func add(_ entry: SampleTree.Entry) -> Int {
    let node = tree.entries.count
    tree.entries.append(entry)
    guard let parent = entry.parent else { return node }
    if entry.kind == .attribute {
      tree.entries[parent].attributes.append(node)
    } else {
      tree.entries[parent].children.append(node)
    }
    return node
  }

  private mutating func flush() {
    if !pending.isEmpty {
      _ = add(SampleTree.Entry(kind: .text, parent: open.last, text: pending))
    }
    pending = ""
  }

  private mutating func instruction(_ body: String) {
    let parts = body.split(separator: " ", maxSplits: 1).map(String.init)
    guard let target = parts.first, target != "xml" else { return }
    var entry = SampleTree.Entry(kind: .processingInstruction, parent: open.last)
    entry.name = QualifiedName(target)
    entry.text = parts.count > 1 ? parts[1] : ""
    _ = add(entry)
  }

  private mutating func element() -> Bool {
    guard let name = name() else { return false }
    var attributes: [(name: String, value: String)] = []
    while true {
      skipSpace()
      if take("/>") || position >= text.count { break }
      if text[position] == ">" { break }
      guard let attribute = attribute() else { return false }
      attributes.append(attribute)
    }
    var scope = scopes[scopes.count - 1]
    for (key, value) in attributes where key == "xmlns" || key.hasPrefix("xmlns:") {
      let prefix = String(key.dropFirst(key == "xmlns" ? 5 : 6))
      scope[prefix] = value
      if tree.prefixes[prefix] == nil { tree.prefixes[prefix] = value }
    }
    let element = add(named(.element, name, scope, parent: open.last))
    for (key, value) in attributes where key != "xmlns" && !key.hasPrefix("xmlns:") {
      var entry = named(.attribute, key, scope, parent: element)
      entry.text = value
      _ = add(entry)
    }
    let isEmpty = text[position - 1] == ">"
    if isEmpty { return true }
    guard take(">") else { return false }
    open.append(element)
    scopes.append(scope)
    names.append(name)
    return true
  }

  private func named(
    _ kind: NodeKind, _ written: String, _ scope: [String: String], parent: Int?
  ) -> SampleTree.Entry {
    let parts = written.split(separator: ":").map(String.init)
    let prefix = parts.count == 2 ? parts[0] : nil
    let local = parts.last ?? written
    let isPlainAttribute = kind == .attribute && prefix == nil
    let namespace =
      isPlainAttribute ? "" : scope[prefix ?? ""] ?? tree.prefixes[prefix ?? "?"] ?? ""
    var entry = SampleTree.Entry(
      kind: kind, parent: parent, name: QualifiedName(prefix: prefix, local), namespace: namespace)
    entry.symbol = tree.symbols.symbol(for: "{\(namespace)}\(local)")
    entry.namespaceSymbol = tree.symbols.symbol(for: "{\(namespace)}*")
    return entry
  }

  private mutating func attribute() -> (name: String, value: String)? {
    guard let name = name() else { return nil }
    skipSpace()
    guard take("=") else { return nil }
    skipSpace()
    guard position < text.count else { return nil }
    let quote = text[position]
    guard quote == "\"" || quote == "'" else { return nil }
    position += 1
    var value = ""
    while position < text.count, text[position] != quote {
      guard let character = character() else { return nil }
      value += character == "\n" || character == "\t" ? " " : character
    }
    position += 1
    return (name, value)
  }

  // MARK: Characters

  private mutating func take(_ mark: String) -> Bool {
    guard text[position...].starts(with: mark) else { return false }
    position += mark.count
    return true
  }

  private mutating func upTo(_ mark: String) -> String? {
    let start = position
    while position < text.count {
      if text[position...].starts(with: mark) {
        defer { position += mark.count }
        return String(text[start..<position])
      }
      position += 1
    }
    return nil
  }

  private mutating func name() -> String? {
    let start = position
    while position < text.count, !text[position].isWhitespace, !"=/><".contains(text[position]) {
      position += 1
    }
    return position > start ? String(text[start..<position]) : nil
  }

  private mutating func skipSpace() {
    while position < text.count, text[position].isWhitespace { position += 1 }
  }

  private func trimmed(_ text: String) -> String {
    String(text.prefix { !$0.isWhitespace })
  }

  /// The next character, or what its reference stands for.
  private mutating func character() -> String? {
    guard text[position] == "&" else {
      defer { position += 1 }
      return String(text[position])
    }
    position += 1
    guard let reference = upTo(";") else { return nil }
    if reference.hasPrefix("#") {
      let isHexadecimal = reference.hasPrefix("#x")
      let digits = reference.dropFirst(isHexadecimal ? 2 : 1)
      return UInt32(digits, radix: isHexadecimal ? 16 : 10).flatMap(Unicode.Scalar.init).map {
        String($0)
      }
    }
    return ["lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'", "nbsp": "\u{A0}"][
      reference]
  }
}
