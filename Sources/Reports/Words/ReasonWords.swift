import Diagnostics
import Statistics

extension Reason {
  /// Why there is no value, as it stands below a table or behind “เพราะ”, “because”.
  var words: LocalizedText {
    switch self {
    case .noData: LocalizedText(th: "ไม่มีข้อมูล", en: "there are no data")
    case .noPairs:
      LocalizedText(th: "ไม่มีผู้ที่มีคะแนนครบทั้งสองครั้ง", en: "nobody has both scores")
    case .needsTwoValues:
      LocalizedText(th: "ต้องมีข้อมูลอย่างน้อย 2 ค่า", en: "at least 2 values are needed")
    case .needsThreeValues:
      LocalizedText(th: "ต้องมีข้อมูลอย่างน้อย 3 ค่า", en: "at least 3 values are needed")
    case .needsFourValues:
      LocalizedText(th: "ต้องมีข้อมูลอย่างน้อย 4 ค่า", en: "at least 4 values are needed")
    case .needsTwoItems:
      LocalizedText(th: "ต้องมีอย่างน้อย 2 ข้อ", en: "at least 2 items are needed")
    case .needsTwoPairs:
      LocalizedText(
        th: "ต้องมีผู้ที่มีคะแนนครบทั้งสองครั้งอย่างน้อย 2 คน",
        en: "at least 2 people with both scores are needed")
    case .needsThreePairs:
      LocalizedText(
        th: "ต้องมีผู้ที่มีคะแนนครบทั้งสองครั้งอย่างน้อย 3 คน",
        en: "at least 3 people with both scores are needed")
    case .zeroVariance:
      LocalizedText(
        th: "ค่าของทุกคนเท่ากัน จึงไม่มีการกระจาย (S.D. = 0)",
        en: "everyone has the same value, so there is no spread (S.D. = 0)")
    case .allDifferencesZero:
      LocalizedText(
        th: "ไม่มีผู้ใดมีค่าต่างไปจากเดิม (ผลต่างเป็น 0 ทุกคน)",
        en: "nobody's value differs (all differences are 0)")
    case .preMeanAtMaximum, .allPreAtMaximum:
      LocalizedText(
        th: "ทุกคนได้คะแนนเต็มตั้งแต่ครั้งแรก จึงไม่มีคะแนนเหลือให้เพิ่ม",
        en: "everyone had the full score the first time, so nothing was left to gain")
    case .allDropped:
      LocalizedText(
        th: "ทุกคนได้คะแนนเต็มหรือ 0 เท่ากันทั้งสองครั้ง จึงไม่มีผู้ใดเหลือให้คำนวณ",
        en: "everyone stayed at the full score or at 0, so nobody is left to compute with")
    case .divisionByZero:
      LocalizedText(th: "ตัวหารเป็น 0", en: "the divisor is 0")
    case .scoreOutOfRange:
      LocalizedText(
        th: "มีคะแนนที่ต่ำกว่า 0 หรือสูงกว่าคะแนนเต็ม",
        en: "there are scores below 0 or above the full score")
    case .noPreviousRound:
      LocalizedText(th: "ไม่มีข้อมูลครั้งก่อน", en: "there is no previous round")
    case .noCurrentRound:
      LocalizedText(th: "ไม่มีข้อมูลครั้งนี้", en: "there are no data of this round")
    case .invalidCount, .invalidParameter, .tooManyForExactTest, .needsAtMostFiveThousandValues,
      .notFinite:
      technicalWords
    case .needsThreeItems, .needsTwoPersons, .upperLowerOverlap, .undefinedAtMinusOne,
      .itemsNotDichotomous, .keyNamesNoChoice, .noMaximum, .nothingAdministered, .tooManyAnswers,
      .singularMatrix,
      .notConverged,
      .invalidRating:
      itemWords
    case .needsTwoRaters, .needsTwoSubjects, .needsTwoGroups, .allRanksTied, .noVariation,
      .noPairableValues, .zeroWeight, .negativeWeight, .zeroVarianceGroup, .needsMoreValues,
      .needsWholePoints, .unequalRaters, .stepsUnanswered, .noBandsForScale, .tooFewForLabel,
      .smallGroup, .notCategories:
      ratingWords
    case .protectsSmallGroup: .protectsSmallGroup
    }
  }

  /// Of reasons that lie in the settings or the size of the data.
  private var technicalWords: LocalizedText {
    switch self {
    case .invalidCount:
      LocalizedText(
        th: "จำนวนนับไม่ถูกต้อง (ติดลบ หรือมากกว่าจำนวนทั้งหมด)",
        en: "a count is impossible (negative, or above its total)")
    case .tooManyForExactTest:
      LocalizedText(
        th: "การทดสอบแบบแม่นตรงใช้ได้กับผลต่างที่ไม่เป็น 0 ไม่เกิน 50 คู่",
        en: "the exact test is offered for at most 50 differences other than 0")
    case .needsAtMostFiveThousandValues:
      LocalizedText(
        th: "การทดสอบนี้ใช้ได้กับข้อมูลไม่เกิน 5,000 ค่า",
        en: "the test is published for at most 5,000 values")
    case .notFinite:
      LocalizedText(
        th: "ตัวเลขใหญ่เกินกว่าที่จะคำนวณได้", en: "the numbers are too large to compute with")
    default:
      LocalizedText(
        th: "ค่าที่กำหนดไว้ (เช่น คะแนนเต็มหรือเกณฑ์ร้อยละ) อยู่นอกช่วงที่เป็นไปได้",
        en: "a setting (such as the full score or a pass mark) is outside its possible range")
    }
  }
}
