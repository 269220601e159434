import Forms
import XML

/// The namespaces of a form's document, and elements and attributes named in them.
struct FormNames {
  let declarations: [XMLNamespace]
  private let uris: [String: String]
  static let xformsURI = "http://www.w3.org/2002/xforms"
  static let xhtmlURI = "http://www.w3.org/1999/xhtml"

  init(_ form: Form) {
    var declarations = [
      XMLNamespace(prefix: "", uri: Self.xformsURI), XMLNamespace(prefix: "h", uri: Self.xhtmlURI),
      XMLNamespace(prefix: "ev", uri: "http://www.w3.org/2001/xml-events"),
      XMLNamespace(prefix: "xsd", uri: "http://www.w3.org/2001/XMLSchema"),
      XMLNamespace(prefix: "jr", uri: "http://openrosa.org/javarosa"),
      XMLNamespace(prefix: "orx", uri: "http://openrosa.org/xforms"),
      XMLNamespace(prefix: "odk", uri: "http://www.opendatakit.org/xforms"),
    ]
    var own = form.settings.namespaces.map { XMLNamespace(prefix: $0.prefix, uri: $0.uri) }
    if !form.entities.isEmpty {
      own.append(
        XMLNamespace(prefix: "entities", uri: "http://www.opendatakit.org/xforms/entities"))
    }
    for namespace in own where !declarations.contains(where: { $0.prefix == namespace.prefix }) {
      declarations.append(namespace)
    }
    self.declarations = declarations
    uris = Dictionary(declarations.map { ($0.prefix, $0.uri) }) { first, _ in first }
  }

  func xhtml(
    _ local: String, _ attributes: [XMLAttribute] = [], text: String? = nil,
    children: [XMLElement] = []
  ) -> XMLElement {
    let text = text.map { $0.isEmpty ? [] : [XMLNode.text($0)] } ?? []
    return XMLElement(
      XMLName(prefix: "h", local, namespace: Self.xhtmlURI), attributes: attributes,
      children: text + children.map(XMLNode.element))
  }

  /// An element of XForms, or of the namespace of its prefix.
  func xforms(
    _ name: String, _ attributes: [XMLAttribute] = [], children: [XMLElement] = []
  ) -> XMLElement {
    xforms(name, attributes, nodes: children.map(XMLNode.element))
  }

  func xforms(_ name: String, _ attributes: [XMLAttribute] = [], nodes: [XMLNode]) -> XMLElement {
    XMLElement(qualified(name, default: Self.xformsURI), attributes: attributes, children: nodes)
  }

  func xforms(_ name: String, text: String) -> XMLElement {
    xforms(name, nodes: text.isEmpty ? [] : [.text(text)])
  }

  func attribute(_ name: String, _ value: String) -> XMLAttribute {
    XMLAttribute(qualified(name, default: ""), value)
  }

  func qualified(_ name: String, default namespace: String) -> XMLName {
    guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      return XMLName(name, namespace: namespace)
    }
    let prefix = String(name[..<colon])
    // A prefix that nobody declared is no name; what stands behind it still says something.
    guard let uri = uris[prefix] else {
      return XMLName(String(name[name.index(after: colon)...]), namespace: namespace)
    }
    return XMLName(prefix: prefix, String(name[name.index(after: colon)...]), namespace: uri)
  }
}
