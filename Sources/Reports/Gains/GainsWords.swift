import Diagnostics

/// Headings, column names and short phrases of the gains report.
extension LocalizedText {
  static let gainsTitle = LocalizedText(
    th: "รายงานผลการเปรียบเทียบคะแนนก่อนและหลัง", en: "Comparison of scores before and after")
  static let overviewHeading = LocalizedText(th: "สรุปผล", en: "Key figures")
  static let participantsHeading = LocalizedText(th: "ผู้เข้าร่วม", en: "Participants")
  static let individualsHeading = LocalizedText(th: "คะแนนรายบุคคล", en: "Individual scores")
  static let comparisonHeading = LocalizedText(
    th: "การเปรียบเทียบคะแนนก่อนและหลัง", en: "Before and after")
  static let relativeHeading = LocalizedText(th: "คะแนนพัฒนาการ", en: "Relative gain")
  static let passHeading = LocalizedText(th: "การผ่านเกณฑ์", en: "Pass rates and criteria")
  static let itemsHeading = LocalizedText(th: "ผลรายข้อ", en: "Items")
  static let groupsHeading = LocalizedText(th: "ผลจำแนกตามกลุ่ม", en: "Groups")
  static let warningsHeading = LocalizedText(th: "ข้อควรระวัง", en: "Read with care")
  static let unmatchedHeading = LocalizedText(
    th: "บัญชีผู้ที่จับคู่คะแนนไม่ได้", en: "People who could not be matched")

  static let rosterFact = LocalizedText(th: "ผู้เข้าร่วมตามทะเบียน", en: "On the roster")
  static let scoresFact = LocalizedText(th: "ผู้มีคะแนน", en: "People with scores")
  static let fullScore = LocalizedText(th: "คะแนนเต็ม", en: "Full score")
  static let percent = LocalizedText(th: "ร้อยละ", en: "Per cent")
  static let total = LocalizedText(th: "รวม", en: "Total")
  static let code = LocalizedText(th: "รหัส", en: "Code")
  static let group = LocalizedText(th: "กลุ่ม", en: "Group")
  static let level = LocalizedText(th: "ระดับ", en: "Level")
  static let meaning = LocalizedText(th: "แปลผล", en: "Meaning")
  static let value = LocalizedText(th: "ค่า", en: "Value")
  static let difference = LocalizedText(th: "ผลต่าง", en: "Difference")
  static let gainMean = LocalizedText(th: "ผลต่างเฉลี่ย", en: "Mean gain")
  static let occasion = LocalizedText(th: "การทดสอบ", en: "Test")
  static let beforeShort = LocalizedText(th: "ก่อน", en: "Before")
  static let afterShort = LocalizedText(th: "หลัง", en: "After")
  static let low = LocalizedText(th: "ต่ำสุด", en: "Low")
  static let high = LocalizedText(th: "สูงสุด", en: "High")
  static let interval = LocalizedText(th: "ช่วงเชื่อมั่น 95\u{00A0}%", en: "95\u{00A0}% interval")
  static let intervalOfPercent = LocalizedText(
    th: "หลัง: ช่วงเชื่อมั่น 95\u{00A0}%", en: "After: 95\u{00A0}% interval")
  static let relativeGainPercent = LocalizedText(
    th: "คะแนนพัฒนาการสัมพัทธ์ (ร้อยละ)", en: "Relative gain (per cent)")
  static let criterion = LocalizedText(th: "เกณฑ์", en: "Criterion")
  static let meanSymbol = LocalizedText.verbatim("x̄")
  static let deviationSymbol = LocalizedText.verbatim("S.D.")
  static let oneTailed = LocalizedText.verbatim("Sig. (1-tailed)")
  static let twoTailed = LocalizedText.verbatim("Sig. (2-tailed)")

  /// Below every comparison without people.
  static let nobodyMatched = LocalizedText(
    th: "ไม่มีผู้ที่มีคะแนนครบทั้งสองครั้ง จึงเปรียบเทียบไม่ได้ "
      + "โปรดตรวจรหัสในบัญชีผู้ที่จับคู่คะแนนไม่ได้",
    en: "nobody has both scores, so nothing can be compared. "
      + "Check the codes in the list of people who could not be matched.")
  static let maximumUnknown = LocalizedText(
    th: "ไม่ทราบคะแนนเต็ม จึงไม่ได้คำนวณร้อยละ คะแนนพัฒนาการสัมพัทธ์ ดัชนีประสิทธิผล "
      + "และการผ่านเกณฑ์ ระบุคะแนนเต็มเพื่อให้รายงานครบถ้วน",
    en: "The full score is not known, so percentages, relative gains, the effectiveness index and "
      + "pass rates are not computed. Name the full score to complete the report.")

  static let convertedMaximum = LocalizedText(
    th: "แปลงเป็น 100 คะแนน เพราะคะแนนเต็มสองครั้งไม่เท่ากัน",
    en: "converted to 100 points, as the two full scores differ")

  static func people(_ count: Int) -> LocalizedText {
    LocalizedText(
      th: "\(count.grouped) คน", en: "\(count.grouped) \(count == 1 ? "person" : "people")")
  }

  static func points(_ text: String) -> LocalizedText {
    LocalizedText(th: "\(text) คะแนน", en: "\(text) points")
  }

  /// “จำนวน 3 คน คิดเป็นร้อยละ 8.33”. Without a total there is no percentage.
  static func share(_ count: Int, of total: Int) -> LocalizedText {
    let people = people(count)
    guard total > 0,
      let percent = DisplayNumber(100 * Double(count) / Double(total), decimals: 2)?.text
    else { return people }
    return LocalizedText(
      th: "\(people.thai) คิดเป็นร้อยละ \(percent)", en: "\(people.english), \(percent) per cent")
  }

  static func boundedUnavailable(_ reason: LocalizedText) -> LocalizedText {
    LocalizedText(
      th: "ไม่ได้คำนวณร้อยละ คะแนนพัฒนาการสัมพัทธ์ และการผ่านเกณฑ์ เพราะ\(reason.thai) "
        + "แก้ไขข้อมูลหรือคะแนนเต็มแล้วคำนวณใหม่",
      en: "Percentages, relative gains and pass rates are not computed because "
        + "\(reason.english). Correct the data or the full score and compute again.")
  }
}

extension Report.Cell {
  /// A share in per cent; undefined where the total is 0.
  static func percent(_ count: Int, of total: Int) -> Report.Cell {
    total > 0 ? .number(100 * Double(count) / Double(total), decimals: 2) : .dash
  }
}

extension GainsReport {
  /// “คะแนนเฉลี่ยก่อนการประชุม”: Thai runs on, other scripts need a space.
  func afterThaiNoun(_ label: LocalizedText) -> String {
    label.afterThai
  }

  var thaiPre: String { afterThaiNoun(context.preLabel) }
  var thaiPost: String { afterThaiNoun(context.postLabel) }
}
