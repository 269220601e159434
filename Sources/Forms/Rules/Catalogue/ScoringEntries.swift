import Diagnostics

/// The documentation of what reading scores, ratings and indicators can report.
enum ScoringEntries {
  static let all: [DiagnosticEntry] = [
    DiagnosticEntry(
      "duplicate-scoring-row", .error, th: "ไม่รู้ว่าให้ใช้แถวใด",
      en: "Nobody could tell which of the two rows counts.",
      bad: sheet("{type: smallest_group, value: 5}, {type: smallest_group, value: 3}"),
      good: sheet("{type: smallest_group, value: 5}")),
    DiagnosticEntry(
      "column-of-other-scoring-row", th: "ค่าในช่องนี้จะไม่มีผล", en: "The cell would have no effect.",
      bad: sheet("{type: smallest_group, value: 5, target: 3}"),
      good: sheet("{type: smallest_group, value: 5}")),
    DiagnosticEntry(
      "not-a-scale", .error, th: "ไม่รู้ว่าคะแนนต่ำสุดและสูงสุดคือเท่าใด",
      en: "The lowest and the highest point are not known.",
      bad: sheet("{type: scale, value: '5'}"), good: sheet("{type: scale, value: 1-5}")),
    DiagnosticEntry(
      "number-out-of-range", .error, th: "ค่านี้ใช้คำนวณไม่ได้",
      en: "Nothing can be computed with such a number.",
      bad: .ratings("dimension: C, weight: -1"), good: .ratings("dimension: C, weight: 0.5")),
    DiagnosticEntry(
      "not-a-count", .error, th: "ค่านี้ต้องเป็นจำนวนเต็มตั้งแต่ 1",
      en: "A whole number from 1 on belongs here.",
      bad: sheet("{type: smallest_group, value: 2.5}"),
      good: sheet("{type: smallest_group, value: 3}")),
    DiagnosticEntry(
      "unknown-word", .error, fixable: true, th: "คำที่ไม่รู้จักไม่มีผล",
      en: "A word that nobody knows has no effect.",
      bad: item("key: x y, partial: eahc", "select_multiple"),
      good: item("key: x y, partial: each", "select_multiple")),
    DiagnosticEntry(
      "rating-of-item", th: "ข้อที่มีเฉลยไม่ถูกรวมในค่าเฉลี่ยของด้าน",
      en: "An item with a key is not counted as a rating.",
      bad: item("key: x, weight: 2"), good: item("key: x, points: 2")),
    DiagnosticEntry(
      "need-incomplete", .error, th: "ไม่รู้ว่าข้อนี้เป็นด้านใดของเรื่องใด",
      en: "Nobody could tell which side of which need it is.",
      bad: """
        survey:
          - {type: select_one l, name: a, label: A, score: {need: data}}
          - {type: select_one l, name: b, label: B, score: {need: data, side: desired}}
        choices:
          l: [{name: "1", label: Low}, {name: "2", label: High}]
        """,
      good: """
        survey:
          - {type: select_one l, name: a, label: A, score: {need: data, side: present}}
          - {type: select_one l, name: b, label: B, score: {need: data, side: desired}}
        choices:
          l: [{name: "1", label: Low}, {name: "2", label: High}]
        """),
  ]

  private static func sheet(_ rows: String) -> FormExample {
    FormExample("survey:\n  - {type: text, name: a, label: A}\nscoring: [\(rows)]")
  }

  private static func item(_ score: String, _ type: String = "select_one") -> FormExample {
    FormExample(
      """
      survey:
        - {type: \(type) l, name: a, label: A, score: {\(score)}}
      choices:
        l: [{name: x, label: X}, {name: y, label: Y}]
      """)
  }
}
