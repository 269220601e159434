import Diagnostics

/// What the documentation says of one code: how bad, why it matters, a form that earns it and one
/// that does not.
public struct DiagnosticEntry: Sendable, Hashable {
  /// As messages carry it and scripts may rely on: `unknown-question`.
  public let code: String
  /// How bad it is.
  public let severity: Diagnostic.Severity
  /// One sentence: what would happen if nobody complained.
  public let why: LocalizedText
  /// A form that earns the complaint; nil where a snippet cannot show it.
  public let bad: FormExample?
  /// A form of the same intent that does not.
  public let good: FormExample?
  /// Whether `--fix` mends it where it is sure what was meant.
  public let isFixable: Bool

  init(
    _ code: String, _ severity: Diagnostic.Severity = .warning, fixable isFixable: Bool = false,
    th thai: String, en english: String, bad: FormExample? = nil, good: FormExample? = nil
  ) {
    self.code = code
    self.severity = severity
    self.isFixable = isFixable
    why = LocalizedText(th: thai, en: english)
    self.bad = bad
    self.good = good
  }
}

/// A form in YAML as the documentation shows it: rows of the survey, or whole sheets.
public struct FormExample: Sendable, Hashable, ExpressibleByStringLiteral {
  /// As the documentation shows it; what is left out stands in ``yaml``.
  public let text: String

  /// The example that a literal holds.
  public init(stringLiteral text: String) {
    self.text = text
  }

  /// The example that a text holds.
  public init(_ text: String) {
    self.text = text
  }

  /// The example with the sheets that it leaves unsaid.
  public var yaml: String {
    var yaml = text
    if text.hasPrefix("- ") {
      let rows = text.split(separator: "\n", omittingEmptySubsequences: false)
      yaml = "survey:\n" + rows.map { "  \($0)" }.joined(separator: "\n")
    }
    let hasSettings = yaml.hasPrefix("settings:") || yaml.contains("\nsettings:")
    return hasSettings
      ? yaml : "settings: {form_id: example, version: \"1\", form_title: Example}\n" + yaml
  }
}

/// The documentation of every code that reading and checking a form can report.
public enum DiagnosticCatalogue {
  /// Every code once: reading, structure, questions, expressions, then the rules.
  public static var entries: [DiagnosticEntry] {
    ReadingEntries.all + LiftingEntries.all + StructureEntries.all + QuestionEntries.all
      + ExpressionEntries.all + ScoringEntries.all
      + FormRules.all.flatMap { $0.entries }
  }
}
