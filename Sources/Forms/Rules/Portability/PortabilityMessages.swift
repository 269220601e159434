import Diagnostics

/// What is said of constructs on which engines differ.
extension Message {
  static let answerAsCondition = Message(
    code: "answer-as-condition",
    finding: .init(
      th: "คำตอบถูกใช้เป็นเงื่อนไขโดยตรง ผลจึงต่างกันไปตามโปรแกรม",
      en: "an answer stands where a condition is asked for; engines differ on it"),
    remedy: .init(
      th: "เขียนให้ชัด เช่น ${ข้อ} != ''", en: "say what is meant, as in ${question} != ''"))

  static let dateComparedAsText = Message(
    code: "date-compared-as-text",
    finding: .init(
      th: "วันที่ถูกเปรียบเทียบกับข้อความ", en: "a date is put in order with a text"),
    remedy: .init(th: "เขียนเป็น date('…')", en: "write date('…')"))

  static let blankInNegation = Message(
    code: "blank-in-negation",
    finding: .init(
      th: "not(…) นี้เป็นจริงเมื่อยังไม่ตอบด้วย", en: "this not(…) also holds while nothing is answered"),
    remedy: .init(
      th: "กลับเครื่องหมายเปรียบเทียบ หรือเพิ่ม ${ข้อ} != ''",
      en: "turn the comparison round, or add ${question} != ''"))

  static func functionUnknownToCollect(_ name: String, instead: String?) -> Message {
    Message(
      code: "function-unknown-to-collect",
      finding: .init(
        th: "ODK Collect ไม่มีฟังก์ชัน \(name)() แบบฟอร์มจึงใช้ที่นั่นไม่ได้",
        en: "ODK Collect has no function \(name)(); the form cannot be used there"),
      remedy: instead.map { .init(th: "ใช้ \($0) แทน", en: "use \($0) instead") }
        ?? .init(th: "เขียนเงื่อนไขโดยไม่ใช้ฟังก์ชันนี้", en: "write it without this function"))
  }
}
