import Diagnostics

/// What the rules say of ratings, their choices and dimensions.
extension Message {
  static func unknownDimension(_ name: String, question: String, suggestion: String?) -> Message {
    Message(
      code: "unknown-dimension",
      finding: .init(
        th: "ข้อ \(question) อยู่ในด้าน \(name) ซึ่งไม่มีในส่วน scoring",
        en: "`\(question)` belongs to the dimension `\(name)`, which `scoring` does not list"),
      remedy: .didYouMean(
        suggestion,
        else: .init(
          th: "เพิ่มแถว type: dimension, name: \(name)",
          en: "add a row `type: dimension, name: \(name)`")))
  }

  static func unusedDimension(_ name: String) -> Message {
    Message(
      code: "unused-dimension",
      finding: .init(th: "ไม่มีข้อใดอยู่ในด้าน \(name)", en: "no rating belongs to `\(name)`"),
      remedy: .init(
        th: "ลบแถวนี้ หรือระบุในข้อที่อยู่ในด้านนี้",
        en: "remove it, or name it in the ratings that do"))
  }

  static func ratingOfNoNumber(_ question: String) -> Message {
    Message(
      code: "rating-of-no-number",
      finding: .init(
        th: "คำตอบของข้อ \(question) อ่านเป็นคะแนนไม่ได้",
        en: "an answer to `\(question)` cannot be read as a point"),
      remedy: .init(
        th: "ใช้ select_one ที่ตัวเลือกชื่อเป็นตัวเลข หรือ integer, decimal, range",
        en: "make it select_one with numbers as choice names, or integer, decimal, range"))
  }

  static func reverseWithoutScale(_ question: String) -> Message {
    Message(
      code: "reverse-without-scale",
      finding: .init(
        th: "ข้อ \(question) กลับคะแนน แต่แบบฟอร์มไม่ได้กำหนดมาตร",
        en: "`\(question)` is reversed, but the form has no scale"),
      remedy: .init(
        th: "เพิ่มแถว type: scale, value: 1-5 ในส่วน scoring",
        en: "add a row `type: scale, value: 1-5` to `scoring`"))
  }

  static func partialWithoutEffect(_ question: String) -> Message {
    Message(
      code: "partial-without-effect",
      finding: .init(
        th: "ข้อ \(question) มีเฉลยเดียว จึงให้คะแนนบางส่วนไม่ได้",
        en: "`\(question)` has one key, so there is nothing to give in part"),
      remedy: .init(th: "ลบ partial", en: "remove `partial`"))
  }

  static func choiceWithoutPoint(_ choice: String, question: String) -> Message {
    Message(
      code: "choice-without-point",
      finding: .init(
        th: "ตัวเลือก \(choice) ของข้อ \(question) ไม่ใช่คะแนน",
        en: "the choice `\(choice)` of `\(question)` is not a point"),
      remedy: .init(
        th: "ใช้ตัวเลขเป็นชื่อตัวเลือก หรือเพิ่มแถว type: not_applicable, value: \(choice)",
        en: "name it by its point, or add a row `type: not_applicable, value: \(choice)`"))
  }

  static func choiceOffScale(
    _ choice: String, question: String, scale: RatingScale?
  ) -> Message {
    let lowest = plainNumber(scale?.lowest ?? 0)
    let highest = plainNumber(scale?.highest ?? 0)
    return Message(
      code: "choice-off-scale",
      finding: .init(
        th: "ตัวเลือก \(choice) ของข้อ \(question) อยู่นอกมาตร \(lowest) ถึง \(highest)",
        en: "the choice `\(choice)` of `\(question)` is off the scale from \(lowest) to \(highest)"),
      remedy: .init(
        th: "แก้มาตร แก้ชื่อตัวเลือก หรือเพิ่มแถว type: not_applicable, value: \(choice)",
        en: "mend the scale or the choice, or add a row `type: not_applicable, value: \(choice)`"))
  }

  static func notApplicableUnused(_ choice: String) -> Message {
    Message(
      code: "not-applicable-unused",
      finding: .init(
        th: "ไม่มีข้อประเมินใดมีตัวเลือก \(choice)", en: "no rating offers the choice `\(choice)`"),
      remedy: .init(th: "แก้ชื่อ หรือลบออก", en: "mend the name, or remove it"))
  }

  static func weightMissing(_ name: String, other: String) -> Message {
    Message(
      code: "weight-missing",
      finding: .init(
        th: "\(name) ไม่มีน้ำหนัก แต่ \(other) มี", en: "`\(name)` has no weight, but `\(other)` has"),
      remedy: .init(
        th: "ใส่ value: ให้ครบทุกแถว หรือลบออกทุกแถวเพื่อให้น้ำหนักเท่ากัน",
        en: "give each row a `value:`, or none, so that all count alike"))
  }

  static func weightsAllZero(_ names: [String]) -> Message {
    let list = names.joined(separator: ", ")
    return Message(
      code: "weights-all-zero",
      finding: .init(
        th: "น้ำหนักของ \(list) เป็นศูนย์ทั้งหมด", en: "the weights of \(list) are all zero"),
      remedy: .init(
        th: "ให้น้ำหนักมากกว่าศูนย์อย่างน้อยหนึ่งแถว", en: "let one of them be above zero"))
  }

  static func groupNotAChoice(
    _ name: String, question: String, choices: [String], suggestion: String?
  ) -> Message {
    Message(
      code: "group-not-a-choice",
      finding: .init(
        th: "กลุ่ม \(name) ไม่อยู่ในตัวเลือกของข้อ \(question)",
        en: "the group `\(name)` is not a choice of `\(question)`"),
      remedy: .didYouMean(
        suggestion,
        else: .init(
          th: "เลือกจาก \(choices.listed)", en: "choose from \(choices.listed)")))
  }

  static func unknownGroup(
    _ name: String, question: String, groups: [String], suggestion: String?
  ) -> Message {
    Message(
      code: "unknown-group",
      finding: .init(
        th: "ข้อ \(question) ถามกลุ่ม \(name) ซึ่งไม่มี",
        en: "`\(question)` is asked of the group `\(name)`, which does not exist"),
      remedy: .didYouMean(
        suggestion,
        else: .init(th: "เลือกจาก \(groups.listed)", en: "choose from \(groups.listed)")))
  }

  static func groupUnlisted(_ name: String) -> Message {
    Message(
      code: "group-unlisted",
      finding: .init(
        th: "ส่วน scoring บอกบางกลุ่ม แต่ไม่มีกลุ่ม \(name)",
        en: "`scoring` lists some groups, but not `\(name)`"),
      remedy: .init(
        th: "เพิ่มแถว type: group, name: \(name)", en: "add a row `type: group, name: \(name)`"))
  }

  static let groupsWithoutQuestion = Message(
    code: "groups-without-question",
    finding: .init(
      th: "แบบฟอร์มมีกลุ่มผู้ประเมิน แต่ไม่มีข้อใดถามว่าผู้ตอบอยู่กลุ่มใด",
      en: "the form has groups of evaluators, but no question tells which one an answer is from"),
    remedy: .init(
      th: "ใส่ role: group ที่ข้อที่ถามกลุ่ม", en: "put `role: group` on the question that asks"))

  static func commentOfNoText(_ question: String) -> Message {
    Message(
      code: "comment-of-no-text",
      finding: .init(
        th: "ข้อ \(question) มีบทบาท comment แต่ไม่ใช่ข้อความ",
        en: "`\(question)` has the role `comment` but takes no text"),
      remedy: .init(th: "ใช้ชนิด text หรือลบบทบาท", en: "make it `text`, or remove the role"))
  }

  static func needOneSided(_ name: String, lacks side: String, suggestion: String?) -> Message {
    Message(
      code: "need-one-sided",
      finding: .init(
        th: "ความต้องการจำเป็น \(name) ไม่มีข้อด้าน \(side)",
        en: "the need `\(name)` has no question for the side `\(side)`"),
      remedy: .didYouMean(
        suggestion,
        else: .init(
          th: "เพิ่มข้อที่มี score: {need: \(name), side: \(side)}",
          en: "add a question with `score: {need: \(name), side: \(side)}`")))
  }

  static func needSideTwice(_ name: String, side: String) -> Message {
    Message(
      code: "need-side-twice",
      finding: .init(
        th: "ความต้องการจำเป็น \(name) มีด้าน \(side) สองข้อ",
        en: "the need `\(name)` has two questions for the side `\(side)`"),
      remedy: .init(th: "เปลี่ยนชื่อหรือด้านของข้อหนึ่ง", en: "rename one, or change its side"))
  }

  static func stepMissing(_ step: Int, before next: Int) -> Message {
    Message(
      code: "step-missing",
      finding: .init(
        th: "มีขั้นที่ \(next) แต่ไม่มีขั้นที่ \(step)", en: "there is a step \(next) but no step \(step)"),
      remedy: .init(
        th: "ใส่หมายเลขขั้น 1, 2, 3 … ต่อกัน", en: "number the steps 1, 2, 3 … without a gap"))
  }

  static func stepTwice(_ step: Int) -> Message {
    Message(
      code: "step-twice",
      finding: .init(th: "มีขั้นที่ \(step) สองข้อ", en: "two questions are step \(step)"),
      remedy: .init(th: "แก้หมายเลขขั้นของข้อหนึ่ง", en: "give one of them another number"))
  }

  static let stepsWithoutQuestions = Message(
    code: "steps-without-questions",
    finding: .init(
      th: "ส่วน scoring บอกวิธีคิดคะแนนขั้น แต่ไม่มีข้อใดเป็นขั้น",
      en: "`scoring` says how steps are scored, but no question is a step"),
    remedy: .init(
      th: "ใส่ score: {step: 1} ที่ข้อแรก หรือลบแถวนี้",
      en: "put `score: {step: 1}` on the first, or remove the row"))
}

extension [String] {
  fileprivate var listed: String { joined(separator: ", ") }
}
