import Diagnostics

/// Why a typed line was not taken.
extension Message {
  static func noSuchChoice(_ typed: String, count: Int) -> Message {
    Message(
      code: "no-such-choice",
      finding: .init(th: "ไม่มีตัวเลือก “\(typed)”", en: "there is no choice “\(typed)”"),
      remedy: .init(
        th: "พิมพ์หมายเลขตัวเลือก 1 ถึง \(count)", en: "type a number from 1 to \(count)"))
  }

  static func severalChoices(count: Int) -> Message {
    Message(
      code: "several-choices",
      finding: .init(
        th: "ข้อนี้เลือกได้เพียงตัวเลือกเดียว", en: "this question takes one choice only"),
      remedy: .init(
        th: "พิมพ์หมายเลขเดียว 1 ถึง \(count)", en: "type one number from 1 to \(count)"))
  }

  static let answerNeeded = Message(
    code: "answer-needed",
    finding: .init(th: "ข้อนี้ต้องตอบ", en: "this question must be answered"),
    remedy: .init(
      th: "พิมพ์คำตอบ หรือ :q เพื่อบันทึกและออก", en: "type an answer, or :q to save and leave"))

  static func nothingInAnswer(_ typed: String) -> Message {
    Message(
      code: "nothing-in-answer",
      finding: .init(
        th: "“\(typed)” ไม่มีตัวอักษรหรือตัวเลข", en: "“\(typed)” holds no letter or digit"),
      remedy: .init(
        th: "พิมพ์คำตอบ หรือกด Enter เพื่อข้าม", en: "type an answer, or press Enter to skip"))
  }

  static let clearingRefused = Message(
    code: "clearing-refused",
    finding: .init(
      th: "ข้อนี้ต้องตอบ จึงลบคำตอบไม่ได้",
      en: "this question must be answered, so its answer stays"),
    remedy: .init(
      th: "พิมพ์คำตอบใหม่ หรือกด Enter เพื่อคงคำตอบเดิม",
      en: "type another answer, or press Enter to keep this one"))

  static let nothingToClear = Message(
    code: "nothing-to-clear",
    finding: .init(th: "ข้อนี้ยังไม่มีคำตอบให้ลบ", en: "there is no answer to clear"),
    remedy: .init(
      th: "กด Enter เพื่อข้าม ถ้าคำตอบคือขีด ให้พิมพ์ =-",
      en: "press Enter to skip; if the answer is a dash, type =-"))

  static let atFirstQuestion = Message(
    code: "at-first-question",
    finding: .init(th: "ข้อนี้เป็นข้อแรก", en: "this is the first question"),
    remedy: .init(
      th: "ตอบข้อนี้ หรือพิมพ์ :q เพื่อบันทึกและออก",
      en: "answer it, or type :q to save and leave"))

  static func noQuestionNumber(_ number: Int, count: Int) -> Message {
    Message(
      code: "no-question-number",
      finding: .init(th: "ไม่มีข้อ \(number)", en: "there is no question \(number)"),
      remedy: .init(
        th: "พิมพ์ :1 ถึง :\(count)", en: "type a number from :1 to :\(count)"))
  }

  static func unknownCommand(_ typed: String) -> Message {
    Message(
      code: "unknown-command",
      finding: .init(th: "ไม่รู้จักคำสั่ง “\(typed)”", en: "there is no command “\(typed)”"),
      remedy: .init(
        th: "พิมพ์ ? เพื่อดูวิธีใช้ ถ้าเป็นคำตอบ ให้พิมพ์ =\(typed)",
        en: "type ? for help; if it is an answer, type =\(typed)"))
  }

  static func noAnswerHere(_ typed: String) -> Message {
    Message(
      code: "no-answer-here",
      finding: .init(
        th: "ผ่านข้อสุดท้ายแล้ว “\(typed)” จึงไม่ใช่คำตอบของข้อใด",
        en: "the last question is behind you, so “\(typed)” answers nothing"),
      remedy: .init(
        th: "พิมพ์ : ตามด้วยเลขข้อเพื่อแก้ เช่น :1 หรือกด Enter เพื่อส่ง",
        en: "type a colon and a number to change that answer (:1), or press Enter to submit"))
  }

  static let acknowledgementNeeded = Message(
    code: "acknowledgement-needed",
    finding: .init(
      th: "ข้อนี้รับเพียงการรับทราบ", en: "this takes nothing but an acknowledgement"),
    remedy: .init(
      th: "พิมพ์ 1 หรือ ok เพื่อรับทราบ", en: "type 1 or ok to acknowledge it"))

  static let nothingOffered = Message(
    code: "nothing-offered",
    finding: .init(
      th: "คำตอบข้ออื่นทำให้ข้อนี้ไม่มีตัวเลือก",
      en: "given the other answers, there is nothing to choose from"),
    remedy: .init(
      th: "แก้ข้อก่อนหน้า (<) หรือกด Enter เพื่อข้าม",
      en: "correct an earlier answer (<), or press Enter to skip"))

  static let addOrNot = Message(
    code: "add-or-not",
    finding: .init(th: "ตรงนี้ถามว่าเพิ่มอีกชุดหรือไม่", en: "this asks whether to add another one"),
    remedy: .init(
      th: "พิมพ์ + เพื่อเพิ่ม หรือกด Enter ถ้าไม่เพิ่ม",
      en: "type + to add one, or press Enter to go on"))

  static let noRepeatHere = Message(
    code: "no-repeat-here",
    finding: .init(
      th: "ข้อนี้ไม่อยู่ในชุดซ้ำที่เพิ่มหรือลบได้",
      en: "this question is in no repeat that can be added to or taken from"),
    remedy: .init(
      th: "ไปข้อในชุดซ้ำก่อน เช่น :3", en: "go to a question of the repeat first, as with :3"))

  static let noInstanceHere = Message(
    code: "no-instance-here",
    finding: .init(th: "ยังไม่มีชุดให้ลบ", en: "there is none to remove"),
    remedy: .init(th: "พิมพ์ + เพื่อเพิ่ม", en: "type + to add one"))

  static func instanceHoldsAnswers(_ count: Int) -> Message {
    Message(
      code: "instance-holds-answers",
      finding: .init(
        th: "ชุดนี้มีคำตอบแล้ว \(count) ข้อ", en: "\(count) questions are answered in it"),
      remedy: .init(
        th: "พิมพ์ :-! เพื่อลบทั้งชุดพร้อมคำตอบ", en: "type :-! to remove it with its answers"))
  }

  static func noSuchLanguage(_ typed: String, languages: [String]) -> Message {
    let list = languages.isEmpty ? "–" : languages.joined(separator: ", ")
    return Message(
      code: "no-such-language",
      finding: .init(
        th: "แบบฟอร์มไม่มีภาษา “\(typed)”", en: "the form has no language “\(typed)”"),
      remedy: .init(th: "ภาษาที่มี: \(list)", en: "there is: \(list)"))
  }

  static func unreadable(_ reason: UnreadableLine) -> Message {
    switch reason {
    case .tooLong: .lineTooLong
    case .notUTF8: .lineNotUTF8
    case .controlCharacters: .lineWithControlCharacters
    }
  }

  private static let lineTooLong = Message(
    code: "line-too-long",
    finding: .init(
      th: "บรรทัดยาวเกิน 64 กิโลไบต์ จึงไม่รับ", en: "the line is over 64 kB and was not taken"),
    remedy: .init(th: "พิมพ์คำตอบให้สั้นลง", en: "type a shorter answer"))

  private static let lineNotUTF8 = Message(
    code: "line-not-utf8",
    finding: .init(
      th: "อ่านตัวอักษรในบรรทัดนี้ไม่ได้ (ไม่ใช่ UTF-8)",
      en: "the characters of the line cannot be read (it is not UTF-8)"),
    remedy: .init(
      th: "พิมพ์ใหม่ ถ้าข้อมูลมาจากแฟ้ม ให้บันทึกแฟ้มเป็น UTF-8",
      en: "type it again; if it comes from a file, save the file as UTF-8"))

  private static let lineWithControlCharacters = Message(
    code: "line-with-control-characters",
    finding: .init(
      th: "บรรทัดนี้มีปุ่มที่ไม่ใช่ตัวอักษรปนอยู่ (เช่น ปุ่มลูกศร) จึงไม่รับ",
      en: "the line holds keys that are no text (such as arrow keys) and was not taken"),
    remedy: .init(
      th: "พิมพ์ใหม่ แก้คำที่พิมพ์ผิดด้วยปุ่ม Backspace",
      en: "type it again; correct typing with Backspace"))
}
