import Diagnostics

/// The words that renderers add to what the caller supplied.
extension LocalizedText {
  static let notComputable = LocalizedText(th: "คำนวณไม่ได้", en: "not computable")
  static let notANumber = LocalizedText(
    th: "ผลการคำนวณไม่เป็นจำนวน", en: "the calculation gave no number")
  static let oneStar = LocalizedText(
    th: "* มีนัยสำคัญทางสถิติที่ระดับ .05", en: "* significant at the .05 level")
  static let twoStars = LocalizedText(
    th: "** มีนัยสำคัญทางสถิติที่ระดับ .01", en: "** significant at the .01 level")
  static let note = LocalizedText(th: "หมายเหตุ", en: "Note")
  static let information = LocalizedText(th: "ข้อสังเกต", en: "Note")
  static let warning = LocalizedText(th: "ข้อควรระวัง", en: "Warning")
  static let error = LocalizedText(th: "ข้อผิดพลาด", en: "Error")
  static let emptyTable = LocalizedText(th: "ไม่มีรายการ", en: "no entries")
  static let chooseLanguage = LocalizedText(th: "ภาษาของรายงาน", en: "Language of the report")
  static let score = LocalizedText(th: "คะแนน", en: "Score")
  static let people = LocalizedText(th: "จำนวน (คน)", en: "People")
  static let passMark = LocalizedText(th: "เกณฑ์ผ่าน", en: "Pass mark")
  static let mean = LocalizedText(th: "ค่าเฉลี่ย", en: "Mean")

  static func table(_ number: Int) -> LocalizedText {
    LocalizedText(th: "ตารางที่ \(number)", en: "Table \(number)")
  }

  static func figure(_ number: Int) -> LocalizedText {
    LocalizedText(th: "ภาพที่ \(number)", en: "Figure \(number)")
  }

  /// How many people stand at one score, for a bar of a histogram.
  static func bar(score: String, people: Int) -> LocalizedText {
    LocalizedText(
      th: "คะแนน \(score): \(people.grouped) คน",
      en: "score \(score): \(people.grouped) \(people == 1 ? "person" : "people")")
  }

  /// One histogram in words, for those who cannot see it.
  static func histogram(label: LocalizedText, people: Int, mean: String?) -> LocalizedText {
    LocalizedText(
      th: "\(label.thai): \(people.grouped) คน" + (mean.map { " ค่าเฉลี่ย \($0)" } ?? ""),
      en: "\(label.english): \(people.grouped) \(people == 1 ? "person" : "people")"
        + (mean.map { ", mean \($0)" } ?? ""))
  }
}

extension Language {
  /// The language's name in itself.
  var ownName: String {
    switch self {
    case .thai: "ไทย"
    case .english: "English"
    }
  }
}
