import Diagnostics

/// What the screens of the interview say besides the form's own words.
extension LocalizedText {
  static func questionCount(_ count: Int) -> LocalizedText {
    .init(th: "\(count) ข้อ", en: count == 1 ? "1 question" : "\(count) questions")
  }

  static let commands = LocalizedText(
    th: "Enter ข้าม/คงคำตอบเดิม · < ย้อน · ? วิธีใช้ · :q บันทึกและออก",
    en: "Enter skips or keeps · < back · ? help · :q save and leave")

  static func resuming(at number: Int, answered: Int) -> LocalizedText {
    .init(
      th: "ทำต่อจากข้อ \(number) (ตอบแล้ว \(answered) ข้อ)",
      en: "Continuing at question \(number) (\(answered) answered)")
  }

  static func resumingAtReview(answered: Int) -> LocalizedText {
    .init(
      th: "ทำต่อจากหน้าตรวจทาน (ตอบแล้ว \(answered) ข้อ)",
      en: "Continuing at the review (\(answered) answered)")
  }

  static func questionNumber(_ number: Int, of count: Int) -> LocalizedText {
    .init(th: "ข้อ \(number) จาก \(count)", en: "Question \(number) of \(count)")
  }

  static let required = LocalizedText(th: "ต้องตอบ", en: "required")

  static func currentAnswer(_ answer: String) -> LocalizedText {
    .init(
      th: "คำตอบเดิม: \(answer) (Enter คงไว้)", en: "Current answer: \(answer) (Enter keeps it)")
  }

  static let skipped = LocalizedText(th: "ข้ามไว้", en: "skipped")
  static let cleared = LocalizedText(th: "ลบคำตอบแล้ว", en: "answer cleared")

  static let integerFormat = LocalizedText(th: "ตอบเป็นจำนวนเต็ม", en: "A whole number")
  static let decimalFormat = LocalizedText(
    th: "ตอบเป็นตัวเลข มีทศนิยมได้", en: "A number, with decimals if needed")
  static let dateFormat = LocalizedText(
    th: "ตอบเป็นวันที่ เช่น 13/3/2566 หรือ 13 มี.ค. 66",
    en: "A date such as 2023-03-13 or 13/3/2566")
  static let severalChoicesFormat = LocalizedText(
    th: "เลือกได้หลายข้อ พิมพ์หมายเลขเว้นวรรค เช่น 1 3",
    en: "Choose any number, separated by spaces: 1 3")

  static let reviewTitle = LocalizedText(th: "ตรวจทานก่อนส่ง", en: "Review before submitting")

  static func answered(_ progress: Collector.Progress) -> LocalizedText {
    let skipped = progress.total - progress.answered
    if skipped == 0 {
      return .init(
        th: "ตอบครบทั้ง \(progress.total) ข้อ", en: "All \(progress.total) questions answered")
    }
    return .init(
      th: "ตอบแล้ว \(progress.answered) จาก \(progress.total) ข้อ ยังไม่ได้ตอบ \(skipped) ข้อ",
      en: "\(progress.answered) of \(progress.total) answered, \(skipped) not answered")
  }

  static let unansweredTitle = LocalizedText(th: "ข้อที่ข้ามไว้", en: "Skipped")
  static let faultsTitle = LocalizedText(th: "ต้องแก้ก่อนส่ง", en: "To be mended before submitting")

  static func andMore(_ count: Int) -> LocalizedText {
    .init(th: "และอีก \(count) ข้อ", en: "and \(count) more")
  }

  static let reviewCommands = LocalizedText(
    th: "Enter ส่ง · < ย้อน · :เลขข้อ ไปแก้ข้อนั้น เช่น :1 · :q บันทึกและออก",
    en: "Enter submits · < back · :1 goes to question 1 · :q save and leave")

  static let reviewCommandsWithFaults = LocalizedText(
    th: "Enter ไปข้อแรกที่ต้องแก้ · < ย้อน · :เลขข้อ ไปข้อนั้น เช่น :1 · :q บันทึกและออก",
    en: "Enter goes to the first fault · < back · :1 goes to question 1 · :q save and leave")

  static func left(_ progress: Collector.Progress) -> LocalizedText {
    .init(
      th: "บันทึกแล้ว ตอบแล้ว \(progress.answered) จาก \(progress.total) ข้อ "
        + "ใช้คำสั่งเดิมเพื่อทำต่อ",
      en: "Saved, \(progress.answered) of \(progress.total) answered. "
        + "Run the same command to continue.")
  }

  static func inputEnded(_ progress: Collector.Progress) -> LocalizedText {
    .init(
      th: "ข้อมูลเข้าสิ้นสุดก่อนส่ง บันทึกเป็นร่างแล้ว ตอบแล้ว \(progress.answered) "
        + "จาก \(progress.total) ข้อ ใช้คำสั่งเดิมเพื่อทำต่อ",
      en: "The input ended before submitting. Saved as a draft, \(progress.answered) of "
        + "\(progress.total) answered. Run the same command to continue.")
  }

  static let heldBack = LocalizedText(
    th: "มีบรรทัดที่ไม่รับ บรรทัดหลังจากนั้นอาจตอบผิดข้อ จึงยังไม่ส่ง",
    en: "A line was refused, and those after it may have answered the wrong questions, "
      + "so nothing was submitted.")
}

/// The help page: what to type, and what it does.
struct HelpTopic {
  let typed: LocalizedText
  let effect: LocalizedText

  static let all: [HelpTopic] = [
    .init(
      typed: .init(th: "Enter", en: "Enter"),
      effect: .init(
        th: "คงคำตอบเดิม ถ้ายังไม่ตอบ ข้ามข้อที่ไม่บังคับ",
        en: "keeps the answer; skips a question that is not required")),
    .init(
      typed: .init(th: "1", en: "1"),
      effect: .init(
        th: "เลือกตัวเลือกหมายเลขนั้น ใช้เลขไทย (๑) ก็ได้",
        en: "takes the choice of that number; Thai digits (๑) will do")),
    .init(
      typed: .init(th: "< หรือ ย้อน", en: "< or back"),
      effect: .init(th: "กลับไปข้อก่อนหน้า", en: "goes to the question before")),
    .init(
      typed: .init(th: ":12", en: ":12"),
      effect: .init(th: "ไปข้อ 12", en: "goes to question 12")),
    .init(
      typed: .init(th: "-", en: "-"),
      effect: .init(th: "ลบคำตอบเดิม", en: "clears the answer")),
    .init(
      typed: .init(th: "=คำตอบ", en: "=answer"),
      effect: .init(
        th: "ใช้เมื่อคำตอบตรงกับคำสั่ง เช่น =- หรือ =ออก",
        en: "for an answer that looks like a command, such as =- or =quit")),
    .init(
      typed: .init(th: ":th :en", en: ":th :en"),
      effect: .init(th: "เปลี่ยนภาษา", en: "changes the language")),
    .init(
      typed: .init(th: ":q หรือ ออก", en: ":q or quit"),
      effect: .init(
        th: "บันทึกและออก ทำต่อภายหลังได้", en: "saves and leaves; continue whenever you like")),
  ]
}
