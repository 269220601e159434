/// Makes ``XMLRecords`` of what is no document in UTF-8: elements in memory, tables.
package struct XMLRecordsBuilder {
  private var columns = RecordColumns()
  private var names: [XMLName] = []
  private var numbers: [XMLName: Int32] = [:]
  private var declarations: [XMLRecords.Declaration] = []
  private var texts: [UInt8] = []
  private var positions: [XMLPosition] = []

  package init() {}

  /// Begins an element.
  package mutating func start(
    _ name: XMLName, namespaces: [XMLNamespace] = [], at position: XMLPosition = XMLPosition()
  ) {
    start(number(of: name), at: position)
    for namespace in namespaces {
      declarations.append(
        XMLRecords.Declaration(row: Int32(columns.rows.count - 1), namespace: namespace))
    }
  }

  /// The same for a name whose number is known.
  package mutating func start(_ name: Int32, at position: XMLPosition = XMLPosition()) {
    positions.append(position)
    columns.start(name: name, place: Int32(positions.count - 1))
  }

  /// An attribute of the element that was begun last, which has no content yet.
  package mutating func attribute(_ name: XMLName, _ value: String) {
    columns.attribute(name: number(of: name), stretch(of: value))
  }

  package mutating func text(_ text: String) { columns.text(stretch(of: text)) }

  /// Ends the innermost element.
  package mutating func end() { columns.end() }

  /// An element and all below it.
  package mutating func add(_ element: XMLElement) {
    start(element.name, namespaces: element.namespaces, at: element.position)
    for attribute in element.attributes { self.attribute(attribute.name, attribute.value) }
    for child in element.children {
      switch child {
      case .element(let element): add(element)
      case .text(let text): self.text(text)
      }
    }
    end()
  }

  /// What was built; one element has to have been.
  package consuming func records() -> XMLRecords {
    XMLRecords(
      columns, names: names, declarations: declarations, source: texts, resolved: [],
      places: RecordPlaces(.positions(positions)))
  }

  /// The number of a name, for those who begin many elements of it.
  package mutating func number(of name: XMLName) -> Int32 {
    if let known = numbers[name] { return known }
    let number = Int32(names.count)
    names.append(name)
    numbers[name] = number
    return number
  }

  private mutating func stretch(of text: String) -> TextStretch {
    let start = texts.count
    texts.append(contentsOf: text.utf8)
    return TextStretch(
      start: Int32(truncatingIfNeeded: start), count: Int32(truncatingIfNeeded: texts.count - start)
    )
  }
}

extension XMLElement {
  /// The element in columns. O(size).
  package var records: XMLRecords {
    var builder = XMLRecordsBuilder()
    builder.add(self)
    return builder.records()
  }
}

extension XMLRecord {
  /// The same as an element in memory. O(size).
  package var element: XMLElement {
    XMLElement(
      name, attributes: attributes, namespaces: namespaces,
      children: content.map { piece in
        switch piece {
        case .element(let record): .element(record.element)
        case .text(let text): .text(text)
        }
      }, position: position)
  }
}
