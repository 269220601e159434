import Diagnostics

/// What the rules say of groups and repeats.
extension Message {
  static func emptyGroup(_ name: String) -> Message {
    Message(
      code: "empty-group",
      finding: .init(th: "ตอน \(name) ไม่มีข้อคำถาม", en: "`\(name)` holds no questions"),
      remedy: .init(
        th: "ย้ายแถวปิดไปไว้หลังข้อสุดท้าย หรือลบตอนนี้",
        en: "move its closing row behind its last question, or remove it"))
  }

  static func repeatReadOutside(_ name: String, in repeatName: String) -> Message {
    Message(
      code: "repeat-read-outside",
      finding: .init(
        th: "\(name) อยู่ในชุดซ้ำ \(repeatName) ซึ่งมีหลายคำตอบ แต่สูตรนี้อยู่นอกชุดซ้ำ",
        en: "`\(name)` stands in the repeat `\(repeatName)` and has many answers out here"),
      remedy: .init(
        th: "ใช้ sum() count() join() หรือ indexed-repeat()",
        en: "gather them with sum(), max(), join(), … or pick one with indexed-repeat()"))
  }

  static func repeatShownOutside(_ name: String, in repeatName: String) -> Message {
    Message(
      code: "repeat-shown-outside",
      finding: .init(
        th: "ข้อความแสดง ${\(name)} ซึ่งอยู่ในชุดซ้ำ \(repeatName) และมีหลายคำตอบ",
        en: "the text shows ${\(name)}, which has many answers in the repeat `\(repeatName)`"),
      remedy: .init(
        th: "คำนวณไว้ในข้อ calculate เช่น join() แล้วแสดงข้อนั้น",
        en: "gather them in a `calculate`, say with join(), and show that"))
  }

  static func indexedRepeatMismatch(_ name: String, in named: String, not right: String?) -> Message
  {
    Message(
      code: "indexed-repeat-mismatch",
      finding: .init(
        th: "\(name) ไม่ได้อยู่ในชุดซ้ำ \(named)", en: "`\(name)` does not stand in `\(named)`"),
      remedy: .didYouMean(
        right, else: .init(th: "ใช้ ${\(name)} โดยตรง", en: "refer to ${\(name)} alone")))
  }

  static func repeatCountedInside(_ name: String) -> Message {
    Message(
      code: "repeat-counted-inside",
      finding: .init(
        th: "count(${\(name)}) อยู่ในชุดซ้ำ \(name) เอง บางโปรแกรมจะได้ 1 เสมอ",
        en: "count(${\(name)}) stands inside `\(name)` itself; some engines make it 1"),
      remedy: .init(
        th: "คำนวณนอกชุดซ้ำแล้วอ้างถึง", en: "count outside the repeat and refer to that"))
  }

  static func literalIndex(_ index: String) -> Message {
    Message(
      code: "literal-index",
      finding: .init(
        th: "บางโปรแกรมไม่สนใจ [\(index)]", en: "some engines ignore [\(index)]"),
      remedy: .init(
        th: "เขียนเป็น [position() = \(index)]", en: "write [position() = \(index)]"))
  }

  static func repeatCountNotACount(_ found: String) -> Message {
    Message(
      code: "repeat-count-not-a-count",
      finding: .init(
        th: "repeat_count \(found) ไม่ใช่จำนวนรอบ",
        en: "`repeat_count` is \(found), which is no number of times"),
      remedy: .init(
        th: "เขียนจำนวนเต็มตั้งแต่ 0 หรือ ${ข้อ} ที่เป็นจำนวนเต็ม",
        en: "write a whole number, or ${question} that is one"))
  }

  static func repeatCountOfNoNumber(_ name: String) -> Message {
    Message(
      code: "repeat-count-of-no-number",
      finding: .init(
        th: "repeat_count อ้างถึง \(name) ซึ่งไม่ใช่ตัวเลข",
        en: "`repeat_count` reads `\(name)`, whose answers are no numbers"),
      remedy: .init(th: "อ้างถึงข้อชนิด integer", en: "refer to an `integer`"))
  }

  static func repeatCountWithoutRepeat(_ name: String) -> Message {
    Message(
      code: "repeat-count-without-repeat",
      finding: .init(
        th: "\(name) ไม่ใช่ชุดซ้ำ repeat_count จึงไม่มีผล",
        en: "`\(name)` is no repeat, so `repeat_count` has no effect"),
      remedy: .init(
        th: "ย้ายไปไว้ที่แถว begin_repeat", en: "move it to the row of `begin_repeat`"))
  }
}
