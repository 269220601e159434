import XML

/// Names with the prefixes that our documents give to namespaces; foreign ones are remembered for
/// the settings.
struct LiftedNames {
  private(set) var foreign: [(prefix: String, uri: String)] = []
  private var prefixes: [String: String] = [:]
  private var taken = Set(Self.known.values)

  static let known: [String: String] = [
    "http://www.w3.org/2001/xml-events": "ev", "http://www.w3.org/2001/XMLSchema": "xsd",
    "http://openrosa.org/javarosa": "jr", "http://openrosa.org/xforms": "orx",
    "http://www.opendatakit.org/xforms": "odk", "http://www.w3.org/1999/xhtml": "h",
    "http://www.opendatakit.org/xforms/entities": "entities",
  ]

  /// Elements of the instance are called by their local names, unless a prefix sets them apart.
  func name(_ element: XMLElement) -> String {
    guard let prefix = element.name.prefix, !prefix.isEmpty,
      element.name.namespace != FormNames.xformsURI
    else { return element.name.local }
    return (Self.known[element.name.namespace] ?? prefix) + ":" + element.name.local
  }

  mutating func name(_ attribute: XMLName) -> String {
    let namespace = attribute.namespace
    if namespace.isEmpty || namespace == FormNames.xformsURI { return attribute.local }
    if let prefix = Self.known[namespace] { return "\(prefix):\(attribute.local)" }
    if let prefix = prefixes[namespace] { return "\(prefix):\(attribute.local)" }
    let wanted = attribute.prefix ?? "ns"
    let prefix = taken.contains(wanted) ? "\(wanted)\(foreign.count)" : wanted
    taken.insert(prefix)
    prefixes[namespace] = prefix
    foreign.append((prefix, namespace))
    return "\(prefix):\(attribute.local)"
  }

  mutating func declare(_ element: XMLElement) {
    if element.name.prefix?.isEmpty == false { _ = name(element.name) }
  }
}

extension XMLElement {
  /// An attribute by its local name, in whatever namespace it stands.
  func any(_ local: String) -> String? {
    attributes.first { $0.name.local == local }?.value
  }
}

extension String {
  /// Without white space at either end.
  var trimmedOfBlanks: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
