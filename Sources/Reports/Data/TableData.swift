import Diagnostics

extension Report.Table {
  /// The table as a spreadsheet holds it: a header row of column keys, then rows and total. Numbers
  /// at full precision with a decimal point and nothing else; what has no value is blank; words in
  /// `language`.
  public func dataRows(in language: Language) -> [[String]] {
    let body = completeRows + (completeTotal.map { [$0] } ?? [])
    return [columns.map(\.key)] + body.map { row in row.map { $0.dataText(in: language) } }
  }

  /// One object a row, keyed by column, without the total. Numbers at full precision, words in
  /// `language`; what has no value is null.
  public func jsonRows(in language: Language) -> JSONValue {
    .array(
      completeRows.map { row in
        var object = JSONValue.Object()
        for (column, cell) in zip(columns, row) {
          object.set(column.key, cell.jsonValue(in: language))
        }
        return .object(object)
      })
  }
}

extension Report.Cell {
  func dataText(in language: Language) -> String {
    switch self {
    case .text(let text): text
    case .localized(let text): text[language]
    case .integer(let value): String(value)
    case .number(let number): number.value.shortestText
    case .pValue(let probability): probability.value.shortestText
    case .notComputable, .withheld, .dash, .empty: ""
    }
  }

  func jsonValue(in language: Language) -> JSONValue {
    switch self {
    case .text(let text): .string(text)
    case .localized(let text): .string(text[language])
    case .integer(let value): .integer(value)
    case .number(let number): .number(number.value)
    case .pValue(let probability): .number(probability.value)
    case .notComputable, .withheld, .dash, .empty: .null
    }
  }
}
