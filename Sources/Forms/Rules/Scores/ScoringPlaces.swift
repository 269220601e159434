import Diagnostics
import ThaiText

// Where the rows of the sheet `scoring` were written.
extension FormIndex {
  /// The cell of a column in the row that stands at a place; the row where there is none.
  func scoringPlace(_ column: String, ofRowAt place: Place) -> Place {
    scoringRows.first { $0.place == place }?[column]?.place ?? place
  }

  /// The cell `value` of the first row of a type; the file where there is none.
  func scoringPlace(ofRow type: String) -> Place {
    let row = scoringRows.first { $0["type"]?.text.trimmed == type }
    return row.map { $0["value"]?.place ?? $0.place } ?? .file(form.file)
  }

  private var scoringRows: [FormSource.Row] {
    Self.rows("scoring", of: source, .scoring)
  }
}

extension FormExample {
  /// A form of ratings from 1 to 3 with what is said of it: further columns of its first question,
  /// further rows of its sheets.
  static func ratings(
    _ score: String = "dimension: C", choices: String = "", scoring: String = "",
    survey: String = "", bands: String = ""
  ) -> FormExample {
    let lines = [
      "survey:",
      "  - {type: select_one likert, name: c1, label: C1, score: {\(score)}}",
      survey.indented,
      "choices:",
      "  likert: [{name: \"1\", label: Low}, {name: \"2\", label: Middle}, {name: \"3\", label: High}"
        + "\(choices)]",
      "scoring:",
      "  - {type: dimension, name: C, label: Context}",
      scoring.indented,
      bands.isEmpty ? "" : "bands:",
      bands.indented,
    ]
    return FormExample(lines.filter { !$0.isEmpty }.joined(separator: "\n"))
  }
}

extension String {
  fileprivate var indented: String {
    split(separator: "\n").map { "  - \($0)" }.joined(separator: "\n")
  }
}
