import Diagnostics
import Scoring
import Spreadsheets
import ThaiText

/// Scores that stand in a table already: totals in one column, or marked items in several.
struct ScoreColumns {
  let layout: TableLayout
  /// Where the subject's code stands.
  let subjectColumn: Int?

  init(layout: TableLayout, subjectColumn: Int? = nil) {
    self.layout = layout
    self.subjectColumn = subjectColumn ?? layout.plainSubjectColumn
  }

  /// - Parameters:
  ///   - columns: one column, or the first and last of neighbours as `pre01-pre24`, whose cells are
  ///     added up.
  ///   - maximum: the full score; nil where it is not known.
  ///   - source: what a row is called; its table and number unless said.
  /// - Throws: every cell that is no number, or lies above the full score or below zero.
  func sheet(
    _ columns: String, maximum: Double?, source: ((Table.Row) -> String)? = nil
  ) throws(Failure) -> ScoreSheet {
    let table = layout.table
    let source = source ?? { "\(table.name):\($0.number)" }
    let chosen = try ColumnSelection(columns).positions(in: table)
    guard let subjectColumn else {
      throw Failure(
        .data, .noSubjectColumn(nil), at: .row(file: table.name, row: 1, column: nil))
    }
    var scores: [SubjectScore] = []
    var leftOut = layout.leftOut(subjectColumn: subjectColumn)
    var faults: [Diagnostic] = []
    for row in try layout.rows() {
      guard let subject = NormalizedCode(row.cells[subjectColumn]) else {
        faults.append(
          Diagnostic(.error, .blankSubject, at: table.place(of: row, column: subjectColumn)))
        continue
      }
      let points = chosen.map { self.points(in: row, column: $0, maximum: maximum) }
      faults += points.compactMap(\.fault)
      let known = points.compactMap(\.value)
      if !known.isEmpty,
        let blank = points.firstIndex(where: { $0.value == nil && $0.fault == nil })
      {
        faults.append(
          Diagnostic(.error, .itemBlank, at: table.place(of: row, column: chosen[blank])))
      }
      // Somebody without a score on this occasion did not take it; a blank is not a zero.
      guard known.count == chosen.count else {
        leftOut.append(
          Exclusion(
            subject: subject.text, source: source(row), reason: .notAnswered))
        continue
      }
      let total = known.reduce(0, +)
      if let maximum, total > maximum {
        faults.append(
          Diagnostic(
            .error, .scoreOutOfRange(total.plainText, maximum: maximum),
            at: table.place(of: row, column: chosen.first)))
      }
      scores.append(
        SubjectScore(
          subject: subject, points: total, itemPoints: chosen.count > 1 ? known : [],
          source: source(row), submittedAt: try layout.time(of: row),
          group: layout.group(of: row)))
    }
    guard faults.isEmpty else { throw Failure(.data, faults) }
    // Items are named by their place, so that pre07 and post07 are one item.
    let items =
      chosen.count > 1 ? (1...chosen.count).map { "item" + $0.twoDigits } : []
    return ScoreSheet(items: items, maximum: maximum, scores: scores, leftOut: leftOut)
  }

  private func points(in row: Table.Row, column: Int, maximum: Double?)
    -> (value: Double?, fault: Diagnostic?)
  {
    let text = row.cells[column].trimmed
    if text.isEmpty { return (nil, nil) }
    let place = layout.table.place(of: row, column: column)
    guard let value = Double(typed: text) else {
      return (nil, Diagnostic(.error, .scoreNotANumber(text), at: place))
    }
    if let maximum, !(0...maximum).contains(value) {
      return (nil, Diagnostic(.error, .scoreOutOfRange(text, maximum: maximum), at: place))
    }
    return (value, nil)
  }
}

extension Int {
  fileprivate var twoDigits: String { self < 10 ? "0\(self)" : "\(self)" }
}
