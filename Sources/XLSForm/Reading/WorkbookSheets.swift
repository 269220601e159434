import Diagnostics
import Forms
import Spreadsheets

/// Reads the sheets of a form from a workbook: the first row is the header, every cell knows where
/// it stands.
struct WorkbookSheets {
  private(set) var sheets: [FormSource.Sheet] = []
  private(set) var faults: [Diagnostic]

  init(_ bytes: [UInt8], file: String) throws(Failure) {
    let workbook = try Workbook(bytes, file: file)
    faults = workbook.notes
    for sheet in workbook.sheets { sheets.append(read(sheet, file: file)) }
  }

  private mutating func read(_ sheet: Sheet, file: String) -> FormSource.Sheet {
    let first = Place.cell(file: file, sheet: sheet.name, row: 1, column: 1)
    var builder = SheetBuilder(FormSource.Cell(sheet.name, at: first))
    for row in sheet.rows {
      var cells: [FormSource.Cell] = []
      for cell in row.cells {
        let place = cell.place(in: sheet, of: file)
        while cells.count < cell.column - 1 { cells.append(.init("", at: place)) }
        cells.append(
          FormSource.Cell(
            cell.text.withPlainSpaces, at: place, isVerbatim: !cell.isFormula))
        if cell.kind == .error { note(.cellHoldsError(cell.text), at: place, .error) }
        if cell.kind == .uncalculated { note(.cellNotCalculated, at: place, .warning) }
      }
      let place = Place.cell(file: file, sheet: sheet.name, row: row.number, column: nil)
      builder.add(cells, number: row.number, at: place)
    }
    return builder.sheet
  }

  private mutating func note(
    _ message: Message, at place: Place, _ severity: Diagnostic.Severity
  ) {
    faults.append(Diagnostic(severity, message, at: place))
  }
}

extension String {
  /// Spreadsheets keep the no-break spaces of what was pasted into them; names and formulas with
  /// them look right and are wrong.
  fileprivate var withPlainSpaces: String {
    guard utf8.contains(0xC2), unicodeScalars.contains("\u{A0}") else { return self }
    return String(
      String.UnicodeScalarView(unicodeScalars.map { $0 == "\u{A0}" ? " " : $0 }))
  }
}
