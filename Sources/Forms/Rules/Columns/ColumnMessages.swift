import Diagnostics

/// What the rules say of single columns.
extension Message {
  static func messageWithoutConstraint(_ name: String) -> Message {
    Message(
      code: "message-without-constraint",
      finding: .init(
        th: "\(name) มี constraint_message แต่ไม่มี constraint",
        en: "`\(name)` has a constraint_message but no constraint"),
      remedy: .init(
        th: "เพิ่ม constraint หรือลบข้อความ", en: "add the constraint, or clear the message"))
  }

  static func messageWithoutRequired(_ name: String) -> Message {
    Message(
      code: "message-without-required",
      finding: .init(
        th: "\(name) มี required_message แต่เว้นว่างได้",
        en: "`\(name)` has a required_message but is not required"),
      remedy: .init(
        th: "เพิ่ม required: yes หรือลบข้อความ", en: "add `required: yes`, or clear the message"))
  }

  static func requiredOnUnasked(_ name: String) -> Message {
    Message(
      code: "required-on-unasked",
      finding: .init(
        th: "\(name) ต้องตอบ แต่ไม่มีใครตอบได้", en: "`\(name)` is required, but nobody can answer it"),
      remedy: .init(th: "ลบ required", en: "clear `required`"))
  }

  static func stuckQuestion(_ name: String) -> Message {
    Message(
      code: "stuck-question",
      finding: .init(
        th: "\(name) ต้องตอบ แต่แก้ไม่ได้และไม่มีค่าเริ่มต้น",
        en: "`\(name)` is required and read-only, and nothing gives it a value"),
      remedy: .init(
        th: "ลบ required หรือ read_only หรือใส่ default",
        en: "clear one of the two, or give a default"))
  }

  static func invalidDefault(_ text: String, question: String) -> Message {
    Message(
      code: "invalid-default",
      finding: .init(
        th: "ค่าเริ่มต้น \(text) ไม่ใช่คำตอบของข้อชนิดของ \(question)",
        en: "the default `\(text)` is no answer of the type of `\(question)`"),
      remedy: .init(
        th: "ใส่ค่าที่พิมพ์ตอบได้จริง วันที่เขียนเป็น ปี ค.ศ.-เดือน-วัน",
        en: "give a value that could be typed; dates as year-month-day"))
  }

  static func defaultNotInList(
    _ value: String, question: String, suggestion: String?, choices: [String]
  ) -> Message {
    let shown = choices.prefix(8).joined(separator: ", ") + (choices.count > 8 ? ", …" : "")
    return Message(
      code: "default-not-in-list",
      finding: .init(
        th: "ค่าเริ่มต้น \(value) ไม่อยู่ในตัวเลือกของ \(question)",
        en: "the default `\(value)` is not among the choices of `\(question)`"),
      remedy: .didYouMean(
        suggestion, else: .init(th: "เลือกจาก \(shown)", en: "choose from \(shown)")))
  }

  static func misspeltAppearance(_ word: String, suggestion: String) -> Message {
    Message(
      code: "misspelt-appearance",
      finding: .init(
        th: "ไม่มี appearance ชื่อ \(word)", en: "no appearance is called `\(word)`"),
      remedy: .didYouMean(suggestion, else: .init(th: "ลบคำนี้", en: "remove it")))
  }

  static func appearanceOfOtherType(_ word: String, question: String) -> Message {
    Message(
      code: "appearance-of-other-type",
      finding: .init(
        th: "appearance \(word) ไม่มีผลกับข้อชนิดของ \(question)",
        en: "the appearance `\(word)` has no effect on the type of `\(question)`"),
      remedy: .init(th: "ลบคำนี้ หรือแก้ชนิดของข้อ", en: "remove it, or correct the type"))
  }

  static func curlyQuotes(_ quote: String, column: String) -> Message {
    Message(
      code: "curly-quotes",
      finding: .init(
        th: "\(column) มีเครื่องหมายคำพูดโค้ง \(quote)", en: "`\(column)` holds the curly quote \(quote)"),
      remedy: .init(
        th: "พิมพ์เป็น ' หรือ \" แบบตรง หรือใช้ --fix", en: "type a straight ' or \", or use --fix"))
  }

  static func mediaWithoutEnding(_ file: String) -> Message {
    Message(
      code: "media-without-ending",
      finding: .init(
        th: "ชื่อไฟล์ \(file) ไม่มีนามสกุล", en: "the file name `\(file)` has no ending"),
      remedy: .init(th: "เขียนเช่น \(file).jpg", en: "write it whole, as in \(file).jpg"))
  }

  static func mediaOfAnotherKind(_ file: String, column: String, meant: String) -> Message {
    Message(
      code: "media-of-another-kind",
      finding: .init(
        th: "\(file) อยู่ในคอลัมน์ \(column)", en: "`\(file)` stands under `\(column)`"),
      remedy: .init(th: "ย้ายไปคอลัมน์ \(meant)", en: "move it to `\(meant)`"))
  }

  static let missingTitle = Message(
    code: "missing-title",
    finding: .init(th: "แบบฟอร์มไม่มีชื่อ", en: "the form has no title"),
    remedy: .init(th: "เพิ่ม form_title ใน settings", en: "add `form_title` to the settings"))

  static let missingVersion = Message(
    code: "missing-version",
    finding: .init(th: "แบบฟอร์มไม่มีเลขฉบับ", en: "the form has no version"),
    remedy: .init(
      th: "เพิ่ม version ใน settings เช่น 2025010101",
      en: "add `version` to the settings, as in 2025010101"))

  static func formIDWithSpace(_ id: String) -> Message {
    Message(
      code: "form-id-with-space",
      finding: .init(th: "รหัสแบบฟอร์ม “\(id)” มีช่องว่าง", en: "the form id “\(id)” has a space in it"),
      remedy: .init(th: "ใช้ _ แทนช่องว่าง", en: "use `_` instead"))
  }

  static let encryptionUnsupported = Message(
    code: "encryption-unsupported",
    finding: .init(
      th: "แบบฟอร์มนี้กำหนดให้เข้ารหัส แต่โปรแกรมนี้ยังเข้ารหัสไม่ได้ คำตอบที่เก็บที่นี่จึงไม่เข้ารหัส",
      en: "the form asks for encryption, which is not supported: answers collected here are kept "
        + "in plain text"),
    remedy: .init(
      th: "เก็บไฟล์พื้นที่ทำงานไว้ในที่ปลอดภัย หรือลบ public_key; ใน ODK กุญแจนี้ยังใช้ได้",
      en: "keep the workspace where only you can read it, or remove public_key; in ODK it still "
        + "works"))

  static func styleMisspelt(_ word: String, suggestion: String) -> Message {
    Message(
      code: "style-misspelt",
      finding: .init(th: "ไม่มี style ชื่อ \(word)", en: "no style is called `\(word)`"),
      remedy: .didYouMean(suggestion, else: .init(th: "ลบคำนี้", en: "remove it")))
  }

  static func settingNotYesOrNo(_ column: String, found: String) -> Message {
    Message(
      code: "setting-not-yes-or-no",
      finding: .init(
        th: "\(column) มีค่า \(found) ซึ่งไม่ใช่ yes หรือ no",
        en: "`\(column)` is `\(found)`, neither yes nor no"),
      remedy: .init(th: "เขียน yes หรือ no", en: "write yes or no"))
  }

  static func deprecatedType(_ type: String) -> Message {
    Message(
      code: "deprecated-type",
      finding: .init(
        th: "เครื่องรุ่นใหม่ไม่ให้ค่าชนิด \(type)", en: "devices no longer fill `\(type)`"),
      remedy: .init(th: "ใช้ deviceid หรือถามผู้ตอบ", en: "use `deviceid`, or ask"))
  }
}
