public import Diagnostics
public import Forms
import Spreadsheets

extension TableFixing {
  /// The workbook with the mended cells in it and all else as it was: other sheets, looks, macros.
  /// O(bytes inflated).
  ///
  /// - Parameters:
  ///   - bytes: the workbook that the form was read from.
  ///   - file: its name, as places show it.
  /// - Throws: where the workbook cannot be changed without harm to the rest.
  public func workbook(from bytes: [UInt8], file: String) throws(Failure) -> [UInt8] {
    let replacements = cells.compactMap { cell -> CellReplacement? in
      guard case .cell(_, let sheet, let row, let column?) = cell.place else { return nil }
      return CellReplacement(sheet: sheet, row: row, column: column, text: cell.text)
    }
    return try Workbook.replacing(replacements, in: bytes, file: file)
  }
}
