public import Diagnostics

/// XML reads XML that nobody vouches for, and writes XML that every reader accepts.
///
/// In: bytes in UTF-8, UTF-16 or Latin-1, read by Expat under ``XMLLimits``; document types,
/// entities and external references are refused. Out: an ``XMLDocument`` whose elements know their
/// line and column, or events for an ``XMLEventHandler``; or a `Failure` with a place.
public struct XMLDocument: Sendable, Hashable {
  public let root: XMLElement

  /// A document made in memory.
  public init(root: XMLElement) {
    self.root = root
  }

  /// Reads a whole document. `file` names it in places. O(bytes).
  ///
  /// - Throws: `.data` for anything that is not well-formed XML with namespaces, for a document
  ///   type, and for what exceeds a limit.
  public init(
    _ bytes: some Collection<UInt8>, file: String, limits: XMLLimits = XMLLimits()
  ) throws(Failure) {
    let stream = XMLStream(XMLTreeBuilder(), file: file, limits: limits)
    try stream.feed(Array(bytes))
    guard let root = try stream.finish().root else {
      throw Failure(.data, .xmlEmpty, at: .file(file))
    }
    self.root = root
  }
}

extension XMLRecords {
  /// Reads a whole document. `file` names it in places. O(bytes).
  ///
  /// - Throws: what `XMLDocument` throws, which reads what is not as plain as most documents are.
  package static func document(
    _ bytes: [UInt8], file: String, limits: XMLLimits = XMLLimits()
  ) throws(Failure) -> XMLRecords {
    if let records = scanned(bytes, limits: limits) { return records }
    return try XMLDocument(bytes, file: file, limits: limits).root.records
  }

  /// A document as plain as most are; nil for any other, and for what is none.
  package static func scanned(_ bytes: [UInt8], limits: XMLLimits = XMLLimits()) -> XMLRecords? {
    XMLScanner.records(of: bytes, limits: limits)
  }
}
