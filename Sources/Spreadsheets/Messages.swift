import Diagnostics

/// Reading and writing files.
extension Message {
  static let fileNotFound = Message(
    code: "file-not-found",
    finding: LocalizedText(th: "ไม่พบไฟล์", en: "There is no such file."),
    remedy: LocalizedText(
      th: "ตรวจสอบชื่อไฟล์ นามสกุล และโฟลเดอร์ที่เก็บไฟล์",
      en: "Check the name, its ending and the folder."))

  static let fileIsFolder = Message(
    code: "file-is-folder",
    finding: LocalizedText(th: "ชื่อนี้เป็นโฟลเดอร์ ไม่ใช่ไฟล์", en: "This is a folder, not a file."),
    remedy: LocalizedText(th: "ระบุชื่อไฟล์ที่ต้องการ", en: "Name the file that is meant."))

  static let fileNotReadable = Message(
    code: "file-not-readable",
    finding: LocalizedText(th: "ไม่มีสิทธิ์อ่านไฟล์นี้", en: "You may not read this file."),
    remedy: LocalizedText(
      th: "ขอสิทธิ์อ่านจากเจ้าของไฟล์ หรือคัดลอกไฟล์ไปไว้ในโฟลเดอร์ของท่าน",
      en: "Ask its owner for permission to read, or copy it to a folder of your own."))

  static func fileReadFailed(_ reason: String) -> Message {
    Message(
      code: "file-read-failed",
      finding: LocalizedText(
        th: "อ่านไฟล์ไม่สำเร็จ (\(reason))", en: "The file could not be read (\(reason))."),
      remedy: LocalizedText(
        th: "ตรวจสอบดิสก์หรือเครือข่าย แล้วลองอีกครั้ง",
        en: "Check the disk or the network and try again."))
  }

  static let fileEmpty = Message(
    code: "file-empty",
    finding: LocalizedText(th: "ไฟล์ว่าง ไม่มีข้อมูล", en: "The file is empty."),
    remedy: LocalizedText(
      th: "บันทึกข้อมูลจากโปรแกรมต้นทางอีกครั้ง แล้วตรวจสอบขนาดไฟล์",
      en: "Save the data again from the program it comes from and look at the file's size."))

  static func fileTooLarge(limit: Int) -> Message {
    let size = "\(limit / 1_048_576)"
    return Message(
      code: "file-too-large",
      finding: LocalizedText(
        th: "ไฟล์ใหญ่เกิน \(size) MiB (\(limit) ไบต์)",
        en: "The file is larger than \(size) MiB (\(limit) bytes)."),
      remedy: LocalizedText(
        th: "แบ่งข้อมูลเป็นหลายไฟล์ เช่น แยกตามรอบหรือตามเขตพื้นที่",
        en: "Divide the data into several files, by round or by area, say."))
  }

  static let folderNotFound = Message(
    code: "folder-not-found",
    finding: LocalizedText(
      th: "ไม่พบโฟลเดอร์ที่จะบันทึกไฟล์", en: "The folder for this file does not exist."),
    remedy: LocalizedText(
      th: "สร้างโฟลเดอร์ก่อน หรือเลือกโฟลเดอร์อื่น", en: "Make the folder first, or choose another."))

  static let fileNotWritable = Message(
    code: "file-not-writable",
    finding: LocalizedText(
      th: "ไม่มีสิทธิ์เขียนไฟล์นี้ หรือเขียนในโฟลเดอร์นี้",
      en: "You may not write this file, or in this folder."),
    remedy: LocalizedText(
      th: "ปิดโปรแกรมที่เปิดไฟล์อยู่ หรือบันทึกในโฟลเดอร์อื่น",
      en: "Close the program that has it open, or save to another folder."))

  static let diskFull = Message(
    code: "disk-full",
    finding: LocalizedText(
      th: "พื้นที่ดิสก์ไม่พอ จึงไม่ได้บันทึกไฟล์", en: "The disk is full; the file was not written."),
    remedy: LocalizedText(
      th: "ลบไฟล์ที่ไม่ใช้หรือเลือกดิสก์อื่น แล้วบันทึกใหม่ ไฟล์เดิม (ถ้ามี) ยังอยู่ครบ",
      en: "Free some space or choose another disk. A file of that name is still as it was."))

  static let diskReadOnly = Message(
    code: "disk-read-only",
    finding: LocalizedText(
      th: "ดิสก์นี้อ่านได้อย่างเดียว บันทึกไม่ได้", en: "This disk can only be read."),
    remedy: LocalizedText(th: "บันทึกในดิสก์อื่น", en: "Save to another disk."))

  static func fileWriteFailed(_ reason: String) -> Message {
    Message(
      code: "file-write-failed",
      finding: LocalizedText(
        th: "บันทึกไฟล์ไม่สำเร็จ (\(reason))", en: "The file could not be written (\(reason))."),
      remedy: LocalizedText(
        th: "ตรวจสอบดิสก์หรือเครือข่าย แล้วลองอีกครั้ง ไฟล์เดิม (ถ้ามี) ยังอยู่ครบ",
        en: "Check the disk or the network and try again. A file of that name is still as it was."))
  }
}

/// What the bytes of a file are.
extension Message {
  static func fileIsNotText(_ format: BinaryFormat) -> Message {
    Message(
      code: "file-is-not-text",
      finding: LocalizedText(
        th: "ไฟล์นี้ไม่ใช่ CSV แต่เป็น\(format.description.thai)",
        en: "This file is not CSV; it looks like \(format.description.english)."),
      remedy: format.remedy)
  }

  static let encodingUnknown = Message(
    code: "encoding-unknown",
    finding: LocalizedText(
      th: "ตัวอักษรในไฟล์ไม่ใช่ UTF-8 และไม่ใช่ภาษาไทยแบบ Windows-874",
      en: "The file's characters are neither UTF-8 nor Thai in Windows-874."),
    remedy: LocalizedText(
      th: "เปิดไฟล์ใน Excel แล้วบันทึกเป็น “CSV UTF-8”",
      en: "Open the file in Excel and save it as “CSV UTF-8”."))

  static func encodingDamaged(_ encoding: TextEncoding) -> Message {
    Message(
      code: "encoding-damaged",
      finding: LocalizedText(
        th: "ไฟล์เป็น \(encoding.name) แต่มีตัวอักษรเสียในตำแหน่งนี้",
        en: "The file is \(encoding.name), but a character here is damaged."),
      remedy: LocalizedText(
        th: "ขอไฟล์ใหม่จากต้นทาง หรือแก้ตัวอักษรนั้นแล้วบันทึกเป็น “CSV UTF-8”",
        en: "Get the file again, or mend the character and save as “CSV UTF-8”."))
  }

  static let readAsWindows874 = Message(
    code: "read-as-windows-874",
    finding: LocalizedText(
      th: "อ่านไฟล์นี้เป็นภาษาไทยแบบ Windows-874 (TIS-620)",
      en: "This file was read as Windows-874 (TIS-620)."),
    remedy: LocalizedText(
      th: "ถ้าข้อความภาษาไทยผิดเพี้ยน ให้บันทึกใหม่เป็น “CSV UTF-8”",
      en: "If the Thai text looks wrong, save the file as “CSV UTF-8”."))
}

/// The shape of a table.
extension Message {
  static let tableEmpty = Message(
    code: "table-empty",
    finding: LocalizedText(
      th: "ไม่พบแถวหัวตาราง", en: "There is no header row."),
    remedy: LocalizedText(
      th: "ใส่ชื่อคอลัมน์ไว้ในแถวแรก", en: "Put the names of the columns in the first row."))

  static func headerNameMissing(column: String) -> Message {
    Message(
      code: "header-name-missing",
      finding: LocalizedText(
        th: "คอลัมน์ \(column) ไม่มีชื่อในหัวตาราง", en: "Column \(column) has no name in the header."),
      remedy: LocalizedText(
        th: "ตั้งชื่อคอลัมน์ หรือลบคอลัมน์ทั้งคอลัมน์",
        en: "Give the column a name, or delete the whole column."))
  }

  static func headerNameRepeated(_ name: String, columns: [String]) -> Message {
    Message(
      code: "header-name-repeated",
      finding: LocalizedText(
        th: "มีคอลัมน์ชื่อ “\(name)” มากกว่าหนึ่งคอลัมน์ (\(columns.joined(separator: ", ")))",
        en: "More than one column is named “\(name)” (\(columns.joined(separator: ", ")))."),
      remedy: LocalizedText(
        th: "เปลี่ยนชื่อหรือลบคอลัมน์ที่ซ้ำ", en: "Rename or delete the repeated column."))
  }

  static func rowTooShort(_ row: Int, cells: Int, header: Int) -> Message {
    Message(
      code: "row-too-short",
      finding: LocalizedText(
        th: "แถวที่ \(row) มี \(cells) ช่อง แต่หัวตารางมี \(header) ช่อง",
        en: "Row \(row) has \(cells) \(cells == 1 ? "cell" : "cells"), the header has \(header)."),
      remedy: LocalizedText(
        th: "เติมช่องที่ขาด ข้อมูลอาจเลื่อนไปอยู่ผิดคอลัมน์ ช่องว่างต้องมีตัวคั่นครบ",
        en: "Add what is missing; cells may have moved. Empty cells need their delimiters too."))
  }

  static func rowTooLong(_ row: Int, cells: Int, header: Int) -> Message {
    Message(
      code: "row-too-long",
      finding: LocalizedText(
        th: "แถวที่ \(row) มี \(cells) ช่อง แต่หัวตารางมี \(header) ช่อง",
        en: "Row \(row) has \(cells) cells, the header has \(header)."),
      remedy: LocalizedText(
        th: "ตรวจสอบว่ามีตัวคั่นเกินหรือไม่ ข้อความที่มีตัวคั่นอยู่ข้างในต้องอยู่ในเครื่องหมายคำพูด",
        en: "Look for a delimiter too many; text that contains one must stand in quotes."))
  }

  static let quoteNotClosed = Message(
    code: "quote-not-closed",
    finding: LocalizedText(
      th: "แถวนี้มีเครื่องหมายคำพูด (\") ที่เปิดแล้วไม่ปิด",
      en: "A quote (\") opens in this row and never closes."),
    remedy: LocalizedText(
      th: "ปิดเครื่องหมายคำพูด หรือเขียน \"\" แทน \" ที่เป็นส่วนหนึ่งของข้อความ",
      en: "Close it, or write \"\" for a quote that belongs to the text."))

  static let textAfterQuote = Message(
    code: "text-after-quote",
    finding: LocalizedText(
      th: "แถวนี้มีข้อความต่อท้ายเครื่องหมายคำพูด (\") ที่ปิดแล้ว",
      en: "In this row text follows a closing quote (\")."),
    remedy: LocalizedText(
      th: "เขียน \"\" แทน \" ที่เป็นส่วนหนึ่งของข้อความ",
      en: "Write \"\" for a quote that belongs to the text."))

  static func cellTooLong(limit: Int) -> Message {
    Message(
      code: "cell-too-long",
      finding: LocalizedText(
        th: "แถวนี้มีช่องที่ยาวเกิน \(limit) ไบต์",
        en: "A cell of this row is longer than \(limit) bytes."),
      remedy: LocalizedText(
        th: "ตรวจสอบเครื่องหมายคำพูดที่ไม่ได้ปิด หรือย่อข้อความในช่องนั้น",
        en: "Look for a quote that is not closed, or shorten the text."))
  }

  static func tooManyColumns(limit: Int) -> Message {
    Message(
      code: "too-many-columns",
      finding: LocalizedText(
        th: "แถวนี้มีเกิน \(limit) คอลัมน์", en: "This row has more than \(limit) columns."),
      remedy: LocalizedText(
        th: "ตรวจสอบว่าเป็นไฟล์ CSV ที่ถูกต้อง หรือแบ่งเป็นหลายตาราง",
        en: "Check that this is the right CSV file, or divide the table."))
  }

  static func tooManyCells(limit: Int) -> Message {
    Message(
      code: "too-many-cells",
      finding: LocalizedText(
        th: "ตารางมีข้อมูลเกิน \(limit) ช่อง", en: "The table has more than \(limit) cells."),
      remedy: LocalizedText(
        th: "แบ่งข้อมูลเป็นหลายไฟล์", en: "Divide the data into several files."))
  }

  static func moreFaults(_ count: Int) -> Message {
    Message(
      code: "more-faults",
      finding: LocalizedText(
        th: "ยังมีข้อผิดพลาดแบบเดียวกันอีก \(count) แถว",
        en: "\(count) more \(count == 1 ? "fault" : "faults") of this kind."),
      remedy: LocalizedText(
        th: "แก้ข้อผิดพลาดที่แสดงไว้แล้วตรวจอีกครั้ง", en: "Mend those that are listed and try again."))
  }

  /// `present`: the columns that the table has.
  static func columnMissing(_ name: String, present: [String], nearest: String?) -> Message {
    let shown = 20
    let more = present.count - shown
    let list = present.prefix(shown).joined(separator: ", ")
    let inThai = more > 0 ? "\(list) และอีก \(more) คอลัมน์" : list
    let inEnglish = more > 0 ? "\(list) and \(more) more" : list
    return Message(
      code: "column-missing",
      finding: LocalizedText(
        th: "ไม่มีคอลัมน์ “\(name)” ตารางมีคอลัมน์: \(inThai)",
        en: "There is no column “\(name)”. The columns are: \(inEnglish)."),
      remedy: nearest.map {
        LocalizedText(th: "หมายถึง “\($0)” หรือไม่", en: "Did you mean “\($0)”?")
      }
        ?? LocalizedText(
          th: "เพิ่มคอลัมน์นี้ในไฟล์ หรือระบุชื่อคอลัมน์ที่มีอยู่",
          en: "Add the column to the file, or name one that is there."))
  }
}

extension TextEncoding {
  fileprivate var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian, .utf16BigEndian: "UTF-16"
    case .windows874: "Windows-874"
    }
  }
}
