import Diagnostics

/// What a workbook is, and whether its parts are there.
extension Message {
  private static let saveAgain = LocalizedText(
    th: "เปิดไฟล์ใน Excel หรือ LibreOffice แล้วบันทึกเป็น .xlsx ใหม่",
    en: "Open the file in Excel or LibreOffice and save it as .xlsx again.")

  /// Nil for what is not known, plain text for example.
  static func fileIsNotWorkbook(_ format: BinaryFormat?) -> Message {
    let description =
      format?.description
      ?? LocalizedText(th: "ไฟล์ชนิดอื่น เช่น CSV", en: "something else, such as CSV")
    return Message(
      code: format?.code ?? "file-is-not-workbook",
      finding: LocalizedText(
        th: "ไฟล์นี้ไม่ใช่สมุดงาน .xlsx แต่เป็น\(description.thai)",
        en: "This file is not an .xlsx workbook; it looks like \(description.english)."),
      remedy: format?.remedy
        ?? LocalizedText(
          th: "เปิดไฟล์ใน Excel แล้วบันทึกเป็น “Excel Workbook (.xlsx)” หรือเปลี่ยนนามสกุลให้ตรงชนิด",
          en: "Save it as “Excel Workbook (.xlsx)”, or give it the ending of what it is."))
  }

  static let macrosIgnored = Message(
    code: "workbook-macros-ignored",
    finding: LocalizedText(
      th: "สมุดงานนี้มีมาโคร อ่านเฉพาะข้อมูลในเซลล์ ไม่ได้อ่านหรือเรียกใช้มาโคร",
      en: "This workbook has macros. Only its cells were read; macros are never run."),
    remedy: LocalizedText(
      th: "ถ้าไม่ต้องใช้มาโคร ให้บันทึกเป็น .xlsx", en: "Save it as .xlsx where none are needed."))

  static let noSheets = Message(
    code: "workbook-no-sheets",
    finding: LocalizedText(
      th: "สมุดงานนี้ไม่มีแผ่นงานที่เป็นตาราง", en: "The workbook has no sheet of cells."),
    remedy: LocalizedText(
      th: "เพิ่มแผ่นงานที่มีข้อมูล แล้วบันทึกใหม่", en: "Add a sheet with the data and save again."))

  static func tooManySheets(limit: Int) -> Message {
    Message(
      code: "workbook-too-many-sheets",
      finding: LocalizedText(
        th: "สมุดงานนี้มีเกิน \(limit) แผ่นงาน", en: "The workbook has more than \(limit) sheets."),
      remedy: LocalizedText(
        th: "ลบแผ่นงานที่ไม่ใช้ หรือแบ่งเป็นหลายไฟล์",
        en: "Delete those that are not needed, or divide the workbook."))
  }

  static func sheetMissing(_ name: String) -> Message {
    Message(
      code: "workbook-sheet-missing",
      finding: LocalizedText(
        th: "ข้อมูลของแผ่นงาน “\(name)” ไม่อยู่ในไฟล์",
        en: "The content of the sheet “\(name)” is not in the file."),
      remedy: saveAgain)
  }

  static func partMissing(_ name: String) -> Message {
    Message(
      code: "workbook-part-missing",
      finding: LocalizedText(
        th: "สมุดงานขาดส่วน “\(name)”", en: "The workbook lacks its part “\(name)”."),
      remedy: saveAgain)
  }

  static func partOutside(_ target: String) -> Message {
    Message(
      code: "workbook-part-outside",
      finding: LocalizedText(
        th: "ส่วนหนึ่งของสมุดงานอ้างถึงที่อยู่นอกไฟล์ (\(target)) ซึ่งไม่รับ",
        en: "A part of the workbook lies outside the file (\(target)), which is refused."),
      remedy: saveAgain)
  }

  static func partTooLarge(_ name: String, limit: Int) -> Message {
    Message(
      code: "workbook-part-too-large",
      finding: LocalizedText(
        th: "ส่วน “\(name)” ของสมุดงานใหญ่เกิน \(limit) ไบต์",
        en: "The part “\(name)” of the workbook is larger than \(limit) bytes."),
      remedy: saveAgain)
  }

  static let sharedTextMissing = Message(
    code: "workbook-shared-text-missing",
    finding: LocalizedText(
      th: "เซลล์นี้อ้างถึงข้อความที่ไม่มีในไฟล์",
      en: "This cell refers to a text that is not in the file."),
    remedy: saveAgain)

  static func cellReferenceInvalid(_ text: String) -> Message {
    Message(
      code: "workbook-cell-reference-invalid",
      finding: LocalizedText(
        th: "ตำแหน่งเซลล์หรือแถว “\(text.prefix(40))” ไม่ถูกต้อง",
        en: "“\(text.prefix(40))” is no place of a row or a cell here."),
      remedy: saveAgain)
  }

  static func cellRepeated(_ reference: String) -> Message {
    Message(
      code: "workbook-cell-repeated",
      finding: LocalizedText(
        th: "เซลล์ \(reference) มีซ้ำในไฟล์", en: "The cell \(reference) is in the file twice."),
      remedy: saveAgain)
  }
}

/// How much a workbook holds.
extension Message {
  static let workbookTooManyCells = Message(
    code: "workbook-too-many-cells",
    finding: LocalizedText(
      th: "สมุดงานมีเซลล์ที่มีข้อมูลมากเกินกำหนด เกินตั้งแต่เซลล์นี้",
      en: "The workbook has more cells than are read; this one is too many."),
    remedy: LocalizedText(
      th: "แบ่งข้อมูลเป็นหลายไฟล์", en: "Divide the data into several files."))

  static func workbookCellTooLong(limit: Int) -> Message {
    Message(
      code: "workbook-cell-too-long",
      finding: LocalizedText(
        th: "ข้อความในเซลล์นี้ยาวเกิน \(limit) ไบต์",
        en: "The text in this cell is longer than \(limit) bytes."),
      remedy: LocalizedText(th: "ย่อข้อความในเซลล์", en: "Shorten it."))
  }

  static func sharedTextTooLong(limit: Int) -> Message {
    Message(
      code: "workbook-cell-too-long",
      finding: LocalizedText(
        th: "สมุดงานมีเซลล์ที่ข้อความยาวเกิน \(limit) ไบต์",
        en: "The text in a cell of this workbook is longer than \(limit) bytes."),
      remedy: LocalizedText(th: "ย่อข้อความในเซลล์", en: "Shorten it."))
  }
}

/// A sheet that is read as a table.
extension Message {
  static func otherSheetsNotRead(_ read: String, others: [String]) -> Message {
    let names = others.prefix(10).joined(separator: ", ")
    return Message(
      code: "other-sheets-not-read",
      finding: LocalizedText(
        th: "อ่านเฉพาะแผ่นงาน “\(read)” ไม่ได้อ่าน: \(names)",
        en: "Only the sheet “\(read)” was read, not: \(names)."),
      remedy: LocalizedText(
        th: "ถ้าต้องการแผ่นงานอื่น ให้ย้ายมาไว้เป็นแผ่นแรก",
        en: "Where another is meant, move it to the front."))
  }

  static func cellHoldsError(_ text: String, reference: String) -> Message {
    Message(
      code: "cell-holds-error",
      finding: LocalizedText(
        th: "เซลล์ \(reference) แสดงข้อผิดพลาดของสูตร \(text)",
        en: "The cell \(reference) shows the error \(text) of its formula."),
      remedy: LocalizedText(
        th: "แก้สูตร หรือพิมพ์ค่าแทนสูตร หรือลบให้ว่าง",
        en: "Mend the formula, type the value in its place, or empty the cell."))
  }

  static func cellNotCalculated(reference: String) -> Message {
    Message(
      code: "cell-not-calculated",
      finding: LocalizedText(
        th: "สูตรในเซลล์ \(reference) ยังไม่ได้คำนวณ จึงไม่มีค่าในไฟล์",
        en: "The formula in \(reference) was never calculated, so the file has no value for it."),
      remedy: LocalizedText(
        th: "เปิดไฟล์ใน Excel หรือ LibreOffice รอให้คำนวณ แล้วบันทึก",
        en: "Open the file in Excel or LibreOffice, let it calculate, and save."))
  }
}

/// Writing.
extension Message {
  static let cellsNotReplaced = Message(
    code: "cells-not-replaced",
    finding: LocalizedText(
      th: "แก้เซลล์ในไฟล์นี้โดยไม่กระทบส่วนอื่นไม่ได้ จึงไม่ได้แก้อะไร",
      en: "The cells of this file cannot be changed without harm to the rest; nothing was changed."),
    remedy: LocalizedText(
      th: "แก้ในโปรแกรมตารางเอง หรือบันทึกเป็น .xlsx ใหม่ก่อน",
      en: "Change them in the spreadsheet program, or save it as .xlsx again first."))

  static func sheetNameInvalid(_ name: String, nearest: String) -> Message {
    Message(
      code: "sheet-name-invalid",
      finding: LocalizedText(
        th: "ใช้ “\(name)” เป็นชื่อแผ่นงานไม่ได้ (ไม่เกิน 31 ตัวอักษร ห้ามมี [ ] : * ? / \\ และห้ามซ้ำ)",
        en: "“\(name)” cannot name a sheet (31 characters, none of [ ] : * ? / \\, none twice)."),
      remedy: LocalizedText(th: "ใช้ “\(nearest)” แทน", en: "Use “\(nearest)”."))
  }

  static let sheetTooLarge = Message(
    code: "sheet-too-large",
    finding: LocalizedText(
      th: "ข้อมูลเกินขนาดแผ่นงานของ Excel (1,048,576 แถว 16,384 คอลัมน์)",
      en: "There is more than a sheet of Excel holds (1,048,576 rows, 16,384 columns)."),
    remedy: LocalizedText(
      th: "บันทึกเป็น CSV หรือแบ่งเป็นหลายแผ่นงาน", en: "Save as CSV, or divide the data."))

  static func textTooLongForCell(limit: Int) -> Message {
    Message(
      code: "text-too-long-for-cell",
      finding: LocalizedText(
        th: "ข้อความยาวเกิน \(limit) ตัวอักษร ซึ่งเกินที่เซลล์ของ Excel เก็บได้",
        en: "The text is longer than the \(limit) characters that a cell of Excel holds."),
      remedy: LocalizedText(
        th: "ย่อข้อความ หรือบันทึกเป็น CSV", en: "Shorten it, or save as CSV."))
  }

  static let numberNotFinite = Message(
    code: "number-not-finite",
    finding: LocalizedText(
      th: "ค่านี้ไม่ใช่จำนวนที่เขียนได้", en: "This value is no number that can be written."),
    remedy: LocalizedText(
      th: "เว้นว่างแทนค่าที่คำนวณไม่ได้", en: "Leave empty what could not be computed."))
}
