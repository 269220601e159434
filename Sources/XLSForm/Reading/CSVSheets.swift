import Diagnostics
import Forms
import Spreadsheets

/// Reads the sheets of a form from one CSV file: a row whose first cell holds a name begins a sheet,
/// the cells behind it, or the row below, are its header.
struct CSVSheets {
  private(set) var sheets: [FormSource.Sheet] = []

  init(_ bytes: [UInt8], file: String) throws(Failure) {
    var builder: SheetBuilder?
    for (index, cells) in try CSVReader().rows(from: bytes, named: file).enumerated() {
      guard let first = cells.first else { continue }
      let name = first.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if !name.isEmpty {
        if let builder { sheets.append(builder.sheet) }
        builder = SheetBuilder(
          FormSource.Cell(name, at: .cell(file: file, sheet: name, row: index + 1, column: 1)))
      }
      guard let sheet = builder?.sheet.name else { continue }
      let place = { (column: Int?) in
        Place.cell(file: file, sheet: sheet, row: index + 1, column: column)
      }
      let placed = cells.enumerated().dropFirst().map { column, text in
        FormSource.Cell(text, at: place(column + 1))
      }
      builder?.add(placed, at: place(nil))
    }
    if let builder { sheets.append(builder.sheet) }
  }
}
