import Diagnostics

/// What the rules say of indicators, levels, bands and experts' judgements.
extension Message {
  static func unknownQuestionInIndicator(
    _ name: String, indicator: String, suggestion: String?
  ) -> Message {
    Message(
      code: "unknown-question-in-indicator",
      finding: .init(
        th: "ตัวชี้วัด \(indicator) อ้างถึง \(name) ซึ่งไม่มีในแบบฟอร์ม",
        en: "the indicator `\(indicator)` reads `\(name)`, which the form does not have"),
      remedy: .didYouMean(
        suggestion.map { "${\($0)}" },
        else: .init(
          th: "แก้ชื่อ หรือเพิ่มข้อคำถามนี้", en: "mend the name, or add the question")))
  }

  static func unknownLevelQuestion(_ name: String, levels: String, suggestion: String?) -> Message {
    Message(
      code: "unknown-level-question",
      finding: .init(
        th: "ระดับของ \(levels) อ้างถึงข้อ \(name) ซึ่งไม่มี",
        en: "a level of `\(levels)` is the question `\(name)`, which does not exist"),
      remedy: .didYouMean(
        suggestion,
        else: .init(
          th: "แก้ชื่อ หรือเพิ่มข้อคำถามนี้", en: "mend the name, or add the question")))
  }

  static func levelOfNoNumber(_ name: String) -> Message {
    Message(
      code: "level-of-no-number",
      finding: .init(
        th: "ข้อ \(name) เป็นระดับ แต่คำตอบไม่ใช่จำนวน",
        en: "`\(name)` is a level, but its answer is no number"),
      remedy: .init(
        th: "ใช้ชนิด integer, decimal หรือ calculate",
        en: "make it `integer`, `decimal` or `calculate`"))
  }

  static func levelTwice(_ name: String) -> Message {
    Message(
      code: "level-twice",
      finding: .init(th: "ระดับ \(name) เขียนสองครั้ง", en: "the level `\(name)` is listed twice"),
      remedy: .init(th: "เหลือไว้ครั้งเดียว", en: "keep it once"))
  }

  static func duplicateScoringName(_ name: String) -> Message {
    Message(
      code: "duplicate-scoring-name",
      finding: .init(
        th: "ชื่อ \(name) ใช้กับแถวชนิดเดียวกันสองแถว",
        en: "two rows of a kind are called `\(name)`"),
      remedy: .init(th: "เปลี่ยนชื่อ หรือลบแถวหนึ่ง", en: "rename one, or remove it"))
  }

  static func unknownBandSet(_ name: String, suggestion: String?) -> Message {
    Message(
      code: "unknown-band-set",
      finding: .init(
        th: "ไม่มีเกณฑ์แปลผลชื่อ \(name)", en: "no set of bands is called `\(name)`"),
      remedy: .didYouMean(
        suggestion,
        else: .init(
          th: "เพิ่มแถว name: \(name) ในส่วน bands", en: "add rows `name: \(name)` to `bands`")))
  }

  static func bandsLeaveGap(_ name: String, from lowest: String, below first: String) -> Message {
    Message(
      code: "bands-leave-gap",
      finding: .init(
        th: "เกณฑ์ \(name) เริ่มที่ \(first) ค่าตั้งแต่ \(lowest) ถึงก่อน \(first) จึงไม่มีคำแปลผล",
        en: "the bands `\(name)` begin at \(first), so results from \(lowest) on have no name"),
      remedy: .init(
        th: "ให้เกณฑ์ต่ำสุดเริ่มที่ \(lowest)", en: "let the lowest begin at \(lowest)"))
  }

  static func bandOutOfReach(_ from: String, highest: String) -> Message {
    Message(
      code: "band-out-of-reach",
      finding: .init(
        th: "เกณฑ์เริ่มที่ \(from) แต่ค่าเฉลี่ยสูงสุดคือ \(highest)",
        en: "the band begins at \(from), but no mean is above \(highest)"),
      remedy: .init(th: "แก้เกณฑ์ หรือแก้มาตร", en: "mend the band, or the scale"))
  }

  static let iocOffScale = Message(
    code: "ioc-off-scale",
    finding: .init(
      th: "ค่า IOC ต้องใช้มาตร −1 ถึง 1", en: "IOC needs the scale from −1 to 1"),
    remedy: .init(
      th: "เพิ่มแถว type: scale, value: -1..1 หรือใช้ cvi",
      en: "add a row `type: scale, value: -1..1`, or use cvi"))

  static let agreementWithoutRatings = Message(
    code: "agreement-without-ratings",
    finding: .init(
      th: "แบบฟอร์มผู้เชี่ยวชาญไม่มีข้อให้ประเมิน", en: "the form for experts has nothing to rate"),
    remedy: .init(
      th: "ใส่ score: {dimension: …} ที่ข้อที่ให้ประเมิน",
      en: "put `score: {dimension: …}` on the questions to be rated"))

  static let acceptanceWithoutAgreement = Message(
    code: "acceptance-without-agreement",
    finding: .init(
      th: "มีเกณฑ์ acceptance แต่ไม่มีแถว agreement",
      en: "there is an acceptance but no agreement to hold it against"),
    remedy: .init(
      th: "เพิ่มแถว type: agreement, value: ioc หรือ cvi",
      en: "add a row `type: agreement, value: ioc` or `cvi`"))
}
