/// How much a document may hold before it is refused; generous for anything a person has written.
public struct XMLLimits: Sendable, Hashable {
  /// Bytes of the document.
  public var bytes = 64 << 20
  /// Elements within one another, the root included. Trees of this depth are safe to copy, compare
  /// and destroy on any thread's stack.
  public var depth = 200
  /// Elements in all.
  public var elements = 5_000_000
  /// Attributes and namespace declarations of one element.
  public var attributes = 1_000
  /// Bytes of one tag with its attributes, one comment or one processing instruction.
  public var tagBytes = 1 << 20
  /// Bytes of one stretch of text between two tags.
  public var textBytes = 16 << 20

  public init() {}
}
