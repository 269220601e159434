import Diagnostics

/// What can be wrong with how a form is written.
extension Message {
  static let emptyForm = Message(
    code: "empty-form",
    finding: .init(th: "ไฟล์แบบฟอร์มว่างเปล่า", en: "the form file is empty"),
    remedy: .init(
      th: "เขียนส่วน settings และ survey หรือคัดลอกจากแบบฟอร์มตัวอย่าง",
      en: "write `settings` and `survey`, or start from a copy of an example form"))

  static func yamlSyntax(_ problem: String) -> Message {
    Message(
      code: "yaml-syntax",
      finding: .init(th: "อ่านไฟล์ YAML ไม่ได้: \(problem)", en: "not readable as YAML: \(problem)"),
      remedy: .init(
        th: "ตรวจการย่อหน้า เครื่องหมาย : และเครื่องหมายคำพูดที่บรรทัดนี้และบรรทัดก่อนหน้า",
        en: "check indentation, colons and quotes on this line and the one before"))
  }

  static func formTooLarge(limit: Int) -> Message {
    Message(
      code: "form-too-large",
      finding: .init(
        th: "แบบฟอร์มใหญ่เกิน \(limit) ช่องเมื่อคลี่ส่วนที่อ้างซ้ำ (*) ออกแล้ว",
        en: "the form holds more than \(limit) cells once its aliases (*) are written out"),
      remedy: .init(
        th: "แบ่งเป็นหลายแบบฟอร์ม หรือลดการอ้างซ้ำ", en: "split it, or use fewer aliases"))
  }

  static func groupsTooDeep(limit: Int) -> Message {
    Message(
      code: "groups-too-deep",
      finding: .init(
        th: "ตอนซ้อนกันลึกเกิน \(limit) ชั้น", en: "groups are nested deeper than \(limit)"),
      remedy: .init(
        th: "ลดจำนวนชั้น หรือปิดตอนก่อนหน้าให้ครบ",
        en: "use fewer levels, or close the groups before this one"))
  }

  static func expectedMapping(_ what: String) -> Message {
    Message(
      code: "expected-mapping",
      finding: .init(
        th: "ส่วน \(what) ต้องเป็นคู่ ชื่อ: ค่า", en: "`\(what)` must hold `name: value` pairs here"),
      remedy: .init(
        th: "เขียนเป็น ชื่อ: ค่า บรรทัดละหนึ่งคู่", en: "write one `name: value` a line"))
  }

  static func expectedList(_ sheet: String) -> Message {
    Message(
      code: "expected-list",
      finding: .init(
        th: "ส่วน \(sheet) ต้องเป็นรายการ", en: "`\(sheet)` must be a list of rows"),
      remedy: .init(
        th: "ขึ้นต้นแต่ละแถวด้วยเครื่องหมาย -", en: "begin each row with a dash"))
  }

  static func expectedText(_ column: String) -> Message {
    Message(
      code: "expected-text",
      finding: .init(
        th: "คอลัมน์ \(column) ต้องเป็นข้อความ", en: "column `\(column)` must hold a text"),
      remedy: .init(
        th: "เขียนเป็นข้อความเดียว หรือแยกตามภาษาด้วย th: และ en:",
        en: "write one text, or one a language under `th:` and `en:`"))
  }

  static let scenariosInForm = Message(
    code: "scenarios-in-form",
    finding: .init(
      th: "ไฟล์นี้มีกรณีทดสอบ (scenarios) ของแบบฟอร์ม ไม่ใช่ตัวแบบฟอร์ม",
      en: "the file holds scenarios that test a form, not a form"),
    remedy: .init(
      th: "ตรวจไฟล์แบบฟอร์มที่อยู่ข้างกัน ส่วนกรณีทดสอบให้สั่ง pramoen form test form.yaml",
      en: "check the form beside it; `pramoen form test form.yaml` runs the scenarios"))

  static func unknownSheet(_ name: String, sheets: [String], suggestion: String?) -> Message {
    let list = sheets.joined(separator: ", ")
    return Message(
      code: "unknown-sheet",
      finding: .init(th: "ไม่รู้จักส่วนชื่อ \(name)", en: "no sheet is called `\(name)`"),
      remedy: .didYouMean(
        suggestion,
        else: .init(
          th: "ใช้ได้เฉพาะ \(list)", en: "use one of \(list)")))
  }

  static func unknownColumn(_ name: String, suggestion: String?) -> Message {
    Message(
      code: "unknown-column",
      finding: .init(
        th: "ไม่รู้จักคอลัมน์ \(name) ข้อมูลในช่องนี้จะไม่มีผล",
        en: "no column is called `\(name)`; what it holds would have no effect"),
      remedy: .didYouMean(
        suggestion, else: .init(th: "ลบคอลัมน์นี้ หรือแก้ชื่อให้ถูก", en: "remove or rename it")))
  }

  static func missingCell(_ column: String) -> Message {
    Message(
      code: "missing-cell",
      finding: .init(th: "ไม่ได้กรอก \(column)", en: "`\(column)` is missing"),
      remedy: .init(th: "เพิ่ม \(column): ในแถวนี้", en: "add `\(column):` to this row"))
  }

  static let emptySurvey = Message(
    code: "empty-survey",
    finding: .init(th: "แบบฟอร์มไม่มีข้อคำถาม", en: "the form has no questions"),
    remedy: .init(
      th: "เพิ่มส่วน survey ที่มีอย่างน้อยหนึ่งข้อ", en: "add a `survey` with at least one question"))

  static func invalidName(_ name: String, _ fault: NameFault) -> Message {
    let finding: LocalizedText =
      switch fault {
      case .startsWrong:
        .init(
          th: "ชื่อ \(name) ต้องขึ้นต้นด้วยตัวอักษรอังกฤษหรือ _",
          en: "the name `\(name)` must begin with a letter or `_`")
      case .character(let scalar):
        .init(
          th: "ชื่อ \(name) มีอักขระที่ใช้ไม่ได้ (\(scalar.described))",
          en: "the name `\(name)` holds a character that names cannot have (\(scalar.described))")
      case .beyondASCII(let scalar):
        .init(
          th: "ชื่อ \(name) มีตัวอักษรที่บางโปรแกรมใช้ไม่ได้ (\(scalar.described))",
          en: "the name `\(name)` holds letters that not every tool takes (\(scalar.described))")
      }
    return Message(
      code: "invalid-name", finding: finding,
      remedy: .init(
        th: "ใช้เฉพาะ a–z, 0–9, _ , - และ . แล้วพิมพ์ชื่อใหม่ทั้งคำ (อาจมีอักขระที่มองไม่เห็น)",
        en: "use a–z, 0–9, `_`, `-`, `.`; retype the whole name, it may hide look-alike letters"))
  }

  static func notYesOrNo(_ column: String, found: String, suggestion: String? = nil) -> Message {
    Message(
      code: "not-yes-or-no",
      finding: .init(
        th: "คอลัมน์ \(column) มีค่า \(found) ซึ่งไม่ใช่ yes, no หรือเงื่อนไข",
        en: "`\(column)` is `\(found)`, which is neither yes nor no nor a condition"),
      remedy: .didYouMean(suggestion, else: .init(th: "เขียน yes หรือ no", en: "write yes or no")))
  }

  static func notPositiveNumber(_ column: String, found: String) -> Message {
    Message(
      code: "not-a-positive-number",
      finding: .init(
        th: "\(column) มีค่า \(found) ซึ่งไม่ใช่จำนวนที่มากกว่าศูนย์",
        en: "`\(column)` is `\(found)`, which is not a number above zero"),
      remedy: .init(th: "เขียนตัวเลข เช่น 1 หรือ 0.5", en: "write a number such as 1 or 0.5"))
  }

  static func percentOver100(_ found: String) -> Message {
    Message(
      code: "percent-over-100",
      finding: .init(
        th: "เกณฑ์ร้อยละ \(found) เกิน 100", en: "a mark of \(found) per cent is over 100"),
      remedy: .init(
        th: "เขียนเป็นร้อยละของคะแนนเต็ม เช่น 60", en: "write a per cent of the full score, say 60"))
  }

  static func unclosedGroup(_ name: String) -> Message {
    Message(
      code: "unclosed-group",
      finding: .init(th: "ตอน \(name) ไม่มีแถวปิด", en: "group `\(name)` is never closed"),
      remedy: .init(
        th: "เพิ่มแถว type: end_group หลังข้อสุดท้ายของตอน",
        en: "add a row `type: end_group` after its last question"))
  }

  static let endWithoutBegin = Message(
    code: "end-without-begin",
    finding: .init(th: "มีแถวปิดตอนโดยไม่มีตอนที่เปิดอยู่", en: "`end_group` closes no open group"),
    remedy: .init(
      th: "ลบแถวนี้ หรือเพิ่ม begin_group ก่อนหน้า", en: "remove it, or add its `begin_group`"))

  static func notForGroups(_ column: String) -> Message {
    Message(
      code: "not-for-groups",
      finding: .init(
        th: "คอลัมน์ \(column) ใช้กับตอนไม่ได้", en: "`\(column)` has no meaning on a group"),
      remedy: .init(
        th: "ย้ายไปไว้ที่ข้อคำถาม", en: "move it to the question it is meant for"))
  }

  static func unknownType(_ type: String, suggestion: String?) -> Message {
    Message(
      code: "unknown-type",
      finding: .init(th: "ไม่รู้จักชนิดข้อคำถาม \(type)", en: "no question type is called `\(type)`"),
      remedy: .didYouMean(
        suggestion,
        else: .init(
          th: "เลือกจาก \(QuestionType.names.joined(separator: ", "))",
          en: "choose from \(QuestionType.names.joined(separator: ", "))")))
  }

  static func selectWithoutList(_ type: String) -> Message {
    Message(
      code: "select-without-list",
      finding: .init(
        th: "ข้อชนิด \(type) ไม่ได้ระบุรายการตัวเลือก", en: "`\(type)` names no choice list"),
      remedy: .init(
        th: "เขียนชื่อรายการต่อท้าย เช่น \(type) yesno",
        en: "write the list after it, as in `\(type) yesno`"))
  }

  static func unknownRole(_ role: String) -> Message {
    Message(
      code: "unknown-role",
      finding: .init(th: "ไม่รู้จักบทบาท \(role)", en: "no role is called `\(role)`"),
      remedy: .init(
        th: "ใช้ subject, phase, group หรือ comment", en: "use subject, phase, group or comment"))
  }

  static func scoreWithoutKey(_ column: String) -> Message {
    Message(
      code: "score-without-key",
      finding: .init(
        th: "มี \(column) แต่ไม่มีเฉลย ข้อนี้จะไม่ถูกให้คะแนน",
        en: "`\(column)` without a key: the item would not be scored"),
      remedy: .init(th: "เพิ่ม key: ใต้ score:", en: "add `key:` under `score:`"))
  }

  static func choiceNameWithSpace(_ name: String) -> Message {
    Message(
      code: "choice-name-with-space",
      finding: .init(
        th: "รหัสตัวเลือก “\(name)” มีช่องว่าง", en: "the choice name “\(name)” has a space in it"),
      remedy: .init(
        th: "ใช้รหัสสั้น ๆ ไม่มีช่องว่าง แล้วเขียนข้อความไว้ใน label",
        en: "use a short name without spaces and put the words in `label`"))
  }
}
