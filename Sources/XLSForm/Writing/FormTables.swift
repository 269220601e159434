public import Diagnostics
public import Forms
public import Spreadsheets

extension FormSource {
  /// The form's sheets as tables of texts, the headers first, for a workbook.
  public var sheetContents: [SheetContent] {
    sheets.map { sheet in
      let header = sheet.headers.map(\.text)
      return SheetContent(
        name: sheet.name, header: header,
        rows: sheet.rows.map { row in header.map { row[$0]?.text ?? "" } })
    }
  }

  /// The form as an XLSForm workbook that ODK and Kobo read. O(cells).
  ///
  /// - Throws: what no workbook can hold, such as a cell of more than 32,767 characters.
  public func workbook() throws(Failure) -> [UInt8] {
    try WorkbookWriter().bytes(of: sheetContents)
  }

  /// The form as one CSV file in UTF-8: each sheet's name alone in its row, its header and rows
  /// below it, one column to the right.
  public var csv: [UInt8] {
    let width = (sheets.map(\.headers.count).max() ?? 0) + 1
    func line(_ cells: [String]) -> [String] {
      cells + Array(repeating: "", count: width - cells.count)
    }
    let lines = sheets.flatMap { sheet in
      let header = sheet.headers.map(\.text)
      return [line([sheet.name]), line([""] + header)]
        + sheet.rows.map { row in line([""] + header.map { row[$0]?.text ?? "" }) }
    }
    return CSVWriter(.data).bytes(header: lines.first ?? [], rows: lines.dropFirst())
  }

  /// The form as Markdown tables, as ODK's forum and tests write forms. Cells of Markdown have no
  /// line breaks: they become spaces, and all else stays.
  public var markdown: String {
    sheetContents.map { sheet in
      let rows = sheet.rows.map { row in row.map(\.markdown) }
      let widths = rows.reduce(into: [Int]()) { widths, row in
        for (column, text) in row.enumerated() {
          if column == widths.count { widths.append(0) }
          widths[column] = max(widths[column], text.unicodeScalars.count)
        }
      }
      let margin = String(repeating: " ", count: sheet.name.count)
      let lines = rows.map { row in
        let cells = zip(row, widths).map { text, width in
          text + String(repeating: " ", count: width - text.unicodeScalars.count)
        }
        return "| \(margin) | \(cells.joined(separator: " | ")) |\n"
      }
      return "| \(sheet.name) |\n" + lines.joined()
    }.joined(separator: "\n")
  }
}

extension SheetContent.Value {
  fileprivate var markdown: String {
    guard case .text(let text) = self else { return "" }
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.replacing("|", with: "\\|")
  }
}
