import Diagnostics
import ThaiText

/// A table as lines between horizontal rules. Long words wrap inside their column; figures never do.
struct TerminalTable {
  private let columns: [Report.Column]
  private let groups: [ColumnGroup]
  private let rows: [[CellText]]
  private let total: [CellText]?
  private let widths: [Int]
  /// Between two columns: two spaces, or one where it is tight.
  private let gap: String
  /// How far stars hang behind the numbers of each column.
  private let starWidths: [Int]
  private let language: Language
  private let words: WordBreaker

  init(
    _ table: Report.Table, language: Language, width: Int, words: WordBreaker, footnotes: Footnotes
  ) {
    let cells = table.completeRows + (table.completeTotal.map { [$0] } ?? [])
    let texts = cells.map { row in
      row.map { cell in
        var text = cell.text(in: language, footnotes: footnotes)
        text.body = text.body.withoutControls
        return text
      }
    }
    let starWidths = table.columns.indices.map { column in
      texts.map { $0[column].stars.count }.max() ?? 0
    }
    let gaps = max(0, table.columns.count - 1)
    let contents = Contents(cells: cells, texts: texts, starWidths: starWidths)
    var demands = Self.demands(of: table, language, contents, words: .none)
    if demands.map(\.natural).reduce(0, +) + 2 * gaps > width {
      // Only a table that has to wrap is worth looking its words up.
      demands = Self.demands(of: table, language, contents, words: words)
    }
    let isTight = demands.map(\.comfortable).reduce(0, +) + 2 * gaps > width
    gap = isTight ? " " : "  "
    columns = table.columns
    groups = table.columnGroups
    total = table.total == nil ? nil : texts.last
    rows = table.total == nil ? texts : texts.dropLast()
    self.starWidths = starWidths
    self.language = language
    self.words = words
    widths = ColumnDemand.widths(for: demands, within: width - (isTight ? gaps : 2 * gaps))
  }

  private struct Contents {
    let cells: [[Report.Cell]]
    let texts: [[CellText]]
    let starWidths: [Int]
  }

  private static func demands(
    of table: Report.Table, _ language: Language, _ contents: Contents, words: WordBreaker
  ) -> [ColumnDemand] {
    var demands = table.columns.indices.map { column in
      var demand = ColumnDemand(header: table.columns[column].header[language], words: words)
      for (row, text) in zip(contents.cells, contents.texts) {
        demand.add(
          text[column].body, reserve: contents.starWidths[column],
          isNumeric: row[column].isNumeric)
      }
      return demand
    }
    for group in table.columnGroups {
      guard let header = group.header?[language] else { continue }
      let span = group.columns.count
      let share = (header.displayWidth + span - 1) / span - 1
      for column in group.columns { demands[column].widen(to: share) }
    }
    return demands
  }

  var lines: [String] {
    guard !columns.isEmpty else { return [] }
    var lines = [rule] + headerLines + [rule]
    for row in rows { lines += self.lines(of: row) }
    if rows.isEmpty, total == nil { lines.append(LocalizedText.emptyTable[language]) }
    if let total { lines += (rows.isEmpty ? [] : [rule]) + self.lines(of: total) }
    return lines + [rule]
  }

  private var rule: String {
    String(repeating: "─", count: width(of: columns.indices))
  }

  private func width(of range: Range<Int>) -> Int {
    widths[range].reduce(0, +) + gap.count * max(0, range.count - 1)
  }

  private var headerLines: [String] {
    let headers = columns.indices.map { column in
      block(columns[column].header[language].withoutControls, column: column)
    }
    return groupLines + side(by: headers, alignedAtBottom: true)
  }

  /// Group headers centred over their columns, each with a rule below it.
  private var groupLines: [String] {
    guard groups.contains(where: { $0.header != nil }) else { return [] }
    let blocks = groups.map { group in
      let width = width(of: group.columns)
      guard let header = group.header else {
        return Block(lines: [], width: width)
      }
      let lines = header[language].withoutControls.wrapped(toWidth: width, words: words)
        .map { $0.padded(to: width, alignment: .center) }
      return Block(lines: lines + [String(repeating: "─", count: width)], width: width)
    }
    return side(by: blocks, alignedAtBottom: true)
  }

  private func lines(of row: [CellText]) -> [String] {
    side(by: row.indices.map { block(row[$0].body, column: $0, stars: row[$0].stars) })
  }

  private struct Block {
    var lines: [String]
    let width: Int
  }

  private func block(_ text: String, column: Int, stars: String? = nil) -> Block {
    let hanging = stars == nil ? 0 : starWidths[column]
    let room = widths[column] - hanging
    var lines = text.wrapped(toWidth: room, words: words)
      .map { $0.padded(to: room, alignment: columns[column].alignment) }
    if let stars, hanging > 0 {
      for index in lines.indices {
        lines[index] += (index == 0 ? stars : "").padded(to: hanging)
      }
    }
    return Block(lines: lines, width: widths[column])
  }

  private func side(by blocks: [Block], alignedAtBottom: Bool = false) -> [String] {
    let height = blocks.map(\.lines.count).max() ?? 0
    return (0..<height).map { line in
      blocks.map { block in
        let index = alignedAtBottom ? line - (height - block.lines.count) : line
        return block.lines.indices.contains(index)
          ? block.lines[index] : String(repeating: " ", count: block.width)
      }.joined(separator: gap)
    }
  }
}
