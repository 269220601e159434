package import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Takes the tags of a document whose vocabulary is known, at a fraction of the cost of
/// ``XMLEventHandler``: names come without prefixes, namespaces unresolved, texts as bytes.
package protocol XMLTagHandler {
  mutating func start(_ local: String, _ attributes: XMLTagAttributes) throws(Failure)
  mutating func end(_ local: String) throws(Failure)
  /// The whole text between two tags, in UTF-8; never empty.
  mutating func text(_ text: [UInt8]) throws(Failure)
}

/// The attributes of the tag at hand; of no use after the handler returns.
package struct XMLTagAttributes {
  fileprivate let tag: WrittenTag

  /// The value of the attribute of a local name, whatever its prefix. O(attributes).
  package subscript(_ local: StaticString) -> String? {
    var index = 0
    while let name = tag.pairs?[index], let value = tag.pairs?[index + 1] {
      if strcmp(localPart(name), local.utf8Start) == 0 { return String(cString: value) }
      index += 2
    }
    return nil
  }

  /// Where the tag begins.
  package var position: XMLPosition { tag.reader.position }
}

/// ``XMLStream`` for an ``XMLTagHandler``.
package final class XMLTagStream<Handler: XMLTagHandler> {
  private let sink: PlainSink<Handler>
  private let reader: ExpatReader

  package init(_ handler: Handler, file: String, limits: XMLLimits = XMLLimits()) {
    sink = PlainSink(handler)
    reader = ExpatReader(sink, file: file, limits: limits)
  }

  package func feed(_ piece: [UInt8]) throws(Failure) {
    try reader.feed(piece)
  }

  package func finish() throws(Failure) -> Handler {
    try reader.finish()
    return sink.handler
  }
}

private final class PlainSink<Handler: XMLTagHandler>: TagSink {
  var handler: Handler

  init(_ handler: Handler) { self.handler = handler }

  override func start(_ tag: WrittenTag) throws(Failure) {
    try handler.start(String(cString: localPart(tag.name)), XMLTagAttributes(tag: tag))
  }

  override func end(_ name: UnsafePointer<CChar>) throws(Failure) {
    try handler.end(String(cString: localPart(name)))
  }

  override func text(_ text: [UInt8]) throws(Failure) { try handler.text(text) }
}

/// What follows the colon, where there is one.
private func localPart(_ name: UnsafePointer<CChar>) -> UnsafePointer<CChar> {
  strchr(name, CInt(UInt8(ascii: ":"))).map { UnsafePointer($0) + 1 } ?? name
}
