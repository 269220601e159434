/// Where a fault lies, as precisely as the input allows.
public enum Place: Sendable, Hashable {
  /// A whole file, or a thing that stands for one (`standard input`, a workspace).
  case file(String)
  /// A point of a text file; line and column count from 1, the column in Unicode scalars.
  case position(file: String, line: Int, column: Int)
  /// A row of a table, counted as a spreadsheet shows it (the header is row 1), and the header of
  /// the column where one is to blame.
  case row(file: String, row: Int, column: String?)
}

extension Place: CustomStringConvertible {
  /// The form editors and terminals make clickable: `form.yaml:29:14`, `answers.csv:12 (q07)`.
  public var description: String {
    switch self {
    case .file(let file): file
    case .position(let file, let line, let column): "\(file):\(line):\(column)"
    case .row(let file, let row, nil): "\(file):\(row)"
    case .row(let file, let row, let column?): "\(file):\(row) (\(column))"
    }
  }
}
