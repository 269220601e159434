import Diagnostics

/// What the rules say of labels, languages and other words for people.
extension Message {
  static func missingLabel(_ name: String) -> Message {
    Message(
      code: "missing-label",
      finding: .init(
        th: "\(name) ไม่มีข้อความให้ผู้ตอบอ่าน", en: "`\(name)` has no words for people to read"),
      remedy: .init(th: "เพิ่ม label", en: "add a `label`"))
  }

  static func missingTranslation(_ name: String, language: String) -> Message {
    Message(
      code: "missing-translation",
      finding: .init(
        th: "\(name) ขาดข้อความภาษา \(language)", en: "`\(name)` lacks its text in `\(language)`"),
      remedy: .init(
        th: "เพิ่มข้อความ มิฉะนั้นผู้ตอบจะเห็นภาษาอื่น",
        en: "add it, or readers will see another language"))
  }

  static func missingTranslations(_ count: Int, language: String) -> Message {
    Message(
      code: "missing-translation",
      finding: .init(
        th: "\(count) ข้อความขาดภาษา \(language)", en: "\(count) texts are missing in `\(language)`"),
      remedy: .init(
        th: "เติมข้อความให้ครบ หรือลบภาษานี้ออก", en: "write them, or take the language out"))
  }

  static func languageWithoutCode(_ header: String) -> Message {
    Message(
      code: "language-without-code",
      finding: .init(
        th: "ภาษา \(header) ไม่มีรหัสภาษา", en: "the language `\(header)` has no code"),
      remedy: .init(
        th: "เขียนเป็นเช่น Thai (th) หรือ English (en)", en: "write it as in Thai (th), English (en)"))
  }

  static func languagesAlike(_ header: String, other: String) -> Message {
    Message(
      code: "languages-alike",
      finding: .init(
        th: "\(header) กับ \(other) น่าจะเป็นภาษาเดียวกัน แต่สะกดต่างกัน",
        en: "`\(header)` and `\(other)` look like one language in two spellings"),
      remedy: .init(th: "ใช้คำสะกดเดียวกันทุกคอลัมน์", en: "spell it one way in every column"))
  }

  static func unknownDefaultLanguage(_ language: String, written: [String]) -> Message {
    let list = written.joined(separator: ", ")
    return Message(
      code: "unknown-default-language",
      finding: .init(
        th: "ไม่มีข้อความใดเขียนในภาษาเริ่มต้น \(language)",
        en: "nothing is written in the default language `\(language)`"),
      remedy: .init(th: "ใช้ภาษาที่มี: \(list)", en: "choose one that is there: \(list)"))
  }

  static func unknownQuestionInText(_ name: String, suggestion: String?) -> Message {
    Message(
      code: "unknown-question-in-text",
      finding: .init(
        th: "ข้อความอ้างถึง ${\(name)} แต่ไม่มีข้อชื่อนี้",
        en: "the text shows ${\(name)}, but no question has that name"),
      remedy: .didYouMean(
        suggestion,
        else: .init(
          th: "ตรวจตัวสะกดให้ตรงกับ name ของข้อ", en: "make it match a question's `name`")))
  }

  static func brokenReference(_ text: String, name: String) -> Message {
    Message(
      code: "broken-reference",
      finding: .init(
        th: "“\(text)” จะแสดงตามตัวอักษร ไม่ใช่คำตอบ",
        en: "“\(text)” is shown as it stands, not as an answer"),
      remedy: .init(th: "เขียนเป็น ${\(name)}", en: "write ${\(name)}"))
  }

  static func noteShown(_ name: String) -> Message {
    Message(
      code: "note-shown",
      finding: .init(
        th: "ข้อความแสดง ${\(name)} ซึ่งเป็น note และไม่มีคำตอบ",
        en: "the text shows ${\(name)}, which is a note and has no answer"),
      remedy: .init(th: "อ้างถึงข้อที่มีคำตอบ", en: "name a question that is answered"))
  }

  static func repeatedLabel(_ text: String, other: String) -> Message {
    Message(
      code: "repeated-label",
      finding: .init(
        th: "ข้อความ “\(text)” เหมือนกับข้อ \(other)", en: "“\(text)” is also what `\(other)` asks"),
      remedy: .init(th: "เขียนให้ต่างกัน", en: "word the two differently"))
  }
}
