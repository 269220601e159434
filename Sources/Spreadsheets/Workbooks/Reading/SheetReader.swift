import Diagnostics
import XML

/// Reads the cells of one sheet. What the sheet says of its own size is not believed, and cells
/// without content leave no trace.
struct SheetReader: XMLTagHandler {
  private enum Tag: Int, CaseIterable { case c, v, row, t, f, rPh, sheetData }
  static var vocabulary: [String] { Tag.allCases.map { "\($0)" } }

  /// Cells with content so far.
  private(set) var cellCount = 0
  private var rows: [Sheet.Row] = []
  private var cells: [Cell] = []
  private var isOrdered = true

  private let values: CellValues
  private let sheet: String
  private let file: String
  private let room: Int
  private let cellBytes: Int

  private var isSheetData = false
  private var isRow = false
  private var isCell = false
  private var row = 0
  private var column = 0
  private var type = ""
  private var style = 0
  private var isFormula = false
  private var hasValue = false
  private var value: [UInt8] = []
  private var isPhonetic = false
  private var gathers = false

  /// `room` is how many cells are still allowed.
  init(values: CellValues, sheet: String, file: String, room: Int, cellBytes: Int) {
    self.values = values
    self.sheet = sheet
    self.file = file
    self.room = room
    self.cellBytes = cellBytes
  }

  mutating func start(_ tag: Int, _ attributes: XMLTagAttributes) throws(Failure) {
    guard isSheetData else {
      isSheetData = Tag(rawValue: tag) == .sheetData
      return
    }
    switch Tag(rawValue: tag) {
    case .row: try startRow(attributes)
    case .c: try startCell(attributes)
    case .v:
      gathers = true
      hasValue = true
    case .t:
      gathers = !isPhonetic
      hasValue = true
    case .f: isFormula = true
    case .rPh: isPhonetic = true
    default: break
    }
  }

  mutating func text(_ text: [UInt8]) throws(Failure) {
    if !gathers { return }
    value += text
    if value.count > cellBytes { throw failure(.workbookCellTooLong(limit: cellBytes)) }
  }

  mutating func end(_ tag: Int) throws(Failure) {
    switch Tag(rawValue: tag) {
    case .v, .t: gathers = false
    case .rPh: isPhonetic = false
    case .c where isSheetData: try endCell()
    case .row where isSheetData: endRow()
    case .sheetData: isSheetData = false
    default: break
    }
  }
}

/// Rows and cells.
extension SheetReader {
  private mutating func startRow(_ attributes: XMLTagAttributes) throws(Failure) {
    if isRow { throw failure(.cellReferenceInvalid("<row>"), column: nil) }
    isRow = true
    if let text = attributes["r"] {
      guard let number = text.number, (1...CellReference.lastRow).contains(number) else {
        throw failure(.cellReferenceInvalid(text.string), column: nil)
      }
      isOrdered = isOrdered && number > row
      row = number
    } else {
      row += 1
    }
    if row > CellReference.lastRow { throw failure(.cellReferenceInvalid("\(row)"), column: nil) }
    column = 0
  }

  private mutating func startCell(_ attributes: XMLTagAttributes) throws(Failure) {
    if isCell || !isRow { throw failure(.cellReferenceInvalid("<c>"), column: nil) }
    isCell = true
    if let text = attributes["r"] {
      guard let reference = CellReference(text), reference.row == row else {
        throw failure(.cellReferenceInvalid(text.string), column: nil)
      }
      isOrdered = isOrdered && reference.column > column
      column = reference.column
    } else {
      column += 1
    }
    if column > CellReference.lastColumn {
      throw failure(.cellReferenceInvalid("\(row)"), column: nil)
    }
    type = attributes["t"]?.string ?? ""
    style = attributes["s"]?.number ?? 0
    isFormula = false
    hasValue = false
    value.removeAll(keepingCapacity: true)
  }

  private mutating func endCell() throws(Failure) {
    isCell = false
    var content: CellValues.Value
    if value.isEmpty {
      // A formula may come to an empty text; without any value nobody knows what it comes to.
      guard isFormula, !hasValue else { return }
      content = CellValues.Value(text: "", raw: "", kind: .uncalculated)
    } else {
      guard let known = values.value(value, type: type, style: style) else {
        throw failure(.sharedTextMissing)
      }
      content = known
      if content.text.isEmpty { return }
    }
    cellCount += 1
    if cellCount > room { throw failure(.workbookTooManyCells) }
    cells.append(
      Cell(
        row: row, column: column, text: content.text, raw: content.raw, kind: content.kind,
        isFormula: isFormula))
  }

  private mutating func endRow() {
    isRow = false
    if cells.isEmpty { return }
    rows.append(Sheet.Row(number: row, cells: cells))
    cells.removeAll()
  }

  /// The rows in order, whatever their order in the file.
  func orderedRows() throws(Failure) -> [Sheet.Row] {
    if isOrdered { return rows }
    let all = rows.flatMap(\.cells).sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    var ordered: [Sheet.Row] = []
    var cells: [Cell] = []
    for cell in all {
      if let last = cells.last, last.row == cell.row, last.column == cell.column {
        throw Failure(
          .data, .cellRepeated(cell.reference),
          at: .cell(file: file, sheet: sheet, row: cell.row, column: cell.column))
      }
      if let row = cells.last?.row, row != cell.row {
        ordered.append(Sheet.Row(number: row, cells: cells))
        cells.removeAll()
      }
      cells.append(cell)
    }
    if let row = cells.last?.row { ordered.append(Sheet.Row(number: row, cells: cells)) }
    return ordered
  }

  private func failure(_ message: Message) -> Failure { failure(message, column: column) }

  private func failure(_ message: Message, column: Int?) -> Failure {
    Failure(
      .data, message, at: .cell(file: file, sheet: sheet, row: max(row, 1), column: column))
  }
}
