import Diagnostics
import ThaiText

extension Markup {
  mutating func write(_ table: Report.Table, number: Int) {
    let footnotes = Footnotes(of: table)
    let classes = table.columnClasses
    open("div", ["class": "table"])
    open("p", ["class": "caption", "id": "table-\(number)"])
    element("b", both: .table(number))
    text(" ")
    text(both: table.title)
    close("p")
    open("div", ["class": "scroll"])
    open("table", ["aria-labelledby": "table-\(number)"])
    writeHeader(of: table, classes: classes)
    literal("\n<tbody>")
    for row in table.completeRows { write(row, classes: classes, footnotes: footnotes) }
    if table.rows.isEmpty, table.total == nil { writeEmptyRow(of: table) }
    // Not a tfoot: a browser would repeat that on every page.
    if let total = table.completeTotal {
      write(total, classes: classes, footnotes: footnotes, isTotal: true)
    }
    literal("</tbody>")
    close("table")
    close("div")
    for language in Language.allCases {
      writeNotes(table.allNotes(in: language, footnotes: footnotes), in: language)
    }
    close("div")
    if let finding = table.finding?.text(number: number) {
      element("p", ["class": "finding"], both: finding)
    }
  }

  private mutating func writeHeader(of table: Report.Table, classes: [String]) {
    let groups = table.columnGroups
    let hasGroups = groups.contains { $0.header != nil }
    literal("\n<thead><tr>")
    for group in groups {
      if let header = group.header {
        element("th", ["colspan": String(group.columns.count), "scope": "colgroup"], both: header)
      } else {
        for column in group.columns {
          write(table.columns[column], styleClass: classes[column], rowSpan: hasGroups ? 2 : 1)
        }
      }
    }
    literal("</tr>")
    if hasGroups {
      literal("<tr>")
      for (column, styleClass) in zip(table.columns, classes) where column.group != nil {
        write(column, styleClass: styleClass, rowSpan: 1)
      }
      literal("</tr>")
    }
    literal("</thead>")
  }

  private mutating func write(_ column: Report.Column, styleClass: String, rowSpan: Int) {
    let styleClass = column.header.isShort ? styleClass + " short" : styleClass
    element(
      "th", ["class": styleClass, "scope": "col", "rowspan": String(rowSpan)], both: column.header)
  }

  private mutating func write(
    _ row: [Report.Cell], classes: [String], footnotes: Footnotes, isTotal: Bool = false
  ) {
    literal(isTotal ? "\n<tr class=\"total\">" : "\n<tr>")
    for (styleClass, cell) in zip(classes, row) {
      let words = cell.words(footnotes: footnotes)
      open("td", ["class": words.isShort ? styleClass + " short" : styleClass])
      write(cell, footnotes: footnotes)
      close("td")
    }
    literal("</tr>")
  }

  private mutating func writeEmptyRow(of table: Report.Table) {
    literal("\n<tr>")
    element(
      "td", ["colspan": String(max(1, table.columns.count)), "class": "c"], both: .emptyTable)
    literal("</tr>")
  }

  mutating func write(_ cell: Report.Cell, footnotes: Footnotes) {
    text(both: cell.words(footnotes: footnotes))
    if case .pValue(let probability) = cell, !probability.stars.isEmpty {
      element("span", ["class": "stars"], text: probability.stars)
    }
  }
}

extension Report.Cell {
  /// The cell without its stars, figures with a minus sign instead of a hyphen.
  fileprivate func words(footnotes: Footnotes) -> LocalizedText {
    let thai = text(in: .thai, footnotes: footnotes).body
    if isNumeric { return .verbatim(thai.hasPrefix("-") ? "−" + thai.dropFirst() : thai) }
    return LocalizedText(th: thai, en: text(in: .english, footnotes: footnotes).body)
  }
}

extension Report.Table {
  /// The style classes of each column: where it stands, and whether stars hang behind its numbers.
  fileprivate var columnClasses: [String] {
    var hanging = Set<Int>()
    for row in completeRows + (completeTotal.map { [$0] } ?? []) {
      for (column, cell) in row.enumerated() {
        if case .pValue(let probability) = cell, !probability.stars.isEmpty {
          hanging.insert(column)
        }
      }
    }
    return columns.enumerated().map { index, column in
      hanging.contains(index) ? column.alignment.styleClass + " hang" : column.alignment.styleClass
    }
  }
}

extension LocalizedText {
  /// A few letters, which look odd on two lines. Browsers would break them, as Thai has no spaces.
  fileprivate var isShort: Bool {
    Language.allCases.allSatisfy { self[$0].displayWidth <= 13 }
  }
}

extension ColumnAlignment {
  fileprivate var styleClass: String {
    switch self {
    case .left: "l"
    case .right: "r"
    case .center: "c"
    }
  }
}
