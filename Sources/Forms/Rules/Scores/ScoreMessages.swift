import Diagnostics

/// What the rules say of keys, objectives and roles.
extension Message {
  static func keyWithoutChoices(_ question: String) -> Message {
    Message(
      code: "key-without-choices",
      finding: .init(
        th: "ข้อ \(question) มีเฉลยแต่ไม่ใช่ข้อแบบเลือกตอบ",
        en: "`\(question)` has a key but no choices"),
      remedy: .init(
        th: "ใช้ select_one หรือ select_multiple กับข้อที่มีเฉลย",
        en: "make it select_one or select_multiple, or remove the key"))
  }

  static func keyNotAChoice(_ key: String, question: String, choices: [String]) -> Message {
    let list = choices.joined(separator: ", ")
    return Message(
      code: "key-not-a-choice",
      finding: .init(
        th: "เฉลย \(key) ของข้อ \(question) ไม่อยู่ในตัวเลือก",
        en: "the key `\(key)` of `\(question)` is not one of its choices"),
      remedy: .init(th: "เลือกจาก \(list)", en: "choose from \(list)"))
  }

  static func severalKeys(_ question: String) -> Message {
    Message(
      code: "several-keys",
      finding: .init(
        th: "ข้อ \(question) เลือกได้คำตอบเดียวแต่มีเฉลยหลายคำตอบ",
        en: "`\(question)` takes one answer but has several keys"),
      remedy: .init(
        th: "เหลือเฉลยเดียว หรือใช้ select_multiple",
        en: "keep one key, or make it select_multiple"))
  }

  static func unknownObjective(_ name: String, question: String, suggestion: String?) -> Message {
    Message(
      code: "unknown-objective",
      finding: .init(
        th: "ข้อ \(question) อ้างวัตถุประสงค์ \(name) ซึ่งไม่มีในส่วน scoring",
        en: "`\(question)` serves the objective `\(name)`, which `scoring` does not list"),
      remedy: .didYouMean(
        suggestion,
        else: .init(
          th: "เพิ่มแถว type: objective, name: \(name)",
          en: "add a row `type: objective, name: \(name)`")))
  }

  static func unusedObjective(_ name: String) -> Message {
    Message(
      code: "unused-objective",
      finding: .init(
        th: "ไม่มีข้อใดวัดวัตถุประสงค์ \(name)", en: "no item serves the objective `\(name)`"),
      remedy: .init(
        th: "ลบแถวนี้ หรือระบุในข้อที่วัด", en: "remove it, or name it in the items that do"))
  }

  static func duplicateObjective(_ name: String) -> Message {
    Message(
      code: "duplicate-objective",
      finding: .init(
        th: "วัตถุประสงค์ \(name) อยู่ในรายการสองครั้ง", en: "the objective `\(name)` is listed twice"),
      remedy: .init(th: "เปลี่ยนชื่อ หรือลบแถวหนึ่ง", en: "rename one, or remove it"))
  }

  static func duplicateRole(_ role: String) -> Message {
    Message(
      code: "duplicate-role",
      finding: .init(
        th: "มีข้อที่มีบทบาท \(role) มากกว่าหนึ่งข้อ",
        en: "more than one question has the role `\(role)`"),
      remedy: .init(th: "เหลือไว้ข้อเดียว", en: "keep the role on one of them"))
  }

  static func subjectNotRequired(_ name: String) -> Message {
    Message(
      code: "subject-not-required",
      finding: .init(
        th: "ข้อ \(name) บอกว่าคำตอบเป็นของใคร แต่เว้นว่างได้",
        en: "`\(name)` says whose the answers are, but may be left blank"),
      remedy: .init(th: "ใส่ required: yes", en: "add `required: yes`"))
  }

  static func subjectInRepeat(_ name: String) -> Message {
    Message(
      code: "subject-in-repeat",
      finding: .init(
        th: "ข้อ \(name) บอกว่าคำตอบเป็นของใคร แต่อยู่ในชุดซ้ำ",
        en: "`\(name)` says whose the answers are, but stands in a repeat"),
      remedy: .init(th: "ย้ายออกจากชุดซ้ำ", en: "move it out of the repeat"))
  }
}
