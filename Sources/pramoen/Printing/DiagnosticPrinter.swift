import Diagnostics

/// Writes complaints to standard error: where, how bad, what, and what to do about it.
struct DiagnosticPrinter {
  let language: Language
  /// A table of thousands of bad rows is not read to the end; the first ones show the pattern.
  var limit = 50

  func print(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics.prefix(limit) {
      StandardError.print(lines(of: diagnostic).withoutControlCharacters)
    }
    if diagnostics.count > limit {
      let rest = diagnostics.count - limit
      StandardError.print(words(th: "… และอีก \(rest) รายการ", en: "… and \(rest) more"))
    }
  }

  private func lines(of diagnostic: Diagnostic) -> String {
    let severity = Self.word(for: diagnostic.severity)[language]
    let place = diagnostic.place.map { "\($0): " } ?? ""
    let message = diagnostic.message
    return """
      \(place)\(severity): \(message.finding[language]) [\(message.code)]
        → \(message.remedy[language])
      """
  }

  private static func word(for severity: Diagnostic.Severity) -> LocalizedText {
    switch severity {
    case .error: .init(th: "ผิด", en: "error")
    case .warning: .init(th: "เตือน", en: "warning")
    case .note: .init(th: "ข้อสังเกต", en: "note")
    }
  }
}
