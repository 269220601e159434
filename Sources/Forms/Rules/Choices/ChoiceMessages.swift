import Diagnostics

/// What the rules say of choices and their lists.
extension Message {
  static func unknownChoiceList(_ list: String, question: String, suggestion: String?) -> Message {
    Message(
      code: "unknown-choice-list",
      finding: .init(
        th: "ข้อ \(question) ใช้รายการตัวเลือก \(list) ซึ่งไม่มี",
        en: "question `\(question)` offers the list `\(list)`, which does not exist"),
      remedy: .didYouMean(
        suggestion,
        else: .init(
          th: "เพิ่มรายการ \(list) ในส่วน choices", en: "add the list `\(list)` under `choices`")))
  }

  static func duplicateChoice(_ name: String, list: String) -> Message {
    Message(
      code: "duplicate-choice",
      finding: .init(
        th: "รหัสตัวเลือก \(name) ซ้ำในรายการ \(list)",
        en: "the choice `\(name)` stands twice in list `\(list)`"),
      remedy: .init(th: "เปลี่ยนรหัสตัวใดตัวหนึ่ง", en: "rename one of them"))
  }

  static func unusedChoiceList(_ list: String) -> Message {
    Message(
      code: "unused-choice-list",
      finding: .init(
        th: "ไม่มีข้อใดใช้รายการ \(list)", en: "no question offers the list `\(list)`"),
      remedy: .init(
        th: "ลบรายการ หรือแก้ชื่อในข้อที่ควรใช้",
        en: "remove it, or correct the question that should use it"))
  }

  static func duplicateChoiceLabel(_ label: String, choices: [String], list: String) -> Message {
    Message(
      code: "duplicate-choice-label",
      finding: .init(
        th:
          "ตัวเลือก \(choices.joined(separator: " กับ ")) ในรายการ \(list) มีข้อความเดียวกันว่า “\(label)”",
        en:
          "\(choices.map { "`\($0)`" }.joined(separator: " and ")) of `\(list)` both read “\(label)”"
      ),
      remedy: .init(th: "แก้ข้อความ หรือลบตัวเลือกที่เกิน", en: "reword one, or remove it"))
  }

  static func singleChoice(_ list: String) -> Message {
    Message(
      code: "single-choice",
      finding: .init(
        th: "รายการ \(list) มีเพียงตัวเลือกเดียว", en: "the list `\(list)` has only one choice"),
      remedy: .init(
        th: "ตรวจว่า list_name ของแถวอื่นสะกดตรงกัน หรือใช้ชนิด acknowledge",
        en: "see whether other rows misspell its `list_name`; for a tick box use `acknowledge`"))
  }

  static func unknownFilterColumn(_ name: String, list: String, suggestion: String?) -> Message {
    Message(
      code: "unknown-filter-column",
      finding: .init(
        th: "รายการ \(list) ไม่มีคอลัมน์ \(name)", en: "the list `\(list)` has no column `\(name)`"),
      remedy: .didYouMean(
        suggestion,
        else: .init(
          th: "เพิ่มคอลัมน์ใน choices หรือใส่เครื่องหมายคำพูดถ้าเป็นข้อความ",
          en: "add the column under `choices`, or put quotes around a text")))
  }

  static func filterNeverTrue(_ column: String, _ value: String, list: String) -> Message {
    Message(
      code: "filter-never-true",
      finding: .init(
        th: "ไม่มีตัวเลือกใดใน \(list) ที่คอลัมน์ \(column) เป็น \(value)",
        en: "no choice of `\(list)` has `\(value)` under `\(column)`"),
      remedy: .init(th: "แก้ค่า หรือแก้คอลัมน์ใน choices", en: "correct the value, or the column"))
  }

  static func unreachableChoice(
    _ name: String, list: String, column: String, value: String, question: String
  ) -> Message {
    Message(
      code: "unreachable-choice",
      finding: .init(
        th: "\(name) ใน \(list) เลือกไม่ได้ เพราะ \(column) เป็น \(value) ซึ่งไม่ใช่ตัวเลือกของ \(question)",
        en: "`\(name)` of `\(list)` can never be offered: its `\(column)` is `\(value)`, "
          + "which `\(question)` does not offer"),
      remedy: .init(
        th: "แก้ค่าใน \(column) หรือเพิ่มตัวเลือกใน \(question)",
        en: "correct its `\(column)`, or add the choice to `\(question)`"))
  }

  static func filterWithoutChoices(_ question: String) -> Message {
    Message(
      code: "filter-without-choices",
      finding: .init(
        th: "\(question) ไม่มีตัวเลือก choice_filter จึงไม่มีผล",
        en: "`\(question)` has no choices, so `choice_filter` has no effect"),
      remedy: .init(th: "ย้ายไปไว้ที่ข้อแบบเลือกตอบ", en: "move it to the select question"))
  }
}
