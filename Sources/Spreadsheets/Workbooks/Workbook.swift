public import Diagnostics

/// The sheets of an .xlsx file, as values: what stands in the cells, and nothing of how it looks.
public struct Workbook: Sendable, Hashable {
  /// As the person named the file, for places in messages.
  public let file: String
  /// In the order of the tabs, hidden ones included; charts are left out.
  public let sheets: [Sheet]
  /// What the reader left aside, to be shown to the person: warnings only.
  public let notes: [Diagnostic]

  /// Reads the whole workbook. Of each sheet only cells with content are kept, so that a sheet with
  /// a million empty rows costs no memory. O(bytes inflated).
  ///
  /// Macros are never read; a note says that they are there. Formulas count as the value that the
  /// spreadsheet program computed last.
  ///
  /// - Throws: `.data` for what is no workbook (.xls, .xlsb, .ods and encrypted ones each with a way
  ///   out), is damaged or exceeds a limit.
  public init(
    _ bytes: [UInt8], file: String, limits: WorkbookLimits = WorkbookLimits()
  ) throws(Failure) {
    self = try WorkbookReader(bytes, file: file, limits: limits).workbook()
  }

  public init(file: String, sheets: [Sheet], notes: [Diagnostic] = []) {
    self.file = file
    self.sheets = sheets
    self.notes = notes
  }

  /// The first sheet of that name, letter case aside, as in formulas. O(sheets).
  public func sheet(named name: String) -> Sheet? {
    let wanted = name.lowercased()
    return sheets.first { $0.name.lowercased() == wanted }
  }
}

/// One sheet of a workbook.
public struct Sheet: Sendable, Hashable {
  public var name: String
  /// Whether the spreadsheet program hides its tab.
  public var isHidden: Bool
  /// Rows that have a cell with content, from the top.
  public var rows: [Row]

  public init(name: String, isHidden: Bool = false, rows: [Row] = []) {
    self.name = name
    self.isHidden = isHidden
    self.rows = rows
  }

  public struct Row: Sendable, Hashable {
    /// As the spreadsheet program counts, from 1.
    public var number: Int
    /// Cells with content, from the left.
    public var cells: [Cell]

    public init(number: Int, cells: [Cell]) {
      self.number = number
      self.cells = cells
    }

    /// The cell of a column, which counts from 1. O(log cells).
    public subscript(column column: Int) -> Cell? {
      var low = 0
      var high = cells.count
      while low < high {
        let middle = (low + high) / 2
        if cells[middle].column < column { low = middle + 1 } else { high = middle }
      }
      return low < cells.count && cells[low].column == column ? cells[low] : nil
    }
  }
}

/// A cell with content.
public struct Cell: Sendable, Hashable {
  public enum Kind: UInt8, Sendable, Hashable {
    case text
    case number
    /// `TRUE` or `FALSE`.
    case boolean
    /// A number that the sheet shows as a date, a time or both.
    case date
    /// What a formula came to that could not be computed: `#N/A`.
    case error
    /// A formula that no spreadsheet program has computed yet; its text is empty.
    case uncalculated
  }

  /// From 1.
  public var row: Int { Int(rowNumber) }
  /// From 1: A is 1.
  public var column: Int { Int(columnNumber) }
  /// As a person reads it: `1` and not `1.0`, at most 15 significant digits, `2026-11-21`,
  /// `2026-11-21T13:00:00`, `13:00:00`. Neither trimmed nor otherwise changed.
  public let text: String
  /// As the file has it: dates as the number of days, booleans as 0 and 1.
  public let raw: String
  public let kind: Kind
  public let isFormula: Bool
  private let columnNumber: UInt16
  private let rowNumber: UInt32

  /// Row and column count from 1; a cell that no sheet can have is put at the nearest that one can.
  public init(
    row: Int, column: Int, text: String, raw: String? = nil, kind: Kind = .text,
    isFormula: Bool = false
  ) {
    rowNumber = UInt32(min(max(row, 1), CellReference.lastRow))
    columnNumber = UInt16(min(max(column, 1), CellReference.lastColumn))
    self.text = text
    self.raw = raw ?? text
    self.kind = kind
    self.isFormula = isFormula
  }

  /// As formulas name it: `F29`.
  public var reference: String { columnLetters(column - 1) + String(row) }

  /// Where the cell stands, for messages about it.
  public func place(in sheet: Sheet, of file: String) -> Place {
    .cell(file: file, sheet: sheet.name, row: row, column: column)
  }
}
