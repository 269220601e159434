public import Diagnostics

/// Takes a document piece by piece, for documents that are too large to hold.
///
/// What an event throws ends the reading and reaches whoever fed the ``XMLStream``.
public protocol XMLEventHandler {
  /// A start tag, or the first half of an empty element. `attributes` are without `namespaces`, the
  /// declarations.
  mutating func start(
    _ name: XMLName, attributes: [XMLAttribute], namespaces: [XMLNamespace],
    at position: XMLPosition
  ) throws(Failure)

  /// The end of the element that was started last and has not ended.
  mutating func end(_ name: XMLName) throws(Failure)

  /// The whole text between two tags, comments left out; never empty.
  mutating func text(_ text: String) throws(Failure)
}
