import Diagnostics

// What can be wrong with a file before its sheets are read as a form.
extension Message {
  static func surveyMissing(suggestion: String?) -> Message {
    Message(
      code: "missing-sheet",
      finding: .init(
        th: "ไฟล์นี้ไม่มีแผ่นงานชื่อ survey", en: "the file has no sheet named `survey`"),
      remedy: .didYouMean(
        suggestion,
        else: .init(
          th: "ตั้งชื่อแผ่นงานที่มีข้อคำถามว่า survey",
          en: "name the sheet with the questions `survey`")))
  }

  static let formIsXML = Message(
    code: "form-is-xml",
    finding: .init(
      th: "ไฟล์นี้เป็น XML ไม่ใช่แบบฟอร์มแบบตาราง", en: "this file is XML, not a form in tables"),
    remedy: .init(
      th: "ใช้คำสั่งที่อ่าน XForm หรือใช้ไฟล์ต้นฉบับของแบบฟอร์ม",
      en: "read it as an XForm, or use the workbook it was made from"))

  static func cellHoldsError(_ text: String) -> Message {
    Message(
      code: "form-cell-error",
      finding: .init(
        th: "ช่องนี้เป็นสูตรที่คำนวณไม่ได้ (\(text))",
        en: "this cell holds a formula that failed (\(text))"),
      remedy: .init(th: "แก้สูตร หรือพิมพ์ค่าลงไป", en: "mend the formula, or type the value"))
  }

  static let cellNotCalculated = Message(
    code: "form-cell-not-calculated",
    finding: .init(
      th: "ช่องนี้เป็นสูตรที่ยังไม่เคยคำนวณ จึงถือว่าว่าง",
      en: "this cell holds a formula that was never calculated, so it counts as blank"),
    remedy: .init(
      th: "เปิดไฟล์ในโปรแกรมตารางแล้วบันทึกใหม่", en: "open and save the file in a spreadsheet"))
}
