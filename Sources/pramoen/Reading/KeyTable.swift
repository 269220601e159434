import Diagnostics
import Scoring
import Spreadsheets
import ThaiText

/// Keys of a test that has no form: a table with the columns `item` and `key`, one point an item.
struct KeyTable {
  private let items: [(name: String, key: String)]

  init(_ table: Table) throws(Failure) {
    let item = try table.requireColumn("item")
    let key = try table.requireColumn("key")
    items = table.rows.map { ($0.cells[item].trimmed, Self.normalized($0.cells[key])) }
    let faults = zip(table.rows, items).filter { $1.key.isEmpty || $1.name.isEmpty }.map {
      Diagnostic(.error, .blankKey, at: table.place(of: $0.0, column: key))
    }
    var seen: Set<String> = []
    let repeated = zip(table.rows, items).filter { !seen.insert($1.name).inserted }.map {
      Diagnostic(.error, .itemTwice($0.1.name), at: table.place(of: $0.0, column: item))
    }
    if !repeated.isEmpty { throw Failure(.data, repeated) }
    guard faults.isEmpty, !items.isEmpty else {
      throw Failure(
        .data, faults.isEmpty ? [Diagnostic(.error, .blankKey, at: .file(table.name))] : faults)
    }
  }

  /// The scores of a table whose columns are named as the items.
  ///
  /// - Parameter allowsNameless: whether rows without a code column may stand for themselves; two
  ///   occasions cannot be matched that way.
  func sheet(of layout: TableLayout, allowsNameless: Bool) throws(Failure) -> ScoreSheet {
    let table = layout.table
    var columns: [Int] = []
    for item in items { columns.append(try table.requireColumn(item.name)) }
    let subjectColumn = layout.plainSubjectColumn
    guard allowsNameless || subjectColumn != nil else {
      throw Failure(
        .data, .noSubjectColumn(nil), at: .row(file: table.name, row: 1, column: nil))
    }
    var scores: [SubjectScore] = []
    var faults: [Diagnostic] = []
    for row in try layout.rows() {
      // Rows without any code are people nobody named: their row stands for them.
      let code = subjectColumn.map { row.cells[$0] } ?? "ROW\(row.number)"
      guard let subject = NormalizedCode(code) else {
        faults.append(
          Diagnostic(.error, .blankSubject, at: table.place(of: row, column: subjectColumn)))
        continue
      }
      let answers = columns.map { Self.normalized(row.cells[$0]) }
      let points = zip(answers, items).map { $0 == $1.key ? 1.0 : 0 }
      scores.append(
        SubjectScore(
          subject: subject, points: points.reduce(0, +), itemPoints: points,
          blankCount: answers.count(where: \.isEmpty),
          source: "\(table.name):\(row.number)", submittedAt: try layout.time(of: row),
          group: layout.group(of: row)))
    }
    guard faults.isEmpty else { throw Failure(.data, faults) }
    return ScoreSheet(
      items: items.map(\.name), maximum: Double(items.count), scores: scores,
      leftOut: layout.leftOut(subjectColumn: subjectColumn))
  }

  /// Trimmed and case-folded. Several choices in one cell (`ABD`, `A B D`, `a,b,d`) are a set in any
  /// order; only the letters A–H are taken for choices, so that words stay words.
  private static func normalized(_ answer: String) -> String {
    let text = answer.trimmed.withArabicDigits.uppercased()
    let letters = text.filter { !$0.isWhitespace && $0 != "," }
    return letters.allSatisfy { ("A"..."H").contains($0) } ? String(letters.sorted()) : text
  }
}
