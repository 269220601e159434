import Diagnostics
import Statistics

extension Warning {
  /// What the warning means for the reader, and what to do about it.
  var message: Message {
    switch self {
    case .ceilingPre: .ceilingPre
    case .ceilingPost: .ceilingPost
    case .floor: .floor
    case .regressionToMean: .regressionToMean
    case .retestEffect: .retestEffect
    case .smallN: .smallN
    case .unmatchedLoss: .unmatchedLoss
    case .noControlGroup: .noControlGroup
    case .reliabilityLow: .reliabilityLow
    case .scaleBreak: .scaleBreak
    case .differentForms: .differentForms
    case .negativeGain: .negativeGain
    case .relativeGainIndividual: .relativeGainIndividual
    case .allDifferencesZero: .allDifferencesZero
    case .noDiscordantPairs: .noDiscordantPairs
    case .constantItem, .negativeDiscrimination, .lowDiscrimination, .possibleMiskey,
      .keyNeverChosen, .smallGroups,
      .negativeAlpha, .unstable, .negativeSplitHalfCorrelation, .cutFarFromMean,
      .fewerThanThreeExperts, .iocSimplified:
      itemMessage
    case .dividedOpinion, .lowWeightPresent, .fewSubjects, .groupOfSizeOne, .noNeed, .pniRatio,
      .e1e2NotAnEffect, .stepOutOfOrder, .smallGroup:
      ratingMessage
    case .incomplete: .incompleteReports
    case .smallSchool: .smallSchool
    case .suppressed: .suppressedPercent
    case .overdispersion: .overdispersion
    case .countsReconstructed: .countsReconstructed
    case .roundsNotIndependent: .roundsNotIndependent
    case .targetWithinChance: .targetWithinChance
    }
  }
}

extension Message {
  fileprivate static let ceilingPre = Message(
    code: "ceiling-pre",
    finding: LocalizedText(
      th:
        "คะแนนก่อนสูงใกล้คะแนนเต็มอยู่แล้ว (ได้คะแนนเต็มตั้งแต่ร้อยละ 15 ของผู้สอบ หรือค่าเฉลี่ยตั้งแต่ร้อยละ 85) คะแนนจึงเพิ่มได้น้อยกว่าความรู้ที่เพิ่มจริง",
      en:
        "Scores before were already near the maximum (at least 15 per cent of people at it, or a mean of at least 85 per cent), so gains are cut off."
    ),
    remedy: LocalizedText(
      th: "ใช้แบบทดสอบที่ยากขึ้นในครั้งต่อไป และอย่าสรุปจากคะแนนที่เพิ่มขึ้นเพียงอย่างเดียว",
      en: "Use a harder test next time, and do not judge by the gain alone."))

  fileprivate static let ceilingPost = Message(
    code: "ceiling-post",
    finding: LocalizedText(
      th:
        "คะแนนหลังสูงใกล้คะแนนเต็ม (ได้คะแนนเต็มตั้งแต่ร้อยละ 15 ของผู้สอบ หรือค่าเฉลี่ยตั้งแต่ร้อยละ 85) แบบทดสอบจึงแยกผู้ที่รู้มากออกจากกันไม่ได้",
      en:
        "Scores after are near the maximum (at least 15 per cent of people at it, or a mean of at least 85 per cent): the test no longer tells the best apart."
    ),
    remedy: LocalizedText(
      th: "ถือว่าคะแนนที่เพิ่มขึ้นเป็นค่าต่ำสุดที่เป็นไปได้ และเพิ่มข้อสอบที่ยากขึ้นในครั้งต่อไป",
      en: "Read the gain as a lower limit, and add harder items next time."))

  fileprivate static let floor = Message(
    code: "floor",
    finding: LocalizedText(
      th:
        "มีคะแนนต่ำมากจำนวนมาก (ได้ 0 ตั้งแต่ร้อยละ 15 ของผู้สอบ หรือค่าเฉลี่ยไม่เกินร้อยละ 15) แบบทดสอบอาจยากเกินไป",
      en:
        "Many scores are near 0 (at least 15 per cent of people at 0, or a mean of at most 15 per cent): the test may be too hard."
    ),
    remedy: LocalizedText(
      th: "ตรวจเฉลยและความยากของข้อสอบก่อนใช้ผล",
      en: "Check the key and the difficulty of the items before using the results."))

  fileprivate static let regressionToMean = Message(
    code: "regression-to-mean",
    finding: LocalizedText(
      th:
        "ผู้ที่ได้คะแนนก่อนต่ำมีคะแนนเพิ่มมากกว่า ในลักษณะที่เกิดขึ้นได้เองจากการถดถอยเข้าหาค่าเฉลี่ย (regression to the mean)",
      en:
        "People with low scores before gained more, in a way that the return of extreme scores to the mean produces by itself."
    ),
    remedy: LocalizedText(
      th: "อย่าสรุปว่าการอบรมได้ผลดีกับกลุ่มอ่อนเป็นพิเศษ หากไม่มีกลุ่มเปรียบเทียบ",
      en:
        "Do not conclude that weaker participants profited most unless there is a comparison group."
    ))

  fileprivate static let retestEffect = Message(
    code: "retest-effect",
    finding: LocalizedText(
      th:
        "ใช้แบบทดสอบฉบับเดียวกันทั้งสองครั้ง คะแนนที่เพิ่มขึ้นส่วนหนึ่งอาจเกิดจากการจำข้อสอบได้",
      en:
        "The same test was taken twice; part of the gain may come from remembering it."),
    remedy: LocalizedText(
      th: "ใช้แบบทดสอบคู่ขนาน หรือสลับข้อและตัวเลือก และระบุข้อจำกัดนี้ไว้ในรายงาน",
      en: "Use parallel forms or shuffle items and choices, and state the limitation in the report."
    ))

  fileprivate static let smallN = Message(
    code: "small-n",
    finding: LocalizedText(
      th:
        "มีผู้ที่จับคู่คะแนนได้น้อยกว่า 20 คน ค่าสถิติจึงไม่แน่นอนมาก",
      en:
        "Fewer than 20 people are matched, so the statistics are very uncertain."),
    remedy: LocalizedText(
      th: "ดูช่วงเชื่อมั่นประกอบทุกครั้ง และอย่าสรุปอ้างอิงไปยังกลุ่มอื่น",
      en: "Read the confidence intervals, and do not generalise to other groups."))

  fileprivate static let unmatchedLoss = Message(
    code: "unmatched-loss",
    finding: LocalizedText(
      th:
        "ผู้ที่จับคู่คะแนนไม่ได้มีมาก (เกินร้อยละ 10 ของครั้งใดครั้งหนึ่ง) หรือมีคะแนนก่อนต่างจากผู้ที่จับคู่ได้มาก (เกิน 0.25 S.D.) ผลจึงอาจไม่เป็นตัวแทนของทุกคน",
      en:
        "Those who could not be matched are many (over 10 per cent of an occasion) or differ from the others (pre-test means over 0.25 S.D. apart): the result may not stand for everyone."
    ),
    remedy: LocalizedText(
      th: "ตรวจรหัสในบัญชีผู้ที่จับคู่คะแนนไม่ได้ว่าพิมพ์ผิดหรือไม่ และติดตามผู้ที่ยังสอบไม่ครบ",
      en:
        "Check the list of unmatched people for mistyped codes, and follow up those who missed a test."
    ))

  fileprivate static let noControlGroup = Message(
    code: "no-control-group",
    finding: LocalizedText(
      th:
        "ไม่มีกลุ่มเปรียบเทียบ ผลการทดสอบแสดงว่าคะแนนเปลี่ยนไป แต่ไม่ได้พิสูจน์ว่าเปลี่ยนเพราะการประชุมหรือการอบรม",
      en:
        "There is no comparison group: the tests show that scores changed, not that the workshop changed them."
    ),
    remedy: LocalizedText(
      th:
        "เขียนสรุปว่า “คะแนนเพิ่มขึ้น” หรือ “ลดลง” และหากต้องการสรุปถึงสาเหตุ ให้เก็บคะแนนจากกลุ่มที่ยังไม่ได้เข้าร่วมด้วย",
      en:
        "Write that scores rose or fell; to speak of a cause, also test people who did not attend.")
  )

  fileprivate static let reliabilityLow = Message(
    code: "reliability-low",
    finding: LocalizedText(
      th:
        "ค่าความเชื่อมั่นของแบบทดสอบต่ำกว่า .60 คะแนนที่เพิ่มหรือลดส่วนใหญ่อาจเป็นความคลาดเคลื่อน",
      en:
        "The reliability of the test is below .60; gains may be mostly error."),
    remedy: LocalizedText(
      th: "ปรับปรุงหรือเพิ่มข้อสอบก่อนใช้ครั้งต่อไป และอย่าใช้ผลเป็นรายบุคคล",
      en: "Improve or add items before the next use, and do not use results of single persons."))

  fileprivate static let scaleBreak = Message(
    code: "scale-break",
    finding: LocalizedText(
      th:
        "คะแนนก่อนและหลังไม่ได้อยู่บนมาตรเดียวกัน ผลต่างจึงไม่มีความหมาย",
      en:
        "Scores before and after are not on one scale, so their difference has no meaning."),
    remedy: LocalizedText(
      th: "ปรับคะแนนให้อยู่บนมาตรเดียวกันก่อนเปรียบเทียบ",
      en: "Bring the scores to one scale before comparing them."))

  fileprivate static let differentForms = Message(
    code: "different-forms",
    finding: LocalizedText(
      th:
        "คะแนนเต็มก่อนและหลังไม่เท่ากัน จึงแปลงเป็นคะแนนเต็ม 100 ก่อนเปรียบเทียบ ความยากของแบบทดสอบสองฉบับอาจไม่เท่ากัน",
      en:
        "The full scores before and after differ, so scores are compared on a scale of 100; the two tests may differ in difficulty."
    ),
    remedy: LocalizedText(
      th: "ใช้แบบทดสอบที่มีจำนวนข้อและความยากเท่ากันทั้งสองครั้ง",
      en: "Use tests of the same length and difficulty both times."))

  fileprivate static let negativeGain = Message(
    code: "negative-gain",
    finding: LocalizedText(
      th:
        "คะแนนรวมของกลุ่มลดลง",
      en:
        "The group as a whole lost points."),
    remedy: LocalizedText(
      th: "ตรวจเฉลย ลำดับไฟล์ก่อน–หลัง และสภาพการสอบครั้งหลังก่อนรายงาน",
      en:
        "Before reporting, check the key, the order of the two files and how the second test was held."
    ))

  fileprivate static let relativeGainIndividual = Message(
    code: "relative-gain-individual",
    finding: LocalizedText(
      th:
        "คะแนนพัฒนาการสัมพัทธ์รายบุคคลไม่แน่นอน โดยเฉพาะผู้ที่ได้คะแนนก่อนสูง ซึ่งคะแนนต่างกันเพียง 1 คะแนนก็เปลี่ยนระดับได้",
      en:
        "The relative gain of one person is uncertain: with a high score before, a single point can change the level."
    ),
    remedy: LocalizedText(
      th: "ใช้ดูภาพรวมของกลุ่ม อย่าใช้จัดอันดับหรือตัดสินรายบุคคล",
      en: "Use it to describe the group, not to rank or judge persons."))

  fileprivate static let allDifferencesZero = Message(
    code: "all-differences-zero",
    finding: LocalizedText(
      th:
        "คะแนนก่อนและหลังเท่ากันทุกคน",
      en:
        "Everybody has the same score before and after."),
    remedy: LocalizedText(
      th: "ตรวจว่าไม่ได้ใช้ไฟล์เดียวกันเป็นทั้งก่อนและหลัง",
      en: "Check that the same file was not given for both occasions."))

  fileprivate static let noDiscordantPairs = Message(
    code: "no-discordant-pairs",
    finding: LocalizedText(
      th:
        "ไม่มีผู้ใดเปลี่ยนจากไม่ผ่านเป็นผ่าน หรือจากผ่านเป็นไม่ผ่าน (หรือจากผิดเป็นถูก จากถูกเป็นผิด) ค่า p = 1 จึงไม่ได้บอกอะไร",
      en:
        "Nobody changed from fail to pass or back (or from wrong to right or back), so p = 1 says nothing."
    ),
    remedy: LocalizedText(
      th: "อ่านเฉพาะจำนวนและร้อยละ",
      en: "Read the counts and percentages only."))

}
