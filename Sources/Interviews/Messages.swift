import Diagnostics
import Forms

/// What can be wrong with an answer.
extension Message {
  static func noSuchQuestion(_ name: String) -> Message {
    Message(
      code: "no-such-question",
      finding: .init(
        th: "แบบฟอร์มไม่มีข้อ \(name)", en: "the form has no question `\(name)`"),
      remedy: .init(
        th: "ตรวจชื่อข้อกับแบบฟอร์ม", en: "compare the name with the form"))
  }

  static func noColumnForQuestion(_ name: String, suggestion: String?) -> Message {
    Message(
      code: "no-column-for-question",
      finding: .init(
        th: "ตารางไม่มีคอลัมน์ของข้อ \(name)", en: "the table has no column for `\(name)`"),
      remedy: .didYouMean(
        suggestion,
        else: .init(
          th: "เพิ่มคอลัมน์ \(name) (เว้นว่างได้ถ้าไม่มีคำตอบ)",
          en: "add a column `\(name)`; leave its cells empty where nobody answered")))
  }

  static func notAnInteger(_ typed: String) -> Message {
    Message(
      code: "not-an-integer",
      finding: .init(
        th: "“\(typed)” ไม่ใช่จำนวนเต็ม", en: "“\(typed)” is not a whole number"),
      remedy: .init(
        th: "พิมพ์ตัวเลข เช่น 12 หรือ ๑๒", en: "type digits such as 12"))
  }

  static func notANumber(_ typed: String) -> Message {
    Message(
      code: "not-a-number",
      finding: .init(th: "“\(typed)” ไม่ใช่ตัวเลข", en: "“\(typed)” is not a number"),
      remedy: .init(
        th: "พิมพ์ตัวเลข เช่น 12.5 หรือ ๑๒.๕", en: "type a number such as 12.5"))
  }

  static func notADate(_ typed: String) -> Message {
    Message(
      code: "not-a-date",
      finding: .init(th: "“\(typed)” ไม่ใช่วันที่", en: "“\(typed)” is not a date"),
      remedy: .init(
        th: "พิมพ์ เช่น 13/3/2566 หรือ 13 มี.ค. 66",
        en: "type a date such as 2023-03-13 or 13/3/2566"))
  }

  static func notAChoice(_ typed: String, choices: [String]) -> Message {
    let list = choices.joined(separator: ", ")
    return Message(
      code: "not-a-choice",
      finding: .init(
        th: "“\(typed)” ไม่อยู่ในตัวเลือก", en: "“\(typed)” is not one of the choices"),
      remedy: .init(th: "เลือกจาก \(list)", en: "choose from \(list)"))
  }

  static func notATime(_ typed: String) -> Message {
    Message(
      code: "not-a-time",
      finding: .init(
        th: "“\(typed)” ไม่ใช่วันและเวลา", en: "“\(typed)” is not a date and time"),
      remedy: .init(
        th: "เขียน เช่น 2026-11-21T09:30:00+07:00",
        en: "write it as in 2026-11-21T09:30:00+07:00"))
  }

  static func tooManyInstances(limit: Int) -> Message {
    Message(
      code: "too-many-instances",
      finding: .init(
        th: "ชุดซ้ำนี้ถูกขอให้มีเกิน \(limit) ชุด จึงมีเพียง \(limit) ชุด",
        en: "the repeat is asked to have more than \(limit) instances and has only \(limit)"),
      remedy: .init(th: "แก้จำนวนให้น้อยลง", en: "correct the number"))
  }

  static let neverSettles = Message(
    code: "never-settles",
    finding: .init(
      th: "สูตรของแบบฟอร์มเปลี่ยนผลของกันและกันไปเรื่อย ๆ จึงหยุดคำนวณไว้",
      en: "the form's rules keep changing each other's results and were stopped"),
    remedy: .init(
      th: "แก้จำนวนชุดซ้ำหรือสูตรที่อ้างถึงกันในแบบฟอร์ม",
      en: "correct the counts or rules of the form that depend on each other"))

  static func notOfItsType(_ typed: String) -> Message {
    Message(
      code: "not-of-its-type",
      finding: .init(
        th: "“\(typed)” ไม่ใช่คำตอบชนิดที่ข้อนี้รับ",
        en: "“\(typed)” is no answer of the kind this question takes"),
      remedy: .init(
        th: "เวลาเขียน 08:30:00 วันและเวลาเขียน 2026-11-21T08:30:00 พิกัดเขียน 13.75 100.5",
        en: "write times as 08:30:00, moments as 2026-11-21T08:30:00, places as 13.75 100.5"))
  }

  static let notAnswerable = Message(
    code: "not-answerable",
    finding: .init(
      th: "ข้อนี้เป็นค่าที่คำนวณหรือข้อความชี้แจง จึงไม่รับคำตอบ",
      en: "this is computed or only shown, and takes no answer"),
    remedy: .init(
      th: "ตอบข้อที่ใช้คำนวณแทน", en: "answer the questions that it is computed from"))

  static func twoColumnsForQuestion(_ columns: [String]) -> Message {
    let list = columns.joined(separator: ", ")
    return Message(
      code: "two-columns-for-question",
      finding: .init(
        th: "คอลัมน์ \(list) เป็นของข้อเดียวกัน", en: "columns \(list) are for one question"),
      remedy: .init(th: "เหลือไว้คอลัมน์เดียว", en: "keep one of them"))
  }

  static func answerRequired(_ message: Translations?, _ words: String?, in form: Form)
    -> Message
  {
    Message(
      code: "answer-required",
      finding: .init(th: "ข้อนี้ต้องตอบ", en: "this question must be answered"),
      remedy: .authors(message, words, in: form) ?? .init(th: "กรอกคำตอบ", en: "give an answer"))
  }

  static func constraintBroken(
    _ message: Translations?, _ words: String?, rule: String, in form: Form
  ) -> Message {
    Message(
      code: "constraint-broken",
      finding: .init(
        th: "คำตอบไม่ผ่านเงื่อนไขของข้อนี้", en: "the answer breaks the rule of this question"),
      remedy: .authors(message, words, in: form)
        ?? .init(th: "เงื่อนไขคือ \(rule)", en: "the rule is \(rule)"))
  }

  static func checkBroken(_ check: Check, in form: Form) -> Message {
    let words = check.message.localized(in: form)
    let remedy: LocalizedText =
      switch check.severity {
      case .error:
        .init(
          th: "แก้ตัวเลขหรือคำตอบให้ตรงกันก่อนส่ง (กฎ \(check.id))",
          en: "correct the answers before submitting (check \(check.id))")
      case .warning:
        .init(
          th: "ตรวจอีกครั้ง ถ้าถูกต้องแล้วส่งได้ (กฎ \(check.id))",
          en: "look at it again; if it is right, it may be submitted (check \(check.id))")
      }
    return Message(
      code: "check-broken",
      finding: words
        ?? .init(
          th: "คำตอบไม่เป็นไปตามกฎ \(check.condition.source)",
          en: "the answers break the rule \(check.condition.source)"),
      remedy: remedy)
  }

  static func outOfRange(_ typed: String, from start: String, to end: String) -> Message {
    Message(
      code: "out-of-range",
      finding: .init(
        th: "“\(typed)” อยู่นอกช่วง", en: "“\(typed)” lies outside the range"),
      remedy: .init(
        th: "พิมพ์ตัวเลขตั้งแต่ \(start) ถึง \(end)", en: "type a number from \(start) to \(end)"))
  }

  static func incompleteRanking(_ left: [String]) -> Message {
    let list = left.joined(separator: ", ")
    return Message(
      code: "incomplete-ranking",
      finding: .init(
        th: "ยังจัดอันดับไม่ครบ ขาด \(list)", en: "the ranking is not complete: \(list) is missing"),
      remedy: .init(
        th: "พิมพ์ทุกตัวเลือกเรียงตามอันดับ", en: "name every choice, in order of rank"))
  }

  static func notOffered(_ value: String, choices: [String]) -> Message {
    let list = choices.isEmpty ? "–" : choices.joined(separator: ", ")
    return Message(
      code: "not-a-choice",
      finding: .init(
        th: "“\(value)” ไม่อยู่ในตัวเลือกที่เปิดให้เลือกตามคำตอบข้ออื่น",
        en: "“\(value)” is not offered, given the other answers"),
      remedy: .init(th: "เลือกจาก \(list)", en: "choose from \(list)"))
  }

  static func noSuchInstance(_ path: String, count: Int) -> Message {
    Message(
      code: "no-such-instance",
      finding: .init(
        th: "\(path) เกินจำนวนชุดที่คำตอบข้ออื่นกำหนด (\(count) ชุด)",
        en: "\(path) is more than the \(count) instances that other answers ask for"),
      remedy: .init(
        th: "แก้จำนวนในข้อที่กำหนดจำนวนชุด หรือเว้นช่องนี้ว่าง",
        en: "correct the answer that says how many there are, or leave the cell empty"))
  }
}

extension LocalizedText {
  /// What the form's author says: with answers in it as it reads now, else in both languages.
  fileprivate static func authors(_ message: Translations?, _ words: String?, in form: Form)
    -> LocalizedText?
  {
    if let words, message?.entries.contains(where: { $0.text.contains("${") }) ?? true {
      return .init(th: words, en: words)
    }
    return message?.localized(in: form)
  }
}

extension Translations {
  /// The author's words in the program's two languages; nil where there are none.
  fileprivate func localized(in form: Form) -> LocalizedText? {
    guard let thai = text(in: "th", fallback: form.defaultLanguage),
      let english = text(in: "en", fallback: form.defaultLanguage)
    else { return nil }
    return LocalizedText(th: thai, en: english)
  }
}
