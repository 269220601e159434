import Diagnostics

/// Columns nobody reads are reported: a misspelt `relevent` must not be ignored in silence. In
/// tables, where other tools keep columns of their own, only what looks like a slip is.
enum UnknownColumns {
  static func faults(
    in row: FormSource.Row, known: Set<String>, _ conventions: RowReader.Conventions
  ) -> [Diagnostic] {
    row.columns.compactMap { column in
      guard !isKnown(column, known), !(row[column]?.text ?? "").isEmpty else { return nil }
      let suggestion = closestName(to: column, among: known)
      let place = row[column]?.place ?? row.place
      switch conventions.spelling {
      case .yaml:
        return Diagnostic(
          .error, .unknownColumn(column, suggestion: suggestion), at: place,
          fix: fix(column, suggestion, in: row))
      case .tables:
        guard suggestion != nil else { return nil }
        return Diagnostic(.warning, .unknownColumn(column, suggestion: suggestion), at: place)
      }
    }
  }

  /// A slip in a long word is surely one, unless the right column is there as well.
  private static func fix(_ column: String, _ suggestion: String?, in row: FormSource.Row) -> Fix? {
    guard let suggestion, let cell = row[column], row[suggestion] == nil, column.count > 3,
      !column.holds("::"), !suggestion.contains("::")
    else { return nil }
    return .columnName(ofCellAt: cell.place, old: column, new: suggestion)
  }

  /// Of a table each misspelt header is reported once, where it stands.
  static func faults(in headers: Headers, of sheet: FormSource.Sheet, known: Set<String>)
    -> [Diagnostic]
  {
    sheet.headers.compactMap { header in
      let column = headers.canonical[header.text] ?? header.text
      guard !isKnown(column, known), let suggestion = closestName(to: column, among: known) else {
        return nil
      }
      let isSlip =
        column.count > 3 && !column.holds("::") && !suggestion.contains("::")
        && !headers.contains(suggestion)
      return Diagnostic(
        .warning, .unknownColumn(header.text, suggestion: suggestion), at: header.place,
        fix: isSlip ? header.fix(to: suggestion) : nil)
    }
  }

  static func isKnown(_ column: String, _ known: Set<String>) -> Bool {
    if known.contains(column) || ColumnNames.ignored.contains(column) || column == "instance" {
      return true
    }
    let parts = column.ranges(of: "::")
    guard let first = parts.first, let last = parts.last else { return false }
    let base = String(column[..<last.lowerBound])
    if ColumnNames.translated.contains(base), known.contains(base) { return true }
    return ColumnNames.open.contains(String(column[..<first.lowerBound]))
  }
}
