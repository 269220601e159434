import Diagnostics

/// Finds out what names mean. Expat could, but forgets the prefixes.
struct NameResolver {
  /// The elements that have started and not ended, the innermost last.
  private(set) var open: [XMLName] = []
  private var scope = NamespaceScope()
  private var elementNames = KnownNames()
  private var attributeNames = KnownNames()

  /// Begins an element.
  mutating func enter(
    _ tag: WrittenTag
  ) throws(Failure) -> ([XMLAttribute], [XMLNamespace]) {
    var namespaces: [XMLNamespace] = []
    let count = try split(tag, into: &namespaces)
    scope.enter(namespaces)
    if !namespaces.isEmpty { forgetNames() }
    let element = try meaning(of: tag.name, isAttribute: false, in: tag)
    open.append(element)
    return (count == 0 ? [] : try attributes(of: tag, count: count), namespaces)
  }

  /// Ends the innermost element.
  mutating func leave() -> XMLName? {
    if scope.leave() { forgetNames() }
    return open.popLast()
  }

  /// What prefixes stand for has changed.
  private mutating func forgetNames() {
    elementNames.forget()
    attributeNames.forget()
  }

  /// Finds the declarations. - Returns: how many attributes there are beside them.
  private func split(
    _ tag: WrittenTag, into namespaces: inout [XMLNamespace]
  ) throws(Failure) -> Int {
    var count = 0
    var index = 0
    while let name = tag.pairs?[index], let value = tag.pairs?[index + 1] {
      index += 2
      let limit = tag.reader.limits.attributes
      if index > 2 * limit { throw tag.reader.here(.xmlTooManyAttributes(limit: limit)) }
      guard Self.mayDeclare(name) else {
        count += 1
        continue
      }
      let written = QualifiedName(name)
      if written.prefix == "xmlns" {
        guard written.isSound else { throw tag.reader.here(.xmlNameInvalid(written.written)) }
        namespaces.append(try declaration(of: written.local, String(cString: value), in: tag))
      } else if written.prefix == nil && written.local == "xmlns" {
        namespaces.append(try declaration(of: "", String(cString: value), in: tag))
      } else {
        count += 1
      }
    }
    return count
  }

  /// Whether a name begins with `xmlns`.
  private static func mayDeclare(_ name: UnsafePointer<CChar>) -> Bool {
    var at = name
    for byte in "xmlns".utf8 {
      if UInt8(bitPattern: at.pointee) != byte { return false }
      at += 1
    }
    return true
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

  private mutating func meaning(
    of name: UnsafePointer<CChar>, isAttribute: Bool, in tag: WrittenTag
  ) throws(Failure) -> XMLName {
    let spelling = KnownNames.Spelling(name)
    if let known = isAttribute ? attributeNames[spelling] : elementNames[spelling] { return known }
    let resolved = try resolved(QualifiedName(name), isAttribute: isAttribute, in: tag)
    if isAttribute {
      attributeNames.note(spelling, resolved)
    } else {
      elementNames.note(spelling, resolved)
    }
    return resolved
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
  private mutating func attributes(
    of tag: WrittenTag, count: Int
  ) throws(Failure) -> [XMLAttribute] {
    var result: [XMLAttribute] = []
    result.reserveCapacity(count)
    var firstInNamespace: XMLName?
    var inNamespaces: Set<[String]> = []
    var index = 0
    while let written = tag.pairs?[index], let value = tag.pairs?[index + 1] {
      index += 2
      if Self.mayDeclare(written), QualifiedName(written).declares { continue }
      let name = try meaning(of: written, isAttribute: true, in: tag)
      if !name.namespace.isEmpty {
        if let first = firstInNamespace {
          if inNamespaces.isEmpty { inNamespaces.insert([first.namespace, first.local]) }
          if !inNamespaces.insert([name.namespace, name.local]).inserted {
            throw tag.reader.here(.xmlAttributeRepeated)
          }
        } else {
          firstInNamespace = name
        }
      }
      result.append(XMLAttribute(name, String(cString: value)))
    }
    return result
  }
}

/// What names meant that were met lately. A document has few of them, each many times.
private struct KnownNames {
  /// The bytes of a name as Expat holds it.
  struct Spelling {
    let start: UnsafePointer<CChar>
    let length: Int
    /// FNV-1a, 64 bits (Fowler, Noll and Vo).
    let hash: UInt64

    init(_ start: UnsafePointer<CChar>) {
      self.start = start
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      var length = 0
      while start[length] != 0 {
        hash = (hash ^ UInt64(UInt8(bitPattern: start[length]))) &* 0x100_0000_01b3
        length += 1
      }
      self.length = length
      self.hash = hash
    }

    func equals(_ bytes: [UInt8]) -> Bool {
      guard bytes.count == length else { return false }
      for index in 0..<length where bytes[index] != UInt8(bitPattern: start[index]) { return false }
      return true
    }
  }

  private struct Entry {
    let bytes: [UInt8]
    let name: XMLName
    let generation: Int
  }

  private static let slotCount = 256
  private var entries = [Entry?](repeating: nil, count: slotCount)
  private var generation = 0

  subscript(_ spelling: Spelling) -> XMLName? {
    guard let entry = entries[slot(of: spelling)], entry.generation == generation,
      spelling.equals(entry.bytes)
    else { return nil }
    return entry.name
  }

  mutating func note(_ spelling: Spelling, _ name: XMLName) {
    let bytes = (0..<spelling.length).map { UInt8(bitPattern: spelling.start[$0]) }
    entries[slot(of: spelling)] = Entry(bytes: bytes, name: name, generation: generation)
  }

  mutating func forget() { generation += 1 }

  private func slot(of spelling: Spelling) -> Int {
    Int(truncatingIfNeeded: (spelling.hash ^ (spelling.hash >> 32)) & UInt64(Self.slotCount - 1))
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

  /// Whether it is `xmlns` or begins with `xmlns:`.
  var declares: Bool { prefix == "xmlns" || prefix == nil && local == "xmlns" }

  var written: String { prefix.map { "\($0):\(local)" } ?? local }
}
