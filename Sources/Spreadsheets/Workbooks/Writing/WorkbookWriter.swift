public import Diagnostics

/// Writes .xlsx workbooks that open in Excel, LibreOffice and ODK's tools.
///
/// The same content always gives the same bytes: no time is kept. Nothing is ever written as a
/// formula.
public struct WorkbookWriter: Sendable, Hashable {
  /// Where unfinished files may lie for the moment. Nil: beside the target; for ``bytes(of:)``,
  /// `/tmp`.
  public var temporaryFolder: String?

  public init(temporaryFolder: String? = nil) {
    self.temporaryFolder = temporaryFolder
  }

  /// Writes a workbook to a file, whole or not at all. O(cells) time; memory for the finished file.
  ///
  /// - Throws: `.data` for a sheet's name that Excel refuses, for no sheets, for what is too large for
  ///   a sheet and for numbers that are none; `.call` and `.machine` as `AtomicFile` does.
  public func write(_ sheets: [SheetContent], to path: String) throws(Failure) {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { String(path[...$0]) } ?? "."
    let content = try bytes(of: sheets, file: path, folder: temporaryFolder ?? folder)
    try AtomicFile(path: path).write(content)
  }

  /// The bytes of a workbook.
  public func bytes(of sheets: [SheetContent]) throws(Failure) -> [UInt8] {
    try bytes(of: sheets, file: "workbook.xlsx", folder: temporaryFolder ?? "/tmp")
  }

  private func bytes(
    of sheets: [SheetContent], file: String, folder: String
  ) throws(Failure) -> [UInt8] {
    try check(sheets, file: file)
    let scratch = try ScratchFolder(in: folder, for: file)
    defer { scratch.remove() }
    let path = scratch.path + "/workbook.xlsx"
    try WorkbookPen(path: path, scratch: scratch.path, file: file).write(sheets)
    return try InputFile(path: path).bytes(limit: Int.max)
  }

  /// The longest text that Excel keeps, in UTF-16 units.
  private static let textLimit = 32_767

  private func check(_ sheets: [SheetContent], file: String) throws(Failure) {
    if sheets.isEmpty { throw Failure(.data, .noSheets, at: .file(file)) }
    var names: [String] = []
    for sheet in sheets {
      if !SheetName.isValid(sheet.name, besides: names) {
        let nearest = SheetName.nearest(to: sheet.name, besides: names)
        throw Failure(
          .data, .sheetNameInvalid(sheet.name, nearest: nearest), at: .file(file))
      }
      names.append(sheet.name)
      for (index, row) in sheet.rows.enumerated() {
        let place = { (column: Int?) in
          Place.cell(file: file, sheet: sheet.name, row: index + 1, column: column)
        }
        if index >= CellReference.lastRow || row.count > CellReference.lastColumn {
          throw Failure(.data, .sheetTooLarge, at: place(nil))
        }
        for (column, value) in row.enumerated() {
          if let fault = fault(of: value) { throw Failure(.data, fault, at: place(column + 1)) }
        }
      }
    }
  }

  private func fault(of value: SheetContent.Value) -> Message? {
    switch value {
    case .text(let text) where text.utf8.count > Self.textLimit:
      text.utf16.count > Self.textLimit ? .textTooLongForCell(limit: Self.textLimit) : nil
    case .number(let number) where !number.isFinite: .numberNotFinite
    default: nil
    }
  }
}
