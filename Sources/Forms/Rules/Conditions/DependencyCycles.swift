import Diagnostics
import XPath

/// No value may wait for itself: the loop is printed.
enum DependencyCycles: FormRule {
  static let entries = [
    DiagnosticEntry(
      "dependency-cycle", .error,
      th: "ค่าต้องรอกันเองเป็นวง จึงคำนวณไม่ได้",
      en: "Each value waits for the next, so none can be computed.",
      bad: """
        - {type: calculate, name: net, calculation: '${gross} - ${tax}'}
        - {type: calculate, name: gross, calculation: '${net} + ${tax}'}
        - {type: decimal, name: tax, label: Tax}
        """,
      good: """
        - {type: calculate, name: net, calculation: '${gross} - ${tax}'}
        - {type: decimal, name: gross, label: Gross}
        - {type: decimal, name: tax, label: Tax}
        """)
  ]

  static func faults(in form: FormIndex) -> [Diagnostic] {
    ReadingGraph(form.form).loops.map { loop in
      Diagnostic(
        .error, .dependencyCycle(loop.names), at: loop.places.first ?? .file(form.form.file),
        related: Array(loop.places.dropFirst()))
    }
  }
}

/// Whether something is answerable or may be changed must not hang on its own answer. ODK refuses
/// it too; a constraint is what looks at its own question.
enum SelfReferences: FormRule {
  static let entries = [
    DiagnosticEntry(
      "self-reference", .error,
      th: "ODK ไม่รับแบบฟอร์มที่ required หรือ read_only ขึ้นกับคำตอบของข้อเดียวกัน",
      en: "ODK refuses a form whose `required` or `read_only` hangs on the same answer.",
      bad: "- {type: integer, name: a, label: A, required: '. = 1'}",
      good: """
        - {type: integer, name: b, label: B}
        - {type: integer, name: a, label: A, required: '${b} = 1'}
        """)
  ]

  static func faults(in form: FormIndex) -> [Diagnostic] {
    form.uses.filter { $0.column == .required || $0.column == .readOnly }.compactMap { use in
      guard form.nodes[use.owner].question != nil else { return nil }
      let own = Set(form.way(up: use.owner).map { form.nodes[$0].name })
      guard
        use.formula.expression.readsOwnNode
          || use.facts.questions.contains(where: {
            own.contains($0.name) && !$0.isLastSaved && !$0.isCounted
          })
      else { return nil }
      return Diagnostic(
        .error, .selfReference(form.nodes[use.owner].name, column: use.column.rawValue),
        at: use.formula.cell.place)
    }
  }
}

extension QuestionReference {
  /// Whether only the number or the place of instances is asked for, not what they hold.
  var isCounted: Bool {
    guard let call = enclosingCalls.last else { return false }
    return ["count", "position", "indexed-repeat"].contains(call)
  }
}
