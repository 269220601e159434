import Diagnostics
import Statistics

/// Headings, column names and short phrases of indicators.
extension LocalizedText {
  static let indicatorsTitle = LocalizedText(
    th: "รายงานตัวชี้วัดจากข้อมูลของโรงเรียน", en: "Indicators of school reports")
  static let coverageHeading = LocalizedText(
    th: "ความครบถ้วนและความทันเวลาของรายงาน", en: "Completeness and timeliness of reports")
  static let answersCoverageHeading = LocalizedText(
    th: "ความครบถ้วนและความทันเวลาของการส่งคำตอบ", en: "Completeness and timeliness of answers")
  static let overviewOfIndicators = LocalizedText(th: "ภาพรวมตัวชี้วัด", en: "Indicators")
  static let comparedGroupsHeading = LocalizedText(
    th: "ตัวชี้วัดเปรียบเทียบระหว่างกลุ่ม", en: "Groups compared by indicator")
  static let byGroupHeading = LocalizedText(
    th: "ผลจำแนกตามกลุ่ม", en: "Results by group")
  static let levelsHeading = LocalizedText(
    th: "จำนวนและร้อยละตามระดับ", en: "Counts and percentages by level")
  static let schoolsHeading = LocalizedText(th: "ผลรายโรงเรียน", en: "Schools")
  static let listsHeading = LocalizedText(
    th: "บัญชีโรงเรียนที่ต้องติดตามและตรวจสอบ", en: "Schools to be followed up")
  static let personListsHeading = LocalizedText(
    th: "บัญชีผู้เข้าร่วมที่ต้องติดตามและตรวจสอบ", en: "Participants to be followed up")
  static let dataFaultsHeading = LocalizedText(
    th: "ข้อมูลที่ไม่ถูกต้อง", en: "Data that are not in order")

  static let trendHeading = LocalizedText(th: "แนวโน้ม", en: "Trend")
  static let round = LocalizedText(th: "ครั้ง", en: "Round")
  static let firstToLast = LocalizedText(
    th: "ครั้งแรก–ล่าสุด (จุด)", en: "First to last (points)")
  static let trendNote = LocalizedText(
    th: "เรียงจากเก่าไปใหม่ ผลต่างครั้งแรก–ล่าสุดเป็นจุดร้อยละ ช่วงเชื่อมั่นแบบ Newcombe "
      + "ไม่คำนวณเส้นแนวโน้ม",
    en: "Oldest first. First to last is in percentage points, with Newcombe's interval; no line is "
      + "fitted.")

  static let school = LocalizedText(th: "โรงเรียน", en: "School")
  static let participants = LocalizedText(th: "ผู้เข้าร่วม", en: "Participants")
  static let schools = LocalizedText(th: "โรงเรียน (แห่ง)", en: "Schools")
  static let tested = LocalizedText(th: "เข้าสอบ (คน)", en: "Tested")
  static let denominator = LocalizedText(th: "ตัวหาร", en: "Of")
  static let numerator = LocalizedText(th: "จำนวน", en: "Count")
  static let indicator = LocalizedText(th: "ตัวชี้วัด", en: "Indicator")
  static let target = LocalizedText(th: "เป้าหมาย", en: "Target")
  static let targetMet = LocalizedText(th: "ผลต่อเป้าหมาย", en: "Target")
  static let met = LocalizedText(th: "บรรลุ", en: "met")
  static let notMet = LocalizedText(th: "ไม่บรรลุ", en: "not met")
  static let points = LocalizedText(th: "เปลี่ยน (จุด)", en: "Change (points)")
  static let name = LocalizedText(th: "ชื่อ", en: "Name")
  static let standing = LocalizedText(th: "กราฟกรวย", en: "Funnel")
  static let expectedReports = LocalizedText(th: "ต้องส่ง", en: "Expected")
  static let receivedReports = LocalizedText(th: "ส่งแล้ว", en: "Received")
  static let onTimeReports = LocalizedText(th: "ตรงเวลา", en: "On time")
  static let lateReports = LocalizedText(th: "ช้า", en: "Late")
  static let missingReports = LocalizedText(th: "ค้าง", en: "Missing")
  static let notApplicable = LocalizedText(th: "ไม่เกี่ยวข้อง", en: "Not applicable")
  static let complete = LocalizedText(th: "ครบ (%)", en: "Complete (%)")
  static let timely = LocalizedText(th: "ทันเวลา (%)", en: "On time (%)")
  static let wholeArea = LocalizedText(th: "รวม", en: "All")
  static let noGroup = LocalizedText(th: "ไม่ระบุกลุ่ม", en: "no group given")
  static let withheld = LocalizedText(th: "ไม่แสดง", en: "withheld")
  static let withheldForOthers = LocalizedText(th: "ไม่แสดง*", en: "withheld*")
  static let hidden = LocalizedText(
    th: "ไม่แสดง = มีผู้เข้าสอบน้อยกว่า 10 คน อาจรู้ได้ว่าเป็นใคร",
    en: "withheld: fewer than 10 persons, who might be recognised")
  static let hiddenForOthers = LocalizedText(
    th: "ไม่แสดง* = มีผู้เข้าสอบพอที่จะแสดง แต่ถ้าแสดง จะนำไปลบออกจากยอดรวมแล้วรู้ผลของหน่วยที่มีน้อยกว่า 10 คนได้",
    en:
      "withheld*: enough persons, but shown beside the totals it would give away, by subtraction, "
      + "the figures of a unit of fewer than 10")
  static let protectsSmallGroup = LocalizedText(
    th: "ไม่แสดง เพราะถ้าแสดง จะนำไปลบออกจากยอดรวมแล้วรู้ผลของกลุ่มที่เล็กเกินกว่าจะแสดงได้",
    en: "withheld: shown, it would give away by subtraction the figures of a group too small to "
      + "be shown")
  static let noCommonSchools = LocalizedText(
    th: "ไม่มีโรงเรียนที่มีข้อมูลทั้งสองครั้ง จึงไม่ใช่การเปลี่ยนแปลง (ตรวจว่ารหัสโรงเรียนของสองครั้งเขียนเหมือนกัน)",
    en: "no school has data in both rounds, so nothing has changed (check that both write its code "
      + "alike)")

  static func chooseIndicator(_ names: [String]) -> LocalizedText {
    let list = names.joined(separator: ", ")
    return LocalizedText(
      th: "รายละเอียดด้านล่างเป็นของตัวชี้วัดแรก ๆ เลือกตัวอื่นด้วย --indicator NAME: \(list)",
      en: "Details below are of the first indicators; choose others with --indicator NAME: \(list)")
  }

  static let sumNote = LocalizedText(
    th: "รวมจำนวนก่อนแล้วจึงหาร ไม่ใช่ค่าเฉลี่ยของร้อยละ ช่วงเชื่อมั่นแบบ Wilson",
    en: "Counts are added, then divided; no mean of percentages. Intervals are Wilson's.")
  static let overallChangeNote = LocalizedText(
    th: "เปลี่ยน = ผลต่างเป็นจุดร้อยละจากครั้งก่อน",
    en: "Change is in percentage points since the round before.")
  static let changeNote = LocalizedText(
    th: "เปลี่ยน = ผลต่างเป็นจุดร้อยละจากครั้งก่อน ช่วงเชื่อมั่นแบบ Newcombe; "
      + "“แห่งเดิม” คิดเฉพาะโรงเรียนที่มีข้อมูลทั้งสองครั้ง",
    en: "Change is in percentage points, with Newcombe's interval; "
      + "“same schools” are those with data in both rounds.")
  static let funnelNote = LocalizedText(
    th: "นอกเส้น 95% = ควรตรวจสอบ, นอกเส้น 99.8% = ต้องตรวจสอบ เทียบกับภาพรวม "
      + "โดยคำนึงถึงขนาดโรงเรียน; เครื่องหมาย † = ค่าห่างจากโรงเรียนอื่น (MAD > 3.5 หรือนอก 1.5 IQR)",
    en: "Outside 95% = look at it, outside 99.8% = check it, against all schools together and "
      + "given the school's size; † = far from the others (MAD > 3.5, or outside 1.5 IQR).")
  static let sameSchools = LocalizedText(th: "แห่งเดิม", en: "same schools")
  static let noOutstanding = LocalizedText(
    th: "ทุกโรงเรียนที่ต้องรายงานส่งแล้วและทันเวลา", en: "Every school has reported in time.")
  static let nobodyOutstanding = LocalizedText(
    th: "ผู้เข้าร่วมทุกคนที่ต้องส่ง ส่งแล้วและทันเวลา", en: "Every participant has answered in time.")
}

extension Funnel.Status {
  var words: LocalizedText {
    switch self {
    case .inControl: .init(th: "อยู่ในเกณฑ์ปกติ", en: "within limits")
    case .alertLow: .init(th: "ต่ำ ควรตรวจสอบ", en: "low: look at it")
    case .alertHigh: .init(th: "สูง ควรตรวจสอบ", en: "high: look at it")
    case .alarmLow: .init(th: "ต่ำมาก ต้องตรวจสอบ", en: "very low: check it")
    case .alarmHigh: .init(th: "สูงมาก ต้องตรวจสอบ", en: "very high: check it")
    }
  }
}
