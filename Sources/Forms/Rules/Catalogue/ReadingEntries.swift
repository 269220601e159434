import Diagnostics

/// The documentation of what reading a form can report before any rule is asked.
enum ReadingEntries {
  static let all: [DiagnosticEntry] = file + rows + cells + scoring

  private static let text = FormExample("- {type: text, name: a, label: A}")

  private static let file = [
    DiagnosticEntry(
      "empty-form", .error, th: "ไม่มีอะไรให้อ่าน", en: "There is nothing to read."),
    DiagnosticEntry(
      "yaml-syntax", .error, th: "ไฟล์อ่านไม่ได้เลย", en: "Nothing of the file can be read.",
      bad: "survey: [{type: text, name: a, label: A}",
      good: "survey: [{type: text, name: a, label: A}]"),
    DiagnosticEntry(
      "form-too-large", .error, th: "ไฟล์สั้น ๆ ที่อ้างซ้ำอาจคลี่ออกไม่รู้จบ",
      en: "Aliases can make a short file stand for an endless one."),
    DiagnosticEntry(
      "groups-too-deep", .error, th: "ตอนที่ซ้อนลึกเช่นนี้เกิดจากแถวปิดที่หายไป",
      en: "Groups that deep come from closing rows that are missing."),
    DiagnosticEntry(
      "empty-survey", .error, th: "แบบฟอร์มไม่มีอะไรให้ตอบ", en: "There is nothing to answer.",
      bad: "survey: []", good: text),
    DiagnosticEntry(
      "expected-mapping", .error, th: "แถวที่ไม่ใช่คู่ ชื่อ: ค่า อ่านไม่ได้",
      en: "A row has to say which column each value belongs to.",
      bad: "survey:\n  - just a word", good: text),
    DiagnosticEntry(
      "expected-list", .error, th: "ส่วนนี้ต้องเป็นแถวต่อกัน", en: "The sheet has to be rows.",
      bad: "survey: text", good: text),
    DiagnosticEntry(
      "expected-text", .error, th: "ช่องนี้รับเพียงข้อความเดียวหรือข้อความต่อภาษา",
      en: "A cell holds one text, or one a language.",
      bad: "- {type: text, name: a, label: [A, B]}", good: text),
    DiagnosticEntry(
      "unknown-sheet", .error, th: "ข้อมูลในส่วนนี้จะไม่มีผล", en: "What it holds would have no effect.",
      bad: "survey:\n  - {type: text, name: a, label: A}\nchoises: {}", good: text),
    DiagnosticEntry(
      "scenarios-in-form", .error, th: "ไฟล์นี้ใช้ทดสอบแบบฟอร์ม จึงไม่มีข้อคำถามให้ตรวจ",
      en: "The file tests a form and holds no questions of its own.",
      bad: "scenarios:\n  - {name: A, steps: [{finalise: accepted}]}", good: text),
    DiagnosticEntry(
      "unknown-column", .error, fixable: true, th: "ข้อมูลในคอลัมน์นี้จะไม่มีผล เช่น relevent",
      en: "What it holds would have no effect, as under `relevent`.",
      bad: """
        - {type: text, name: a, label: A}
        - {type: text, name: b, label: B, relevent: "${a} = 'x'"}
        """,
      good: """
        - {type: text, name: a, label: A}
        - {type: text, name: b, label: B, relevant: "${a} = 'x'"}
        """),
  ]

  private static let rows = [
    DiagnosticEntry(
      "unclosed-group", .error, th: "ข้อที่ตามมาทั้งหมดจะอยู่ในตอนนี้",
      en: "All that follows would belong to the group.",
      bad: """
        - {type: begin_group, name: g, label: G}
        - {type: text, name: a, label: A}
        """,
      good: """
        - {type: begin_group, name: g, label: G}
        - {type: text, name: a, label: A}
        - {type: end_group}
        """),
    DiagnosticEntry(
      "end-without-begin", .error, th: "ไม่มีตอนให้ปิด มักเกิดจากแถวเปิดที่หายไป",
      en: "There is nothing to close; an opening row is missing.",
      bad: """
        - {type: text, name: a, label: A}
        - {type: end_group}
        """, good: text),
    DiagnosticEntry(
      "not-for-groups", th: "ค่านี้จะไม่มีผล เช่น constraint บนตอน",
      en: "The cell would have no effect, as a constraint on a group.",
      bad: """
        - {type: begin_group, name: g, label: G, constraint: '. > 1'}
        - {type: integer, name: a, label: A}
        - {type: end_group}
        """,
      good: """
        - {type: begin_group, name: g, label: G}
        - {type: integer, name: a, label: A, constraint: '. > 1', constraint_message: M}
        - {type: end_group}
        """),
    DiagnosticEntry(
      "unknown-type", .error, th: "ไม่รู้ว่าจะถามอย่างไร", en: "Nobody knows how to ask it.",
      bad: "- {type: integr, name: a, label: A}", good: "- {type: integer, name: a, label: A}"),
    DiagnosticEntry(
      "select-without-list", .error, th: "ไม่มีอะไรให้เลือก", en: "There is nothing to choose from.",
      bad: "- {type: select_one, name: a, label: A}",
      good: """
        survey:
          - {type: select_one l, name: a, label: A}
        choices:
          l: [{name: x, label: X}, {name: y, label: Y}]
        """),
  ]

  private static let cells = [
    DiagnosticEntry(
      "missing-cell", .error, th: "แถวนี้ขาดสิ่งที่ต้องมี", en: "The row lacks what it cannot do without.",
      bad: "- {type: text, label: A}", good: text),
    DiagnosticEntry(
      "not-yes-or-no", .error, fixable: true, th: "ค่าที่ไม่ใช่ yes หรือ no จะถูกอ่านเป็นชื่อ และเป็นเท็จเสมอ",
      en: "A word that is neither would be read as a name, and always be false.",
      bad: "- {type: text, name: a, label: A, required: yess}",
      good: "- {type: text, name: a, label: A, required: yes}"),
    DiagnosticEntry(
      "not-a-positive-number", .error, th: "คะแนนต้องเป็นจำนวนที่มากกว่าศูนย์",
      en: "Points and marks are numbers above zero.",
      bad:
        "survey:\n  - {type: text, name: a, label: A}\nscoring: [{type: pass_mark, value: none}]",
      good: "survey:\n  - {type: text, name: a, label: A}\nscoring: [{type: pass_mark, value: 60}]"),
    DiagnosticEntry(
      "unknown-role", .error, th: "บทบาทที่ไม่รู้จักไม่มีผล", en: "An unknown role has no effect.",
      bad: "- {type: text, name: a, label: A, role: boss}",
      good: "- {type: text, name: a, label: A, role: subject, required: yes}"),
    DiagnosticEntry(
      "score-without-key", .error, th: "ข้อที่ไม่มีเฉลยไม่ได้คะแนน",
      en: "Without a key nothing is marked.",
      bad: "- {type: text, name: a, label: A, score: {points: 2}}", good: text),
  ]

  private static let scoring = [
    DiagnosticEntry(
      "unknown-scoring-type", .error, th: "แถวนี้จะไม่มีผล", en: "The row would have no effect.",
      bad: "survey:\n  - {type: text, name: a, label: A}\nscoring: [{type: pass_marks, value: 60}]",
      good: "survey:\n  - {type: text, name: a, label: A}\nscoring: [{type: pass_mark, value: 60}]"),
    DiagnosticEntry(
      "percent-over-100", .error, th: "ไม่มีใครผ่านเกณฑ์ที่เกินร้อยละ 100",
      en: "Nobody reaches more than the full score.",
      bad: "survey:\n  - {type: text, name: a, label: A}\nscoring: [{type: pass_mark, value: 160}]",
      good: "survey:\n  - {type: text, name: a, label: A}\nscoring: [{type: pass_mark, value: 60}]"),
  ]
}
