/// Goes through a document once and puts it in columns, where it is all that most are: UTF-8,
/// well-formed, within the limits, without document type and processing instructions, with names
/// in ASCII.
///
/// Expat takes more time for the tags of a long list of choices than all else that reading the form
/// takes. What is not such a document this gives up without a word, whatever the reason: Expat then
/// reads it, or says what is wrong with it and where. So there is nothing that only this accepts,
/// which `Scripts/fuzz XML` looks after.
struct XMLScanner {
  private var columns = RecordColumns()
  private var names: ScannedNames
  private var text: ScannedText
  private var declarations: [XMLRecords.Declaration] = []
  private var open: [OpenTag] = []
  private var attributes: [WrittenAttribute] = []
  private let limits: XMLLimits
  private var elementCount = 0
  private var cursor: ByteCursor

  private struct OpenTag {
    let name: Range<Int>
    let declares: Bool
  }

  private struct WrittenAttribute {
    let name: ScannedNames.Spelling
    let value: TextStretch
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>, limits: XMLLimits) {
    cursor = ByteCursor(bytes)
    names = ScannedNames(bytes)
    text = ScannedText(sourceCount: bytes.count)
    self.limits = limits
    columns.reserve(bytes.count / 16)
  }

  /// The document in columns; nil where Expat has to look at it.
  static func records(of bytes: [UInt8], limits: XMLLimits) -> XMLRecords? {
    guard bytes.count <= limits.bytes, bytes.count < Int(Int32.max) / 4 else { return nil }
    return bytes.withUnsafeBufferPointer { buffer -> XMLRecords? in
      var scanner = XMLScanner(buffer, limits: limits)
      guard scanner.readDocument() else { return nil }
      return XMLRecords(
        scanner.columns, names: scanner.names.names, declarations: scanner.declarations,
        source: bytes, resolved: scanner.text.resolved, places: RecordPlaces(.offsets))
    }
  }

  // MARK: The document

  private mutating func readDocument() -> Bool {
    cursor.skipMark()
    guard cursor.skipDeclaration(), readSurroundings(), cursor.byte == UInt8(ascii: "<"),
      readStartTag()
    else { return false }
    while !open.isEmpty {
      guard readContent() else { return false }
    }
    return readSurroundings() && cursor.isAtEnd
  }

  /// White space and comments around the outermost element.
  private mutating func readSurroundings() -> Bool {
    while true {
      cursor.skipSpace()
      guard cursor.starts(with: "<!--") else { return true }
      guard readComment() else { return false }
    }
  }

  /// Text up to markup, and that markup.
  private mutating func readContent() -> Bool {
    guard text.read(&cursor, limit: limits.textBytes) else { return false }
    switch cursor.next {
    case UInt8(ascii: "/"): return readEndTag()
    case UInt8(ascii: "!"):
      // Text goes on behind it.
      return cursor.starts(with: "<!--")
        ? readComment() : text.readSection(&cursor, limit: limits.textBytes)
    default: return readStartTag()
    }
  }

  private mutating func readComment() -> Bool {
    let start = cursor.at
    cursor.at += 4
    while !cursor.isAtEnd {
      guard cursor.skipCharacters(until: UInt8(ascii: "-")) else { return false }
      if cursor.next == UInt8(ascii: "-") {
        guard cursor.starts(with: "-->") else { return false }
        cursor.at += 3
        return cursor.at - start <= limits.tagBytes
      }
      cursor.at += 1
    }
    return false
  }

  // MARK: Tags

  private mutating func readEndTag() -> Bool {
    guard let tag = open.popLast() else { return false }
    cursor.at += 2
    guard cursor.skip(sameAs: tag.name) else { return false }
    if cursor.byte != UInt8(ascii: ">") {
      cursor.skipSpace()
      guard cursor.byte == UInt8(ascii: ">") else { return false }
    }
    cursor.at += 1
    endElement(tag)
    return true
  }

  private mutating func endElement(_ tag: OpenTag) {
    if let stretch = text.take() { columns.text(stretch) }
    columns.end()
    if tag.declares { names.leave() }
  }

  private mutating func readStartTag() -> Bool {
    let start = cursor.at
    elementCount += 1
    guard open.count < limits.depth, elementCount <= limits.elements else { return false }
    if let stretch = text.take() { columns.text(stretch) }
    cursor.at += 1
    guard let name = cursor.readName() else { return false }
    if !attributes.isEmpty { attributes.removeAll(keepingCapacity: true) }
    var namespaces: [XMLNamespace] = []
    var isEmpty = false
    while true {
      let hasSpace = cursor.skipSpace()
      if cursor.byte == UInt8(ascii: ">") { break }
      if cursor.byte == UInt8(ascii: "/") {
        guard cursor.next == UInt8(ascii: ">") else { return false }
        isEmpty = true
        cursor.at += 1
        break
      }
      guard hasSpace, readAttribute(&namespaces) else { return false }
    }
    cursor.at += 1
    guard cursor.at - start <= limits.tagBytes,
      attributes.count + namespaces.count <= min(limits.attributes, Self.mostAttributes)
    else { return false }
    return startElement(name, at: start, namespaces, isEmpty: isEmpty)
  }

  /// Beyond so many, finding two of one name costs more than Expat's way.
  private static let mostAttributes = 24

  private mutating func readAttribute(_ namespaces: inout [XMLNamespace]) -> Bool {
    guard let name = cursor.readName() else { return false }
    cursor.skipSpace()
    guard cursor.byte == UInt8(ascii: "=") else { return false }
    cursor.at += 1
    cursor.skipSpace()
    guard let value = text.readValue(&cursor) else { return false }
    if !names.mayDeclare(name) {
      attributes.append(WrittenAttribute(name: name, value: value))
      return attributes.count <= Self.mostAttributes
    }
    let uri = text.string(value, in: cursor.bytes)
    guard let namespace = names.declaration(name, uri) else { return false }
    let isRepeated = namespaces.contains { $0.prefix == namespace.prefix }
    namespaces.append(namespace)
    return !isRepeated && namespaces.count <= Self.mostAttributes
  }

  private mutating func startElement(
    _ name: ScannedNames.Spelling, at start: Int, _ namespaces: [XMLNamespace], isEmpty: Bool
  ) -> Bool {
    if !namespaces.isEmpty { names.enter(namespaces) }
    guard let number = names.element(name) else { return false }
    let row = columns.start(name: number, place: Int32(truncatingIfNeeded: start))
    for namespace in namespaces {
      declarations.append(XMLRecords.Declaration(row: row, namespace: namespace))
    }
    for index in attributes.indices {
      guard let number = names.attribute(attributes[index].name),
        !names.clashes(number, withThoseOf: columns, after: row)
      else { return false }
      columns.attribute(name: number, attributes[index].value)
    }
    let tag = OpenTag(name: name.range, declares: !namespaces.isEmpty)
    if isEmpty { endElement(tag) } else { open.append(tag) }
    return true
  }
}
