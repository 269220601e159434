import XML
import XPath

/// The numbers that a form has for the names of one document, each asked for once.
struct RecordSymbols {
  /// By the document's own number of a name; -2 for those nobody asked about.
  private(set) var byName: [Int32]

  init(_ records: XMLRecords) {
    byName = Array(repeating: Self.unasked, count: records.names.count)
  }

  /// The number of an element's or attribute's name.
  mutating func symbol(of name: Int, in records: XMLRecords, _ names: inout NameTable) -> Symbol {
    if byName[name] == Self.unasked { byName[name] = names.symbol(of: records.names[name]).id }
    return Symbol(byName[name])
  }

  mutating func symbol(of element: XMLRecord, _ names: inout NameTable) -> Symbol {
    symbol(of: element.nameNumber, in: element.records, &names)
  }

  /// Asks about every element and attribute in and below a row.
  mutating func note(allIn element: XMLRecord, _ names: inout NameTable) {
    let records = element.records
    for row in element.row..<element.end where records.rows[row].kind != .text {
      _ = symbol(of: Int(records.rows[row].name), in: records, &names)
    }
  }

  private static let unasked: Int32 = -2
}
