// Functions about names and identifiers (XPath 1.0 §4.1, §4.3).
extension Run {
  @usableFromInline
  mutating func naming(
    _ function: StructuralFunction, _ arguments: [Instruction], _ focus: Focus, at span: Span
  ) throws(EvaluationError) -> Value<Node> {
    switch function {
    case .identified: return .nodes(try identified(try value(arguments[0], focus), at: span))
    case .language: return .boolean(hasLanguage(try string(arguments[0], focus), focus.node))
    default: break
    }
    let node = try arguments.isEmpty ? focus.node : nodes(arguments[0], focus).first
    guard let node, let name = tree.name(of: node) else { return .string("") }
    switch function {
    case .localName: return .string(name.name.local)
    case .namespace: return .string(name.namespace)
    default: return .string(name.name.description)
    }
  }

  /// id(): elements whose attribute `id` holds one of the words.
  private mutating func identified(
    _ value: Value<Node>, at span: Span
  ) throws(EvaluationError) -> [Node] {
    var words: Set<String> = []
    let texts: [String]
    if case .nodes(let nodes) = value {
      texts = try self.texts(nodes, at: span)
    } else {
      texts = [try string(value, at: span)]
    }
    for text in texts {
      for word in text.unicodeScalars.split(whereSeparator: \.isXMLSpace) {
        words.insert(String(word))
      }
    }
    let all = try descendants(of: tree.root(of: context.current), at: span)
    return all.filter { node in
      attribute("id", prefix: nil, of: node).map { words.contains($0) } ?? false
    }
  }

  private func attribute(_ local: String, prefix: String?, of node: Node) -> String? {
    let wanted = QualifiedName(prefix: prefix, local)
    return tree.attributes(of: node).first { tree.name(of: $0)?.name == wanted }
      .map(tree.stringValue)
  }

  /// lang(): whether the nearest `xml:lang` is that language or a variant of it.
  private func hasLanguage(_ wanted: String, _ node: Node) -> Bool {
    var climbing: Node? = node
    while let current = climbing {
      if let language = attribute("lang", prefix: "xml", of: current)?.lowercased() {
        let prefix = wanted.lowercased()
        return language == prefix || language.hasPrefix(prefix + "-")
      }
      climbing = tree.parent(of: current)
    }
    return false
  }
}
