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

  static func answerRequired(_ question: Question, in form: Form) -> Message {
    let words = question.requiredMessage.localized(in: form)
    return Message(
      code: "answer-required",
      finding: .init(th: "ข้อนี้ต้องตอบ", en: "this question must be answered"),
      remedy: words ?? .init(th: "กรอกคำตอบ", en: "give an answer"))
  }

  static func constraintBroken(_ question: Question, in form: Form) -> Message {
    let words = question.constraintMessage.localized(in: form)
    let rule = question.constraint?.source ?? ""
    return Message(
      code: "constraint-broken",
      finding: .init(
        th: "คำตอบไม่ผ่านเงื่อนไขของข้อนี้", en: "the answer breaks the rule of this question"),
      remedy: words ?? .init(th: "เงื่อนไขคือ \(rule)", en: "the rule is \(rule)"))
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
