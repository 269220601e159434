import Diagnostics
import Spreadsheets
import ThaiText

/// The tables of a SOURCE whose rows are read as one table's: one file, or several joined by `+`.
struct JoinedTables {
  /// At least one; all have the columns of the first, in its order.
  let tables: [Table]

  /// - Throws: where a file is named twice, or one has a column that another does not have.
  init(at source: String) throws(Failure) {
    if source.hasEmptyPart { throw Failure(.call, .emptyPart(source)) }
    let paths = source.tableParts
    if let twice = paths.first(where: { path in paths.count { $0.isSameFile(as: path) } > 1 }) {
      throw Failure(.call, .fileNamedTwice, at: .file(twice))
    }
    var tables: [Table] = []
    for path in paths {
      let table = try TableReader().table(at: path)
      tables.append(
        try tables.first.map { first throws(Failure) in
          try table.inColumns(of: first)
        } ?? table)
    }
    self.tables = tables
  }

  /// What `read` gets from each table that has rows of those asked for.
  func parts<Part>(_ read: (Table) throws(Failure) -> Part) throws(Failure) -> [Part] {
    try tables.partsWithRows(read)
  }
}

extension Array {
  /// What `read` gets from each part, one at least; the rows that are asked for may all stand in
  /// another part.
  func partsWithRows<Part>(
    _ read: (Element) throws(Failure) -> Part
  ) throws(Failure) -> [Part] {
    guard count > 1 else { return [try read(self[0])] }
    var found: [Part] = []
    var nothingFound: Failure?
    for part in self {
      do throws(Failure) {
        found.append(try read(part))
      } catch  where error.isAboutNoMatchingRows {
        nothingFound = error
      }
    }
    if found.isEmpty, let nothingFound { throw nothingFound }
    return found
  }
}

extension Table {
  /// The same rows with their cells in the order of another table's columns.
  fileprivate func inColumns(of first: Table) throws(Failure) -> Table {
    if header == first.header { return self }
    let missing = first.header.filter { column(named: $0) == nil }
    let more = header.filter { first.column(named: $0) == nil }
    guard missing.isEmpty, more.isEmpty else {
      throw Failure(
        .data, .columnsDiffer(from: first.name, missing: missing, more: more),
        at: .row(file: name, row: 1, column: nil))
    }
    let places = first.header.compactMap(column(named:))
    return Table(
      name: name, header: first.header,
      rows: rows.map { row in Row(number: row.number, cells: places.map { row.cells[$0] }) },
      notes: notes)
  }
}

extension Failure {
  fileprivate var isAboutNoMatchingRows: Bool {
    diagnostics.allSatisfy { $0.message.code == Message.noMatchingRows([]).code }
  }
}

extension Message {
  fileprivate static func emptyPart(_ source: String) -> Message {
    Message(
      code: "nothing-beside-plus",
      finding: .init(
        th: "ใน \(source) เครื่องหมาย + ด้านหนึ่งไม่มีชื่อไฟล์",
        en: "in \(source) no file stands on one side of a +"),
      remedy: .init(
        th: "ตัด + ออก หรือเขียนชื่อไฟล์ให้ครบ เช่น เหนือ.csv+ใต้.csv",
        en: "leave out the +, or name both files: north.csv+south.csv"))
  }

  fileprivate static let fileNamedTwice = Message(
    code: "file-named-twice",
    finding: .init(
      th: "ไฟล์เดียวกันถูกต่อด้วย + สองครั้ง ทุกแถวจะนับซ้ำ",
      en: "the same file is joined twice by +, so every row would count twice"),
    remedy: .init(th: "ระบุแต่ละไฟล์ครั้งเดียว", en: "name each file once"))

  fileprivate static func columnsDiffer(
    from first: String, missing: [String], more: [String]
  ) -> Message {
    func listed(_ names: [String]) -> String { names.prefix(10).joined(separator: ", ") }
    let thai = [
      missing.isEmpty ? nil : "ไม่มีคอลัมน์ \(listed(missing))",
      more.isEmpty ? nil : "มีคอลัมน์ \(listed(more)) เกินมา",
    ].compactMap { $0 }.joined(separator: " และ")
    let english = [
      missing.isEmpty ? nil : "lacks the columns \(listed(missing))",
      more.isEmpty ? nil : "has the columns \(listed(more)) besides",
    ].compactMap { $0 }.joined(separator: " and ")
    return Message(
      code: "columns-differ",
      finding: .init(
        th: "เมื่อเทียบกับ \(first) ไฟล์นี้\(thai)",
        en: "compared with \(first), this file \(english)"),
      remedy: .init(
        th: "ไฟล์ที่ต่อกันด้วย + ต้องมีคอลัมน์ชุดเดียวกัน (เรียงต่างกันได้)",
        en: "files joined by + need the same columns, in any order"))
  }
}
