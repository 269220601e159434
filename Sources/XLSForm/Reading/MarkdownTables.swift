import Diagnostics
import Forms

/// Reads the sheets of a form written as Markdown tables, the way forms stand in discussions and
/// tests of the ODK world: a row whose first cell holds a name begins a sheet, the first row below
/// it is the header.
///
///     | survey  |         |      |       |
///     |         | type    | name | label |
///     |         | integer | age  | Age   |
struct MarkdownTables {
  private(set) var sheets: [FormSource.Sheet] = []
  private let file: String
  private var builder: SheetBuilder?

  init(_ text: String, file: String) {
    self.file = file
    let lines = text.unicodeScalars.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" })
    for (number, line) in lines.enumerated() { read(Array(line), line: number + 1) }
    finish()
  }

  private mutating func read(_ line: [Unicode.Scalar], line number: Int) {
    guard let row = MarkdownRow(line) else { return }
    let cells = row.cells.map { cell in
      FormSource.Cell(
        cell.text, at: .position(file: file, line: number, column: cell.column),
        isVerbatim: !cell.isEscaped)
    }
    guard let name = cells.first else { return }
    if !name.text.isEmpty {
      finish()
      builder = SheetBuilder(name)
    }
    builder?.add(Array(cells.dropFirst()), at: .position(file: file, line: number, column: 1))
  }

  private mutating func finish() {
    if let builder { sheets.append(builder.sheet) }
    builder = nil
  }
}

/// One line of a Markdown table cut at its bars.
private struct MarkdownRow {
  struct Cell {
    var text: String
    /// Of its first character, from 1.
    var column: Int
    /// Whether `\|` was read as `|`, so that offsets no longer agree with the file.
    var isEscaped: Bool
  }

  private(set) var cells: [Cell] = []

  /// Nil for a line that is no row: text, a comment, a line of dashes.
  init?(_ line: [Unicode.Scalar]) {
    let space: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
    guard let first = line.firstIndex(where: { !space($0) }), line[first] == "|",
      let last = Self.lastBar(in: line), last > first
    else { return nil }
    let content = line[(first + 1)..<last]
    if content.contains("-"), content.allSatisfy({ $0 == "|" || $0 == "-" || $0 == ":" }) {
      return nil
    }
    var start = first + 1
    for index in (first + 1)...last
    where index == last || (line[index] == "|" && line[index - 1] != "\\") {
      cells.append(Self.cell(line, start..<index))
      start = index + 1
    }
  }

  /// What stands behind the last bar is a comment.
  private static func lastBar(in line: [Unicode.Scalar]) -> Int? {
    line.indices.last { line[$0] == "|" && ($0 == 0 || line[$0 - 1] != "\\") }
  }

  private static func cell(_ line: [Unicode.Scalar], _ range: Range<Int>) -> Cell {
    var range = range
    while let first = range.first, line[first].properties.isWhitespace {
      range = (first + 1)..<range.upperBound
    }
    while let last = range.last, line[last].properties.isWhitespace {
      range = range.lowerBound..<last
    }
    var text = String(String.UnicodeScalarView(line[range]))
    let isEscaped = line[range].contains("\\") && text.contains("\\|")
    if isEscaped {
      text = text.split(separator: "\\|", omittingEmptySubsequences: false).joined(separator: "|")
    }
    return Cell(text: text, column: range.lowerBound + 1, isEscaped: isEscaped)
  }
}
