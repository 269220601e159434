import Diagnostics
import Forms

/// Gathers one sheet: the first row with content is the header, blank rows are left out.
struct SheetBuilder {
  private(set) var sheet: FormSource.Sheet
  private var header: [String?]?
  private var rows = 1

  init(_ name: FormSource.Cell) {
    sheet = FormSource.Sheet(name.text, at: name.place)
  }

  /// - Parameters:
  ///   - number: the row's number where the file has one; else rows with content are counted, the
  ///     header being row 1.
  mutating func add(_ cells: [FormSource.Cell], number: Int? = nil, at place: Place) {
    guard cells.contains(where: { !$0.text.isBlank }) else { return }
    guard let header else {
      header = cells.map { $0.text.isBlank ? nil : $0.text.squeezed }
      sheet.headers = zip(cells, header ?? []).compactMap { cell, name in
        name.map { FormSource.Cell($0, at: cell.place, isVerbatim: cell.isVerbatim) }
      }
      return
    }
    rows += 1
    var row = FormSource.Row(at: place, number: number ?? rows)
    for (column, cell) in zip(header, cells) where !cell.text.isBlank {
      if let column { row[column] = cell }
    }
    if !row.isEmpty { sheet.rows.append(row) }
  }
}

extension String {
  fileprivate var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }

  /// Without white space at either end and with single spaces between words.
  fileprivate var squeezed: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
