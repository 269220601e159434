import Diagnostics

/// The words that the sheet adds to those of the form's author.
enum PaperWords {
  static func number(_ number: Int) -> LocalizedText {
    LocalizedText(th: "ข้อ \(number)", en: "question \(number)")
  }

  static func identity(id: String, version: String) -> LocalizedText {
    LocalizedText(th: "แบบ \(id) ฉบับ \(version)", en: "Form \(id), version \(version)")
  }

  static let howTo = LocalizedText(th: "วิธีกรอก", en: "How to fill in")
  static let markOne = LocalizedText(th: "ทำเครื่องหมาย ✓ ข้อเดียว", en: "tick one")
  static let markSeveral = LocalizedText(
    th: "ทำเครื่องหมาย ✓ ได้หลายข้อ", en: "tick all that apply")
  static let mustBeAnswered = LocalizedText(th: "ต้องตอบ", en: "must be answered")
  static let orderChoices = LocalizedText(
    th: "เขียนลำดับ 1, 2, 3 … ลงในช่อง", en: "Write the rank 1, 2, 3 … in the boxes")

  static func answerWhen(_ condition: String) -> LocalizedText {
    LocalizedText(th: "ตอบเมื่อ \(condition)", en: "Answer if \(condition)")
  }

  static func sectionWhen(_ condition: String) -> LocalizedText {
    LocalizedText(th: "ตอบส่วนนี้เมื่อ \(condition)", en: "Answer this part if \(condition)")
  }

  static func readWhen(_ condition: String) -> LocalizedText {
    LocalizedText(th: "ใช้เมื่อ \(condition)", en: "Applies if \(condition)")
  }

  static func copy(_ number: Int) -> LocalizedText {
    LocalizedText(th: "ชุดที่ \(number)", en: "Set \(number)")
  }

  static let copyColumn = LocalizedText(th: "ที่", en: "No.")
  static let oneRowEach = LocalizedText(
    th: "กรอกรายการละหนึ่งแถว ถ้าแถวไม่พอ ให้ถ่ายสำเนาหน้านี้เพิ่ม",
    en: "One row each. If the rows do not suffice, copy this page.")
  static let oneSetEach = LocalizedText(
    th: "กรอกรายการละหนึ่งชุด ถ้าไม่พอ ให้ถ่ายสำเนาหน้านี้เพิ่มและแก้เลขชุด",
    en: "One set each. If they do not suffice, copy this page and change the set's number.")

  static let day = LocalizedText(th: "วันที่", en: "Day")
  static let month = LocalizedText(th: "เดือน", en: "Month")
  static let year = LocalizedText(th: "พ.ศ.", en: "Year (CE)")
  static let time = LocalizedText(th: "เวลา", en: "Time")
  static let clock = LocalizedText(th: "น.", en: "(24 h)")
  static let agreed = LocalizedText(th: "รับทราบ", en: "Acknowledged")

  static func from(_ source: PaperAnswer.Source, isMultiple: Bool) -> LocalizedText {
    let place: LocalizedText =
      switch source {
      case .appendix(let number):
        LocalizedText(th: "บัญชีที่ \(number) ท้ายแบบ", en: "list \(number) at the end")
      case .file(let name): LocalizedText(th: "ไฟล์ \(name)", en: "the file \(name)")
      case .answers(let question):
        LocalizedText(th: "คำตอบ\(question)", en: "the answers to \(question)")
      }
    return LocalizedText(
      th: (isMultiple ? "เลือกได้หลายรายการจาก" : "เลือกหนึ่งรายการจาก") + place.thai,
      en: (isMultiple ? "Choose any from " : "Choose one from ") + place.english)
  }

  static func listHeading(_ number: Int) -> LocalizedText {
    LocalizedText(th: "บัญชีที่ \(number)", en: "List \(number)")
  }

  static func omitted(_ count: Int) -> LocalizedText {
    LocalizedText(
      th: "และอีก \(count.grouped) รายการ ซึ่งยาวเกินกว่าจะพิมพ์",
      en: "and \(count.grouped) more, too many to print")
  }

  static func picture(_ file: String) -> LocalizedText {
    LocalizedText(th: "ดูภาพประกอบ \(file)", en: "See the picture \(file)")
  }

  static func between(_ low: String, _ high: String) -> LocalizedText {
    LocalizedText(th: "ตั้งแต่ \(low) ถึง \(high)", en: "From \(low) to \(high)")
  }

  static func choicesDepend(on questions: String) -> LocalizedText {
    LocalizedText(
      th: "ตัวเลือกที่ใช้ได้ขึ้นกับคำตอบ\(questions)",
      en: "Which choices apply depends on \(questions)")
  }

  static func countFollows(_ question: String) -> LocalizedText {
    LocalizedText(
      th: "จำนวนรายการเท่ากับคำตอบ\(question)", en: "As many as the answer to \(question)")
  }

  static let other = LocalizedText(
    th: "อื่น ๆ (ระบุ) ____________", en: "Other (specify) ____________")
}

extension PaperAnswer.Attachment {
  /// What to attach, or what is to be written in its place.
  var words: LocalizedText {
    switch self {
    case .photo: LocalizedText(th: "แนบภาพถ่าย ชื่อภาพ", en: "Attach a photo; its name")
    case .sound: LocalizedText(th: "แนบไฟล์เสียง ชื่อไฟล์", en: "Attach a sound file; its name")
    case .film: LocalizedText(th: "แนบวิดีโอ ชื่อไฟล์", en: "Attach a video; its name")
    case .file: LocalizedText(th: "แนบเอกสาร ชื่อเอกสาร", en: "Attach a document; its name")
    case .code: LocalizedText(th: "เลขบาร์โค้ด", en: "Barcode")
    case .signature: LocalizedText(th: "ลงชื่อ", en: "Signature")
    case .drawing: LocalizedText(th: "วาดในกรอบ", en: "Draw in the frame")
    case .point: LocalizedText(th: "พิกัด (ละติจูด, ลองจิจูด)", en: "Position (latitude, longitude)")
    case .route: LocalizedText(th: "แนบแผนที่เส้นทาง ชื่อไฟล์", en: "Attach a map of the route; its name")
    case .area:
      LocalizedText(th: "แนบแผนที่แนวเขต ชื่อไฟล์", en: "Attach a map of the boundary; its name")
    }
  }
}
