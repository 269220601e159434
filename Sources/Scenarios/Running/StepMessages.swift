import Diagnostics
import Interviews

/// What a step of a scenario can meet.
extension Message {
  static func scenarioAmbiguousName(_ name: String, all: [String]) -> Message {
    let list = all.joined(separator: ", ")
    return Message(
      code: "scenario-ambiguous-name",
      finding: .init(
        th: "แบบฟอร์มมี \(name) มากกว่าหนึ่งแห่ง: \(list)",
        en: "the form has several `\(name)`: \(list)"),
      remedy: .init(
        th: "เขียนชื่อกลุ่มนำหน้า เช่น กลุ่ม/ข้อ", en: "put the group's name before it: `group/question`"))
  }

  static func scenarioNoInstance(_ name: String) -> Message {
    Message(
      code: "scenario-no-instance",
      finding: .init(
        th: "ขณะนี้ไม่มี \(name) เพราะชุดซ้ำมีไม่ถึง",
        en: "there is no `\(name)` at this point: the repeat has too few instances"),
      remedy: .init(
        th: "เพิ่มชุดซ้ำด้วย add ก่อน หรือแก้ลำดับในวงเล็บ [ ]",
        en: "`add` an instance first, or mend the number in brackets"))
  }

  static func scenarioNoRepeat(_ name: String) -> Message {
    Message(
      code: "scenario-no-repeat",
      finding: .init(th: "\(name) ไม่ใช่ชุดซ้ำ", en: "`\(name)` is no repeat"),
      remedy: .init(
        th: "ใช้ชื่อของชุดซ้ำ (begin_repeat)", en: "use the name of a repeat (`begin_repeat`)"))
  }

  static func scenarioFixedRepeat(_ name: String) -> Message {
    Message(
      code: "scenario-fixed-repeat",
      finding: .init(
        th: "จำนวนชุดของ \(name) แบบฟอร์มเป็นผู้กำหนด จึงเพิ่มเองไม่ได้",
        en: "the form itself decides how many `\(name)` there are; nobody can add one"),
      remedy: .init(
        th: "ตอบข้อที่กำหนดจำนวนชุด (repeat_count) แทน",
        en: "answer the question that its `repeat_count` reads"))
  }

  static func scenarioNotAsked(_ name: String) -> Message {
    Message(
      code: "scenario-not-asked",
      finding: .init(
        th: "ขณะนี้แบบฟอร์มไม่ถามข้อ \(name) จึงตอบไม่ได้",
        en: "`\(name)` is not asked at this point, so nobody can answer it"),
      remedy: .init(
        th: "ตอบข้อที่ทำให้ข้อนี้ปรากฏก่อน หรือใช้ expect: relevant แทน",
        en: "answer what makes it appear first, or `expect` it not to be `relevant`"))
  }

  static func scenarioReadOnly(_ name: String) -> Message {
    Message(
      code: "scenario-read-only",
      finding: .init(
        th: "ข้อ \(name) อ่านได้อย่างเดียว", en: "`\(name)` can only be read at this point"),
      remedy: .init(
        th: "ลบคำตอบนี้ หรือใช้ expect: value แทน",
        en: "take the answer out, or `expect` its `value` instead"))
  }

  static func scenarioRefused(_ name: String, _ text: String, because refusal: Message) -> Message {
    Message(
      code: "scenario-answer-refused",
      finding: .init(
        th: "ข้อ \(name) ไม่รับคำตอบ “\(text)”: \(refusal.finding.thai)",
        en: "`\(name)` does not take “\(text)”: \(refusal.finding.english)"),
      remedy: .init(
        th: "\(refusal.remedy.thai) หรือเขียน refuse: ถ้าตั้งใจให้ไม่รับ",
        en: "\(refusal.remedy.english); or write `refuse:` where that is meant"))
  }

  static func scenarioNotRefused(_ name: String, _ text: String) -> Message {
    Message(
      code: "scenario-answer-not-refused",
      finding: .init(
        th: "ข้อ \(name) รับคำตอบ “\(text)” ทั้งที่คาดว่าจะไม่รับ",
        en: "`\(name)` takes “\(text)”, which was to be refused"),
      remedy: .init(
        th: "เขียน answer: แล้วตรวจด้วย expect: valid ถ้าคำตอบรับได้แต่ผิดเงื่อนไข",
        en: "if it is taken but breaks the constraint, write `answer:` and expect `valid`"))
  }

  static func scenarioUnknownLanguage(
    _ language: String, known: [String], suggestion: String?
  ) -> Message {
    let list = known.joined(separator: ", ")
    return Message(
      code: "scenario-unknown-language",
      finding: .init(
        th: "แบบฟอร์มไม่มีภาษา \(language)", en: "the form has no language `\(language)`"),
      remedy: .didYouMean(
        suggestion,
        else: list.isEmpty
          ? .init(th: "แบบฟอร์มนี้มีภาษาเดียว", en: "this form has one language only")
          : .init(th: "ใช้ภาษาใดภาษาหนึ่ง: \(list)", en: "use one of: \(list)")))
  }

  static func scenarioUnfinished(_ faults: [Fault]) -> Message {
    let first = faults.prefix(3)
    let more = faults.count > 3 ? " … (\(faults.count))" : ""
    func list(_ words: (Fault) -> String) -> String {
      first.map { "\($0.question): \(words($0))" }.joined(separator: "; ") + more
    }
    return Message(
      code: "scenario-not-finalised",
      finding: .init(
        th: "ปิดแบบฟอร์มไม่ได้: \(list { $0.message.finding.thai })",
        en: "the form cannot be finalised: \(list { $0.message.finding.english })"),
      remedy: .init(
        th: "ตอบให้ครบและถูกเงื่อนไข หรือเขียน finalise: refused ถ้าตั้งใจให้ปิดไม่ได้",
        en: "complete the answers, or write `finalise: refused` where that is meant"))
  }

  static let scenarioNotUnfinished = Message(
    code: "scenario-finalised",
    finding: .init(
      th: "ปิดแบบฟอร์มได้ ทั้งที่คาดว่าจะปิดไม่ได้",
      en: "the form was finalised, which was to be refused"),
    remedy: .init(
      th: "เพิ่ม required หรือ constraint ในแบบฟอร์ม หรือแก้สถานการณ์",
      en: "add what should stand in the way to the form, or mend the scenario"))

  static func scenarioNoSelect(_ name: String) -> Message {
    Message(
      code: "scenario-no-select",
      finding: .init(th: "ข้อ \(name) ไม่มีตัวเลือก", en: "`\(name)` offers no choices"),
      remedy: .init(
        th: "ใช้ choices กับข้อชนิด select เท่านั้น", en: "use `choices` with select questions only"))
  }

  static let scenarioNoKey = Message(
    code: "scenario-no-key",
    finding: .init(
      th: "แบบฟอร์มไม่มีเฉลย จึงไม่มีคะแนน", en: "the form has no answer key, so there is no score"),
    remedy: .init(
      th: "เพิ่ม score: {key: …} ในข้อที่ให้คะแนน", en: "add `score: {key: …}` to the scored questions"))

  static func scenarioNoPassMark(_ name: String) -> Message {
    Message(
      code: "scenario-no-pass-mark",
      finding: .init(
        th: "\(name): ไม่รู้ว่าเกณฑ์ผ่านคือเท่าใด", en: "`\(name)`: no pass mark is known"),
      remedy: .init(
        th: "เพิ่ม pass_mark ในแผ่น scoring หรือเขียนเกณฑ์ เช่น passed 60",
        en: "add a `pass_mark` to the sheet `scoring`, or write it here: `passed 60`"))
  }

  static func scenarioUnknownScore(
    _ name: String, known: [String], suggestion: String?
  ) -> Message {
    Message(
      code: "scenario-unknown-score",
      finding: .init(th: "ไม่รู้จักคะแนน \(name)", en: "there is no score called `\(name)`"),
      remedy: .didYouMean(
        suggestion,
        else: .init(
          th: "ใช้คำใดคำหนึ่ง: \(known.joined(separator: ", "))",
          en: "use one of: \(known.joined(separator: ", "))")))
  }

  static func scenarioUnknownCheck(
    _ name: String, known: [String], suggestion: String?
  ) -> Message {
    let list = known.isEmpty ? "–" : known.joined(separator: ", ")
    return Message(
      code: "scenario-unknown-check",
      finding: .init(
        th: "แบบฟอร์มไม่มีกฎ \(name) ในแผ่น checks", en: "the form has no check called `\(name)`"),
      remedy: .didYouMean(
        suggestion, else: .init(th: "ใช้คำใดคำหนึ่ง: \(list)", en: "use one of: \(list)")))
  }

  static func expectsTruth(_ name: String, _ written: String) -> Message {
    Message(
      code: "scenario-expects-truth",
      finding: .init(
        th: "\(name): “\(written)” ไม่ใช่ true หรือ false",
        en: "`\(name)`: “\(written)” is neither true nor false"),
      remedy: .init(th: "เขียน true หรือ false", en: "write `true` or `false`"))
  }

  static func expectsNumber(_ name: String, _ written: String) -> Message {
    Message(
      code: "scenario-expects-number",
      finding: .init(
        th: "\(name): “\(written)” ไม่ใช่ตัวเลข", en: "`\(name)`: “\(written)” is no number"),
      remedy: .init(th: "เขียนตัวเลข เช่น 12", en: "write a number such as 12"))
  }
}
