import Diagnostics

/// The formulas of an evaluation's numbers, in words and symbols.
extension LocalizedText {
  static let count = LocalizedText(th: "จำนวน", en: "how many")
  static let mean = LocalizedText.verbatim("x̄ = Σx/n")
  static let deviation = LocalizedText.verbatim("S.D. = √(Σ(x − x̄)²/(n − 1))")
  static let median = LocalizedText(th: "มัธยฐาน", en: "median")
  static let topTwo = LocalizedText(
    th: "100 · จำนวนผู้ให้สองระดับบน / n", en: "100 · ratings on the two highest points / n")
  static let weightedMean = LocalizedText(
    th: "Σ w·x̄ ของกลุ่ม / Σ w ของกลุ่มที่มีผู้ตอบ",
    en: "Σ w·x̄ of the groups / Σ w of those with answers")
  static let weightPresent = LocalizedText(
    th: "Σ w ของกลุ่มที่มีผู้ตอบ / Σ w ทั้งหมด", en: "Σ w of the groups with answers / Σ w")
  static let equalWeight = LocalizedText(
    th: "ค่าเฉลี่ยของค่าเฉลี่ยกลุ่ม", en: "mean of the groups' means")
  static let spread = LocalizedText(
    th: "ค่าเฉลี่ยกลุ่มสูงสุด − ต่ำสุด", en: "highest minus lowest mean of a group")
  static let composite = LocalizedText(
    th: "Σ v·ค่าด้าน / Σ v ของด้านที่มีค่า", en: "Σ v·dimension / Σ v of the dimensions present")
}
