import Diagnostics
import ThaiText
import XPath

/// Understands the cells of one row: texts, translations, formulas, numbers; every fault is kept.
struct RowReader {
  let row: FormSource.Row
  let conventions: Conventions
  private(set) var diagnostics: [Diagnostic] = []

  /// How cells of the form are to be taken.
  struct Conventions {
    /// The code of the default language, and the same as the author spelled it.
    var defaultLanguage: String
    var defaultLanguageHeader: String
    /// Whether runs of spaces count as one (`clean_text_values`).
    var collapsesSpaces = true
    var spelling: FormSource.Spelling = .yaml
  }

  init(_ row: FormSource.Row, _ conventions: Conventions) {
    self.row = row
    self.conventions = conventions
  }

  /// The clean text of a column, nil where the cell is missing or blank.
  func text(_ column: String) -> String? {
    guard let cell = row[column] else { return nil }
    let text = cell.text.clean(collapsingSpaces: conventions.collapsesSpaces)
    return text.isEmpty ? nil : text
  }

  mutating func requiredText(_ column: String) -> String? {
    if let text = text(column) { return text }
    report(.missingCell(column), at: row[column]?.place ?? row.place)
    return nil
  }

  /// A code name: an XML name, at best of ASCII letters, digits, `_`, `-` and `.`.
  mutating func name(_ column: String) -> String? {
    guard let name = requiredText(column) else { return nil }
    checkName(name, column)
    return name
  }

  mutating func checkName(_ name: String, _ column: String) {
    if let fault = NameFault(in: name) {
      report(
        .invalidName(name, fault), at: place(column), name.isXMLName ? .warning : .error,
        fix: row[column]?.trimmed.fixWithoutInvisibles)
    }
  }

  func translations(_ column: String) -> Translations {
    var entries: [Translations.Entry] = []
    var plain: (index: Int, text: String)?
    for header in row.columns where header.hasPrefix(column) {
      if header.utf8.count == column.utf8.count {
        if let text = text(header) { plain = (entries.count, text) }
      } else if header.dropFirst(column.count).hasPrefix("::"), let text = text(header) {
        let language = String(header.dropFirst(column.count + 2))
        entries.append(
          .init(language: language.languageCode(), text: text, header: language))
      }
    }
    // A column of the default language's own has the last word over one without a language.
    if let plain, !entries.contains(where: { $0.header == conventions.defaultLanguageHeader }) {
      entries.insert(
        .init(language: conventions.defaultLanguage, text: plain.text), at: plain.index)
    }
    return Translations(entries)
  }

  func media() -> Media {
    Media(
      Media.Kind.allCases.compactMap { kind in
        let files = translations("media::\(kind.rawValue)")
        return files.isEmpty ? nil : .init(kind: kind, files: files)
      })
  }

  /// Columns like `bind::x` that have no meaning of their own.
  func attributes(_ prefix: String) -> [NodeAttributes.Attribute] {
    let head = prefix + "::"
    return row.columns.compactMap { column in
      guard column.hasPrefix(head), let cell = row[column], let text = text(column) else {
        return nil
      }
      var clean = cell.trimmed
      clean.text = text
      return .init(name: String(column.dropFirst(head.count)), cell: clean)
    }
  }

  func nodeAttributes() -> NodeAttributes {
    var attributes = NodeAttributes()
    attributes.bind = self.attributes("bind")
    attributes.body = self.attributes("body")
    attributes.instance = self.attributes("instance")
    return attributes
  }

  mutating func formula(_ column: String) -> Formula? {
    guard let cell = row[column], var text = text(column) else { return nil }
    if Self.conditions.contains(column), let answer = answer(column) {
      text = answer ? "true()" : "false()"
    }
    var trimmed = cell.trimmed
    if text != trimmed.text {
      trimmed.isVerbatim = trimmed.isVerbatim && trimmed.text.utf8.count == text.utf8.count
      trimmed.text = text
    }
    do throws(SyntaxError) {
      return Formula(try Expression(text), at: trimmed)
    } catch {
      report(
        error.message, at: trimmed.place(offsetBy: error.span.lowerBound),
        fix: SyntaxFixes.fix(of: error, in: trimmed))
      return nil
    }
  }

  /// The columns in which a spreadsheet's TRUE is meant as a formula.
  private static let conditions: Set = ["relevant", "constraint", "calculation"]

  /// A condition that people also write as yes or no: nil means false throughout.
  mutating func condition(_ column: String) -> Formula? {
    switch text(column)?.lowercased() {
    case nil, "no", "false", "false()": return nil
    case "yes", "true":
      guard let cell = row[column], let always = try? Expression("true()") else { return nil }
      return Formula(always, at: cell)
    case let word? where word.isXMLName && conventions.spelling == .yaml:
      let meant = word.meantAnswer
      report(
        .notYesOrNo(column, found: word, suggestion: meant), at: place(column),
        fix: meant.flatMap { row[column]?.trimmed.fix(to: $0) })
      return nil
    default: return formula(column)
    }
  }

  /// What the words for yes and no say; nil for anything else.
  func answer(_ column: String) -> Bool? {
    switch text(column)?.lowercased() {
    case "yes", "true", "true()": true
    case "no", "false", "false()": false
    default: nil
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

  /// A number within bounds; what is none, or lies beyond them, is reported.
  mutating func number(_ column: String, in range: ClosedRange<Double>) -> Double? {
    guard let text = text(column) else { return nil }
    guard let number = Double(typed: text) else {
      report(.notANumber(column, found: text), at: place(column))
      return nil
    }
    if range.contains(number) { return number }
    report(.numberOutOfRange(column, found: text, range), at: place(column))
    return nil
  }

  /// A whole number from 1 on.
  mutating func count(_ column: String) -> Int? {
    guard let text = text(column) else { return nil }
    if let number = Int(typed: text), (1...1_000_000).contains(number) { return number }
    report(.notACount(column, found: text), at: place(column))
    return nil
  }

  /// One of a few words; nil where the cell is blank or holds another, which is reported.
  mutating func word<Word: RawRepresentable & CaseIterable>(
    _ column: String, of words: Word.Type
  ) -> Word? where Word.RawValue == String {
    guard let text = text(column) else { return nil }
    if let word = Word(rawValue: text.lowercased()) { return word }
    let all = Word.allCases.map(\.rawValue)
    let meant = closestName(to: text, among: all)
    report(
      .unknownWord(text, column: column, words: all, suggestion: meant), at: place(column),
      fix: meant.flatMap { row[column]?.trimmed.fix(to: $0) })
    return nil
  }

  /// Whether the cell says yes; what is neither yes nor no is reported.
  mutating func isYes(_ column: String) -> Bool {
    guard let text = text(column) else { return false }
    if let answer = answer(column) { return answer }
    let meant = text.meantAnswer
    report(
      .notYesOrNo(column, found: text, suggestion: meant), at: place(column),
      fix: meant.flatMap { row[column]?.trimmed.fix(to: $0) })
    return false
  }

  /// The names in a cell, between spaces or commas.
  func names(_ column: String) -> [String] {
    (text(column) ?? "").split { $0.isWhitespace || $0 == "," }.map(String.init)
  }

  func place(_ column: String) -> Place {
    row[column]?.place ?? row.place
  }

  mutating func report(
    _ message: Message, at place: Place, _ severity: Diagnostic.Severity = .error,
    fix: Fix? = nil
  ) {
    diagnostics.append(Diagnostic(severity, message, at: place, fix: fix))
  }
}

extension String {
  /// The word for yes or no that a cell is likely meant to hold.
  var meantAnswer: String? {
    switch self {
    case "ใช่", "จริง": "yes"
    case "ไม่", "ไม่ใช่", "เท็จ": "no"
    default: closestName(to: self, among: ["yes", "no", "true", "false"])
    }
  }

  /// `Thai (th)` → `th`; `th` → `th`; a name without a code stands for itself.
  public func languageCode() -> String {
    guard last == ")", let open = lastIndex(of: "(") else { return trimmed }
    return String(self[index(after: open)...].dropLast()).trimmed
  }

  /// Trimmed, with straight quotes for the curly ones that word processors make, and with single
  /// spaces where asked.
  func clean(collapsingSpaces: Bool) -> String {
    var needsWork = false
    var last: UInt8 = 0x20
    for byte in utf8 {
      // White space at the ends or doubled, and everything beyond plain ASCII and Thai text, whose
      // letters begin with E0 B8 or E0 B9.
      let isForeign = byte >= 0xC0 && byte != 0xE0 || last == 0xE0 && byte != 0xB8 && byte != 0xB9
      if isForeign || byte < 0x20 || byte == 0x7F || (byte == 0x20 && last == 0x20) {
        needsWork = true
        break
      }
      last = byte
    }
    if !needsWork && last != 0x20 { return self }
    var result = String.UnicodeScalarView()
    for scalar in trimmed.unicodeScalars {
      switch scalar {
      case " " where collapsingSpaces && result.last == " ": break
      case "\u{2018}", "\u{2019}": result.append("'")
      case "\u{201C}", "\u{201D}": result.append("\"")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
