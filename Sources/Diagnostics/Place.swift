/// Where a fault lies, as precisely as the input allows.
public enum Place: Sendable, Hashable {
  /// A whole file, or a thing that stands for one (`standard input`, a workspace).
  case file(String)
  /// A point of a text file; line and column count from 1, the column in Unicode scalars.
  case position(file: String, line: Int, column: Int)
  /// A row of a table, counted as a spreadsheet shows it (the header is row 1), and the header of
  /// the column where one is to blame.
  case row(file: String, row: Int, column: String?)
  /// A cell of a workbook; row and column count from 1. Without a column the whole row is meant.
  case cell(file: String, sheet: String, row: Int, column: Int?)
}

extension Place: CustomStringConvertible {
  /// The form editors and terminals make clickable: `form.yaml:29:14`, `answers.csv:12 (q07)`;
  /// a workbook's cell as its formulas name it: `form.xlsx:survey!F29`.
  public var description: String {
    switch self {
    case .file(let file): file
    case .position(let file, let line, let column): "\(file):\(line):\(column)"
    case .row(let file, let row, nil): "\(file):\(row)"
    case .row(let file, let row, let column?): "\(file):\(row) (\(column))"
    case .cell(let file, let sheet, let row, let column):
      "\(file):\(sheet)!\(column.map(Self.letters) ?? "")\(row)"
    }
  }
}

extension Place {
  /// 1 → A, 26 → Z, 27 → AA, as a spreadsheet heads its columns.
  private static func letters(_ column: Int) -> String {
    var letters = ""
    var rest = column
    while rest > 0 {
      letters = String(Unicode.Scalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}
