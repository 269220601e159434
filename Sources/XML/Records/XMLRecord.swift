/// An element of an ``XMLRecords``. A record of the same document and row is the same element.
package struct XMLRecord: Sendable {
  package let records: XMLRecords
  package let row: Int

  init(_ records: XMLRecords, _ row: Int) {
    self.records = records
    self.row = row
  }

  /// The element, attribute or text of a row.
  package static func row(_ row: Int, of records: XMLRecords) -> XMLRecord {
    XMLRecord(records, row)
  }

  package var name: XMLName { records.names[nameNumber] }

  /// Into the names of the document.
  package var nameNumber: Int { Int(records.rows[row].name) }

  /// The local part of the name.
  package var local: String { records.names[nameNumber].local }

  package var position: XMLPosition { records.position(of: row) }

  /// What this element itself declares, in the order of the document.
  package var namespaces: [XMLNamespace] { records.namespaces(of: row) }

  /// One past the last row below.
  package var end: Int { Int(records.rows[row].end) }

  /// The value of an attribute. O(attributes).
  package subscript(attribute local: String, in namespace: String = "") -> String? {
    attributeRow(local, in: namespace).map { records.string(records.rows[$0].text) }
  }

  /// The row of an attribute. O(attributes).
  package func attributeRow(_ local: String, in namespace: String = "") -> Int? {
    var at = row + 1
    while at < records.rows.count, records.rows[at].kind == .attribute {
      let name = Int(records.rows[at].name)
      if records.names[name].local == local, records.names[name].namespace == namespace {
        return at
      }
      at += 1
    }
    return nil
  }

  /// The value of the first attribute of that local name, whatever its namespace.
  package func firstAttribute(_ local: String) -> String? {
    attributes.first { $0.name.local == local }?.value
  }

  /// Names and values, in the order of the document.
  package var attributes: [XMLAttribute] {
    var found: [XMLAttribute] = []
    var at = row + 1
    while at < records.rows.count, records.rows[at].kind == .attribute {
      let name = records.names[Int(records.rows[at].name)]
      found.append(XMLAttribute(name, records.string(records.rows[at].text)))
      at += 1
    }
    return found
  }

  package var hasAttributes: Bool {
    row + 1 < records.rows.count && records.rows[row + 1].kind == .attribute
  }

  /// The names of the attributes, as numbers into the names of the document.
  package var attributeNames: [Int] {
    var found: [Int] = []
    var at = row + 1
    while at < records.rows.count, records.rows[at].kind == .attribute {
      found.append(Int(records.rows[at].name))
      at += 1
    }
    return found
  }

  /// The children that are elements.
  package var elements: XMLRecordElements { XMLRecordElements(of: self) }

  /// The child elements of a local name, whatever their namespace.
  package func elements(_ local: String) -> [XMLRecord] {
    elements.filter { $0.hasName(local) }
  }

  /// The first child element of a local name, whatever its namespace.
  package func first(_ local: String) -> XMLRecord? {
    for element in elements where element.hasName(local) { return element }
    return nil
  }

  /// Whether that is its local name.
  package func hasName(_ local: String) -> Bool { records.names[nameNumber].local == local }

  /// Whether the row is that of an element.
  package var isElement: Bool { records.rows[row].isElement }

  /// Whether elements, or several texts, stand in it.
  package var isBranch: Bool { records.rows[row].kind == .branch }

  /// Whether a child is an element.
  package var hasElements: Bool { elements.contains { _ in true } }

  /// All text in the element and in the elements below, in the order of the document. O(size).
  package var text: String {
    let own = records.rows[row]
    if own.kind != .branch { return records.string(own.text) }
    var text = ""
    for at in (row + 1)..<Int(own.end) {
      let below = records.rows[at]
      if below.kind == .text || below.kind == .leaf, below.text.count > 0 {
        text += records.string(below.text)
      }
    }
    return text
  }

  /// What stands directly in it, in order.
  package var content: [Content] {
    let own = records.rows[row]
    if own.kind != .branch {
      return own.text.count > 0 ? [.text(records.string(own.text))] : []
    }
    var content: [Content] = []
    var at = row + 1
    while at < Int(own.end) {
      switch records.rows[at].kind {
      case .attribute: break
      case .text: content.append(.text(records.string(records.rows[at].text)))
      case .leaf, .branch: content.append(.element(XMLRecord(records, at)))
      }
      at = Int(records.rows[at].end)
    }
    return content
  }

  package enum Content {
    case element(XMLRecord)
    case text(String)
  }
}

/// The elements directly in an element.
package struct XMLRecordElements: Sequence, IteratorProtocol {
  private let records: XMLRecords
  private var at: Int
  private let end: Int

  init(of element: XMLRecord) {
    records = element.records
    end = element.isBranch ? element.end : 0
    at = element.row + 1
  }

  package mutating func next() -> XMLRecord? {
    while at < end {
      let row = at
      at = Int(records.rows[row].end)
      if records.rows[row].isElement { return XMLRecord(records, row) }
    }
    return nil
  }
}
