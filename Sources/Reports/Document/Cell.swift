import Diagnostics

extension Report {
  /// One cell of a table: what it holds, not how it looks.
  public enum Cell: Sendable, Hashable {
    /// Taken from data as it stands, in every language the same.
    case text(String)
    case localized(LocalizedText)
    case integer(Int)
    case number(DisplayNumber)
    case pValue(DisplayPValue)
    /// There is no value, for this reason in words. Printed as a mark with the reason below the
    /// table.
    case notComputable(LocalizedText)
    /// There is a value that is not told, for this reason in words. Printed like the last.
    case withheld(LocalizedText)
    /// The value is not defined for this row (–).
    case dash
    /// Nothing belongs here.
    case empty

    /// A number to be printed with `decimals` decimals. NaN and infinity become “not computable”.
    public static func number(
      _ value: Double, decimals: Int, style: DisplayNumber.Style = .plain
    ) -> Cell {
      DisplayNumber(value, decimals: decimals, style: style).map { .number($0) }
        ?? .notComputable(.notANumber)
    }

    /// A probability. What is none (NaN, below 0, above 1) becomes “not computable”.
    public static func pValue(_ value: Double, starred: Bool) -> Cell {
      DisplayPValue(value, starred: starred).map { .pValue($0) } ?? .notComputable(.notANumber)
    }
  }
}

/// A cell as words on paper: the text, and the stars that hang behind it so that the numbers above
/// one another stay aligned.
struct CellText: Hashable {
  var body: String
  var stars = ""
}

extension Report.Cell {
  func text(in language: Language, footnotes: Footnotes) -> CellText {
    switch self {
    case .text(let text): CellText(body: text)
    case .localized(let text): CellText(body: text[language])
    case .integer(let value): CellText(body: value.grouped)
    case .number(let number): CellText(body: number.text)
    case .pValue(let probability): CellText(body: probability.text, stars: probability.stars)
    case .notComputable(let reason):
      CellText(body: LocalizedText.notComputable[language] + footnotes.mark(of: reason))
    case .withheld(let reason):
      CellText(body: LocalizedText.withheld[language] + footnotes.mark(of: reason))
    case .dash: CellText(body: "–")
    case .empty: CellText(body: "")
    }
  }
}

extension Report.Cell {
  /// Whether the cell is figures, which must never be broken over two lines.
  var isNumeric: Bool {
    switch self {
    case .integer, .number, .pValue: true
    case .text, .localized, .notComputable, .withheld, .dash, .empty: false
    }
  }
}
