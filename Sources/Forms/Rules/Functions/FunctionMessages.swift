import Diagnostics

/// What the rules say of functions and what they are given.
extension Message {
  static func unreadablePattern(_ pattern: String) -> Message {
    Message(
      code: "unreadable-pattern",
      finding: .init(
        th: "รูปแบบ “\(pattern)” ของ regex() เขียนไม่ถูกต้อง",
        en: "“\(pattern)” is not a regular expression"),
      remedy: .init(
        th: "ตรวจวงเล็บ [ ] ( ) { } และเครื่องหมาย \\", en: "check its brackets and backslashes"))
  }

  static func unknownDateCode(_ format: String) -> Message {
    Message(
      code: "unknown-date-code",
      finding: .init(
        th: "รูปแบบวันที่ “\(format)” มีรหัสที่ไม่มีใน ODK",
        en: "the date format “\(format)” holds a code that ODK does not know"),
      remedy: .init(
        th: "ใช้ %Y %y %m %n %b %d %e %a %H %h %M %S %3",
        en: "use %Y %y %m %n %b %d %e %a %H %h %M %S %3"))
  }

  static func impossibleDate(_ text: String) -> Message {
    Message(
      code: "impossible-date",
      finding: .init(th: "ไม่มีวันที่ \(text) ในปฏิทิน", en: "there is no day \(text)"),
      remedy: .init(
        th: "เขียนเป็น ปี ค.ศ.-เดือน-วัน ที่มีจริง", en: "write a day that exists, year-month-day"))
  }

  static func choiceNameUnquoted(_ name: String) -> Message {
    Message(
      code: "choice-name-unquoted",
      finding: .init(
        th: "ค่าที่สองของ jr:choice-name() ต้องอยู่ในเครื่องหมายคำพูด",
        en: "the second argument of jr:choice-name() must stand in quotes"),
      remedy: .init(th: "เขียนเป็น '${\(name)}'", en: "write '${\(name)}'"))
  }

  static func choiceNameOfUnselectable(_ name: String) -> Message {
    Message(
      code: "choice-name-of-unselectable",
      finding: .init(
        th: "ข้อ \(name) ไม่มีตัวเลือก jr:choice-name() จึงได้ค่าว่าง",
        en: "`\(name)` has no choices, so jr:choice-name() is blank"),
      remedy: .init(th: "อ้างถึงข้อแบบเลือกตอบ", en: "name a select question"))
  }

  static let positionOutsideRepeat = Message(
    code: "position-outside-repeat",
    finding: .init(
      th: "position(..) อยู่นอกชุดซ้ำ จึงเป็น 1 เสมอ",
      en: "position(..) stands outside any repeat and is always 1"),
    remedy: .init(
      th: "ย้ายเข้าไปในชุดซ้ำ หรือใช้ count(${ชุดซ้ำ})", en: "move it into the repeat, or use count()"))

  static func unknownInstanceName(_ id: String, suggestion: String?) -> Message {
    Message(
      code: "unknown-instance",
      finding: .init(
        th: "ไม่มีรายการหรือไฟล์ชื่อ \(id)", en: "no list or file is called `\(id)`"),
      remedy: .didYouMean(
        suggestion,
        else: .init(
          th: "ใช้ชื่อรายการใน choices หรือชื่อไฟล์แนบโดยไม่มีนามสกุล",
          en: "use a list of `choices`, or an attached file's name without its ending")))
  }

  static func patternPartlyMatches(_ pattern: String) -> Message {
    Message(
      code: "pattern-partly-matches",
      finding: .init(
        th: "รูปแบบ “\(pattern)” ไม่มี ^ และ $ ผลจึงต่างกันไปตามโปรแกรม",
        en: "“\(pattern)” lacks ^ and $, so engines differ on it"),
      remedy: .init(
        th: "เขียนเป็น ^\(pattern)$ ถ้าหมายถึงทั้งคำตอบ",
        en: "write ^\(pattern)$ if the whole answer is meant"))
  }
}
