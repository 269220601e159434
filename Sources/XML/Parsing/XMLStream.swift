public import Diagnostics

/// Reads a document that arrives in pieces and passes it on as events.
///
/// Feed it every piece in order, then finish it. After a failure it accepts nothing more.
public final class XMLStream<Handler: XMLEventHandler> {
  /// Takes the events; its state may be looked at and changed between pieces.
  public var handler: Handler {
    get { sink.handler }
    set { sink.handler = newValue }
  }

  private let sink: HandlerSink<Handler>
  private let reader: ExpatReader

  /// `file` names the document in places.
  public init(_ handler: Handler, file: String, limits: XMLLimits = XMLLimits()) {
    sink = HandlerSink(handler)
    reader = ExpatReader(sink, file: file, limits: limits)
  }

  /// Takes the next piece, of any length.
  public func feed(_ piece: [UInt8]) throws(Failure) {
    try reader.feed(piece)
  }

  /// Ends the document and gives the handler back.
  public func finish() throws(Failure) -> Handler {
    try reader.finish()
    return sink.handler
  }
}

/// Passes tags on with their namespaces resolved.
private final class HandlerSink<Handler: XMLEventHandler>: TagSink {
  var handler: Handler
  private var names = NameResolver()

  init(_ handler: Handler) { self.handler = handler }

  override var openElement: String? { names.open.last?.qualified }

  override func start(_ tag: WrittenTag) throws(Failure) {
    let (attributes, namespaces) = try names.enter(tag)
    guard let name = names.open.last else { return }
    try handler.start(
      name, attributes: attributes, namespaces: namespaces, at: tag.reader.position)
  }

  override func end(_ name: UnsafePointer<CChar>) throws(Failure) {
    if let name = names.leave() { try handler.end(name) }
  }

  override func text(_ text: [UInt8]) throws(Failure) {
    try handler.text(String(decoding: text, as: UTF8.self))
  }
}
