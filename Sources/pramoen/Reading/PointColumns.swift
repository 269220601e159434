import ArgumentParser
import Diagnostics
import Scoring
import Spreadsheets
import Statistics
import ThaiText

/// `1-5`, `-1..1`, `0-10`: the lowest and highest point of a scale.
struct ScaleOption: ExpressibleByArgument, Hashable {
  let lowest: Double
  let highest: Double

  init?(argument: String) {
    let text = argument.trimmed.withArabicDigits
    let cuts = text.indices.dropFirst().filter { text[$0] == "-" || text[$0] == "–" }
    let ends =
      text.contains("..")
      ? [text.components(cutAt: "..")] : cuts.map { [text[..<$0], text[text.index(after: $0)...]] }
    for pair in ends where pair.count == 2 {
      guard let low = Double(typed: String(pair[0])), let high = Double(typed: String(pair[1])),
        low < high
      else { continue }
      lowest = low
      highest = high
      return
    }
    return nil
  }
}

extension String {
  fileprivate func components(cutAt dots: String) -> [Substring] {
    guard let first = indices.first(where: { self[$0...].hasPrefix(dots) }) else { return [] }
    return [self[..<first], self[index(first, offsetBy: dots.count)...]]
  }
}

/// Items whose cells are numbers already: ratings, or points that were given before.
struct PointColumns {
  let selection: ColumnSelection
  /// The scale that all items share; nil where any number goes.
  let scale: ScaleOption?
  /// The full score of every item; nil where it is not known.
  let itemMaximum: Double?
  /// Items of which the lowest point is the best.
  let reversed: [ColumnSelection]
  let rules: MarkingRules

  /// - Parameter layouts: one table, or several whose rows are read as one table's.
  /// - Throws: every cell that is no number, or lies off the scale.
  func test(of layouts: [TableLayout]) throws(Failure) -> MarkedTest {
    if !reversed.isEmpty, scale == nil { throw Failure(.call, .reverseNeedsScale) }
    var names: [String] = []
    var points: [[Double?]] = []
    var persons: [MarkedTest.Person] = []
    var faults: [Diagnostic] = []
    for (part, layout) in layouts.enumerated() {
      let (columns, turned) = try columns(of: layout.table)
      let own = columns.map { layout.table.header[$0] }
      if part == 0 {
        names = own
        points = own.map { _ in [] }
      }
      guard own == names else {
        throw Failure(.data, .partsDiffer(layouts.map(\.table.name)))
      }
      let (rows, people) = try layout.persons(allowsNameless: true)
      persons += people
      for row in rows {
        for (position, column) in columns.enumerated() {
          do throws(Failure) {
            let point = try self.point(in: row, column: column, of: layout.table)
            points[position].append(turned.contains(column) ? point.map(turn) : point)
          } catch {
            faults += error.diagnostics
          }
        }
      }
    }
    guard faults.isEmpty else { throw Failure(.data, Array(faults.prefix(100))) }
    let leftOut = layouts.flatMap { $0.leftOut(subjectColumn: $0.plainSubjectColumn) }
    return try readable(in: layouts.first?.table.name ?? "") { () throws(Reason) in
      try MarkedTest(
        points: zip(names, points).map { name, points throws(Reason) in
          try item(name, points)
        }, persons: persons, leftOut: leftOut)
    }
  }

  private func columns(of table: Table) throws(Failure) -> (all: [Int], turned: Set<Int>) {
    let columns = try selection.positions(in: table)
    var turned: Set<Int> = []
    for selection in reversed { turned.formUnion(try selection.positions(in: table)) }
    if let other = turned.subtracting(columns).min() {
      throw Failure(.call, .reversedIsNoItem(table.header[other]), at: .file(table.name))
    }
    return (columns, turned)
  }

  /// 5 for 1 on a scale from 1 to 5.
  private func turn(_ point: Double) -> Double {
    scale.map { $0.lowest + $0.highest - point } ?? point
  }

  /// Cells that are all 0 or 1 are marks; of other numbers nobody knows the maximum.
  private func item(_ name: String, _ points: [Double?]) throws(Reason) -> ItemColumn {
    let isMarked = scale == nil && points.allSatisfy { $0 == nil || $0 == 0 || $0 == 1 }
    return try ItemColumn(
      name: name, points: points, maximum: itemMaximum ?? (isMarked ? 1 : nil),
      describe: \.plainText)
  }

  private func point(
    in row: Table.Row, column: Int, of table: Table
  ) throws(Failure) -> Double? {
    let text = row.cells[column]
    if rules.isBlank(text) { return nil }
    guard let value = Double(typed: text.trimmed) else {
      throw Failure(
        .data, .scoreNotANumber(text.trimmed), at: table.place(of: row, column: column))
    }
    let range = scale.map { $0.lowest...$0.highest } ?? itemMaximum.map { 0...$0 }
    if let range, !range.contains(value) {
      throw Failure(
        .data, .pointOffScale(text.trimmed, range: range),
        at: table.place(of: row, column: column))
    }
    return value
  }
}

extension Message {
  fileprivate static func pointOffScale(_ text: String, range: ClosedRange<Double>) -> Message {
    let (low, high) = (range.lowerBound.plainText, range.upperBound.plainText)
    return Message(
      code: "point-off-scale",
      finding: .init(
        th: "“\(text)” อยู่นอกมาตร \(low) ถึง \(high)",
        en: "“\(text)” lies off the scale \(low) to \(high)"),
      remedy: .init(
        th: "แก้ค่า หรือถ้าหมายถึงไม่ตอบให้ระบุด้วย --missing-codes",
        en: "correct it, or declare it with --missing-codes if it means no answer"))
  }

  fileprivate static func reversedIsNoItem(_ column: String) -> Message {
    Message(
      code: "reversed-is-no-item",
      finding: .init(
        th: "\(column) ใน --reverse ไม่อยู่ใน --items", en: "\(column) in --reverse is not in --items"),
      remedy: .init(th: "เลือกข้อที่วิเคราะห์", en: "name items that are analysed"))
  }
}
