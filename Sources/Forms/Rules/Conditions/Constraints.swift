import Diagnostics
import XPath

/// A constraint lets some answers pass, stops others, and says why.
enum Constraints: FormRule {
  static let entries = [
    DiagnosticEntry(
      "constraint-never-met",
      th: "ไม่มีคำตอบใดผ่าน ผู้ตอบจะติดอยู่ที่ข้อนี้", en: "No answer passes: people are stuck here.",
      bad:
        "- {type: integer, name: a, label: A, constraint: '. > 5 and . < 3', constraint_message: M}",
      good:
        "- {type: integer, name: a, label: A, constraint: '. > 3 and . < 5', constraint_message: M}"
    ),
    DiagnosticEntry(
      "constraint-always-met",
      th: "คำตอบใดก็ผ่าน เงื่อนไขจึงไม่ได้ตรวจอะไร", en: "Every answer passes: nothing is checked.",
      bad:
        "- {type: integer, name: a, label: A, constraint: '. != 1 or . != 2', constraint_message: M}",
      good:
        "- {type: integer, name: a, label: A, constraint: '. != 1 and . != 2', constraint_message: M}"
    ),
    DiagnosticEntry(
      "constraint-ignores-answer",
      th: "เงื่อนไขไม่ได้ดูคำตอบของข้อนี้ ผู้ตอบจึงแก้คำตอบให้ผ่านไม่ได้",
      en: "The check does not look at the answer, so no answer can mend it.",
      bad: """
        - {type: integer, name: a, label: A}
        - {type: integer, name: b, label: B, constraint: '${a} > 5', constraint_message: M}
        """,
      good: """
        - {type: integer, name: a, label: A}
        - {type: integer, name: b, label: B, constraint: '. > ${a}', constraint_message: M}
        """),
    DiagnosticEntry(
      "constraint-without-message", .note,
      th: "ผู้ตอบจะไม่รู้ว่าต้องแก้คำตอบอย่างไร", en: "People are not told what to correct.",
      bad: "- {type: integer, name: a, label: A, constraint: '. < 120'}",
      good:
        "- {type: integer, name: a, label: A, constraint: '. < 120', constraint_message: At most 119}"
    ),
    DiagnosticEntry(
      "default-breaks-constraint",
      th: "ค่าเริ่มต้นไม่ผ่านเงื่อนไขของข้อนั้นเอง", en: "The form begins with an answer that it refuses.",
      bad:
        "- {type: integer, name: a, label: A, default: 0, constraint: '. > 0', constraint_message: M}",
      good:
        "- {type: integer, name: a, label: A, default: 1, constraint: '. > 0', constraint_message: M}"
    ),
    DiagnosticEntry(
      "constraint-on-unasked",
      th: "ค่านี้ไม่มีใครพิมพ์ จึงไม่มีใครแก้ให้ผ่านได้",
      en: "Nobody types this value, so nobody can correct it.",
      bad: """
        - {type: integer, name: a, label: A}
        - {type: calculate, name: b, calculation: '${a} * 2', constraint: '. < 10', constraint_message: M}
        """,
      good: """
        - {type: integer, name: a, label: A, constraint: '. * 2 < 10', constraint_message: M}
        - {type: calculate, name: b, calculation: '${a} * 2'}
        """),
  ]

  static func faults(in form: FormIndex) -> [Diagnostic] {
    form.uses.filter { $0.column == .constraint }.flatMap { use -> [Diagnostic] in
      guard let question = form.nodes[use.owner].question else { return [] }
      let name = question.name
      let place = use.place(of: use.root.span)
      func warning(_ message: Message) -> Diagnostic { Diagnostic(.warning, message, at: place) }
      var faults: [Diagnostic] = []
      if question.type.isNeverAnswered { faults.append(warning(.constraintOnUnasked(name))) }
      if use.isContradictory(use.root, in: form) {
        faults.append(warning(.constraintNeverMet(name)))
      } else if use.isTautology(use.root, in: form) {
        faults.append(warning(.constraintAlwaysMet(name)))
      } else if !readsAnswer(use, of: question) {
        faults.append(warning(.constraintIgnoresAnswer(name)))
      } else if case .text(let text) = question.initialValue,
        use.formula.expression.truth(forAnswer: text) == false
      {
        faults.append(
          Diagnostic(
            .warning, .defaultBreaksConstraint(text, question: name),
            at: form.place("default", of: use.owner)))
      }
      if question.constraintMessage.isEmpty {
        faults.append(Diagnostic(.note, .constraintWithoutMessage(name), at: place))
      }
      return faults
    }
  }

  private static func readsAnswer(_ use: FormIndex.Use, of question: Question) -> Bool {
    use.formula.expression.readsOwnNode || use.facts.dependsOnContext
      || use.facts.questions.contains { $0.name == question.name }
      || use.facts.paths.contains { path in
        path.path.steps.last?.test == .name(QualifiedName(question.name))
      }
      || use.facts.questions.isEmpty && use.facts.paths.isEmpty
  }
}
