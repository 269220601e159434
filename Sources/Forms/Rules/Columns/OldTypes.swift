import Diagnostics

/// Types that devices no longer fill.
enum OldTypes: FormRule {
  static let entries = [
    DiagnosticEntry(
      "deprecated-type",
      th: "เครื่องรุ่นใหม่ไม่ให้ค่านี้ คำตอบจะว่าง", en: "Devices no longer tell it: the answer stays blank.",
      bad: """
        - {type: simserial, name: sim}
        - {type: text, name: a, label: A}
        """,
      good: """
        - {type: deviceid, name: device}
        - {type: text, name: a, label: A}
        """)
  ]

  static func faults(in form: FormIndex) -> [Diagnostic] {
    form.questions.compactMap { number, question in
      guard case .property(let name) = question.type,
        ["simserial", "subscriberid"].contains(name)
      else { return nil }
      return Diagnostic(.warning, .deprecatedType(name), at: form.place("type", of: number))
    }
  }
}
