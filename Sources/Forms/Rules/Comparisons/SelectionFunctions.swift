import Diagnostics
import XPath

/// `selected()` and its kin look for one choice among those of a select question.
enum SelectionFunctions: FormRule {
  static let entries = [
    DiagnosticEntry(
      "selected-several",
      th: "selected() หาได้ครั้งละหนึ่งตัวเลือก ค่าที่มีช่องว่างจึงไม่พบเลย",
      en: "`selected()` looks for one choice; a value with a space is never found.",
      bad: """
        survey:
          - {type: select_multiple l, name: a, label: A}
          - {type: text, name: b, label: B, relevant: "selected(${a}, 'x y')"}
        choices:
          l: [{name: x, label: X}, {name: y, label: Y}]
        """,
      good: """
        survey:
          - {type: select_multiple l, name: a, label: A}
          - {type: text, name: b, label: B, relevant: "selected(${a}, 'x') and selected(${a}, 'y')"}
        choices:
          l: [{name: x, label: X}, {name: y, label: Y}]
        """),
    DiagnosticEntry(
      "selection-of-unselectable",
      th: "ข้อนี้ไม่มีตัวเลือก จึงไม่มีอะไรให้นับหรือหา",
      en: "The question has no choices to look among.",
      bad: """
        - {type: integer, name: a, label: A}
        - {type: text, name: b, label: B, relevant: "count-selected(${a}) > 2"}
        """,
      good: """
        - {type: integer, name: a, label: A}
        - {type: text, name: b, label: B, relevant: "${a} > 2"}
        """),
    DiagnosticEntry(
      "count-of-single-choice",
      th: "ข้อนี้เลือกได้คำตอบเดียว ผลการนับจึงไม่เกิน 1 เสมอ",
      en: "People choose one answer there: the count is never more than 1.",
      bad: """
        survey:
          - {type: select_one l, name: a, label: A}
          - {type: text, name: b, label: B, relevant: "count-selected(${a}) > 1"}
        choices:
          l: [{name: x, label: X}, {name: y, label: Y}]
        """,
      good: """
        survey:
          - {type: select_multiple l, name: a, label: A}
          - {type: text, name: b, label: B, relevant: "count-selected(${a}) > 1"}
        choices:
          l: [{name: x, label: X}, {name: y, label: Y}]
        """),
  ]

  private static let functions: Set = ["selected", "count-selected", "selected-at"]

  static func faults(in form: FormIndex) -> [Diagnostic] {
    var lists = ChoiceNames(form)
    return form.uses.flatMap { use in
      use.facts.calls.filter { functions.contains($0.name) }.compactMap { call in
        fault(of: call, in: use, form, &lists)
      }
    }
  }

  private static func fault(
    of call: Call, in use: FormIndex.Use, _ form: FormIndex, _ lists: inout ChoiceNames
  ) -> Diagnostic? {
    let wanted = call.name == "selected" ? call.arguments.last : nil
    if let wanted, let text = wanted.literalText, text.contains(where: \.isWhitespace) {
      return Diagnostic(.warning, .selectedSeveral(text), at: use.place(of: wanted.span))
    }
    guard let answer = call.arguments.first,
      let number = form.subject(answer, owner: use.owner),
      let question = form.nodes[number].question
    else { return nil }
    if let list = question.type.list, let wanted, let text = wanted.literalText, !text.isEmpty {
      if lists.has(text, in: list) { return nil }
      return Diagnostic(
        .warning,
        .valueNotInList(
          text, question: question.name, suggestion: lists.closest(to: text, in: list),
          choices: lists.names(of: list)),
        at: use.place(of: wanted.span))
    }
    switch question.type {
    case .selectOne where call.name == "count-selected":
      return Diagnostic(
        .warning, .countOfSingleChoice(question.name), at: use.place(of: call.nameSpan))
    case .integer, .decimal, .date:
      return Diagnostic(
        .warning, .selectionOfUnselectable(call.name, question: question.name),
        at: use.place(of: call.nameSpan))
    default: return nil
    }
  }
}
