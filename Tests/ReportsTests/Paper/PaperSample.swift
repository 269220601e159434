import Diagnostics
import Foundation
import Forms
import Testing

@testable import Reports

/// Forms for the tests of paper and outline. All content is invented.
enum PaperSample {
  /// A form with these rows of `survey` (YAML, each row indented by four) and these other sheets.
  static func form(_ rows: String, choices: String = "") throws -> Form {
    let yaml = """
      settings: {form_id: demo, version: "1", default_language: th, form_title: {th: ทดลอง, en: Trial}}
      survey:
      \(rows)
      choices:
        yesno:
          - {name: y, label: {th: ใช่, en: "Yes"}}
          - {name: n, label: {th: ไม่ใช่, en: "No"}}
        level:
          - {name: "3", label: {th: มาก, en: High}}
          - {name: "2", label: {th: ปานกลาง, en: Middle}}
          - {name: "1", label: {th: น้อย, en: Low}}
      \(choices)
      """
    return try FormReading(yaml: yaml, file: "form.yaml").form
  }

  /// A form of the package, read from its file.
  static func pack(_ name: String) throws -> Form {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appendingPathComponent("Forms/\(name)/form.yaml")
    return try FormReading(
      yaml: String(contentsOf: file, encoding: .utf8), file: file.path
    ).form
  }

  static func page(_ form: Form, in language: Language = .thai) -> String {
    PaperRenderer().page(of: PaperForm(form, language: language))
  }
}

extension [PaperPart] {
  /// Every question, however deep, in the order of the sheet.
  var questions: [PaperQuestion] {
    flatMap { part -> [PaperQuestion] in
      switch part {
      case .section(let section): section.parts.questions
      case .question(let question): [question]
      case .note, .matrix: []
      case .grid(let grid): grid.rows
      case .repeated(let repeated):
        switch repeated.layout {
        case .table(let columns): columns
        case .blocks(let parts): parts.questions
        }
      }
    }
  }
}
