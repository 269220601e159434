import Diagnostics
import XPath

/// Cells that have no effect because of what else stands, or does not stand, in their row.
enum ColumnsWithoutEffect: FormRule {
  static let entries = [
    DiagnosticEntry(
      "message-without-constraint",
      th: "ข้อความนี้จะไม่มีใครเห็น เพราะไม่มีเงื่อนไขให้ตรวจ",
      en: "Nobody will read the message: there is nothing to break.",
      bad: "- {type: integer, name: a, label: A, constraint_message: At most 10}",
      good:
        "- {type: integer, name: a, label: A, constraint: '. <= 10', constraint_message: At most 10}"
    ),
    DiagnosticEntry(
      "message-without-required",
      th: "ข้อความนี้จะไม่มีใครเห็น เพราะข้อนี้เว้นว่างได้",
      en: "Nobody will read the message: the question may be left blank.",
      bad: "- {type: integer, name: a, label: A, required_message: Please answer}",
      good:
        "- {type: integer, name: a, label: A, required: yes, required_message: Please answer}"),
    DiagnosticEntry(
      "required-on-unasked",
      th: "ไม่มีใครกรอกค่านี้ได้ ถ้าว่าง ผู้ตอบจะส่งแบบฟอร์มไม่ได้",
      en: "Nobody can fill it in; where it is blank, the form cannot be sent.",
      bad: "- {type: calculate, name: a, calculation: '1 + 1', required: yes}",
      good: "- {type: calculate, name: a, calculation: '1 + 1'}"),
    DiagnosticEntry(
      "stuck-question",
      th: "ข้อนี้ต้องตอบแต่พิมพ์ไม่ได้และไม่มีค่า ผู้ตอบจะติดอยู่ที่ข้อนี้",
      en: "It must be answered but cannot be changed and has no value: people are stuck.",
      bad: "- {type: text, name: a, label: A, required: yes, read_only: yes}",
      good: "- {type: text, name: a, label: A, required: yes, read_only: yes, default: x}"),
  ]

  static func faults(in form: FormIndex) -> [Diagnostic] {
    form.questions.flatMap { number, question -> [Diagnostic] in
      var faults: [Diagnostic] = []
      func report(_ message: Message, _ column: String) {
        faults.append(Diagnostic(.warning, message, at: form.textPlace(column, of: number)))
      }
      if !question.constraintMessage.isEmpty, !form.hasConstraint(number) {
        report(.messageWithoutConstraint(question.name), "constraint_message")
      }
      if !question.requiredMessage.isEmpty, !form.isRequirable(number) {
        report(.messageWithoutRequired(question.name), "required_message")
      }
      if let required = question.required {
        if question.type.isNeverAnswered, question.type != .note {
          report(.requiredOnUnasked(question.name), "required")
        } else if question.type.isAsked, required.isAlways, question.readOnly?.isAlways == true,
          question.calculation == nil, question.initialValue == nil
        {
          report(.stuckQuestion(question.name), "required")
        }
      }
      return faults
    }
  }
}

extension Formula {
  /// Whether it says yes in as many words.
  var isAlways: Bool { expression.root.isCall("true") }
}

extension FormIndex {
  /// Where a text column of a row first stands, in whatever language.
  func textPlace(_ column: String, of number: Int) -> Place {
    if let cell = cell(column, of: number) { return cell.place }
    let translated = columns(of: number).first { $0.hasPrefix(column + "::") }
    return translated.map { place($0, of: number) } ?? nodes[number].place
  }

  func textPlace(_ column: String, _ entry: Translations.Entry, of number: Int) -> Place {
    for candidate in columns(of: number)
    where candidate.hasPrefix(column) && cell(candidate, of: number)?.trimmed.text == entry.text {
      return place(candidate, of: number)
    }
    return textPlace(column, of: number)
  }

  /// Whether anything was written under `constraint`, readable or not.
  func hasConstraint(_ number: Int) -> Bool {
    cell("constraint", of: number) != nil || nodes[number].question?.constraint != nil
  }

  func isRequirable(_ number: Int) -> Bool {
    cell("required", of: number) != nil || nodes[number].question?.required != nil
  }
}
