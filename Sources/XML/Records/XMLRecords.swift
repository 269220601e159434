/// A document in columns, for those who look at much of it once: one row for each element, each
/// attribute and each stretch of text between elements, in document order, an element's attributes
/// before its content.
///
/// A row costs no allocation, and a text becomes a `String` when somebody asks for it, so that a
/// form with tens of thousands of choices costs little more than going through its bytes.
package final class XMLRecords: Sendable {
  package let rows: [XMLRow]
  /// Every name that occurs, once; rows have their numbers.
  package let names: [XMLName]
  /// In the order of rows.
  let declarations: [Declaration]
  /// Where texts lie that stand in the document as they read.
  private let source: [UInt8]
  /// The texts that do not: with references, several line ends, or pieces around comments.
  private let resolved: [UInt8]
  private let places: RecordPlaces

  struct Declaration: Sendable {
    let row: Int32
    let namespace: XMLNamespace
  }

  init(
    _ columns: RecordColumns, names: [XMLName], declarations: [Declaration], source: [UInt8],
    resolved: [UInt8], places: RecordPlaces
  ) {
    rows = columns.rows
    self.names = names
    self.declarations = declarations
    self.source = source
    self.resolved = resolved
    self.places = places
  }

  /// The outermost element.
  package var root: XMLRecord { XMLRecord(self, 0) }

  package func string(_ stretch: TextStretch) -> String {
    withBytes(of: stretch) { String(decoding: $0, as: UTF8.self) }
  }

  package func withBytes<Result>(
    of stretch: TextStretch, _ look: (UnsafeBufferPointer<UInt8>) -> Result
  )
    -> Result
  {
    let (start, count) = (Int(stretch.start), Int(stretch.count))
    if start < source.count || count == 0 {
      return source.withUnsafeBufferPointer { bytes in
        look(UnsafeBufferPointer(rebasing: bytes[min(start, bytes.count)..<start + count]))
      }
    }
    return resolved.withUnsafeBufferPointer { bytes in
      let start = start - source.count
      return look(UnsafeBufferPointer(rebasing: bytes[start..<start + count]))
    }
  }

  func position(of row: Int) -> XMLPosition {
    places.position(rows[row].place, in: source)
  }

  /// Every declaration of a prefix, in the order of the document.
  package var namespaces: [XMLNamespace] { declarations.map(\.namespace) }

  /// The declarations of an element. O(log of all declarations).
  func namespaces(of row: Int) -> [XMLNamespace] {
    var low = 0
    var high = declarations.count
    while low < high {
      let middle = (low + high) / 2
      if Int(declarations[middle].row) < row { low = middle + 1 } else { high = middle }
    }
    return declarations[low...].prefix { Int($0.row) == row }.map(\.namespace)
  }
}

/// A stretch of bytes: of the source where it starts within it, else of the resolved texts after it.
package struct TextStretch: Sendable {
  package var start: Int32
  package var count: Int32

  static let empty = TextStretch(start: 0, count: 0)
}

/// A row of ``XMLRecords``.
package struct XMLRow: Sendable {
  package enum Kind: UInt8, Sendable {
    /// An element with nothing but text in it, if anything.
    case leaf
    /// An element with elements in it; its texts have rows of their own.
    case branch
    case attribute
    case text
  }

  package var kind: Kind
  /// Into the names; -1 for a text.
  package var name: Int32
  /// -1 for the outermost element.
  package var parent: Int32
  /// One past the last row below.
  package var end: Int32
  /// All that stands in a leaf, the value of an attribute, or a text.
  package var text: TextStretch
  /// As `RecordPlaces` reads it.
  var place: Int32

  package var isElement: Bool { kind == .leaf || kind == .branch }
}
