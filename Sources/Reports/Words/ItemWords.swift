import Diagnostics
import Statistics

extension Reason {
  /// Of reasons about items and reliability.
  var itemWords: LocalizedText {
    switch self {
    case .needsThreeItems:
      LocalizedText(th: "ต้องมีอย่างน้อย 3 ข้อ", en: "at least 3 items are needed")
    case .needsTwoPersons:
      LocalizedText(th: "ต้องมีผู้สอบอย่างน้อย 2 คน", en: "at least 2 persons are needed")
    case .upperLowerOverlap:
      LocalizedText(
        th: "คะแนนเกาะกลุ่มกันจนแบ่งกลุ่มสูงกับกลุ่มต่ำไม่ได้",
        en: "scores are too alike to part an upper group from a lower one")
    case .undefinedAtMinusOne:
      LocalizedText(
        th: "สองครึ่งสัมพันธ์กันเป็น −1 จึงคำนวณไม่ได้",
        en: "the halves correlate at −1, where the formula has no value")
    case .itemsNotDichotomous:
      LocalizedText(
        th: "ใช้ได้เฉพาะข้อที่ตรวจเป็นถูกหรือผิด", en: "this is for items marked right or wrong")
    case .keyNamesNoChoice:
      LocalizedText(
        th: "เฉลยไม่ใช่ตัวเลือกใดของข้อ จึงไม่มีใครได้คะแนนข้อนี้",
        en: "the key is none of the item's choices, so nobody has points in it")
    case .noMaximum:
      LocalizedText(th: "ไม่ทราบคะแนนเต็ม", en: "the full score is not known")
    case .nothingAdministered:
      LocalizedText(
        th: "ไม่มีข้อใดที่ให้ผู้ตอบรายนี้ตอบ จึงไม่มีคะแนน",
        en: "no item was put to this person, so there is no score")
    case .tooManyAnswers:
      LocalizedText(
        th: "ข้อนี้มีคำตอบต่างกันมากเกินกว่าจะเป็นข้อเลือกตอบ",
        en: "the item has more different answers than a choice question can have")
    case .singularMatrix:
      LocalizedText(
        th: "มีข้อที่ให้ผลซ้ำกับข้ออื่นทุกคน จึงคำนวณไม่ได้",
        en: "an item follows from the others, so the correlations have no inverse")
    case .notConverged:
      LocalizedText(
        th: "การคำนวณไม่ลู่เข้าหาคำตอบ", en: "the calculation did not settle on a value")
    default:
      LocalizedText(th: "มีคะแนนที่อยู่นอกมาตร", en: "a rating lies off its scale")
    }
  }
}

extension Warning {
  /// Of warnings about items and reliability.
  var itemMessage: Message {
    switch self {
    case .constantItem: .constantItem
    case .negativeDiscrimination: .negativeDiscrimination
    case .lowDiscrimination: .lowDiscrimination
    case .possibleMiskey: .possibleMiskey
    case .keyNeverChosen: .keyNeverChosen
    case .smallGroups: .smallGroups
    case .negativeAlpha: .negativeAlpha
    case .unstable: .unstable
    case .negativeSplitHalfCorrelation: .negativeSplitHalfCorrelation
    case .cutFarFromMean: .cutFarFromMean
    case .fewerThanThreeExperts: .fewerThanThreeExperts
    default: .iocSimplified
    }
  }
}

extension Message {
  fileprivate static let constantItem = Message(
    code: "constant-item",
    finding: LocalizedText(
      th: "มีข้อที่ทุกคนได้คะแนนเท่ากัน ข้อนั้นจึงไม่จำแนกผู้สอบ",
      en: "In some items everybody has the same points, so they tell nobody apart."),
    remedy: LocalizedText(
      th: "ตรวจเฉลยและความยากของข้อนั้น", en: "Check their keys and how hard they are."))

  fileprivate static let negativeDiscrimination = Message(
    code: "negative-discrimination",
    finding: LocalizedText(
      th: "มีข้อที่ผู้ได้คะแนนสูงตอบผิดมากกว่าผู้ได้คะแนนต่ำ (ค่าอำนาจจำแนกติดลบ)",
      en: "In some items those with high scores do worse than those with low scores."),
    remedy: LocalizedText(
      th: "ตรวจเฉลยก่อน แล้วอ่านโจทย์และตัวเลือกว่าชวนให้เข้าใจผิดหรือไม่",
      en: "Check the key first, then whether the wording misleads those who know."))

  fileprivate static let lowDiscrimination = Message(
    code: "low-discrimination",
    finding: LocalizedText(
      th: "มีข้อที่แทบไม่สัมพันธ์กับคะแนนข้ออื่น (ต่ำกว่า .10)",
      en: "Some items hardly go with the rest of the test (below .10)."),
    remedy: LocalizedText(
      th: "ตรวจเฉลย และพิจารณาปรับปรุงหรือตัดข้อนั้น",
      en: "Check the key, and consider rewriting or dropping them."))

  fileprivate static let possibleMiskey = Message(
    code: "possible-miskey",
    finding: LocalizedText(
      th: "มีข้อที่ตัวลวงแยกกลุ่มสูงกับกลุ่มต่ำได้ดีกว่าตัวเลือกที่เฉลยไว้",
      en: "In some items a wrong option parts the upper from the lower group better than the key."),
    remedy: LocalizedText(
      th: "ตรวจเฉลยของข้อนั้นกับผู้ออกข้อสอบ แล้วดูผลของเฉลยใหม่ด้วย pramoen rescore",
      en: "Check the key with whoever wrote the item; pramoen rescore shows what another changes."))

  fileprivate static let keyNeverChosen = Message(
    code: "key-never-chosen",
    finding: LocalizedText(
      th: "มีข้อที่ไม่มีผู้ใดเลือกคำตอบตามเฉลย", en: "Nobody chose the key of some items."),
    remedy: LocalizedText(
      th: "ตรวจว่าเฉลยถูกต้อง และเขียนเหมือนคำตอบในข้อมูล",
      en: "Check the key, and that it is written as the answers are."))

  fileprivate static let smallGroups = Message(
    code: "small-groups",
    finding: LocalizedText(
      th: "ผู้สอบน้อยกว่า 30 คน กลุ่มสูงและกลุ่มต่ำร้อยละ 27 จึงมีเพียงไม่กี่คน",
      en: "With fewer than 30 persons the upper and lower 27 per cent are a handful each."),
    remedy: LocalizedText(
      th: "ใช้ค่าสหสัมพันธ์ของข้อกับข้อที่เหลือแทนค่า D",
      en: "Prefer the item–rest correlation to D."))

  fileprivate static let negativeAlpha = Message(
    code: "negative-alpha",
    finding: LocalizedText(
      th: "ค่าแอลฟาติดลบ ข้อต่าง ๆ ขัดกันเอง",
      en: "Alpha is negative: the items work against one another."),
    remedy: LocalizedText(
      th: "ตรวจเฉลย และข้อความเชิงลบที่ต้องกลับคะแนน",
      en: "Check the key, and whether negatively worded items must be reversed."))

  fileprivate static let unstable = Message(
    code: "unstable",
    finding: LocalizedText(
      th: "มีน้อยกว่า 10 ข้อ หรือผู้สอบน้อยกว่า 30 คน ค่าความเชื่อมั่นจึงแกว่งมาก",
      en: "With fewer than 10 items or 30 persons, reliability varies a great deal by chance."),
    remedy: LocalizedText(
      th: "รายงานช่วงความเชื่อมั่นไว้คู่กันเสมอ", en: "Report the interval beside it."))

  fileprivate static let negativeSplitHalfCorrelation = Message(
    code: "negative-split-half-correlation",
    finding: LocalizedText(
      th: "ข้อคู่กับข้อคี่สัมพันธ์กันในทางลบ", en: "Odd and even items correlate negatively."),
    remedy: LocalizedText(
      th: "อย่าใช้ค่าความเชื่อมั่นแบบแบ่งครึ่งกับแบบทดสอบนี้",
      en: "Do not use the split-half coefficient for this test."))

  fileprivate static let cutFarFromMean = Message(
    code: "cut-far-from-mean",
    finding: LocalizedText(
      th: "ค่าความเชื่อมั่นแบบอิงเกณฑ์สูงเพราะค่าเฉลี่ยอยู่ห่างจากจุดตัด",
      en: "The criterion-referenced coefficient is high because the mean is far from the cut."),
    remedy: LocalizedText(
      th: "อย่าใช้ค่านี้บอกว่าการตัดสินผ่าน–ไม่ผ่านคงเส้นคงวา",
      en: "Do not take it for consistency of the pass decision."))

  fileprivate static let fewerThanThreeExperts = Message(
    code: "fewer-than-3-experts",
    finding: LocalizedText(
      th: "มีผู้เชี่ยวชาญประเมินน้อยกว่า 3 คน", en: "Fewer than 3 experts gave an opinion."),
    remedy: LocalizedText(
      th: "ขอความเห็นจากผู้เชี่ยวชาญเพิ่มให้ได้ 3 ถึง 5 คน", en: "Ask 3 to 5 experts."))

  fileprivate static let iocSimplified = Message(
    code: "ioc-simplified",
    finding: LocalizedText(
      th: "ค่า IOC ที่ใช้คือ ΣR/N ซึ่งเป็นสูตรอย่างง่าย",
      en: "This IOC is ΣR/N, the simplified form of the index."),
    remedy: LocalizedText(
      th: "ดูคะแนนของผู้เชี่ยวชาญแต่ละคนประกอบเสมอ", en: "Look at the experts' votes beside it."))
}
