import Diagnostics
import Statistics

extension Reason {
  /// Of reasons about ratings, agreement, groups and needs.
  var ratingWords: LocalizedText {
    switch self {
    case .needsTwoRaters:
      LocalizedText(th: "ต้องมีผู้ประเมินอย่างน้อย 2 ราย", en: "at least 2 raters are needed")
    case .needsTwoSubjects:
      LocalizedText(
        th: "ต้องมีรายการที่ทุกรายประเมินครบอย่างน้อย 2 รายการ",
        en: "at least 2 things that everyone rated are needed")
    case .needsTwoGroups:
      LocalizedText(
        th: "ต้องมีข้อมูลอย่างน้อย 2 กลุ่ม", en: "at least 2 groups with data are needed")
    case .allRanksTied:
      LocalizedText(
        th: "ทุกค่าเท่ากัน จึงจัดอันดับไม่ได้", en: "all values are tied, so nothing can be ranked")
    case .noVariation:
      LocalizedText(
        th: "ทุกรายให้ค่าเดียวกันทั้งหมด จึงวัดความสอดคล้องไม่ได้",
        en: "one value was used throughout, so agreement cannot be told from chance")
    case .noPairableValues:
      LocalizedText(
        th: "ไม่มีรายการใดที่มีผู้ประเมินตั้งแต่ 2 รายขึ้นไป", en: "nothing was rated by two raters")
    case .zeroWeight:
      LocalizedText(th: "น้ำหนักเป็น 0 ทั้งหมด", en: "all weights are 0")
    case .negativeWeight:
      LocalizedText(th: "มีน้ำหนักติดลบ", en: "a weight is negative")
    case .zeroVarianceGroup:
      LocalizedText(
        th: "มีกลุ่มที่ทุกคนให้ค่าเท่ากัน (S.D. = 0)",
        en: "in one of the groups everyone has the same value (S.D. = 0)")
    default: remainingRatingWords
    }
  }

  private var remainingRatingWords: LocalizedText {
    switch self {
    case .needsMoreValues:
      LocalizedText(
        th: "ข้อมูลน้อยกว่าจำนวนค่าที่ต้องประมาณ", en: "there are too few values for this model")
    case .needsWholePoints:
      LocalizedText(
        th: "คะแนนไม่ใช่ระดับเต็มของมาตร จึงนับตามระดับไม่ได้",
        en: "ratings are no whole points of a scale, so they cannot be counted by point")
    case .unequalRaters:
      LocalizedText(
        th: "จำนวนผู้ประเมินของแต่ละรายการไม่เท่ากัน", en: "the number of raters is not the same")
    case .stepsUnanswered:
      LocalizedText(
        th: "มีขั้นที่ยังไม่ได้ตอบ (การเว้นว่างไม่ใช่การตอบว่าไม่มี)",
        en: "a step was left blank, and a blank is not a “no”")
    case .noBandsForScale:
      LocalizedText(
        th: "ไม่มีเกณฑ์การแปลความหมายสำหรับมาตรนี้", en: "there are no bands for this scale")
    case .notCategories:
      LocalizedText(
        th: "ค่าที่ให้เป็นค่าเฉลี่ยหรือเศษส่วน ไม่ใช่ระดับที่ผู้ประเมินเลือก",
        en: "the values are means or fractions, not categories that raters chose")
    case .smallGroup:
      LocalizedText(
        th: "ไม่แสดงผลของกลุ่มที่มีผู้ตอบน้อย เพื่อไม่ให้ทราบว่าใครตอบอย่างไร",
        en: "results of a group this small are withheld, so that nobody can be recognised")
    default:
      LocalizedText(
        th: "มีผู้ตอบน้อยกว่า 5 คน จึงไม่แปลความหมาย",
        en: "fewer than 5 people answered, so the mean has no label")
    }
  }
}

extension Warning {
  /// Of warnings about ratings, agreement, groups and needs.
  var ratingMessage: Message {
    switch self {
    case .dividedOpinion: .dividedOpinion
    case .lowWeightPresent: .lowWeightPresent
    case .fewSubjects: .fewSubjects
    case .groupOfSizeOne: .groupOfSizeOne
    case .noNeed: .noNeed
    case .pniRatio: .pniRatio
    case .e1e2NotAnEffect: .e1e2NotAnEffect
    case .stepOutOfOrder: .stepOutOfOrder
    default: .smallGroup
    }
  }
}

extension Message {
  fileprivate static let dividedOpinion = Message(
    code: "divided-opinion",
    finding: LocalizedText(
      th: "มีข้อที่ผู้ตอบเห็นต่างกันมาก (S.D. มากกว่า 1.2) ค่าเฉลี่ยจึงไม่ใช่ความเห็นของคนส่วนใหญ่",
      en: "Opinions on some items are divided (S.D. above 1.2): the mean is nobody's opinion."),
    remedy: LocalizedText(
      th: "ดูจำนวนผู้ตอบในแต่ละระดับประกอบ และแยกดูตามกลุ่ม",
      en: "Read the counts of each point beside the mean, and look at the groups."))

  fileprivate static let lowWeightPresent = Message(
    code: "low-weight-present",
    finding: LocalizedText(
      th: "กลุ่มที่ให้ผลประเมินมีน้ำหนักรวมไม่ถึงร้อยละ 60 ของน้ำหนักทั้งหมดในบางด้าน",
      en: "On some dimensions the groups that answered hold less than 60 per cent of the weight."),
    remedy: LocalizedText(
      th: "เก็บข้อมูลเพิ่มจากกลุ่มที่ยังไม่ตอบหรือตอบน้อย หรือระบุข้อจำกัดนี้ไว้ในรายงาน",
      en:
        "Collect more answers of the groups that are missing or few, or state the limitation in the report."
    ))

  fileprivate static let fewSubjects = Message(
    code: "few-subjects",
    finding: LocalizedText(
      th: "มีรายการที่นำมาจัดอันดับไม่เกิน 7 รายการ ค่า χ² และ p ของ W จึงเป็นเพียงค่าประมาณ",
      en: "Only 7 things or fewer were ranked, so χ² and p of W are rough."),
    remedy: LocalizedText(
      th: "รายงานค่า W โดยไม่อ้างนัยสำคัญ", en: "Report W without a claim of significance."))

  fileprivate static let groupOfSizeOne = Message(
    code: "group-of-size-one",
    finding: LocalizedText(
      th: "มีกลุ่มที่มีเพียง 1 คน ซึ่งไม่มีการกระจายภายในกลุ่ม",
      en: "A group consists of one person and has no spread of its own."),
    remedy: LocalizedText(
      th: "รวมกลุ่มที่ใกล้เคียงกัน หรือไม่นำกลุ่มนี้มาทดสอบ",
      en: "Join it with a similar group, or leave it out of the tests."))

  fileprivate static let noNeed = Message(
    code: "no-need",
    finding: LocalizedText(
      th: "มีรายการที่สภาพปัจจุบันสูงกว่าสภาพที่พึงประสงค์ (ค่าดัชนีติดลบ) คือไม่มีความต้องการจำเป็น",
      en: "On some items the present state is above the desired one (a negative index): no need."),
    remedy: LocalizedText(
      th: "ตรวจว่าสลับคอลัมน์สองด้านหรือไม่ หากไม่ได้สลับ ให้รายงานว่าไม่มีความต้องการจำเป็น",
      en: "Check that the two sides are not exchanged; if they are not, report no need."))

  fileprivate static let pniRatio = Message(
    code: "pni-ratio",
    finding: LocalizedText(
      th: "ดัชนี PNI modified เป็นอัตราส่วนของค่าเฉลี่ย สภาพปัจจุบันที่ต่ำทำให้ค่าดัชนีสูงเกินจริง "
        + "และดัชนีที่ต่างกันเพียงเล็กน้อยไม่มีความหมาย",
      en: "PNI modified is a ratio of means: a low present state inflates it, and small "
        + "differences of the index mean nothing."),
    remedy: LocalizedText(
      th: "อ่านลำดับพร้อมกับค่า I, D, ผลต่าง และช่วงเชื่อมั่นของผลต่าง",
      en: "Read the ranks together with I, D, the gap and its interval."))

  fileprivate static let e1e2NotAnEffect = Message(
    code: "e1e2-not-an-effect",
    finding: LocalizedText(
      th: "E1/E2 เป็นเพียงค่าเฉลี่ยร้อยละ ไม่มีคะแนนก่อนเรียนและไม่มีค่าความไม่แน่นอน "
        + "จึงไม่ใช่หลักฐานว่าการอบรมได้ผล",
      en: "E1/E2 are mean percentages without a baseline and without uncertainty: no evidence of "
        + "an effect."),
    remedy: LocalizedText(
      th: "รายงานคู่กับผลการเปรียบเทียบก่อน–หลัง", en: "Report them beside the gains."))

  fileprivate static let stepOutOfOrder = Message(
    code: "step-out-of-order",
    finding: LocalizedText(
      th: "มีขั้นที่ดำเนินการแล้ว ทั้งที่ขั้นก่อนหน้ายังไม่ได้ดำเนินการ ขั้นนั้นจึงไม่นับในระดับที่ได้",
      en: "A step is done although one before it is not; it does not count towards the level."),
    remedy: LocalizedText(
      th: "ตรวจสอบหลักฐานของขั้นที่ขาดไป", en: "Check the evidence of the missing step."))

  fileprivate static let smallGroup = Message(
    code: "small-group",
    finding: LocalizedText(
      th: "มีกลุ่มที่ผู้ตอบน้อยกว่าจำนวนขั้นต่ำ จึงไม่แสดงผลแยกกลุ่มเพื่อไม่ให้ทราบว่าใครตอบอย่างไร",
      en: "Some groups have fewer people than may be printed apart; their results are withheld."),
    remedy: LocalizedText(
      th: "หากได้รับความยินยอมแล้ว ให้ใช้ --show-small-groups",
      en: "If those people agree, use --show-small-groups."))
}
