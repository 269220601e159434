import Diagnostics

/// What the cells of one table owe their reader below it: what the stars mean, and why a value
/// could not be computed, each reason once.
struct Footnotes {
  private var reasons: [LocalizedText] = []
  private var numbers: [LocalizedText: Int] = [:]
  private var stars: Set<String> = []

  init(of table: Report.Table) {
    for row in table.rows { row.forEach { note($0) } }
    table.total?.forEach { note($0) }
  }

  /// For cells that stand in no table.
  init() {}

  /// What stands behind a word whose reason is below the table.
  func mark(of reason: LocalizedText) -> String { numbers[reason].map { " (\($0))" } ?? "" }

  func lines(in language: Language) -> [String] {
    var lines: [String] = []
    if stars.contains("*") { lines.append(LocalizedText.oneStar[language]) }
    if stars.contains("**") { lines.append(LocalizedText.twoStars[language]) }
    return lines + reasons.enumerated().map { "(\($0 + 1)) \($1[language])" }
  }

  private mutating func note(_ cell: Report.Cell) {
    switch cell {
    case .pValue(let probability):
      if !probability.stars.isEmpty { stars.insert(probability.stars) }
    case .notComputable(let reason), .withheld(let reason):
      guard numbers[reason] == nil else { return }
      reasons.append(reason)
      numbers[reason] = reasons.count
    default: break
    }
  }
}

extension Report.Table {
  /// The notes of the caller, then those that the cells call for.
  func allNotes(in language: Language, footnotes: Footnotes) -> [String] {
    notes.map { $0[language] } + footnotes.lines(in: language)
  }
}
