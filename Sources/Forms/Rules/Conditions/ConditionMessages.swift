import Diagnostics

/// What the rules say of conditions, calculations and the loops they make.
extension Message {
  static func neverRelevant(_ name: String) -> Message {
    Message(
      code: "never-relevant",
      finding: .init(
        th: "เงื่อนไขของ \(name) ไม่มีทางเป็นจริง", en: "the condition of `\(name)` can never hold"),
      remedy: .init(
        th: "ตรวจ and กับ or และค่าที่เปรียบเทียบ", en: "check `and` against `or`, and the values"))
  }

  static func alwaysRelevant(_ name: String) -> Message {
    Message(
      code: "always-relevant",
      finding: .init(
        th: "เงื่อนไขของ \(name) เป็นจริงเสมอ", en: "the condition of `\(name)` always holds"),
      remedy: .init(
        th: "ใช้ and แทน or หรือลบเงื่อนไข", en: "use `and` where `or` stands, or clear the cell"))
  }

  static func unreachable(_ name: String, because culprits: [String]) -> Message {
    let list = culprits.map { "`\($0)`" }.joined(separator: ", ")
    return Message(
      code: "unreachable-question",
      finding: .init(
        th: "ไม่มีคำตอบใดพาไปถึง \(name) เพราะเงื่อนไขขัดกับของ \(culprits.joined(separator: ", "))",
        en: "no answers lead to `\(name)`: its condition contradicts that of \(list)"),
      remedy: .init(
        th: "แก้เงื่อนไขข้อใดข้อหนึ่ง หรือย้ายข้อนี้ออกจากตอน",
        en: "change one of the conditions, or move the question"))
  }

  static func constraintNeverMet(_ name: String) -> Message {
    Message(
      code: "constraint-never-met",
      finding: .init(
        th: "ไม่มีคำตอบใดผ่าน constraint ของ \(name)",
        en: "no answer can meet the constraint of `\(name)`"),
      remedy: .init(
        th: "ตรวจเครื่องหมายและตัวเลขสองด้าน", en: "check the operators and both bounds"))
  }

  static func constraintAlwaysMet(_ name: String) -> Message {
    Message(
      code: "constraint-always-met",
      finding: .init(
        th: "คำตอบใดก็ผ่าน constraint ของ \(name)",
        en: "every answer meets the constraint of `\(name)`"),
      remedy: .init(
        th: "ใช้ and แทน or หรือลบเงื่อนไข", en: "use `and` where `or` stands, or clear the cell"))
  }

  static func constraintIgnoresAnswer(_ name: String) -> Message {
    Message(
      code: "constraint-ignores-answer",
      finding: .init(
        th: "constraint ของ \(name) ไม่ได้ดูคำตอบของข้อนี้",
        en: "the constraint of `\(name)` does not look at its answer"),
      remedy: .init(
        th: "ใช้ . แทนคำตอบของข้อนี้ หรือย้ายเงื่อนไขไปไว้ใน relevant",
        en: "write `.` for the answer, or make the condition a `relevant`"))
  }

  static func constraintWithoutMessage(_ name: String) -> Message {
    Message(
      code: "constraint-without-message",
      finding: .init(
        th: "constraint ของ \(name) ไม่มีข้อความอธิบาย",
        en: "the constraint of `\(name)` has no message"),
      remedy: .init(
        th: "เพิ่ม constraint_message บอกว่าคำตอบต้องเป็นอย่างไร",
        en: "say in `constraint_message` what an answer must be"))
  }

  static func defaultBreaksConstraint(_ text: String, question: String) -> Message {
    Message(
      code: "default-breaks-constraint",
      finding: .init(
        th: "ค่าเริ่มต้น \(text) ของ \(question) ไม่ผ่าน constraint ของข้อนั้นเอง",
        en: "the default `\(text)` of `\(question)` does not meet its own constraint"),
      remedy: .init(th: "แก้ค่าเริ่มต้นหรือเงื่อนไข", en: "change the default or the constraint"))
  }

  static func constraintOnUnasked(_ name: String) -> Message {
    Message(
      code: "constraint-on-unasked",
      finding: .init(
        th: "\(name) ไม่มีใครตอบ constraint จึงไม่มีผล",
        en: "nobody answers `\(name)`, so its constraint has no effect"),
      remedy: .init(
        th: "ย้าย constraint ไปไว้ที่ข้อที่ผู้ตอบแก้ได้",
        en: "put the constraint on a question that people can correct"))
  }

  static func calculationOverwritesAnswer(_ name: String) -> Message {
    Message(
      code: "calculation-overwrites-answer",
      finding: .init(
        th: "\(name) ให้ผู้ตอบพิมพ์ได้ แต่สูตรจะเขียนทับ",
        en: "people can type into `\(name)`, but its calculation overwrites them"),
      remedy: .init(
        th: "ใส่ read_only: yes หรือใช้ default หรือเพิ่ม trigger",
        en: "add `read_only: yes`, use `default`, or say in `trigger` when to compute"))
  }

  static func calculationAndDefault(_ name: String) -> Message {
    Message(
      code: "calculation-and-default",
      finding: .init(
        th: "\(name) มีทั้ง default และ calculation",
        en: "`\(name)` has both a default and a calculation"),
      remedy: .init(th: "ลบ default", en: "remove the default"))
  }

  static func randomRecomputed(_ function: String) -> Message {
    Message(
      code: "random-recomputed",
      finding: .init(
        th: "\(function)() ได้ค่าใหม่ทุกครั้งที่คำนวณ", en: "\(function)() gives a new value every time"),
      remedy: .init(
        th: "ครอบด้วย once(…) เพื่อเก็บค่าแรก", en: "wrap it in once(…) to keep the first"))
  }

  static let clockRecomputed = Message(
    code: "clock-recomputed",
    finding: .init(
      th: "now() เปลี่ยนทุกครั้งที่คำนวณ", en: "now() moves on with every computation"),
    remedy: .init(
      th: "ครอบด้วย once(…) หรือใช้ชนิด start/end", en: "wrap it in once(…), or use `start` or `end`"))

  static func onceWithoutEffect(_ column: String) -> Message {
    Message(
      code: "once-without-effect",
      finding: .init(
        th: "once() ใน \(column) ไม่มีค่าเดิมให้เก็บ", en: "once() in `\(column)` has no value to keep"),
      remedy: .init(
        th: "คำนวณไว้ในข้อ calculate แล้วอ้างถึง", en: "put it in a `calculate` and refer to that"))
  }

  static func noteRead(_ name: String) -> Message {
    Message(
      code: "note-read",
      finding: .init(
        th: "\(name) เป็น note ซึ่งไม่มีคำตอบ", en: "`\(name)` is a note and has no answer"),
      remedy: .init(th: "อ้างถึงข้อที่มีคำตอบ", en: "refer to a question that is answered"))
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

  static func calculationMissing(_ name: String) -> Message {
    Message(
      code: "calculation-missing",
      finding: .init(
        th: "\(name) เป็น calculate แต่ไม่มีสูตร", en: "`\(name)` is a calculate without a formula"),
      remedy: .init(
        th: "เพิ่ม calculation หรือ default หรือลบแถวนี้",
        en: "add a `calculation` or a `default`, or remove the row"))
  }

  static func missingQuotes(_ word: String) -> Message {
    Message(
      code: "missing-quotes",
      finding: .init(
        th: "คำว่า \(word) ไม่มีเครื่องหมายคำพูด และไม่ใช่ข้อในแบบฟอร์ม",
        en: "the word `\(word)` has no quotes and names nothing in the form"),
      remedy: .init(th: "เขียนเป็น '\(word)'", en: "write '\(word)'"))
  }

  static func missingBraces(_ name: String) -> Message {
    Message(
      code: "missing-braces",
      finding: .init(
        th: "\(name) เป็นชื่อข้อ แต่ไม่มี ${ }", en: "`\(name)` is a question, but stands without ${ }"),
      remedy: .init(
        th: "เขียนเป็น ${\(name)} หรือ '\(name)' ถ้าเป็นข้อความ",
        en: "write ${\(name)}, or '\(name)' if a text is meant"))
  }

  static func unknownPath(_ path: String, suggestion: String?) -> Message {
    Message(
      code: "unknown-path",
      finding: .init(
        th: "เส้นทาง \(path) ไม่พาไปถึงข้อใดในแบบฟอร์ม", en: "the path `\(path)` leads to no question"),
      remedy: .didYouMean(
        suggestion,
        else: .init(th: "อ้างถึงข้อด้วย ${ชื่อข้อ}", en: "refer to the question as ${name}")))
  }

  static func unknownQuestionInCheck(_ name: String, suggestion: String?) -> Message {
    Message(
      code: "unknown-question-in-check",
      finding: .init(
        th: "ไม่มีข้อคำถามชื่อ \(name)", en: "there is no question called `\(name)`"),
      remedy: .didYouMean(
        suggestion.map { "${\($0)}" },
        else: .init(
          th: "ตรวจตัวสะกดใน ${…} ให้ตรงกับ name ของข้อ",
          en: "make the name in ${…} match a question's `name`")))
  }

  static func duplicateCheck(_ id: String) -> Message {
    Message(
      code: "duplicate-check",
      finding: .init(th: "กฎตรวจ \(id) มีสองข้อ", en: "two checks are called `\(id)`"),
      remedy: .init(th: "เปลี่ยน id ข้อใดข้อหนึ่ง", en: "give one of them another id"))
  }

  static func duplicateBand(_ name: String, from bound: String) -> Message {
    Message(
      code: "duplicate-band",
      finding: .init(
        th: "เกณฑ์ \(name) มีสองแถวที่เริ่มที่ \(bound)",
        en: "two bands of `\(name)` begin at \(bound)"),
      remedy: .init(th: "แก้ขอบล่างหรือลบแถวหนึ่ง", en: "correct one lower bound, or remove a row"))
  }
}
