internal import CExpat
import Diagnostics

/// Drives Expat over the pieces of one document and keeps the limits.
///
/// Prefixes are resolved here and not by Expat, which forgets them.
final class ExpatReader {
  private let parser: OpaquePointer?
  private let sink: EventSink
  private let file: String
  private let limits: XMLLimits
  private var scope = NamespaceScope()
  private var open: [XMLName] = []
  private var text: [UInt8] = []
  private var elementCount = 0
  private var byteCount = 0
  /// Whether the document begins with the byte order mark of UTF-16.
  private var hasWideMark = false
  private var failure: Failure?
  /// The last bytes of the piece in hand, to tell damaged text from bad syntax.
  private var piece: ArraySlice<UInt8> = []

  /// A token that is cut by the end of a piece is looked at again with the next: larger pieces cost
  /// memory, smaller ones time.
  private static let pieceBytes = 1 << 17

  init(_ sink: EventSink, file: String, limits: XMLLimits) {
    self.sink = sink
    self.file = file
    self.limits = limits
    parser = XML_ParserCreate(nil)
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { reader(of: $0)?.started($1, $2) },
      { context, _ in reader(of: context)?.ended() })
    XML_SetCharacterDataHandler(parser) { context, characters, count in
      reader(of: context)?.read(UnsafeRawBufferPointer(start: characters, count: Int(count)))
    }
    XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in
      reader(of: context)?.stop(.xmlDoctype)
    }
  }

  deinit { XML_ParserFree(parser) }

  func feed(_ bytes: [UInt8]) throws(Failure) {
    if let failure { throw failure }
    var rest = bytes[...]
    if byteCount == 0 {
      // Expat would count a mark as a column.
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
      hasWideMark = bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE])
    }
    while !rest.isEmpty {
      try parse(rest.prefix(Self.pieceBytes), isLast: false)
      rest = rest.dropFirst(Self.pieceBytes)
    }
  }

  func finish() throws(Failure) {
    if let failure { throw failure }
    if byteCount == 0 { throw fail(Failure(.data, .xmlEmpty, at: .file(file))) }
    try parse([], isLast: true)
  }

  private func parse(_ bytes: ArraySlice<UInt8>, isLast: Bool) throws(Failure) {
    byteCount += bytes.count
    if byteCount > limits.bytes {
      throw fail(Failure(.data, .xmlTooLarge(limit: limits.bytes), at: .file(file)))
    }
    piece = bytes
    let status = bytes.withUnsafeBytes { buffer in
      XML_Parse(
        parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(buffer.count),
        isLast ? 1 : 0)
    }
    if let failure { throw failure }
    if status != XML_STATUS_OK { throw fail(syntaxFailure) }
    // A tag is reported when it is complete; an endless one must not be gathered until then.
    let unread = byteCount - Int(XML_GetCurrentByteIndex(parser))
    if !isLast && unread > 2 * limits.tagBytes + Self.pieceBytes {
      throw fail(here(.xmlTagTooLong(limit: limits.tagBytes)))
    }
  }

  private var position: XMLPosition {
    let line = Int(XML_GetCurrentLineNumber(parser))
    let column = Int(XML_GetCurrentColumnNumber(parser)) + 1
    return XMLPosition(line: line, column: line == 1 && hasWideMark ? column - 1 : column)
  }

  private func here(_ message: Message) -> Failure {
    let position = position
    return Failure(
      .data, message, at: .position(file: file, line: position.line, column: position.column))
  }

  private func fail(_ failure: Failure) -> Failure {
    self.failure = failure
    return failure
  }
}

private func reader(of context: UnsafeMutableRawPointer?) -> ExpatReader? {
  context.map { Unmanaged<ExpatReader>.fromOpaque($0).takeUnretainedValue() }
}

/// What Expat reports.
extension ExpatReader {
  fileprivate func started(
    _ name: UnsafePointer<CChar>?, _ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    guard failure == nil, let name else { return }
    perform { () throws(Failure) in
      try flushText()
      try checkLimits()
      let (attributes, namespaces) = try split(pairs)
      scope.enter(namespaces)
      let element = try resolved(QualifiedName(name), isAttribute: false)
      let resolvedAttributes = try resolved(attributes)
      open.append(element)
      try sink.start(
        element, attributes: resolvedAttributes, namespaces: namespaces, at: position)
    }
  }

  fileprivate func ended() {
    guard failure == nil, let name = open.last else { return }
    perform { () throws(Failure) in
      try flushText()
      open.removeLast()
      scope.leave()
      try sink.end(name)
    }
  }

  fileprivate func read(_ characters: UnsafeRawBufferPointer) {
    guard failure == nil else { return }
    if text.count + characters.count > limits.textBytes {
      stop(.xmlTextTooLong(limit: limits.textBytes))
    } else {
      text.append(contentsOf: characters)
    }
  }

  fileprivate func stop(_ message: Message) {
    perform { () throws(Failure) in throw here(message) }
  }

  private func perform(_ work: () throws(Failure) -> Void) {
    do throws(Failure) {
      try work()
    } catch {
      if failure == nil { failure = error }
      XML_StopParser(parser, 0)
    }
  }

  private func flushText() throws(Failure) {
    if text.isEmpty { return }
    let string = String(decoding: text, as: UTF8.self)
    text.removeAll(keepingCapacity: text.capacity < 1 << 16)
    try sink.text(string)
  }

  private func checkLimits() throws(Failure) {
    elementCount += 1
    if elementCount > limits.elements { throw here(.xmlTooManyElements(limit: limits.elements)) }
    if open.count >= limits.depth { throw here(.xmlTooDeep(limit: limits.depth)) }
    if Int(XML_GetCurrentByteCount(parser)) > limits.tagBytes {
      throw here(.xmlTagTooLong(limit: limits.tagBytes))
    }
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

/// Namespaces.
extension ExpatReader {
  private typealias WrittenAttribute = (name: QualifiedName, value: String)

  private func split(
    _ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) throws(Failure) -> ([WrittenAttribute], [XMLNamespace]) {
    var attributes: [WrittenAttribute] = []
    var namespaces: [XMLNamespace] = []
    var index = 0
    while let name = pairs?[index], let value = pairs?[index + 1] {
      index += 2
      if index > 2 * limits.attributes {
        throw here(.xmlTooManyAttributes(limit: limits.attributes))
      }
      let written = QualifiedName(name)
      if written.prefix == "xmlns" {
        namespaces.append(try declaration(of: written.local, String(cString: value)))
      } else if written.prefix == nil && written.local == "xmlns" {
        namespaces.append(try declaration(of: "", String(cString: value)))
      } else {
        attributes.append((written, String(cString: value)))
      }
    }
    return (attributes, namespaces)
  }

  private func declaration(of prefix: String, _ uri: String) throws(Failure) -> XMLNamespace {
    let isXML = prefix == "xml" && uri == NamespaceScope.xml
    let isReserved =
      prefix == "xml" || prefix == "xmlns" || uri == NamespaceScope.xml
      || uri == NamespaceScope.xmlns
    if isReserved && !isXML || !prefix.isEmpty && uri.isEmpty {
      throw here(.xmlNamespaceInvalid(prefix))
    }
    return XMLNamespace(prefix: prefix, uri: uri)
  }

  private func resolved(_ name: QualifiedName, isAttribute: Bool) throws(Failure) -> XMLName {
    guard name.isSound else { throw here(.xmlNameInvalid(name.written)) }
    if isAttribute && name.prefix == nil { return XMLName(name.local) }
    guard let uri = scope.uri(of: name.prefix ?? "") else {
      throw here(.xmlPrefixUnknown(name.prefix ?? ""))
    }
    return XMLName(prefix: name.prefix, name.local, namespace: uri)
  }

  /// Expat refuses two attributes of one spelling; two prefixes may still mean one namespace.
  private func resolved(_ attributes: [WrittenAttribute]) throws(Failure) -> [XMLAttribute] {
    var result: [XMLAttribute] = []
    result.reserveCapacity(attributes.count)
    var inNamespaces: Set<[String]> = []
    for attribute in attributes {
      let name = try resolved(attribute.name, isAttribute: true)
      if !name.namespace.isEmpty, !inNamespaces.insert([name.namespace, name.local]).inserted {
        throw here(.xmlAttributeRepeated)
      }
      result.append(XMLAttribute(name, attribute.value))
    }
    return result
  }
}

/// What Expat complains about.
extension ExpatReader {
  private var syntaxFailure: Failure {
    let code = XML_GetErrorCode(parser)
    let message: Message =
      switch code {
      case XML_ERROR_NO_ELEMENTS: elementCount == 0 ? .xmlEmpty : .xmlEndsEarly
      case XML_ERROR_TAG_MISMATCH: .xmlTagMismatch(open.last?.qualified)
      case XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_UNCLOSED_CDATA_SECTION, XML_ERROR_ASYNC_ENTITY:
        .xmlEndsEarly
      case XML_ERROR_DUPLICATE_ATTRIBUTE: .xmlAttributeRepeated
      case XML_ERROR_JUNK_AFTER_DOC_ELEMENT: .xmlAfterRoot
      case XML_ERROR_UNDEFINED_ENTITY: .xmlEntityUnknown
      case XML_ERROR_BAD_CHAR_REF: .xmlCharacterForbidden
      case XML_ERROR_UNKNOWN_ENCODING, XML_ERROR_INCORRECT_ENCODING: .xmlEncodingUnknown
      case XML_ERROR_PARTIAL_CHAR: .xmlEncodingDamaged
      case XML_ERROR_NO_MEMORY: .xmlNoMemory
      case XML_ERROR_INVALID_TOKEN: isAtDamagedText ? .xmlEncodingDamaged : .xmlNotWellFormed
      default: .xmlNotWellFormed
      }
    return here(message)
  }

  private var isAtDamagedText: Bool {
    let offset = Int(XML_GetCurrentByteIndex(parser)) - (byteCount - piece.count)
    guard (0..<piece.count).contains(offset) else { return false }
    var bytes = piece.dropFirst(offset).makeIterator()
    var decoder = Unicode.UTF8.ForwardParser()
    if case .error = decoder.parseScalar(from: &bytes) { return true }
    return false
  }
}
