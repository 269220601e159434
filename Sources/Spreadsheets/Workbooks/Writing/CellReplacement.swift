import Archives
public import Diagnostics

/// Another text for a cell of a workbook.
public struct CellReplacement: Sendable, Hashable {
  /// As its tab says.
  public var sheet: String
  /// From 1.
  public var row: Int
  /// From 1.
  public var column: Int
  /// What shall stand there.
  public var text: String

  public init(sheet: String, row: Int, column: Int, text: String) {
    self.sheet = sheet
    self.row = row
    self.column = column
    self.text = text
  }
}

extension Workbook {
  /// The workbook with other texts in some of its cells. All else stays as it is: other sheets,
  /// looks, widths, hidden rows, comments, pictures, macros. A replaced cell keeps its look and
  /// loses its formula. O(bytes inflated).
  ///
  /// - Throws: `.data` for what is no workbook, and where a cell that shall be replaced is not
  ///   there or the outcome would not read as asked for.
  public static func replacing(
    _ cells: [CellReplacement], in bytes: [UInt8], file: String,
    limits: WorkbookLimits = WorkbookLimits()
  ) throws(Failure) -> [UInt8] {
    let before = try Workbook(bytes, file: file, limits: limits)
    let parts = try WorkbookReader(bytes, file: file, limits: limits).sheetParts()
    var texts: [String: [CellReference: String]] = [:]
    for cell in cells {
      guard let part = parts[cell.sheet] else {
        throw Failure(.data, .sheetMissing(cell.sheet), at: .file(file))
      }
      texts[part, default: [:]][CellReference(row: cell.row, column: cell.column)] = cell.text
    }
    let archive = try Archive(bytes, file: file, limits: limits.archive)
    var writer = ArchiveWriter()
    for entry in archive.entries {
      var content = try archive.bytes(of: entry)
      if let texts = texts[entry.name.lowercased()] {
        var markup = SheetMarkup(content)
        guard let changed = markup.replacing(texts) else {
          throw Failure(.data, .cellsNotReplaced, at: .file(file))
        }
        content = changed
      }
      try writer.add(entry.name, content)
    }
    let result = writer.archive()
    // What cannot be written back without harm is not written at all.
    guard try Workbook(result, file: file, limits: limits).texts == before.texts(with: cells) else {
      throw Failure(.data, .cellsNotReplaced, at: .file(file))
    }
    return result
  }

  private struct Position: Hashable {
    let sheet: String
    let row: Int
    let column: Int
  }

  private var texts: [Position: String] {
    var texts: [Position: String] = [:]
    for sheet in sheets {
      for cell in sheet.rows.flatMap(\.cells) {
        texts[Position(sheet: sheet.name, row: cell.row, column: cell.column)] = cell.text
      }
    }
    return texts
  }

  private func texts(with cells: [CellReplacement]) -> [Position: String] {
    var texts = texts
    for cell in cells {
      let position = Position(sheet: cell.sheet, row: cell.row, column: cell.column)
      texts[position] = cell.text.isEmpty ? nil : cell.text
    }
    return texts
  }
}
