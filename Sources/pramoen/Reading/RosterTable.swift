import Diagnostics
import Spreadsheets
import ThaiText
import Workspace

/// The subjects in a table: the code in one column, every other column an attribute.
struct RosterTable {
  let subjects: [Subject]

  /// - Throws: every row without a code and every code that stands twice.
  init(_ table: Table, idColumn: String?) throws(Failure) {
    let usual = ["id", "code"].lazy.compactMap { table.column(named: $0) }.first
    guard let id = try idColumn.map(table.requireColumn) ?? usual else {
      throw Failure(
        .data, .noSubjectColumn(nil), at: .row(file: table.name, row: 1, column: nil))
    }
    var firstRows: [NormalizedCode: Int] = [:]
    var subjects: [Subject] = []
    var faults: [Diagnostic] = []
    for row in table.rows {
      let place = table.place(of: row, column: id)
      guard let code = NormalizedCode(row.cells[id]) else {
        faults.append(Diagnostic(.error, .blankSubject, at: place))
        continue
      }
      if let first = firstRows[code] {
        faults.append(Diagnostic(.error, .codeTwice(code.text, firstRow: first), at: place))
        continue
      }
      firstRows[code] = row.number
      let attributes = table.header.indices.filter { $0 != id && !row.cells[$0].isEmpty }.map {
        Attribute(name: table.header[$0], value: row.cells[$0].trimmed)
      }
      subjects.append(Subject(code: code.text, attributes: attributes))
    }
    guard faults.isEmpty else { throw Failure(.data, faults) }
    self.subjects = subjects
  }
}
