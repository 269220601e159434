/// The words of an `appearance` cell.
struct Appearance {
  private let words: Set<Substring>

  init(_ text: String) {
    words = Set(text.split(whereSeparator: \.isWhitespace))
  }

  func contains(_ word: String) -> Bool { words.contains(word[...]) }

  /// Whether questions below one another over one list are meant to be read as a table.
  var asksForGrid: Bool {
    ["table-list", "field-list", "likert", "list-nolabel"].contains(where: contains)
  }

  var dayParts: PaperAnswer.DayParts {
    if contains("year") { return .year }
    return contains("month-year") ? .month : .day
  }
}
