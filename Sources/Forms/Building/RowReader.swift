import Diagnostics
import ThaiText
import XPath

/// Understands the cells of one row: texts, translations, formulas, numbers; every fault is kept.
struct RowReader {
  let row: FormSource.Row
  let defaultLanguage: String
  private(set) var diagnostics: [Diagnostic] = []

  init(_ row: FormSource.Row, defaultLanguage: String) {
    self.row = row
    self.defaultLanguage = defaultLanguage
  }

  /// The trimmed text of a column, nil where the cell is missing or blank.
  func text(_ column: String) -> String? {
    guard let cell = row[column] else { return nil }
    let trimmed = cell.text.trimmed
    return trimmed.isEmpty ? nil : trimmed
  }

  mutating func requiredText(_ column: String) -> String? {
    if let text = text(column) { return text }
    report(.missingCell(column), at: row[column]?.place ?? row.place)
    return nil
  }

  /// A code name: a letter or underscore, then letters, digits, `_`, `-` and `.`.
  mutating func name(_ column: String) -> String? {
    guard let name = requiredText(column) else { return nil }
    if let fault = NameFault(in: name) {
      report(.invalidName(name, fault), at: place(column))
    }
    return name
  }

  func translations(_ column: String) -> Translations {
    var entries: [Translations.Entry] = []
    for header in row.columns {
      guard let text = text(header) else { continue }
      if header == column {
        entries.append(.init(language: defaultLanguage, text: text))
      } else if header.hasPrefix(column + "::") {
        let language = String(header.dropFirst(column.count + 2))
        entries.append(.init(language: languageCode(language), text: text))
      }
    }
    return Translations(entries)
  }

  mutating func formula(_ column: String) -> Formula? {
    guard let cell = row[column], let text = text(column) else { return nil }
    let trimmed = cell.trimmed
    do throws(SyntaxError) {
      return Formula(try Expression(text), at: trimmed)
    } catch {
      report(error.message, at: trimmed.place(offsetBy: error.span.lowerBound))
      return nil
    }
  }

  /// A condition that people also write as yes or no: nil means false throughout.
  mutating func condition(_ column: String) -> Formula? {
    switch text(column)?.lowercased() {
    case nil, "no", "false", "false()": return nil
    case "yes", "true":
      guard let cell = row[column], let always = try? Expression("true()") else { return nil }
      return Formula(always, at: cell)
    case let word? where NameFault(in: word) == nil:
      report(.notYesOrNo(column, found: word), at: place(column))
      return nil
    default: return formula(column)
    }
  }

  mutating func positiveNumber(_ column: String) -> Double? {
    guard let text = text(column) else { return nil }
    // A million is far above any score; without a bound sums could leave the range of numbers.
    guard let number = Double(typed: text), number > 0, number <= 1_000_000 else {
      report(.notPositiveNumber(column, found: text), at: place(column))
      return nil
    }
    return number
  }

  func place(_ column: String) -> Place {
    row[column]?.place ?? row.place
  }

  mutating func report(_ message: Message, at place: Place) {
    diagnostics.append(Diagnostic(.error, message, at: place))
  }

  /// Columns nobody reads are reported: a misspelt `relevent` must not be ignored in silence.
  mutating func rejectUnknownColumns(known: Set<String>) {
    for column in row.columns where !known.contains(column) {
      let base = column.firstRange(of: "::").map { String(column[..<$0.lowerBound]) } ?? column
      if ColumnNames.translated.contains(base), known.contains(base) { continue }
      report(
        ColumnNames.notYetSupported.contains(base)
          ? .unsupportedColumn(column)
          : .unknownColumn(column, suggestion: closestName(to: column, among: known)),
        at: place(column))
    }
  }
}

/// `Thai (th)` → `th`; `th` → `th`; a name without a code stands for itself.
private func languageCode(_ text: String) -> String {
  guard text.last == ")", let open = text.lastIndex(of: "(") else { return text.trimmed }
  return String(text[text.index(after: open)...].dropLast()).trimmed
}
