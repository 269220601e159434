import Diagnostics

// What can be wrong with how the sheets, names and types of a form fit together.
extension Message {
  static func sameColumnTwice(_ header: String, other: String) -> Message {
    Message(
      code: "same-column-twice",
      finding: .init(
        th: "คอลัมน์ \(header) กับ \(other) หมายถึงสิ่งเดียวกัน",
        en: "the columns `\(header)` and `\(other)` mean the same"),
      remedy: .init(th: "เหลือไว้คอลัมน์เดียว", en: "keep one of them"))
  }

  static func missingColumn(_ column: String, sheet: String) -> Message {
    Message(
      code: "missing-column",
      finding: .init(
        th: "แผ่นงาน \(sheet) ไม่มีคอลัมน์ \(column)",
        en: "the sheet `\(sheet)` has no column `\(column)`"),
      remedy: .init(
        th: "ตรวจว่าแถวแรกของแผ่นงานเป็นชื่อคอลัมน์",
        en: "see that the first row of the sheet holds the names of its columns"))
  }

  static func endOfAnother(_ name: String, at place: Place) -> Message {
    Message(
      code: "end-of-another",
      finding: .init(
        th: "คำสั่ง end นี้ไม่ตรงกับคำสั่ง begin ของ \(name) ที่ \(place)",
        en: "this end does not match the begin of `\(name)` at \(place)"),
      remedy: .init(
        th: "ปิดตอนด้วย end_group และปิดชุดซ้ำด้วย end_repeat ตามลำดับ",
        en: "close a group with end_group and a repeat with end_repeat, innermost first"))
  }

  static let loopWithoutList = Message(
    code: "loop-without-list",
    finding: .init(th: "loop ไม่ได้ระบุรายการตัวเลือก", en: "the loop names no choice list"),
    remedy: .init(
      th: "เขียน begin_loop over ชื่อรายการ", en: "write `begin_loop over list_name`"))

  static func oldSetting(_ column: String) -> Message {
    Message(
      code: "old-setting",
      finding: .init(
        th: "การตั้งค่า \(column) เป็นของเครื่องมือรุ่นเก่าและไม่มีผล",
        en: "the setting `\(column)` belongs to tools of the past and has no effect"),
      remedy: .init(
        th: "ลบออก แล้วเขียนสิ่งที่ต้องการในแผ่นงาน survey",
        en: "remove it, and write what it stood for into the survey"))
  }

  static func tooManyMade(limit: Int) -> Message {
    Message(
      code: "too-many-made",
      finding: .init(
        th: "loop และ matrix ของแบบฟอร์มนี้สร้างข้อเกิน \(limit) ข้อ",
        en: "the form's loops and matrices make more than \(limit) questions"),
      remedy: .init(
        th: "ลดจำนวนตัวเลือก หรือใช้ชุดซ้ำ (repeat) แทน", en: "use fewer choices, or a repeat"))
  }

  static func unknownFileEnding(_ file: String) -> Message {
    Message(
      code: "unknown-file-ending",
      finding: .init(
        th: "ไฟล์ตัวเลือก \(file) ต้องลงท้ายด้วย .csv .xml หรือ .geojson",
        en: "the file of choices `\(file)` must end in .csv, .xml or .geojson"),
      remedy: .init(th: "แก้ชื่อไฟล์", en: "correct the file's name"))
  }

  static func auditName(_ name: String) -> Message {
    Message(
      code: "audit-name",
      finding: .init(
        th: "บันทึกการกรอก (audit) ใช้ชื่อ \(name) ไม่ได้",
        en: "the audit log cannot be called `\(name)`"),
      remedy: .init(th: "เว้นช่อง name ว่างไว้", en: "leave the name blank"))
  }

  static func repeatNameTwice(_ name: String) -> Message {
    Message(
      code: "repeat-name-twice",
      finding: .init(
        th: "ชื่อชุดซ้ำ \(name) ใช้แล้วในที่อื่นของแบบฟอร์ม",
        en: "the name of the repeat `\(name)` is taken elsewhere in the form"),
      remedy: .init(
        th: "ตั้งชื่อชุดซ้ำไม่ให้ตรงกับชุดอื่นและชื่อรากของแบบฟอร์ม",
        en: "give each repeat a name of its own, other than the form's root"))
  }

  static func generatedNameTaken(_ name: String, by question: String) -> Message {
    Message(
      code: "generated-name-taken",
      finding: .init(
        th: "\(question) ต้องสร้างข้อชื่อ \(name) แต่ชื่อนี้ใช้แล้ว",
        en: "`\(question)` needs to add a question `\(name)`, but the name is taken"),
      remedy: .init(th: "เปลี่ยนชื่อข้อใดข้อหนึ่ง", en: "rename one of the two"))
  }

  static func ambiguousMention(_ name: String) -> Message {
    Message(
      code: "ambiguous-reference",
      finding: .init(
        th: "มีมากกว่าหนึ่งข้อที่ชื่อ \(name)",
        en: "more than one question is called `\(name)`"),
      remedy: .init(
        th: "ตั้งชื่อข้อที่ถูกอ้างถึงให้ไม่ซ้ำทั้งแบบฟอร์ม",
        en: "give the question that is referred to a name of its own in the whole form"))
  }

  static func malformedMention(_ column: String) -> Message {
    Message(
      code: "malformed-reference",
      finding: .init(
        th: "การอ้างถึงข้อใน \(column) เขียนไม่ครบ",
        en: "a reference to a question in `\(column)` is not well written"),
      remedy: .init(th: "เขียนเป็น ${ชื่อข้อ}", en: "write ${question_name}"))
  }

  static func instanceTwice(_ name: String) -> Message {
    Message(
      code: "data-source-twice",
      finding: .init(
        th: "แหล่งข้อมูลชื่อ \(name) ชี้ไปคนละไฟล์หรือถูกประกาศซ้ำ",
        en: "the data called `\(name)` comes from two sources"),
      remedy: .init(
        th: "ตั้งชื่อรายการตัวเลือกและไฟล์แนบให้ต่างกัน",
        en: "give choice lists and attached files different names"))
  }

  static func badRootName(_ name: String) -> Message {
    Message(
      code: "bad-root-name",
      finding: .init(
        th: "ใช้ \(name) เป็นชื่อรากของแบบฟอร์มไม่ได้",
        en: "`\(name)` cannot name the form's root element"),
      remedy: .init(
        th: "ใช้ตัวอักษร ตัวเลข และ _ โดยขึ้นต้นด้วยตัวอักษร",
        en: "use letters, digits and _, beginning with a letter"))
  }
}
