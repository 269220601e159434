import Diagnostics
import Forms
import Interviews
import Scoring
import Spreadsheets
import ThaiText

/// A table of answers, each row filled into the form under all its rules.
struct AnswerTable {
  struct Row {
    let number: Int
    let subject: NormalizedCode
    let answers: Answers
    let submittedAt: Timestamp?
    /// The value of the column that was asked for as grouping.
    let group: String?
  }

  let rows: [Row]
  /// Whether a column holds the subjects' codes; otherwise each row stands for itself.
  let hasCodes: Bool
  /// Rows that are none, and why.
  let leftOut: [Exclusion]
  /// Things worth saying that refuse nothing: how the file was read, columns not used.
  let notices: [Diagnostic]
  /// What checks of severity `warning` say of rows, with the place of each.
  let warnings: [Diagnostic]

  /// - Throws: every fault of every row; one bad row refuses the table, so nothing is half-read.
  init(
    _ table: Table, form kept: KeptForm, options: TableOptions, phase: PhaseRows?,
    group: String? = nil, allowsNameless: Bool = false
  ) throws(Failure) {
    let form = kept.form
    let layout = try TableLayout(table, options: options, phase: phase, group: group)
    if options.id == nil, let question = form.question(.subject)?.name,
      !RowFilling.hasColumn(for: question, among: table.header, of: form)
    {
      throw Failure(
        .data, .noSubjectColumn(question), at: .row(file: table.name, row: 1, column: nil))
    }
    let filling = try RowFilling(
      form, columns: table.header, subjectColumn: options.id, table: table.name,
      environment: World.interview, definition: kept.definition())
    let subjectColumn = layout.subjectColumn(of: form, filling: filling)
    guard allowsNameless || subjectColumn != nil else {
      throw Failure(
        .data, .noSubjectColumn(nil), at: .row(file: table.name, row: 1, column: nil))
    }
    var rows: [Row] = []
    var faults: [Diagnostic] = []
    var warnings: [Diagnostic] = []
    func diagnostic(_ severity: Diagnostic.Severity, _ fault: Fault, in row: Table.Row)
      -> Diagnostic
    {
      let place = table.place(of: row, column: filling.column(of: fault))
      return Diagnostic(severity, fault.message, at: place)
    }
    for row in try layout.rows() {
      // Rows without any code are people nobody named: their row stands for them.
      let code = subjectColumn.map { row.cells[$0] } ?? "ROW\(row.number)"
      guard let subject = NormalizedCode(code) else {
        faults.append(
          Diagnostic(.error, .blankSubject, at: table.place(of: row, column: subjectColumn)))
        continue
      }
      let time: Timestamp?
      do throws(Failure) {
        time = try layout.time(of: row)
      } catch {
        faults += error.diagnostics
        continue
      }
      do throws(Unfinished) {
        let filled = try filling.filled(row.cells)
        rows.append(
          Row(
            number: row.number, subject: subject, answers: filled.answers, submittedAt: time,
            group: layout.group(of: row)))
        warnings += filled.warnings.map { diagnostic(.warning, $0, in: row) }
      } catch {
        faults += error.faults.map { diagnostic(.error, $0, in: row) }
        warnings += error.warnings.map { diagnostic(.warning, $0, in: row) }
      }
    }
    // Whoever mends the errors reads what is doubtful in the same run.
    guard faults.isEmpty else { throw Failure(.data, faults + warnings) }
    self.rows = rows
    hasCodes = subjectColumn != nil
    leftOut = layout.leftOut(subjectColumn: subjectColumn)
    self.warnings = warnings
    notices = table.notes + layout.rowsOfUnknownPhases + layout.unused(filling.unusedColumns)
  }
}
