import Diagnostics
import Statistics

extension RelativeGain.Level {
  /// From the highest down, as the table lists them.
  static let descending: [RelativeGain.Level] = [
    .veryHigh, .high, .medium, .initial, .negative, .undefined,
  ]

  var words: LocalizedText {
    switch self {
    case .undefined: LocalizedText(th: "ไม่มีค่า (ก่อนเต็ม)", en: "undefined (full before)")
    case .negative: LocalizedText(th: "ลดลง (ถดถอย)", en: "declined")
    case .initial: LocalizedText(th: "ต้น", en: "initial")
    case .medium: LocalizedText(th: "กลาง", en: "medium")
    case .high: LocalizedText(th: "สูง", en: "high")
    case .veryHigh: LocalizedText(th: "สูงมาก", en: "very high")
    }
  }

  /// The bounds that decide, of the unrounded relative gain S.
  var bounds: LocalizedText {
    switch self {
    case .undefined: .verbatim("–")
    case .negative: .verbatim("S < 0")
    case .initial: .verbatim("0 ≤ S ≤ 25")
    case .medium: .verbatim("25 < S ≤ 50")
    case .high: .verbatim("50 < S ≤ 75")
    case .veryHigh: .verbatim("75 < S ≤ 100")
    }
  }
}

extension NormalizedGain.Level {
  var words: LocalizedText {
    switch self {
    case .low: LocalizedText(th: "ต่ำ", en: "low")
    case .medium: LocalizedText(th: "ปานกลาง", en: "medium")
    case .high: LocalizedText(th: "สูง", en: "high")
    }
  }
}

extension LocalizedText {
  static let relativeGainFormula = LocalizedText(
    th: "คะแนนพัฒนาการสัมพัทธ์ S = (หลัง − ก่อน) ÷ (คะแนนเต็ม − ก่อน) × 100 "
      + "ผู้ที่ได้คะแนนเต็มตั้งแต่ครั้งก่อนไม่มีค่า (–)",
    en: "Relative gain S = (after − before) ÷ (full score − before) × 100; "
      + "undefined (–) with the full score before")
  static let relativeGainBounds = LocalizedText(
    th: "ระดับตัดสินจากค่าที่ยังไม่ปัดเศษ: สูงมาก 75 < S ≤ 100, สูง 50 < S ≤ 75, "
      + "กลาง 25 < S ≤ 50, ต้น 0 ≤ S ≤ 25, ลดลง S < 0 (ปรับจากเกณฑ์ของศิริชัย กาญจนวาสี)",
    en: "Levels are decided on the unrounded value: very high 75 < S ≤ 100, high 50 < S ≤ 75, "
      + "medium 25 < S ≤ 50, initial 0 ≤ S ≤ 25, declined S < 0 (after Kanchanawasi)")

  /// Cohen's word for a standardised mean difference, of the size as it is printed.
  static func cohensWord(for d: Double) -> LocalizedText? {
    guard let rounded = Computed({ () throws(Reason) in try RoundedDecimal(d, places: 2) }).value
    else { return nil }
    return switch rounded.units.magnitude {
    case ..<20: LocalizedText(th: "น้อยมาก", en: "negligible")
    case ..<50: LocalizedText(th: "เล็ก", en: "small")
    case ..<80: LocalizedText(th: "ปานกลาง", en: "medium")
    default: LocalizedText(th: "ใหญ่", en: "large")
    }
  }
}
