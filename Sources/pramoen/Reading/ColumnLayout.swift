import Diagnostics
import Scoring
import Spreadsheets
import ThaiText

/// Which rows of a table held by column are meant, and who, when and which group each of them is:
/// what ``TableLayout`` says of a table held by row, without a look at every cell.
struct ColumnLayout {
  let table: ColumnTable
  /// Of the header alone.
  private let roles: TableLayout
  /// Whether each row meets all conditions; nil where there are none.
  private let meetsConditions: [Bool]?

  init(
    _ table: ColumnTable, options: TableOptions, phase: PhaseRows?, group: String?
  ) throws(Failure) {
    self.table = table
    roles = try TableLayout(
      Table(name: table.name, header: table.header, rows: []), options: options, phase: phase,
      group: group)
    let conditions = roles.conditions.map { condition in
      table.columns[condition.column].map { $0.trimmed == condition.value }
    }
    meetsConditions = conditions.first.map { first in
      first.indices.map { row in conditions.allSatisfy { $0[row] } }
    }
  }

  /// The rows that meet all conditions, counted from 0.
  ///
  /// - Throws: `.data` where the table has rows but none of them does.
  func rows() throws(Failure) -> [Int] {
    if table.rowCount == 0 { throw Failure(.data, .noRows, at: .file(table.name)) }
    let isOfPhase = isOfPhase
    if meetsConditions == nil, isOfPhase == nil { return Array(0..<table.rowCount) }
    let chosen = (0..<table.rowCount).filter { row in
      (meetsConditions?[row] ?? true) && (isOfPhase?[row] ?? true)
    }
    if chosen.isEmpty { throw roles.noMatchingRows }
    return chosen
  }

  /// The rows that `rows()` passes over, and why.
  ///
  /// - Parameter subjectColumn: where the subject's code stands.
  func leftOut(subjectColumn: Int?) -> [Exclusion] {
    if meetsConditions == nil, roles.phase == nil { return [] }
    let isOfPhase = isOfPhase
    return (0..<table.rowCount).compactMap { row in
      let isOther = !(isOfPhase?[row] ?? true)
      let isFiltered = !(meetsConditions?[row] ?? true)
      guard isOther || isFiltered else { return nil }
      return Exclusion(
        subject: subjectColumn.map { table.columns[$0][row].trimmed } ?? "",
        source: "\(table.name):\(table.number(ofRow: row))",
        reason: isFiltered ? .filteredOut : .otherPhase)
    }
  }

  /// Whether each row is of the phase that was asked for; nil where none was.
  private var isOfPhase: [Bool]? {
    roles.phase.map { phase in
      let wanted = NormalizedCode(phase.rows.value)
      return table.columns[phase.column].map { NormalizedCode($0) == wanted }
    }
  }

  /// A note on rows whose phase is neither this one nor another that is known.
  var rowsOfUnknownPhases: [Diagnostic] {
    guard let phase = roles.phase else { return [] }
    let cells = table.columns[phase.column].map(\.trimmed)
    return roles.note(
      onPhases: cells.indices.filter { meetsConditions?[$0] ?? true }.map { cells[$0] })
  }

  /// The column of the subject's code where there is no form: the one asked for, else `id`.
  var plainSubjectColumn: Int? { roles.plainSubjectColumn }

  /// The rows that meet all conditions, and whose they are.
  ///
  /// - Parameter allowsNameless: whether rows of a table without a column of codes may stand for
  ///   themselves; two occasions cannot be matched that way.
  /// - Throws: every row with a blank code, or an unreadable time.
  func persons(allowsNameless: Bool) throws(Failure) -> (rows: [Int], persons: [MarkedTest.Person])
  {
    let column = plainSubjectColumn
    let codes = column.map { table.columns[$0] }
    guard allowsNameless || column != nil else {
      throw Failure(
        .data, .noSubjectColumn(nil), at: .row(file: table.name, row: 1, column: nil))
    }
    let rows = try rows()
    let groups = groups(of: rows)
    var persons: [MarkedTest.Person] = []
    persons.reserveCapacity(rows.count)
    var faults: [Diagnostic] = []
    for (place, row) in rows.enumerated() {
      let number = table.number(ofRow: row)
      // Rows without any code are people nobody named: their row stands for them.
      let code = codes?[row] ?? "ROW\(number)"
      guard let subject = NormalizedCode(code) else {
        faults.append(
          Diagnostic(.error, .blankSubject, at: table.place(ofRow: row, column: column)))
        continue
      }
      persons.append(
        MarkedTest.Person(
          subject: subject, file: table.name, row: number, submittedAt: try time(ofRow: row),
          group: groups?[place]))
    }
    guard faults.isEmpty else { throw Failure(.data, faults) }
    return (rows, persons)
  }

  /// When the row was submitted; nil where nobody says.
  ///
  /// - Throws: a text that is no time. Ignoring it would let the wrong submission count.
  private func time(ofRow row: Int) throws(Failure) -> Timestamp? {
    guard let column = roles.timeColumn else { return nil }
    let text = table.columns[column][row]
    let time = Timestamp(typed: text)
    if time == nil, !text.trimmed.isEmpty {
      throw Failure(.data, .notATime(text), at: table.place(ofRow: row, column: column))
    }
    return time
  }

  /// What some rows are grouped by, nil where a cell is blank; nil where nothing was asked for.
  private func groups(of rows: [Int]) -> [String?]? {
    guard let column = roles.groupColumn else { return nil }
    let groups = table.columns[column].map { cell -> String? in
      let group = cell.trimmed
      return group.isEmpty ? nil : group
    }
    return rows.map { groups[$0] }
  }
}
