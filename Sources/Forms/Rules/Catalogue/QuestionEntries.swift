import Diagnostics

/// The documentation of what can be wrong with single questions: parameters, ranges, triggers and
/// what cannot stand together.
enum QuestionEntries {
  static let all: [DiagnosticEntry] = parameters + ranges + triggers + selects

  private static func row(_ columns: String) -> FormExample { FormExample("- {\(columns)}") }

  private static func range(_ parameters: String, _ more: String = "") -> FormExample {
    row("type: range, name: r, label: R, parameters: '\(parameters)'\(more)")
  }

  private static let choices = "\nchoices:\n  l: [{name: x, label: X}, {name: y, label: Y}]"

  private static func select(_ columns: String, list: String = choices) -> FormExample {
    FormExample("survey:\n  - {name: a, label: A, \(columns)}\(list)")
  }

  private static let parameters = [
    DiagnosticEntry(
      "bad-parameters", .error, th: "ค่าที่อ่านไม่ได้จะไม่มีผล", en: "What cannot be read has no effect.",
      bad: range("start 1"), good: range("start=1 end=10")),
    DiagnosticEntry(
      "unknown-parameter", .error, th: "ข้อชนิดนี้ไม่รู้จักพารามิเตอร์นี้",
      en: "Questions of the type take no such parameter.",
      bad: range("begin=1 end=10"), good: range("start=1 end=10")),
    DiagnosticEntry(
      "bad-parameter-value", .error, th: "พารามิเตอร์รับค่านี้ไม่ได้",
      en: "The parameter cannot have the value.",
      bad: row("type: image, name: a, label: A, parameters: max-pixels=large"),
      good: row("type: image, name: a, label: A, parameters: max-pixels=1024")),
    DiagnosticEntry(
      "seed-without-randomize", .error, th: "seed มีผลเมื่อสลับลำดับตัวเลือกเท่านั้น",
      en: "A seed decides an order only where the order is random.",
      bad: select("type: select_one l, parameters: seed=3"),
      good: select("type: select_one l, parameters: randomize=true seed=3")),
    DiagnosticEntry(
      "incomplete-audit-location", .error, th: "ต้องกำหนดตำแหน่งให้ครบทั้งสามค่า",
      en: "Positions are recorded only where all three settings are there.",
      bad: """
        - {type: audit, name: audit, parameters: location-priority=balanced}
        - {type: text, name: a, label: A}
        """,
      good: """
        - {type: audit, name: audit, parameters: location-priority=balanced location-min-interval=60 location-max-age=120}
        - {type: text, name: a, label: A}
        """),
    DiagnosticEntry(
      "audit-name", .error, th: "เครื่องบันทึกประวัติไว้ในไฟล์ชื่อ audit เท่านั้น",
      en: "Devices keep the record under the name `audit` only.",
      bad: """
        - {type: audit, name: log}
        - {type: text, name: a, label: A}
        """,
      good: """
        - {type: audit, name: audit}
        - {type: text, name: a, label: A}
        """),
    DiagnosticEntry(
      "unknown-geometry", .error, th: "ไม่มีรายการหรือชุดซ้ำชื่อนี้ให้แสดงบนแผนที่",
      en: "There is no list or repeat of that name to show on the map.",
      bad: row("type: geopoint, name: a, label: A, parameters: reference-geometry=places"),
      good: row("type: geopoint, name: a, label: A")),
    DiagnosticEntry(
      "calculation-of-location", .error, th: "ตำแหน่งมาจากเครื่อง ไม่ได้มาจากสูตร",
      en: "The position comes from the device, not from a formula.",
      bad: """
        - {type: text, name: a, label: A}
        - {type: background-geopoint, name: b, trigger: '${a}', calculation: '1'}
        """,
      good: """
        - {type: text, name: a, label: A}
        - {type: background-geopoint, name: b, trigger: '${a}'}
        """),
  ]

  private static let ranges = [
    DiagnosticEntry(
      "range-zero", .error, th: "ก้าวละศูนย์ไปไม่ถึงค่าใดเลย", en: "Steps of zero lead nowhere.",
      bad: range("start=1 end=10 step=0"), good: range("start=1 end=10 step=1")),
    DiagnosticEntry(
      "range-too-wide", .error, th: "ก้าวเดียวเกินทั้งช่วง", en: "One step leads beyond the range.",
      bad: range("start=1 end=5 step=9"), good: range("start=1 end=5 step=2")),
    DiagnosticEntry(
      "range-off-step", .error, th: "ค่านี้ไม่ตรงกับก้าวของช่วง", en: "No step leads to the value.",
      bad: range("start=0 end=10 step=2 tick_interval=3"),
      good: range("start=0 end=10 step=2 tick_interval=4")),
    DiagnosticEntry(
      "range-outside", .error, th: "ค่านี้อยู่นอกช่วง", en: "The value lies outside the range.",
      bad: range("start=0 end=10 placeholder=20"), good: range("start=0 end=10 placeholder=5")),
    DiagnosticEntry(
      "range-appearance", .error, th: "appearance นี้ไม่แสดงสิ่งที่พารามิเตอร์กำหนด",
      en: "The appearance has no place for what the parameter says.",
      bad: range("start=0 end=10 tick_interval=5", ", appearance: rating"),
      good: range("start=0 end=10 tick_interval=5")),
    DiagnosticEntry(
      "range-unknown-labels", .error, th: "ไม่มีรายการข้อความสำหรับขีด",
      en: "There is no such list to take the words from.",
      bad: range("start=0 end=10 tick_labelset=words"), good: range("start=0 end=10")),
    DiagnosticEntry(
      "range-label-no-number", .error, th: "ขีดบนช่วงเป็นตัวเลข", en: "Ticks stand at numbers.",
      bad: select(
        "type: range, parameters: start=0 end=1 tick_labelset=l"),
      good: select(
        "type: range, parameters: start=0 end=1 tick_labelset=l",
        list: "\nchoices:\n  l: [{name: '0', label: No}, {name: '1', label: Yes}]")),
    DiagnosticEntry(
      "range-label-off-scale", .error, th: "ข้อความนี้ไม่ตรงกับขีดใด",
      en: "No tick is there to be labelled.",
      bad: select(
        "type: range, parameters: start=0 end=1 tick_labelset=l",
        list: "\nchoices:\n  l: [{name: '0', label: No}, {name: '7', label: Yes}]"),
      good: select(
        "type: range, parameters: start=0 end=1 tick_labelset=l",
        list: "\nchoices:\n  l: [{name: '0', label: No}, {name: '1', label: Yes}]")),
    DiagnosticEntry(
      "range-labels-without-ticks", .error, th: "เมื่อไม่มีขีด มีข้อความได้เฉพาะสองปลาย",
      en: "Without ticks only the two ends can have words.",
      bad: select(
        "type: range, appearance: no-ticks, parameters: start=0 end=2 tick_labelset=l",
        list: "\nchoices:\n  l: [{name: '0', label: No}, {name: '1', label: Yes}]"),
      good: select(
        "type: range, appearance: no-ticks, parameters: start=0 end=1 tick_labelset=l",
        list: "\nchoices:\n  l: [{name: '0', label: No}, {name: '1', label: Yes}]")),
  ]

  private static let triggers = [
    DiagnosticEntry(
      "bad-trigger", .error, th: "trigger ต้องเป็น ${ข้อ} คั่นด้วยจุลภาค",
      en: "A trigger is `${question}`, or several with commas between.",
      bad: """
        - {type: text, name: a, label: A}
        - {type: calculate, name: b, calculation: 'now()', trigger: a}
        """,
      good: """
        - {type: text, name: a, label: A}
        - {type: calculate, name: b, calculation: 'now()', trigger: '${a}'}
        """),
    DiagnosticEntry(
      "unknown-trigger", .error, th: "ไม่มีข้อนี้ สูตรจึงไม่ทำงานเลย",
      en: "There is no such question, so nothing would ever be computed.",
      bad: """
        - {type: text, name: answer, label: A}
        - {type: calculate, name: b, calculation: 'now()', trigger: '${anser}'}
        """,
      good: """
        - {type: text, name: answer, label: A}
        - {type: calculate, name: b, calculation: 'now()', trigger: '${answer}'}
        """),
    DiagnosticEntry(
      "invisible-trigger", .error, th: "ไม่มีใครเปลี่ยนค่านี้ได้ สูตรจึงไม่ทำงาน",
      en: "Nobody changes the value, so nothing would ever be computed.",
      bad: """
        - {type: calculate, name: a, calculation: '1 + 1'}
        - {type: calculate, name: b, calculation: 'now()', trigger: '${a}'}
        """,
      good: """
        - {type: text, name: a, label: A}
        - {type: calculate, name: b, calculation: 'now()', trigger: '${a}'}
        """),
    DiagnosticEntry(
      "trigger-missing", .error, th: "ตำแหน่งจะไม่ถูกบันทึกเลย",
      en: "Nothing would ever record the position.",
      bad: """
        - {type: text, name: a, label: A}
        - {type: background-geopoint, name: b}
        """,
      good: """
        - {type: text, name: a, label: A}
        - {type: background-geopoint, name: b, trigger: '${a}'}
        """),
  ]

  private static let selects = [
    DiagnosticEntry(
      "other-with-filter", .error, th: "ตัวเลือก “อื่น ๆ” ที่เติมให้ไม่ผ่านตัวกรอง",
      en: "The choice that is added for “other” would be filtered out.",
      bad: select(
        "type: select_one l or_other, choice_filter: \"name = 'x'\""),
      good: select("type: select_one l or_other")),
    DiagnosticEntry(
      "other-without-list", .error, th: "เติมตัวเลือก “อื่น ๆ” ได้เฉพาะรายการในแบบฟอร์ม",
      en: "“Other” can be added only to a list of the form itself.",
      bad: row("type: select_one_from_file towns.csv or_other, name: a, label: A"),
      good: row("type: select_one_from_file towns.csv, name: a, label: A")),
    DiagnosticEntry(
      "unknown-file-ending", .error, th: "อ่านรายการได้จาก .csv .xml และ .geojson",
      en: "Lists are read from .csv, .xml and .geojson.",
      bad: row("type: select_one_from_file towns.xlsx, name: a, label: A"),
      good: row("type: select_one_from_file towns.csv, name: a, label: A")),
    DiagnosticEntry(
      "search-in-file", .error, th: "search() กับรายการจากไฟล์ใช้ร่วมกันไม่ได้",
      en: "`search()` and a list from a file exclude each other."),
    DiagnosticEntry(
      "search-shares-list", .error, th: "รายการที่ search() เปลี่ยนจะใช้กับข้ออื่นไม่ได้",
      en: "A list that `search()` changes cannot serve another question."),
    DiagnosticEntry(
      "table-list-mixed", .error, th: "ตารางมีหัวคอลัมน์ชุดเดียว ทุกข้อจึงต้องใช้รายการเดียวกัน",
      en: "A table has one row of headings, so all its questions share one list.",
      bad: """
        survey:
          - {type: begin_group, name: g, label: G, appearance: table-list}
          - {type: select_one l, name: a, label: A}
          - {type: select_one m, name: b, label: B}
          - {type: end_group}
        choices:
          l: [{name: x, label: X}, {name: y, label: Y}]
          m: [{name: x, label: X}, {name: z, label: Z}]
        """,
      good: """
        survey:
          - {type: begin_group, name: g, label: G, appearance: table-list}
          - {type: select_one l, name: a, label: A}
          - {type: select_one l, name: b, label: B}
          - {type: end_group}
        choices:
          l: [{name: x, label: X}, {name: y, label: Y}]
        """),
    DiagnosticEntry(
      "table-list-filtered", .error, th: "หัวคอลัมน์ของตารางเปลี่ยนตามคำตอบไม่ได้",
      en: "The headings of a table cannot change with the answers."),
    DiagnosticEntry(
      "big-image-alone", .error, th: "ภาพขยายต้องมีภาพย่อให้แตะ",
      en: "There is nothing to tap that would open it.",
      bad: row("type: text, name: a, label: A, media: {big-image: large.jpg}"),
      good: row("type: text, name: a, label: A, media: {image: small.jpg, big-image: large.jpg}")),
    DiagnosticEntry(
      "not-a-number", .error, th: "ค่านี้ต้องเป็นตัวเลข", en: "A number belongs here.",
      bad: "survey:\n  - {type: text, name: a, label: A}\nbands: [{name: b, from: low, label: L}]",
      good: "survey:\n  - {type: text, name: a, label: A}\nbands: [{name: b, from: 0, label: L}]"),
    DiagnosticEntry(
      "unknown-severity", .error, th: "ไม่รู้ว่าเมื่อไม่ผ่านแล้วต้องทำอย่างไร",
      en: "Nobody could tell what follows when the check fails.",
      bad:
        "survey:\n  - {type: integer, name: a, label: A}\nchecks: [{id: c, severity: fatal, expr: '${a} > 1', message: M}]",
      good:
        "survey:\n  - {type: integer, name: a, label: A}\nchecks: [{id: c, severity: error, expr: '${a} > 1', message: M}]"
    ),
  ]
}
