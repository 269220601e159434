import Diagnostics

/// A group or repeat holds something.
enum EmptyGroups: FormRule {
  static let entries = [
    DiagnosticEntry(
      "empty-group",
      th: "ตอนที่ไม่มีข้ออาจเกิดจากแถวปิดอยู่ผิดที่",
      en: "A group without questions is often closed in the wrong row.",
      bad: """
        - {type: begin_group, name: g, label: G}
        - {type: end_group}
        - {type: text, name: a, label: A}
        """,
      good: """
        - {type: begin_group, name: g, label: G}
        - {type: text, name: a, label: A}
        - {type: end_group}
        """)
  ]

  static func faults(in form: FormIndex) -> [Diagnostic] {
    form.nodes.enumerated().compactMap { number, node in
      guard let group = node.group, group.elements.isEmpty else { return nil }
      return Diagnostic(.warning, .emptyGroup(node.name), at: form.place("name", of: number))
    }
  }
}
