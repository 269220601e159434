package import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Takes the tags of a document whose vocabulary is known, at a fraction of the cost of
/// ``XMLEventHandler``: only tags that matter come, by number, namespaces unresolved, texts as bytes.
package protocol XMLTagHandler {
  /// The local names of the tags that matter, at most 255 bytes each. An event has their index.
  static var vocabulary: [String] { get }

  mutating func start(_ tag: Int, _ attributes: XMLTagAttributes) throws(Failure)
  mutating func end(_ tag: Int) throws(Failure)
  /// The whole text between two tags, in UTF-8; never empty.
  mutating func text(_ text: [UInt8]) throws(Failure)
}

/// The attributes of the tag at hand; of no use after the handler returns.
package struct XMLTagAttributes {
  fileprivate let tag: WrittenTag

  /// The value of the attribute spelled like that. O(attributes).
  package subscript(_ name: StaticString) -> XMLTagValue? {
    var index = 0
    while let written = tag.pairs?[index], let value = tag.pairs?[index + 1] {
      if strcmp(written, name.utf8Start) == 0 { return XMLTagValue(start: value) }
      index += 2
    }
    return nil
  }
}

/// The value of an attribute as Expat holds it: bytes in UTF-8; of no use after the handler returns.
package struct XMLTagValue: Sequence, IteratorProtocol {
  fileprivate var start: UnsafePointer<CChar>

  package mutating func next() -> UInt8? {
    if start.pointee == 0 { return nil }
    defer { start += 1 }
    return UInt8(bitPattern: start.pointee)
  }

  package var string: String { String(cString: start) }

  /// A number of at most 18 digits; nil for anything else.
  package var number: Int? {
    var result = 0
    var count = 0
    for byte in self {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), count < 18 else { return nil }
      result = result * 10 + Int(byte - UInt8(ascii: "0"))
      count += 1
    }
    return count > 0 ? result : nil
  }
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
    return sink.handler.pointee
  }
}

private final class PlainSink<Handler: XMLTagHandler>: TagSink {
  /// Behind a pointer for the same reason as the state of ``ExpatReader``.
  let handler = UnsafeMutablePointer<Handler>.allocate(capacity: 1)
  private let vocabulary: [[UInt8]]

  init(_ handler: Handler) {
    self.handler.initialize(to: handler)
    vocabulary = Handler.vocabulary.map { Array($0.utf8) }
  }

  deinit {
    handler.deinitialize(count: 1)
    handler.deallocate()
  }

  override func start(_ tag: WrittenTag) throws(Failure) {
    guard let number = number(of: tag.name) else { return }
    try handler.pointee.start(number, XMLTagAttributes(tag: tag))
  }

  override func end(_ name: UnsafePointer<CChar>) throws(Failure) {
    guard let number = number(of: name) else { return }
    try handler.pointee.end(number)
  }

  override func text(_ text: [UInt8]) throws(Failure) { try handler.pointee.text(text) }

  /// What follows the colon, where there is one, counts.
  private func number(of name: UnsafePointer<CChar>) -> Int? {
    let local = strchr(name, CInt(UInt8(ascii: ":"))).map { UnsafePointer($0) + 1 } ?? name
    let length = strlen(local)
    for (index, word) in vocabulary.enumerated() where word.count == length {
      if memcmp(word, local, length) == 0 { return index }
    }
    return nil
  }
}
