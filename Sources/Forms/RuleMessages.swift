import Diagnostics

/// What the rules say of a form that could be read.
extension Message {
  static func duplicateName(_ name: String, first: Place) -> Message {
    Message(
      code: "duplicate-name",
      finding: .init(
        th: "ชื่อ \(name) ใช้ไปแล้วที่ \(first)", en: "the name `\(name)` is taken at \(first)"),
      remedy: .init(th: "ตั้งชื่อใหม่ให้ไม่ซ้ำ", en: "give one of the two another name"))
  }

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

  static func unknownQuestion(_ name: String, suggestion: String?) -> Message {
    Message(
      code: "unknown-question",
      finding: .init(
        th: "ไม่มีข้อคำถามชื่อ \(name)", en: "there is no question called `\(name)`"),
      remedy: .didYouMean(
        suggestion,
        else: .init(
          th: "ตรวจตัวสะกดใน ${…} ให้ตรงกับ name ของข้อ",
          en: "make the name in ${…} match a question's `name`")))
  }

  static func dependencyCycle(_ loop: [String]) -> Message {
    let path = loop.joined(separator: " → ")
    return Message(
      code: "dependency-cycle",
      finding: .init(
        th: "สูตรอ้างถึงกันเป็นวง: \(path)", en: "these wait for one another: \(path)"),
      remedy: .init(
        th: "ตัดการอ้างอิงหนึ่งจุดในวงนี้ออก", en: "take one of these references out"))
  }

  static func selfReference(_ name: String, column: String) -> Message {
    Message(
      code: "self-reference",
      finding: .init(
        th: "\(column) ของข้อ \(name) ขึ้นกับคำตอบของข้อนั้นเอง",
        en: "`\(column)` of `\(name)` hangs on the answer to the same question"),
      remedy: .init(
        th: "อ้างถึงข้ออื่น หรือใช้ constraint ตรวจคำตอบของข้อเอง",
        en: "refer to other questions, or check the question's own answer with `constraint`"))
  }

  static func unsupportedPath(_ path: String) -> Message {
    Message(
      code: "unsupported-path",
      finding: .init(
        th: "รุ่นนี้ยังใช้เส้นทาง \(path) ในสูตรไม่ได้",
        en: "this version cannot yet follow the path `\(path)` in a formula"),
      remedy: .init(
        th: "อ้างถึงข้ออื่นด้วย ${name} และถึงข้อนี้เองด้วย .",
        en: "write ${name} for another question and `.` for this one"))
  }

  static func calculationMissing(_ name: String) -> Message {
    Message(
      code: "calculation-missing",
      finding: .init(
        th: "ข้อ \(name) เป็นชนิด calculate แต่ไม่มีสูตร",
        en: "`\(name)` is a calculate without a calculation"),
      remedy: .init(th: "เพิ่ม calculation:", en: "add `calculation:`"))
  }

  static func missingLabel(_ name: String) -> Message {
    Message(
      code: "missing-label",
      finding: .init(
        th: "\(name) ไม่มีข้อความให้ผู้ตอบอ่าน", en: "`\(name)` has no words for people to read"),
      remedy: .init(th: "เพิ่ม label:", en: "add `label:`"))
  }

  static func missingTranslation(_ name: String, language: String) -> Message {
    Message(
      code: "missing-translation",
      finding: .init(
        th: "\(name) ขาดข้อความภาษา \(language)", en: "`\(name)` lacks its text in `\(language)`"),
      remedy: .init(
        th: "เพิ่ม \(language): มิฉะนั้นผู้ตอบจะเห็นภาษาอื่น",
        en: "add `\(language):`, or readers will see another language"))
  }

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

  static func duplicateRole(_ role: String) -> Message {
    Message(
      code: "duplicate-role",
      finding: .init(
        th: "มีข้อที่มีบทบาท \(role) มากกว่าหนึ่งข้อ",
        en: "more than one question has the role `\(role)`"),
      remedy: .init(th: "เหลือไว้ข้อเดียว", en: "keep the role on one of them"))
  }
}

extension Unicode.Scalar {
  /// `U+0E01 ก`, so that what cannot be seen can be found.
  var described: String {
    let hex = String(value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    return properties.isWhitespace || properties.generalCategory == .format
      || properties.generalCategory == .control ? code : "\(code) \(self)"
  }
}
