import Diagnostics
import XPath

/// Calculations and what reads them.
enum Calculations: FormRule {
  static let entries = [
    DiagnosticEntry(
      "calculation-overwrites-answer",
      th: "สูตรจะเขียนทับสิ่งที่ผู้ตอบพิมพ์ทุกครั้งที่คำตอบอื่นเปลี่ยน",
      en: "What people type is overwritten whenever another answer changes.",
      bad: """
        - {type: integer, name: a, label: A}
        - {type: integer, name: b, label: B, calculation: '${a} * 2'}
        """,
      good: """
        - {type: integer, name: a, label: A}
        - {type: integer, name: b, label: B, calculation: '${a} * 2', read_only: yes}
        """),
    DiagnosticEntry(
      "calculation-and-default",
      th: "ค่าเริ่มต้นจะถูกสูตรเขียนทับทันที", en: "The calculation replaces the default at once.",
      bad: "- {type: calculate, name: a, calculation: '1 + 1', default: 5}",
      good: "- {type: calculate, name: a, calculation: '1 + 1'}"),
    DiagnosticEntry(
      "random-recomputed",
      th: "ค่าสุ่มจะเปลี่ยนทุกครั้งที่คำนวณใหม่ รวมทั้งเมื่อเปิดแก้ไขภายหลัง",
      en: "The random value changes with every recomputation, even when data is edited later.",
      bad: "- {type: calculate, name: a, calculation: 'random()'}",
      good: "- {type: calculate, name: a, calculation: 'once(random())'}"),
    DiagnosticEntry(
      "clock-recomputed", .note,
      th: "เวลาจะเปลี่ยนไปเมื่อคำนวณใหม่ เช่น เมื่อเปิดแก้ไขภายหลัง",
      en: "The moment moves on with every recomputation, also when data is edited later.",
      bad: "- {type: calculate, name: a, calculation: 'now()'}",
      good: "- {type: calculate, name: a, calculation: 'once(now())'}"),
    DiagnosticEntry(
      "once-without-effect",
      th: "once() เก็บค่าของข้อนั้นไว้ จึงมีผลเฉพาะใน calculation และ default",
      en: "`once()` keeps the value of its question; only a calculation has one to keep.",
      bad: "- {type: text, name: a, label: A, relevant: 'once(random()) > 0.5'}",
      good: """
        - {type: calculate, name: r, calculation: 'once(random())'}
        - {type: text, name: a, label: A, relevant: '${r} > 0.5'}
        """),
    DiagnosticEntry(
      "note-read",
      th: "note ไม่มีคำตอบ เงื่อนไขที่อ้างถึงจึงได้ค่าว่างเสมอ",
      en: "A note has no answer: what reads it always reads blank.",
      bad: """
        - {type: note, name: a, label: A}
        - {type: text, name: b, label: B, relevant: "${a} != ''"}
        """,
      good: """
        - {type: text, name: a, label: A}
        - {type: text, name: b, label: B, relevant: "${a} != ''"}
        """),
  ]

  static func faults(in form: FormIndex) -> [Diagnostic] {
    form.questions.flatMap { number, question in overwriting(question, number, in: form) }
      + form.uses.flatMap { use in volatile(use, in: form) + notesRead(by: use, in: form) }
  }

  private static func overwriting(
    _ question: Question, _ number: Int, in form: FormIndex
  ) -> [Diagnostic] {
    guard let use = form.use(.calculation, of: number), !question.isTriggered else { return [] }
    var faults: [Diagnostic] = []
    if question.type.isAsked, question.readOnly == nil {
      faults.append(
        Diagnostic(
          .warning, .calculationOverwritesAnswer(question.name), at: use.place(of: use.root.span)))
    }
    if question.initialValue != nil {
      faults.append(
        Diagnostic(
          .warning, .calculationAndDefault(question.name), at: form.place("default", of: number)))
    }
    return faults
  }

  private static func volatile(_ use: FormIndex.Use, in form: FormIndex) -> [Diagnostic] {
    if use.column == .calculation || use.column == .initialValue {
      guard use.column == .calculation, use.facts.isVolatile,
        !use.facts.calls.contains(where: { $0.name == "once" }),
        form.nodes[use.owner].question?.isTriggered == false
      else { return [] }
      let random = use.facts.calls.first { ["random", "uuid"].contains($0.name) }
      if let random {
        return [
          Diagnostic(.warning, .randomRecomputed(random.name), at: use.place(of: random.nameSpan))
        ]
      }
      return use.facts.calls.filter { $0.name == "now" }.map {
        Diagnostic(.note, .clockRecomputed, at: use.place(of: $0.nameSpan))
      }
    }
    return use.facts.calls.filter { $0.name == "once" }.map {
      Diagnostic(.warning, .onceWithoutEffect(use.column.rawValue), at: use.place(of: $0.nameSpan))
    }
  }

  private static func notesRead(by use: FormIndex.Use, in form: FormIndex) -> [Diagnostic] {
    use.facts.questions.compactMap { reference in
      guard let number = form.number(named: reference.name),
        let question = form.nodes[number].question, question.type == .note,
        question.calculation == nil, question.initialValue == nil
      else { return nil }
      return Diagnostic(.warning, .noteRead(question.name), at: use.place(of: reference.span))
    }
  }
}
