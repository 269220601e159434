import Diagnostics

/// Finds out what names mean. Expat could, but forgets the prefixes.
struct NameResolver {
  /// The elements that have started and not ended, the innermost last.
  private(set) var open: [XMLName] = []
  private var scope = NamespaceScope()

  private typealias WrittenAttribute = (name: QualifiedName, value: String)

  /// Begins an element.
  mutating func enter(
    _ tag: WrittenTag
  ) throws(Failure) -> ([XMLAttribute], [XMLNamespace]) {
    let (attributes, namespaces) = try split(tag)
    scope.enter(namespaces)
    let element = try resolved(QualifiedName(tag.name), isAttribute: false, in: tag)
    open.append(element)
    return (try resolved(attributes, in: tag), namespaces)
  }

  /// Ends the innermost element.
  mutating func leave() -> XMLName? {
    scope.leave()
    return open.popLast()
  }

  private func split(
    _ tag: WrittenTag
  ) throws(Failure) -> ([WrittenAttribute], [XMLNamespace]) {
    var attributes: [WrittenAttribute] = []
    var namespaces: [XMLNamespace] = []
    var index = 0
    while let name = tag.pairs?[index], let value = tag.pairs?[index + 1] {
      index += 2
      let limit = tag.reader.limits.attributes
      if index > 2 * limit { throw tag.reader.here(.xmlTooManyAttributes(limit: limit)) }
      let written = QualifiedName(name)
      if written.prefix == "xmlns" {
        namespaces.append(try declaration(of: written.local, String(cString: value), in: tag))
      } else if written.prefix == nil && written.local == "xmlns" {
        namespaces.append(try declaration(of: "", String(cString: value), in: tag))
      } else {
        attributes.append((written, String(cString: value)))
      }
    }
    return (attributes, namespaces)
  }

  private func declaration(
    of prefix: String, _ uri: String, in tag: WrittenTag
  ) throws(Failure) -> XMLNamespace {
    let isXML = prefix == "xml" && uri == NamespaceScope.xml
    let isReserved =
      prefix == "xml" || prefix == "xmlns" || uri == NamespaceScope.xml
      || uri == NamespaceScope.xmlns
    if isReserved && !isXML || !prefix.isEmpty && uri.isEmpty {
      throw tag.reader.here(.xmlNamespaceInvalid(prefix))
    }
    return XMLNamespace(prefix: prefix, uri: uri)
  }

  private func resolved(
    _ name: QualifiedName, isAttribute: Bool, in tag: WrittenTag
  ) throws(Failure) -> XMLName {
    guard name.isSound else { throw tag.reader.here(.xmlNameInvalid(name.written)) }
    if isAttribute && name.prefix == nil { return XMLName(name.local) }
    guard let uri = scope.uri(of: name.prefix ?? "") else {
      throw tag.reader.here(.xmlPrefixUnknown(name.prefix ?? ""))
    }
    return XMLName(prefix: name.prefix, name.local, namespace: uri)
  }

  /// Expat refuses two attributes of one spelling; two prefixes may still mean one namespace.
  private func resolved(
    _ attributes: [WrittenAttribute], in tag: WrittenTag
  ) throws(Failure) -> [XMLAttribute] {
    var result: [XMLAttribute] = []
    result.reserveCapacity(attributes.count)
    var inNamespaces: Set<[String]> = []
    for attribute in attributes {
      let name = try resolved(attribute.name, isAttribute: true, in: tag)
      if !name.namespace.isEmpty, !inNamespaces.insert([name.namespace, name.local]).inserted {
        throw tag.reader.here(.xmlAttributeRepeated)
      }
      result.append(XMLAttribute(name, attribute.value))
    }
    return result
  }
}

/// A name as it is written.
private struct QualifiedName {
  let prefix: String?
  let local: String

  init(_ name: UnsafePointer<CChar>) {
    let whole = String(cString: name)
    if let colon = whole.utf8.firstIndex(of: UInt8(ascii: ":")) {
      prefix = String(whole[..<colon])
      local = String(whole[whole.utf8.index(after: colon)...])
    } else {
      prefix = nil
      local = whole
    }
  }

  var isSound: Bool {
    prefix?.isEmpty != true && !local.isEmpty && !local.utf8.contains(UInt8(ascii: ":"))
  }

  var written: String { prefix.map { "\($0):\(local)" } ?? local }
}
