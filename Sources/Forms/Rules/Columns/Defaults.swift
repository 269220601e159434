import Diagnostics

/// The value a question begins with is one that it could be answered with.
enum Defaults: FormRule {
  static let entries = [
    DiagnosticEntry(
      "invalid-default",
      th: "ค่าเริ่มต้นไม่ใช่คำตอบที่ข้อชนิดนี้รับได้", en: "The question could never be answered so.",
      bad: "- {type: integer, name: a, label: A, default: many}",
      good: "- {type: integer, name: a, label: A, default: 10}"),
    DiagnosticEntry(
      "default-not-in-list",
      th: "ค่าเริ่มต้นไม่ใช่ตัวเลือกใดเลย ผู้ตอบจะไม่เห็นว่าเลือกอะไรไว้",
      en: "Nothing would be seen as chosen, yet an answer would be stored.",
      bad: """
        survey:
          - {type: select_one l, name: a, label: A, default: z}
        choices:
          l: [{name: x, label: X}, {name: y, label: Y}]
        """,
      good: """
        survey:
          - {type: select_one l, name: a, label: A, default: x}
        choices:
          l: [{name: x, label: X}, {name: y, label: Y}]
        """),
  ]

  static func faults(in form: FormIndex) -> [Diagnostic] {
    var lists = ChoiceNames(form)
    return form.questions.compactMap { number, question in
      guard case .text(let text) = question.initialValue, !text.isEmpty, !text.contains("${")
      else { return nil }
      let place = form.place("default", of: number)
      if let list = question.type.list {
        let values = text.words.map(String.init)
        guard let stray = values.first(where: { !lists.has($0, in: list) }) else { return nil }
        return Diagnostic(
          .warning,
          .defaultNotInList(
            stray, question: question.name, suggestion: lists.closest(to: stray, in: list),
            choices: lists.names(of: list)), at: place)
      }
      if question.type.accepts(text) { return nil }
      return Diagnostic(.warning, .invalidDefault(text, question: question.name), at: place)
    }
  }
}

extension QuestionType {
  /// Whether a text as it would be stored is an answer of the type, as far as the text alone tells.
  func accepts(_ text: String) -> Bool {
    switch self {
    case .integer: Double(text).map { $0 == $0.rounded() && $0.magnitude < 1e15 } ?? false
    case .decimal: Double(text)?.isFinite ?? false
    case .date: text.startsLikeDate
    default: true
    }
  }
}
