import Diagnostics
import XPath

/// Constructs on which the engines of ODK, Enketo and the specification differ.
enum PortabilityNotes: FormRule {
  static let entries = [
    DiagnosticEntry(
      "answer-as-condition", .note,
      th: "บางโปรแกรมถือว่าจริงเมื่อมีข้อนี้อยู่ บางโปรแกรมดูที่คำตอบ",
      en: "Some engines take it as true where the question is there, others where it is answered.",
      bad: """
        - {type: text, name: a, label: A}
        - {type: text, name: b, label: B, relevant: 'not(${a})'}
        """,
      good: """
        - {type: text, name: a, label: A}
        - {type: text, name: b, label: B, relevant: "${a} = ''"}
        """),
    DiagnosticEntry(
      "date-compared-as-text", .note,
      th: "ODK Collect เปรียบเทียบวันที่กับข้อความไม่ได้ ต้องใช้ date('…')",
      en: "ODK Collect cannot order a date and a text; `date('…')` works everywhere.",
      bad: """
        - {type: date, name: a, label: A}
        - {type: text, name: b, label: B, relevant: "${a} > '2025-01-01'"}
        """,
      good: """
        - {type: date, name: a, label: A}
        - {type: text, name: b, label: B, relevant: "${a} > date('2025-01-01')"}
        """),
    DiagnosticEntry(
      "blank-in-negation", .note,
      th: "เมื่อยังไม่ตอบ การเปรียบเทียบเป็นเท็จ not(…) จึงเป็นจริง",
      en: "While it is not answered every comparison is false, and so `not(…)` is true.",
      bad: """
        - {type: integer, name: a, label: A}
        - {type: text, name: b, label: B, relevant: 'not(${a} > 3)'}
        """,
      good: """
        - {type: integer, name: a, label: A}
        - {type: text, name: b, label: B, relevant: '${a} <= 3'}
        """),
  ]

  static func faults(in form: FormIndex) -> [Diagnostic] {
    form.uses.flatMap { use in
      var faults: [Diagnostic] = []
      func note(_ message: Message, at span: Span) {
        faults.append(Diagnostic(.note, message, at: use.place(of: span)))
      }
      if use.column.isCondition {
        conditions(of: use.root).forEach { note(.answerAsCondition, at: $0) }
      }
      use.root.forEach { term, _ in
        if let call = term.call, call.name == "not" || call.name == "if" {
          conditions(of: call.arguments[0]).forEach { note(.answerAsCondition, at: $0) }
          if call.name == "not", let inner = call.arguments[0].comparison, inner.symbol.isOrder,
            form.subject(inner.left, owner: use.owner) != nil
          {
            note(.blankInNegation, at: call.nameSpan)
          }
        }
        if let comparison = term.comparison, comparison.symbol.isOrder {
          for side in [comparison, comparison.mirrored] {
            if side.right.literalText?.startsLikeDate == true,
              let subject = form.subject(side.left, owner: use.owner),
              form.nodes[subject].question?.type == .date
            {
              note(.dateComparedAsText, at: side.right.span)
            }
          }
        }
      }
      return faults
    }
  }

  /// The answers that stand where yes or no is asked for.
  private static func conditions(of term: Term) -> [Span] {
    (term.operands(of: .and).flatMap { $0.operands(of: .or) }).compactMap { operand in
      if case .question = operand.kind { operand.span } else { nil }
    }
  }
}
