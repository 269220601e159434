import Diagnostics

/// What the rules say of comparisons and of formulas that say something else than is meant.
extension Message {
  static func valueNotInList(
    _ value: String, question: String, suggestion: String?, choices: [String]
  ) -> Message {
    let shown = choices.prefix(8).joined(separator: ", ") + (choices.count > 8 ? ", …" : "")
    return Message(
      code: "value-not-in-list",
      finding: .init(
        th: "ข้อ \(question) ไม่มีตัวเลือก \(value)",
        en: "`\(value)` is not among the choices of `\(question)`"),
      remedy: .didYouMean(
        suggestion, else: .init(th: "เลือกจาก \(shown)", en: "choose from \(shown)")))
  }

  static func selectMultipleCompared(_ question: String, with value: String) -> Message {
    Message(
      code: "select-multiple-compared",
      finding: .init(
        th: "ข้อ \(question) เลือกได้หลายคำตอบ เครื่องหมายเท่ากับจึงจริงเฉพาะเมื่อเลือก \(value) เพียงข้อเดียว",
        en:
          "`\(question)` takes several answers: `=` holds only where nothing but `\(value)` is chosen"
      ),
      remedy: .init(
        th: "ใช้ selected(${\(question)}, '\(value)')",
        en: "use selected(${\(question)}, '\(value)')"))
  }

  static func numberComparedWithText(_ question: String, _ text: String) -> Message {
    Message(
      code: "number-compared-with-text",
      finding: .init(
        th: "ข้อ \(question) เป็นตัวเลข จึงไม่มีทางเท่ากับ '\(text)'",
        en: "`\(question)` is a number and never equals '\(text)'"),
      remedy: .init(th: "เปรียบเทียบกับตัวเลข", en: "compare it with a number"))
  }

  static func dateComparedWithText(_ question: String, _ text: String) -> Message {
    Message(
      code: "date-compared-with-text",
      finding: .init(
        th: "ข้อ \(question) เป็นวันที่ แต่ '\(text)' ไม่ใช่วันที่แบบ ปี-เดือน-วัน (ค.ศ.)",
        en: "`\(question)` is a date, but '\(text)' is no date as ODK writes them"),
      remedy: .init(
        th: "เขียนเช่น date('2025-12-31')", en: "write it as date('2025-12-31')"))
  }

  static func textComparedInOrder(_ text: String) -> Message {
    Message(
      code: "text-compared-in-order",
      finding: .init(
        th: "'\(text)' ไม่ใช่ตัวเลข จึงบอกไม่ได้ว่ามากกว่าหรือน้อยกว่า",
        en: "'\(text)' is no number, so nothing is greater or less than it"),
      remedy: .init(th: "เปรียบเทียบกับตัวเลข", en: "compare with a number"))
  }

  static func selectedSeveral(_ text: String) -> Message {
    Message(
      code: "selected-several",
      finding: .init(
        th: "selected() หาได้ครั้งละหนึ่งตัวเลือก แต่ '\(text)' มีช่องว่าง",
        en: "selected() looks for one choice, but '\(text)' has a space in it"),
      remedy: .init(
        th: "เขียน selected() ต่อหนึ่งตัวเลือก แล้วเชื่อมด้วย and หรือ or",
        en: "write one selected() a choice, joined by `and` or `or`"))
  }

  static func selectionOfUnselectable(_ function: String, question: String) -> Message {
    Message(
      code: "selection-of-unselectable",
      finding: .init(
        th: "\(function)() ใช้กับข้อ \(question) ไม่ได้ เพราะไม่ใช่ข้อแบบเลือกตอบ",
        en: "\(function)() on `\(question)`, which has no choices"),
      remedy: .init(
        th: "เปรียบเทียบคำตอบโดยตรง หรือแก้ชื่อข้อ", en: "compare the answer itself, or correct the name"))
  }

  static func countOfSingleChoice(_ question: String) -> Message {
    Message(
      code: "count-of-single-choice",
      finding: .init(
        th: "ข้อ \(question) เลือกได้คำตอบเดียว นับได้ไม่เกิน 1",
        en: "`\(question)` takes one answer: the count is 0 or 1"),
      remedy: .init(
        th: "ใช้ select_multiple หรือเทียบคำตอบโดยตรง",
        en: "make it select_multiple, or compare the answer itself"))
  }

  static func chainedComparison(_ first: String) -> Message {
    Message(
      code: "chained-comparison",
      finding: .init(
        th: "เปรียบเทียบต่อกันไม่ได้: ผลของ “\(first)” เป็นจริงหรือเท็จ ไม่ใช่ตัวเลข",
        en: "comparisons do not chain: “\(first)” is true or false, not a number"),
      remedy: .init(
        th: "แยกเป็นสองเงื่อนไขเชื่อมด้วย and", en: "write two comparisons joined by `and`"))
  }

  static func literalAsCondition(_ text: String) -> Message {
    Message(
      code: "literal-as-condition",
      finding: .init(
        th: "'\(text)' เป็นข้อความ ไม่ใช่เงื่อนไข จึง\(text.isEmpty ? "เท็จ" : "จริง")เสมอ",
        en: "'\(text)' is a text, not a condition: it is always \(text.isEmpty ? "false" : "true")"),
      remedy: .init(
        th: "เขียนให้ครบ เช่น ${ข้อ} = '\(text)'", en: "write it out, as in ${question} = '\(text)'"))
  }

  static let negationCompared = Message(
    code: "negation-compared",
    finding: .init(
      th: "not(…) ได้จริงหรือเท็จ แต่ถูกเปรียบเทียบกับค่าอื่น",
      en: "`not(…)` is true or false, but is compared with a value"),
    remedy: .init(
      th: "ย้ายการเปรียบเทียบไว้ในวงเล็บของ not()", en: "move the comparison inside the parentheses"))

  static func textAdded(_ text: String) -> Message {
    Message(
      code: "text-added",
      finding: .init(
        th: "+ บวกได้เฉพาะตัวเลข แต่ '\(text)' เป็นข้อความ",
        en: "`+` adds numbers, but '\(text)' is a text"),
      remedy: .init(th: "ต่อข้อความด้วย concat(…)", en: "join texts with concat(…)"))
  }

  static func repeatedCondition(_ text: String) -> Message {
    Message(
      code: "repeated-condition",
      finding: .init(th: "เงื่อนไข “\(text)” เขียนซ้ำ", en: "“\(text)” stands there twice"),
      remedy: .init(
        th: "ลบออก หรือแก้เป็นเงื่อนไขที่ตั้งใจ", en: "remove it, or write the condition you meant"))
  }

  static func comparedWithItself(_ text: String) -> Message {
    Message(
      code: "comparison-with-itself",
      finding: .init(
        th: "“\(text)” ถูกเปรียบเทียบกับตัวเอง", en: "“\(text)” is compared with itself"),
      remedy: .init(th: "แก้ข้างใดข้างหนึ่ง", en: "correct one of the two sides"))
  }

  static func sameResults(_ text: String) -> Message {
    Message(
      code: "same-results",
      finding: .init(
        th: "if() ให้ “\(text)” เสมอไม่ว่าเงื่อนไขเป็นอย่างไร",
        en: "this if() gives “\(text)” either way"),
      remedy: .init(th: "แก้ผลของกรณีใดกรณีหนึ่ง", en: "correct one of its two results"))
  }

  static let divisionByZero = Message(
    code: "division-by-zero",
    finding: .init(th: "หารด้วยศูนย์", en: "this divides by zero"),
    remedy: .init(th: "แก้ตัวหาร", en: "correct the divisor"))

  static let mixedAndOr = Message(
    code: "mixed-and-or",
    finding: .init(
      th: "and กับ or อยู่ปนกันโดยไม่มีวงเล็บ โดย and ถูกคิดก่อน",
      en: "`and` stands beside `or` without parentheses; it is taken first"),
    remedy: .init(
      th: "ใส่วงเล็บรอบเงื่อนไขที่ไปด้วยกัน", en: "put parentheses around what belongs together"))
}
