import Diagnostics
import Forms
import Interviews
import Scoring
import Spreadsheets
import ThaiText

/// Which columns of a table say who, when and in which round, and which rows are meant.
struct TableLayout {
  let table: Table
  private let idColumn: Int?
  let timeColumn: Int?
  let groupColumn: Int?
  let conditions: [(column: Int, value: String)]
  let phase: (column: Int, rows: PhaseRows)?

  /// What survey tools call the time of submission.
  private static let usualTimeColumns = [
    "submitted_at", "end", "SubmissionDate", "_submission_time",
  ]

  init(_ table: Table, options: TableOptions, phase: PhaseRows?, group: String?) throws(Failure) {
    self.table = table
    idColumn = try options.id.map(table.requireColumn)
    timeColumn =
      try options.time.map(table.requireColumn)
      ?? Self.usualTimeColumns.lazy.compactMap(table.column(named:)).first
    groupColumn = try group.map(table.requireColumn)
    var conditions: [(column: Int, value: String)] = []
    for filter in options.filters {
      conditions.append((try table.requireColumn(filter.column), filter.value))
    }
    self.conditions = conditions
    self.phase = try phase.map { rows throws(Failure) in
      (try table.requireColumn(rows.column), rows)
    }
  }

  /// The rows that meet all conditions.
  ///
  /// - Throws: `.data` where the table has rows but none of them does.
  func rows() throws(Failure) -> [Table.Row] {
    if table.rows.isEmpty { throw Failure(.data, .noRows, at: .file(table.name)) }
    let chosen = rowsMeetingConditions.filter { row in
      phase.map { isSame(row.cells[$0.column], $0.rows.value) } ?? true
    }
    if chosen.isEmpty { throw noMatchingRows }
    return chosen
  }

  /// The rows that `rows()` passes over, and why.
  ///
  /// - Parameter subjectColumn: where the subject's code stands.
  func leftOut(subjectColumn: Int?) -> [Exclusion] {
    table.rows.compactMap { row in
      let reason: ExclusionReason
      if !conditions.allSatisfy({ row.cells[$0.column].trimmed == $0.value }) {
        reason = .filteredOut
      } else if let (column, rows) = phase, !isSame(row.cells[column], rows.value) {
        reason = .otherPhase
      } else {
        return nil
      }
      return Exclusion(
        subject: subjectColumn.map { row.cells[$0].trimmed } ?? "",
        source: "\(table.name):\(row.number)", reason: reason)
    }
  }

  var noMatchingRows: Failure {
    let asked =
      conditions.map { "\(table.header[$0.column])=\($0.value)" }
      + [phase.map { "\($0.rows.column)=\($0.rows.value)" }].compactMap { $0 }
    return Failure(.data, .noMatchingRows(asked), at: .file(table.name))
  }

  /// A note on rows whose phase is neither this one nor another that is known.
  var rowsOfUnknownPhases: [Diagnostic] {
    guard let phase else { return [] }
    return note(onPhases: rowsMeetingConditions.map { $0.cells[phase.column].trimmed })
  }

  /// - Parameter values: the phase of each row that meets the conditions.
  func note(onPhases values: [String]) -> [Diagnostic] {
    guard let (_, rows) = phase else { return [] }
    let left = values.filter { value in
      !([rows.value] + rows.others).contains { isSame(value, $0) }
    }
    if left.isEmpty { return [] }
    let values = Set(left).sortedInThaiOrder { $0 }.map { $0.isEmpty ? "“”" : $0 }
    return [
      Diagnostic(
        .warning,
        .rowsOfOtherPhases(Array(values.prefix(10)), count: left.count, column: rows.column),
        at: .file(table.name))
    ]
  }

  private var rowsMeetingConditions: [Table.Row] {
    table.rows.filter { row in
      conditions.allSatisfy { row.cells[$0.column].trimmed == $0.value }
    }
  }

  private func isSame(_ one: String, _ other: String) -> Bool {
    NormalizedCode(one) == NormalizedCode(other)
  }

  /// The column of the subject's code: the one asked for, else the form's subject question's.
  func subjectColumn(of form: Form, filling: RowFilling) -> Int? {
    idColumn ?? form.question(.subject).flatMap { filling.column(of: $0.name) }
  }

  /// The column of the subject's code where there is no form: the one asked for, else `id`.
  var plainSubjectColumn: Int? { idColumn ?? table.column(named: "id") }

  /// The rows that meet all conditions, and whose they are.
  ///
  /// - Parameter allowsNameless: whether rows of a table without a column of codes may stand for
  ///   themselves; two occasions cannot be matched that way.
  /// - Throws: every row with a blank code or an unreadable time.
  func persons(allowsNameless: Bool) throws(Failure) -> (
    rows: [Table.Row], persons: [MarkedTest.Person]
  ) {
    let subjectColumn = plainSubjectColumn
    guard allowsNameless || subjectColumn != nil else {
      throw Failure(
        .data, .noSubjectColumn(nil), at: .row(file: table.name, row: 1, column: nil))
    }
    let rows = try self.rows()
    var persons: [MarkedTest.Person] = []
    var faults: [Diagnostic] = []
    for row in rows {
      // Rows without any code are people nobody named: their row stands for them.
      let code = subjectColumn.map { row.cells[$0] } ?? "ROW\(row.number)"
      guard let subject = NormalizedCode(code) else {
        faults.append(
          Diagnostic(.error, .blankSubject, at: table.place(of: row, column: subjectColumn)))
        continue
      }
      persons.append(
        MarkedTest.Person(
          subject: subject, source: "\(table.name):\(row.number)",
          submittedAt: try time(of: row), group: group(of: row)))
    }
    guard faults.isEmpty else { throw Failure(.data, faults) }
    return (rows, persons)
  }

  /// When the row was submitted; nil where nobody says.
  ///
  /// - Throws: a text that is no time. Ignoring it would let the wrong submission count.
  func time(of row: Table.Row) throws(Failure) -> Timestamp? {
    guard let timeColumn, !row.cells[timeColumn].trimmed.isEmpty else { return nil }
    let text = row.cells[timeColumn]
    guard let time = Timestamp(typed: text) else {
      throw Failure(.data, .notATime(text), at: table.place(of: row, column: timeColumn))
    }
    return time
  }

  func group(of row: Table.Row) -> String? {
    groupColumn.map { row.cells[$0].trimmed }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A note on columns that nobody reads; who, when and which round are read here.
  func unused(_ columns: [String]) -> [Diagnostic] {
    let read = Set(
      ([idColumn, timeColumn, groupColumn].compactMap { $0 } + conditions.map(\.column)
        + [phase?.column].compactMap { $0 }).map { table.header[$0] })
    let rest = columns.filter { !read.contains($0) }
    return rest.isEmpty
      ? []
      : [
        Diagnostic(
          .warning, .columnsNotUsed(rest), at: .row(file: table.name, row: 1, column: nil))
      ]
  }
}
