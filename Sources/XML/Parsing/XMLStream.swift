internal import CExpat
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

/// Where Expat's callbacks, which can hold no type parameters, find the handler.
class EventSink {
  func start(
    _ name: XMLName, attributes: [XMLAttribute], namespaces: [XMLNamespace],
    at position: XMLPosition
  ) throws(Failure) {}
  func end(_ name: XMLName) throws(Failure) {}
  func text(_ text: String) throws(Failure) {}
}

private final class HandlerSink<Handler: XMLEventHandler>: EventSink {
  var handler: Handler

  init(_ handler: Handler) { self.handler = handler }

  override func start(
    _ name: XMLName, attributes: [XMLAttribute], namespaces: [XMLNamespace],
    at position: XMLPosition
  ) throws(Failure) {
    try handler.start(name, attributes: attributes, namespaces: namespaces, at: position)
  }

  override func end(_ name: XMLName) throws(Failure) { try handler.end(name) }

  override func text(_ text: String) throws(Failure) { try handler.text(text) }
}
