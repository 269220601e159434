import Diagnostics
import Scoring
import Spreadsheets
import ThaiText

/// Scores that stand in a table already: totals in one column, or marked items in several.
struct ScoreColumns {
  let layout: TableLayout
  /// Where the subject's code stands.
  let subjectColumn: Int?
  /// The option that said the full score.
  let maximumOption: String

  init(layout: TableLayout, subjectColumn: Int? = nil, maximumOption: String = "--max") {
    self.layout = layout
    self.subjectColumn = subjectColumn ?? layout.plainSubjectColumn
    self.maximumOption = maximumOption
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
    let chosen = try ColumnSelection(columns).distinctPositions(in: table)
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
      let points = chosen.map {
        self.points(of: subject, in: row, column: $0, maximum: maximum)
      }
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
            .error,
            .sumOutOfRange(
              total.plainText, of: subject.text, columns: chosen.map { table.header[$0] },
              maximum: maximum, option: maximumOption),
            at: table.place(of: row, column: nil)))
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

  private func points(
    of subject: NormalizedCode, in row: Table.Row, column: Int, maximum: Double?
  ) -> (value: Double?, fault: Diagnostic?) {
    let text = row.cells[column].trimmed
    if text.isEmpty { return (nil, nil) }
    let place = layout.table.place(of: row, column: column)
    guard let value = Double(typed: text) else {
      return (nil, Diagnostic(.error, .scoreNotANumber(text), at: place))
    }
    if let maximum, !(0...maximum).contains(value) {
      let message = Message.scoreOutOfRange(
        text, of: subject.text, maximum: maximum, option: maximumOption)
      return (nil, Diagnostic(.error, message, at: place))
    }
    return (value, nil)
  }
}

extension Message {
  fileprivate static func scoreOutOfRange(
    _ text: String, of subject: String, maximum: Double, option: String
  ) -> Message {
    let full = maximum.plainText
    return Message(
      code: "score-out-of-range",
      finding: .init(
        th: "คะแนนของ \(subject) คือ \(text) อยู่นอกช่วง 0–\(full)",
        en: "the score of \(subject), \(text), is outside 0–\(full)"),
      remedy: .init(
        th: "แก้คะแนน หรือแก้คะแนนเต็มที่ \(option)",
        en: "correct it, or the full score in \(option)"))
  }

  fileprivate static func sumOutOfRange(
    _ sum: String, of subject: String, columns: [String], maximum: Double, option: String
  ) -> Message {
    let ends = [columns.first, columns.last].compactMap { $0 }
    let names =
      columns.count > 4 ? ends.joined(separator: " + … + ") : columns.joined(separator: " + ")
    let full = maximum.plainText
    return Message(
      code: "score-out-of-range",
      finding: .init(
        th: "คะแนนรวมของ \(subject) คือ \(sum) (\(names)) เกินคะแนนเต็ม \(full)",
        en: "the sum of \(subject), \(sum) (\(names)), is above the full score \(full)"),
      remedy: .init(
        th: "แก้คะแนน หรือแก้คะแนนเต็มของทั้งหมดรวมกันที่ \(option)",
        en: "correct the scores, or the full score of all together in \(option)"))
  }
}

extension Int {
  fileprivate var twoDigits: String { self < 10 ? "0\(self)" : "\(self)" }
}
