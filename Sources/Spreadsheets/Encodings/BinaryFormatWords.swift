import Diagnostics

/// How a format is called, and what to do with a file of it.
extension BinaryFormat {
  var description: LocalizedText {
    switch self {
    case .excelWorkbook: LocalizedText(th: "สมุดงาน Excel (.xlsx)", en: "an Excel workbook (.xlsx)")
    case .binaryWorkbook:
      LocalizedText(th: "สมุดงาน Excel แบบไบนารี (.xlsb)", en: "a binary Excel workbook (.xlsb)")
    case .oldWorkbook:
      LocalizedText(th: "สมุดงาน Excel รุ่นเก่า (.xls)", en: "an old Excel workbook (.xls)")
    case .oldOffice:
      LocalizedText(th: "ไฟล์ Office รุ่นเก่า เช่น .doc", en: "an old Office file, such as .doc")
    case .encryptedOffice:
      LocalizedText(th: "ไฟล์ Office ที่ตั้งรหัสผ่านไว้", en: "an Office file with a password")
    case .officeDocument:
      LocalizedText(
        th: "เอกสาร Word หรือ PowerPoint", en: "a Word document or a PowerPoint presentation")
    case .openDocument:
      LocalizedText(th: "สมุดงาน LibreOffice (.ods)", en: "a LibreOffice workbook (.ods)")
    case .zip: LocalizedText(th: "ไฟล์บีบอัด (.zip)", en: "a zip archive")
    case .pdf: LocalizedText(th: "เอกสาร PDF", en: "a PDF document")
    case .image: LocalizedText(th: "ไฟล์ภาพ", en: "a picture")
    case .webPage: LocalizedText(th: "หน้าเว็บ (HTML)", en: "a web page (HTML)")
    case .unknown: LocalizedText(th: "ไฟล์ที่ไม่ใช่ข้อความ", en: "something other than text")
    }
  }

  var remedy: LocalizedText {
    switch self {
    case .excelWorkbook, .binaryWorkbook, .oldWorkbook, .openDocument, .webPage:
      LocalizedText(
        th: "เปิดไฟล์ใน Excel หรือ LibreOffice แล้วบันทึกเป็น “Excel Workbook (.xlsx)” หรือ “CSV UTF-8”",
        en:
          "Open it in Excel or LibreOffice and save it as “Excel Workbook (.xlsx)” or “CSV UTF-8”.")
    case .encryptedOffice:
      LocalizedText(
        th: "เปิดไฟล์ด้วยรหัสผ่าน แล้วบันทึกสำเนาเป็น .xlsx ที่ไม่ตั้งรหัสผ่าน",
        en: "Open it with its password and save a copy as .xlsx without one.")
    case .zip:
      LocalizedText(
        th: "แตกไฟล์ก่อน แล้วเลือกไฟล์ CSV หรือ .xlsx ที่อยู่ข้างใน",
        en: "Unpack it first and choose the CSV or .xlsx file inside.")
    case .oldOffice, .officeDocument, .pdf, .image, .unknown:
      LocalizedText(
        th: "ขอข้อมูลเป็นไฟล์ CSV หรือ .xlsx จากต้นทาง",
        en: "Ask for the data as a CSV or .xlsx file.")
    }
  }

  /// Scripts may want to tell the kinds apart.
  var code: String {
    switch self {
    case .oldWorkbook, .oldOffice: "workbook-old-format"
    case .encryptedOffice: "workbook-encrypted"
    case .binaryWorkbook: "workbook-binary-format"
    case .openDocument: "workbook-open-document"
    default: "file-is-not-workbook"
    }
  }
}
