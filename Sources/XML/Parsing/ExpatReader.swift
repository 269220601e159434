internal import CExpat
import Diagnostics

/// Where Expat's callbacks, which can hold no type parameters, find what wants the document.
class TagSink {
  /// The element that must end next, where it is known.
  var openElement: String? { nil }
  func start(_ tag: WrittenTag) throws(Failure) {}
  func end(_ name: UnsafePointer<CChar>) throws(Failure) {}
  /// The whole text between two tags, in UTF-8.
  func text(_ text: [UInt8]) throws(Failure) {}
}

/// A start tag as Expat holds it, for as long as the sink looks at it.
struct WrittenTag {
  let name: UnsafePointer<CChar>
  /// Names and values by turns, ended by nil.
  let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  let reader: ExpatReader
}

/// Drives Expat over the pieces of one document and keeps the limits.
final class ExpatReader {
  let limits: XMLLimits
  private let parser: OpaquePointer?
  private let sink: TagSink
  private let file: String
  private var byteCount = 0
  /// Whether the document begins with the byte order mark of UTF-16.
  private var hasWideMark = false
  /// What every tag touches lies behind a pointer of its own: the run-time checks of a class's
  /// stored properties would cost as much as the parsing.
  private let state = UnsafeMutablePointer<State>.allocate(capacity: 1)
  /// The last bytes of the piece in hand, to tell damaged text from bad syntax.
  private var piece: ArraySlice<UInt8> = []

  private struct State {
    var depth = 0
    var elementCount = 0
    var text: [UInt8] = []
    var failure: Failure?
  }

  /// A token that is cut by the end of a piece is looked at again with the next: larger pieces cost
  /// memory, smaller ones time.
  private static let pieceBytes = 1 << 17

  init(_ sink: TagSink, file: String, limits: XMLLimits) {
    self.sink = sink
    self.file = file
    self.limits = limits
    state.initialize(to: State())
    parser = XML_ParserCreate(nil)
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { context, name, pairs in withReader(of: context) { $0.started(name, pairs) } },
      { context, name in withReader(of: context) { $0.ended(name) } })
    XML_SetCharacterDataHandler(parser) { context, characters, count in
      let bytes = UnsafeRawBufferPointer(start: characters, count: Int(count))
      withReader(of: context) { $0.read(bytes) }
    }
    XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in
      withReader(of: context) { $0.stop(.xmlDoctype) }
    }
  }

  deinit {
    XML_ParserFree(parser)
    state.deinitialize(count: 1)
    state.deallocate()
  }

  func feed(_ bytes: [UInt8]) throws(Failure) {
    if let failure = state.pointee.failure { throw failure }
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
    if let failure = state.pointee.failure { throw failure }
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
    if let failure = state.pointee.failure { throw failure }
    if status != XML_STATUS_OK { throw fail(syntaxFailure) }
    // A tag is reported when it is complete; an endless one must not be gathered until then.
    let unread = byteCount - Int(XML_GetCurrentByteIndex(parser))
    if !isLast && unread > 2 * limits.tagBytes + Self.pieceBytes {
      throw fail(here(.xmlTagTooLong(limit: limits.tagBytes)))
    }
  }

  var position: XMLPosition {
    let line = Int(XML_GetCurrentLineNumber(parser))
    let column = Int(XML_GetCurrentColumnNumber(parser)) + 1
    return XMLPosition(line: line, column: line == 1 && hasWideMark ? column - 1 : column)
  }

  func here(_ message: Message) -> Failure {
    let position = position
    return Failure(
      .data, message, at: .position(file: file, line: position.line, column: position.column))
  }

  private func fail(_ failure: Failure) -> Failure {
    state.pointee.failure = failure
    return failure
  }
}

/// The reader is alive as long as it parses, so nothing is counted.
@inline(__always)
private func withReader(
  of context: UnsafeMutableRawPointer?, _ work: (ExpatReader) -> Void
) {
  guard let context else { return }
  Unmanaged<ExpatReader>.fromOpaque(context)._withUnsafeGuaranteedRef(work)
}

/// What Expat reports.
extension ExpatReader {
  fileprivate func started(
    _ name: UnsafePointer<CChar>?, _ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    guard state.pointee.failure == nil, let name else { return }
    perform { () throws(Failure) in
      try flushText()
      try checkLimits()
      state.pointee.depth += 1
      try sink.start(WrittenTag(name: name, pairs: pairs, reader: self))
    }
  }

  fileprivate func ended(_ name: UnsafePointer<CChar>?) {
    guard state.pointee.failure == nil, state.pointee.depth > 0, let name else { return }
    perform { () throws(Failure) in
      try flushText()
      state.pointee.depth -= 1
      try sink.end(name)
    }
  }

  fileprivate func read(_ characters: UnsafeRawBufferPointer) {
    guard state.pointee.failure == nil else { return }
    if state.pointee.text.count + characters.count > limits.textBytes {
      stop(.xmlTextTooLong(limit: limits.textBytes))
    } else {
      state.pointee.text.append(contentsOf: characters)
    }
  }

  fileprivate func stop(_ message: Message) {
    perform { () throws(Failure) in throw here(message) }
  }

  private func perform(_ work: () throws(Failure) -> Void) {
    do throws(Failure) {
      try work()
    } catch {
      if state.pointee.failure == nil { state.pointee.failure = error }
      XML_StopParser(parser, 0)
    }
  }

  private func flushText() throws(Failure) {
    if state.pointee.text.isEmpty { return }
    // Kept for the next text, unless it would keep much.
    defer {
      state.pointee.text.removeAll(keepingCapacity: state.pointee.text.capacity < 1 << 16)
    }
    try sink.text(state.pointee.text)
  }

  private func checkLimits() throws(Failure) {
    state.pointee.elementCount += 1
    if state.pointee.elementCount > limits.elements {
      throw here(.xmlTooManyElements(limit: limits.elements))
    }
    if state.pointee.depth >= limits.depth { throw here(.xmlTooDeep(limit: limits.depth)) }
    if Int(XML_GetCurrentByteCount(parser)) > limits.tagBytes {
      throw here(.xmlTagTooLong(limit: limits.tagBytes))
    }
  }
}

/// What Expat complains about.
extension ExpatReader {
  private var syntaxFailure: Failure {
    let code = XML_GetErrorCode(parser)
    let message: Message =
      switch code {
      case XML_ERROR_NO_ELEMENTS: state.pointee.elementCount == 0 ? .xmlEmpty : .xmlEndsEarly
      case XML_ERROR_TAG_MISMATCH: .xmlTagMismatch(sink.openElement)
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
