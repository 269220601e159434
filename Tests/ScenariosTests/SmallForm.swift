import Diagnostics
import Forms
import Scenarios

/// A small form and its scenarios, as they stand in their files.
struct SmallForm {
  /// Rows of the survey sheet, each at the margin.
  var survey: String
  var choices = ""
  var scoring = ""
  var checks = ""

  var form: Form {
    get throws {
      func indented(_ text: String) -> String {
        text.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
      }
      var yaml = """
        settings: {form_id: demo, version: "1", form_title: ทดลอง, default_language: th}
        survey:
        \(indented(survey))
        """
      if !choices.isEmpty { yaml += "\nchoices:\n" + indented(choices) }
      if !scoring.isEmpty { yaml += "\nscoring:\n" + indented(scoring) }
      if !checks.isEmpty { yaml += "\nchecks:\n" + indented(checks) }
      return try FormReading(yaml: yaml, file: "form.yaml").form
    }
  }

  /// - Parameter steps: entries of one scenario's `steps`, each at the margin, from line 4 on.
  func outcome(_ steps: String) throws -> FormTestOutcome {
    try outcome(file: Self.file(steps))
  }

  func outcome(file text: String) throws -> FormTestOutcome {
    let file = try ScenarioFile(yaml: text, file: "t")
    return try FormTest(form).outcome(of: file.scenarios)
  }

  static func file(_ steps: String) -> String {
    let lines = steps.split(separator: "\n").map { "      \($0)" }.joined(separator: "\n")
    return "scenarios:\n  - name: one\n    steps:\n\(lines)\n"
  }
}

extension FormTestOutcome {
  /// `t:5:9 code`, one for each complaint.
  var complaints: [String] { diagnostics.map(\.described) }

  /// `owner column outcome`, one for each branch that was not taken.
  var untaken: [String] {
    coverage.untaken.map { "\($0.owner) \($0.column.rawValue) \($0.outcome.rawValue)" }
  }
}

extension Diagnostic {
  var described: String { "\(place.map { "\($0)" } ?? "-") \(message.code)" }
}
