import Diagnostics

/// What else can be wrong with counts in a table, and with calls about them.
extension Message {
  static func countTooLarge(_ text: String) -> Message {
    Message(
      code: "count-too-large",
      finding: .init(
        th: "จำนวน \(text) มากเกินกว่าจะเป็นจำนวนคน",
        en: "the count \(text) is too large to be a count of persons"),
      remedy: .init(
        th: "ตรวจว่าพิมพ์เลขเกินหรือกรอกรหัสลงในช่องจำนวนหรือไม่",
        en: "check for surplus digits, or a code where a count belongs"))
  }

  static func percentsDoNotAddUp(_ unit: String, sum: String) -> Message {
    Message(
      code: "percents-do-not-add-up",
      finding: .init(
        th: "\(unit): ร้อยละทุกระดับรวมกันได้ \(sum) ไม่ใช่ 100",
        en: "\(unit): the percentages of the levels add up to \(sum), not to 100"),
      remedy: .init(
        th: "ตรวจร้อยละทุกระดับกับต้นฉบับ และระบุทุกระดับใน --levels",
        en: "check every percentage against the original, and name all levels in --levels"))
  }

  static func roundTwice(_ source: String) -> Message {
    Message(
      code: "round-twice",
      finding: .init(
        th: "\(source) ถูกระบุมากกว่าหนึ่งครั้ง", en: "\(source) is named more than once"),
      remedy: .init(
        th: "ระบุแต่ละครั้งครั้งเดียว --against เก่าสุดก่อน",
        en: "name each round once, --against the oldest first"))
  }

  /// - Parameter time: which of their times says so: when they open, are due.
  static func roundsOutOfOrder(_ rounds: [String], by time: LocalizedText) -> Message {
    let list = rounds.joined(separator: " → ")
    return Message(
      code: "rounds-out-of-order",
      finding: .init(
        th: "ครั้งที่ระบุไว้ไม่ได้เรียงจากเก่าไปใหม่ ตามวันเวลา (\(time.thai)): \(list)",
        en: "the rounds are not in order, oldest first, by their times (\(time.english)): \(list)"),
      remedy: .init(
        th: "ระบุ --against เก่าสุดก่อน และครั้งล่าสุดเป็นตัวหลัก",
        en: "name the oldest --against first, and the latest round as the SOURCE"))
  }

  static let unitsNameless = Message(
    code: "units-nameless",
    finding: .init(
      th: "ตารางไม่มีคอลัมน์รหัส จึงไม่รู้ว่าแถวใดของสองครั้งเป็นโรงเรียนเดียวกัน และไม่มีผลต่าง",
      en:
        "without a column of codes it is not known which rows are the same school in both rounds: "
        + "there are no differences"),
    remedy: .init(th: "ระบุคอลัมน์รหัสด้วย --id", en: "name the column of codes with --id"))

  static func badBands(_ text: String) -> Message {
    Message(
      code: "bad-bands",
      finding: .init(
        th: "อ่านเกณฑ์ “\(text)” ไม่ได้", en: "the bands “\(text)” cannot be read"),
      remedy: .init(
        th: "เขียนเช่น --bands \"0=ปรับปรุง,25=พอใช้,50=ดี,75=ดีมาก\"",
        en: "write them as --bands \"0=poor,25=fair,50=good,75=very good\""))
  }

  static func levelNamedTwice(_ level: String) -> Message {
    Message(
      code: "level-named-twice",
      finding: .init(
        th: "--levels ระบุ \(level) มากกว่าหนึ่งครั้ง",
        en: "--levels names \(level) more than once"),
      remedy: .init(
        th: "ระบุแต่ละระดับครั้งเดียว ต่ำสุดไปสูงสุด", en: "name each level once, lowest first"))
  }

  static func totalNotFound(_ total: String) -> Message {
    Message(
      code: "total-not-found",
      finding: .init(
        th: "ไม่มีแถวใดชื่อ \(total) ตามที่ระบุใน --total จึงนับทุกแถวเป็นส่วนย่อย",
        en: "no row is called \(total), the name given with --total: every row counts as a part"),
      remedy: .init(
        th: "ตรวจตัวสะกดของแถวรวมในคอลัมน์รหัสและคอลัมน์ของ --by",
        en: "check how the total is spelt in the code's column and in those of --by"))
  }
}
