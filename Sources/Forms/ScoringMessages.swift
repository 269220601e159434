import Diagnostics

/// What can be wrong with how scores, ratings and indicators are written.
extension Message {
  static func unknownScoringType(
    _ type: String, types: [String], suggestion: String?
  ) -> Message {
    let list = types.joined(separator: ", ")
    return Message(
      code: "unknown-scoring-type",
      finding: .init(
        th: "ไม่รู้จักแถว scoring ชนิด \(type)", en: "no scoring row has the type `\(type)`"),
      remedy: .didYouMean(suggestion, else: .init(th: "เลือกจาก \(list)", en: "choose from \(list)"))
    )
  }

  static func duplicateScoringRow(_ type: String) -> Message {
    Message(
      code: "duplicate-scoring-row",
      finding: .init(
        th: "มีแถว scoring ชนิด \(type) มากกว่าหนึ่งแถว",
        en: "`scoring` has more than one row of the type `\(type)`"),
      remedy: .init(th: "เหลือไว้แถวเดียว", en: "keep one of them"))
  }

  static func columnOfOtherScoringRow(_ column: String, type: String) -> Message {
    Message(
      code: "column-of-other-scoring-row",
      finding: .init(
        th: "คอลัมน์ \(column) ไม่มีผลกับแถวชนิด \(type)",
        en: "`\(column)` has no effect on a row of the type `\(type)`"),
      remedy: .init(th: "ลบช่องนี้ หรือแก้ชนิดของแถว", en: "clear the cell, or mend the row's type"))
  }

  static func notAScale(_ found: String) -> Message {
    Message(
      code: "not-a-scale",
      finding: .init(
        th: "มาตร \(found) ไม่ใช่ค่าต่ำสุดถึงค่าสูงสุด",
        en: "the scale `\(found)` does not go from a lowest to a highest point"),
      remedy: .init(
        th: "เขียนค่าต่ำสุดก่อนค่าสูงสุด เช่น 1-5 หรือ -1..1",
        en: "write the lowest point before the highest, as in `1-5` or `-1..1`"))
  }

  static func numberOutOfRange(
    _ column: String, found: String, _ range: ClosedRange<Double>
  ) -> Message {
    let lowest = plainNumber(range.lowerBound)
    let highest = plainNumber(range.upperBound)
    return Message(
      code: "number-out-of-range",
      finding: .init(
        th: "\(column) มีค่า \(found) ซึ่งอยู่นอกช่วง \(lowest) ถึง \(highest)",
        en: "`\(column)` is `\(found)`, which is not between \(lowest) and \(highest)"),
      remedy: .init(
        th: "เขียนตัวเลขตั้งแต่ \(lowest) ถึง \(highest)",
        en: "write a number from \(lowest) to \(highest)"))
  }

  static func notACount(_ column: String, found: String) -> Message {
    Message(
      code: "not-a-count",
      finding: .init(
        th: "\(column) มีค่า \(found) ซึ่งไม่ใช่จำนวนเต็มตั้งแต่ 1",
        en: "`\(column)` is `\(found)`, which is not a whole number from 1 on"),
      remedy: .init(th: "เขียนจำนวนเต็ม เช่น 1 หรือ 5", en: "write a whole number such as 1 or 5"))
  }

  static func unknownWord(
    _ found: String, column: String, words: [String], suggestion: String?
  ) -> Message {
    Message(
      code: "unknown-word",
      finding: .init(
        th: "\(column) มีค่า \(found) ซึ่งไม่รู้จัก",
        en: "`\(column)` is `\(found)`, which means nothing there"),
      remedy: .didYouMean(
        suggestion,
        else: .init(
          th: "เลือกจาก \(words.joined(separator: ", "))",
          en: "choose from \(words.joined(separator: ", "))")))
  }

  static func ratingOfItem(_ column: String) -> Message {
    Message(
      code: "rating-of-item",
      finding: .init(
        th: "ข้อที่มีเฉลยตรวจด้วยเฉลย \(column) จึงไม่มีผล",
        en: "a question with a key is marked by it, so `\(column)` has no effect"),
      remedy: .init(
        th: "ลบ \(column) หรือลบเฉลย", en: "remove `\(column)`, or remove the key"))
  }

  static func needIncomplete(lacks column: String) -> Message {
    Message(
      code: "need-incomplete",
      finding: .init(
        th: "ข้อนี้เป็นด้านหนึ่งของความต้องการจำเป็น แต่ไม่มี \(column)",
        en: "the question is one side of a need, but `\(column)` is missing"),
      remedy: .init(
        th: "เขียนทั้ง need: (ชื่อ) และ side: (present หรือ desired) ใต้ score:",
        en: "write both `need:` (a name) and `side:` (present or desired) under `score:`"))
  }
}
