import Diagnostics

/// What an archive is, and whether it is whole.
extension Message {
  private static let getItAgain = LocalizedText(
    th: "ดาวน์โหลดหรือคัดลอกไฟล์ใหม่ แล้วเปิดในโปรแกรมต้นทางและบันทึกอีกครั้ง",
    en: "Download or copy the file again, or open it in the program it comes from and save it.")

  private static let doNotTrust = LocalizedText(
    th: "ไฟล์นี้อาจถูกสร้างขึ้นเพื่อโจมตี ขอไฟล์จากแหล่งที่เชื่อถือได้ แล้วบันทึกใหม่จากโปรแกรมต้นทาง",
    en: "It may have been made as an attack. Get it from someone you trust, saved anew.")

  static let archiveNotZip = Message(
    code: "archive-not-zip",
    finding: LocalizedText(
      th: "ไฟล์นี้ไม่ใช่ไฟล์บีบอัด ZIP หรือสมุดงาน .xlsx",
      en: "This file is neither a ZIP archive nor an .xlsx workbook."),
    remedy: LocalizedText(
      th: "ตรวจสอบว่าเลือกไฟล์ถูก แล้วบันทึกใหม่จากโปรแกรมต้นทาง",
      en: "Check that this is the right file and save it again from the program it comes from."))

  static let archiveDamaged = Message(
    code: "archive-damaged",
    finding: LocalizedText(
      th: "ไฟล์เสียหายหรือมาไม่ครบ", en: "The file is damaged or its end is missing."),
    remedy: getItAgain)

  static func archiveEntryDamaged(_ name: String) -> Message {
    Message(
      code: "archive-entry-damaged",
      finding: LocalizedText(
        th: "ส่วน “\(name)” ในไฟล์นี้เสียหาย ขนาดหรือเนื้อหาไม่ตรงกับที่บันทึกไว้",
        en: "The part “\(name)” is damaged: it is not as long, or not the same, as recorded."),
      remedy: getItAgain)
  }

  static func archiveContradiction(_ name: String) -> Message {
    Message(
      code: "archive-contradiction",
      finding: LocalizedText(
        th: "ข้อมูลของส่วน “\(name)” ในไฟล์นี้ขัดแย้งกันเอง",
        en: "The file contradicts itself about its part “\(name)”."),
      remedy: getItAgain)
  }

  static let archiveSeveralDisks = Message(
    code: "archive-several-disks",
    finding: LocalizedText(
      th: "ไฟล์บีบอัดนี้เป็นเพียงส่วนหนึ่งของชุดที่แบ่งหลายไฟล์",
      en: "This archive is one part of several."),
    remedy: LocalizedText(
      th: "รวมเป็นไฟล์เดียวก่อน", en: "Join the parts into one archive first."))

  static func archiveEncrypted(_ name: String) -> Message {
    Message(
      code: "archive-encrypted",
      finding: LocalizedText(
        th: "ส่วน “\(name)” ในไฟล์นี้เข้ารหัสไว้", en: "The part “\(name)” is encrypted."),
      remedy: LocalizedText(
        th: "บันทึกใหม่โดยไม่ตั้งรหัสผ่าน", en: "Save it again without a password."))
  }

  static func archiveMethodUnknown(_ name: String, _ method: UInt16) -> Message {
    Message(
      code: "archive-method-unknown",
      finding: LocalizedText(
        th: "ส่วน “\(name)” บีบอัดด้วยวิธีที่ไม่รู้จัก (หมายเลข \(method))",
        en: "The part “\(name)” is compressed by an unknown method (number \(method))."),
      remedy: LocalizedText(
        th: "บีบอัดใหม่เป็น ZIP แบบปกติ (Deflate)",
        en: "Make the archive again as a plain ZIP (Deflate)."))
  }

  static func archiveNameUnsafe(_ name: String) -> Message {
    Message(
      code: "archive-name-unsafe",
      finding: LocalizedText(
        th: "ชื่อ “\(name)” ในไฟล์นี้ไม่ปลอดภัย เพราะชี้ออกนอกไฟล์ ยาวเกินไป หรือมีอักขระต้องห้าม",
        en: "The name “\(name)” in this file leads outside it, is too long, or is not allowed."),
      remedy: doNotTrust)
  }

  static func archiveNameRepeated(_ name: String) -> Message {
    Message(
      code: "archive-name-repeated",
      finding: LocalizedText(
        th: "ชื่อ “\(name)” มีซ้ำในไฟล์นี้", en: "The name “\(name)” occurs twice in this file."),
      remedy: doNotTrust)
  }

  static func archiveOverlap(_ name: String) -> Message {
    Message(
      code: "archive-overlap",
      finding: LocalizedText(
        th: "ส่วน “\(name)” ทับซ้อนกับส่วนอื่นในไฟล์นี้",
        en: "The part “\(name)” shares bytes with another part."),
      remedy: doNotTrust)
  }
}

/// How much an archive holds.
extension Message {
  static func archiveTooManyEntries(limit: Int) -> Message {
    Message(
      code: "archive-too-many-entries",
      finding: LocalizedText(
        th: "ไฟล์บีบอัดนี้มีเกิน \(limit) รายการ", en: "The archive has more than \(limit) entries."),
      remedy: LocalizedText(
        th: "แบ่งเป็นหลายไฟล์", en: "Divide it into several archives."))
  }

  static func archiveTooLarge(limit: Int) -> Message {
    Message(
      code: "archive-too-large",
      finding: LocalizedText(
        th: "เนื้อหาทั้งหมดในไฟล์บีบอัดนี้ใหญ่เกิน \(limit) ไบต์",
        en: "All that the archive holds is larger than \(limit) bytes."),
      remedy: LocalizedText(
        th: "แบ่งเป็นหลายไฟล์", en: "Divide it into several archives."))
  }

  static func archiveEntryTooLarge(_ name: String, limit: Int) -> Message {
    Message(
      code: "archive-entry-too-large",
      finding: LocalizedText(
        th: "ส่วน “\(name)” ใหญ่เกิน \(limit) ไบต์เมื่อคลายแล้ว",
        en: "The part “\(name)” is larger than \(limit) bytes when inflated."),
      remedy: LocalizedText(
        th: "ลดข้อมูลในไฟล์ หรือแบ่งเป็นหลายไฟล์",
        en: "Put less into the file, or divide it into several."))
  }

  static func archiveRatio(_ name: String, limit: Int) -> Message {
    Message(
      code: "archive-ratio",
      finding: LocalizedText(
        th: "ส่วน “\(name)” คลายแล้วใหญ่ขึ้นเกิน \(limit) เท่า ซึ่งเป็นลักษณะของไฟล์ระเบิด (zip bomb)",
        en: "The part “\(name)” inflates more than \(limit) times, as a zip bomb does."),
      remedy: doNotTrust)
  }
}
