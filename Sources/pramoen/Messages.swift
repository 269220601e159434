import Diagnostics
import Statistics

/// What can be wrong with a call, or with a table for the form it is read with.
extension Message {
  static func noSubjectColumn(_ question: String?) -> Message {
    let name = question ?? "id"
    return Message(
      code: "no-subject-column",
      finding: .init(
        th: "ตารางไม่มีคอลัมน์รหัสผู้ตอบ (\(name))",
        en: "the table has no column with the subject's code (`\(name)`)"),
      remedy: .init(
        th: "ระบุคอลัมน์รหัสด้วย --id COLUMN", en: "say which column it is with --id COLUMN"))
  }

  static let formWithoutID = Message(
    code: "form-without-id",
    finding: .init(
      th: "XForm นี้ไม่มีรหัสแบบฟอร์ม (id)", en: "the XForm has no id"),
    remedy: .init(
      th: "ใส่ id=\"…\" ที่ element แรกใน <instance>",
      en: "write id=\"…\" on the first element in <instance>"))

  static let formNotKeptWhole = Message(
    code: "form-not-kept-whole",
    finding: .init(
      th: "เก็บสมุดงานนี้โดยไม่เปลี่ยนเนื้อหาไม่ได้",
      en: "this workbook cannot be kept without changing what it says"),
    remedy: .init(
      th: "บันทึกแบบฟอร์มเป็น .csv หรือ .md แล้วเพิ่มใหม่",
      en: "save the form as .csv or .md and add that"))

  static func formFilesMissing(_ names: [String], folders: [String]) -> Message {
    let list = names.joined(separator: ", ")
    let folder = folders.first ?? "."
    return Message(
      code: "form-files-missing",
      finding: .init(
        th: "แบบฟอร์มต้องใช้ไฟล์ที่ยังไม่มี: \(list)",
        en: "the form reads files that are not there: \(list)"),
      remedy: .init(th: "วางไฟล์ไว้ใน \(folder)", en: "put them into \(folder)"))
  }

  static let itemBlank = Message(
    code: "item-blank",
    finding: .init(
      th: "ข้อนี้ว่าง แต่ข้ออื่นของคนเดียวกันมีคะแนน",
      en: "this item is blank although others of the same person are marked"),
    remedy: .init(
      th: "ใส่ 0 ถ้าตอบผิดหรือไม่ตอบ หรือเว้นว่างทุกข้อถ้าไม่ได้สอบ",
      en: "write 0 for a wrong or missing answer, or leave all blank where the test was not taken"))

  static func itemTwice(_ name: String) -> Message {
    Message(
      code: "item-twice",
      finding: .init(
        th: "ข้อ \(name) มีเฉลยมากกว่าหนึ่งแถว", en: "the item \(name) has more than one row"),
      remedy: .init(th: "เหลือไว้แถวเดียว", en: "keep one of them"))
  }

  static func noScenarioFile(_ path: String) -> Message {
    Message(
      code: "no-scenario-file",
      finding: .init(
        th: "ไม่พบไฟล์ทดสอบของแบบฟอร์มนี้", en: "this form has no file with scenarios"),
      remedy: .init(
        th: "เขียนไฟล์ \(path) ให้มี scenarios: (ดู docs/forms.md) หรือระบุด้วย --tests FILE",
        en: "write \(path) with `scenarios:` (docs/forms.md), or name a file: --tests FILE"))
  }

  static let outputIsInput = Message(
    code: "output-is-input",
    finding: .init(
      th: "ไฟล์รายงานเป็นไฟล์เดียวกับข้อมูลที่อ่าน",
      en: "the report would overwrite the data it is made from"),
    remedy: .init(th: "ใช้ชื่อไฟล์อื่น", en: "choose another name"))

  static let outputIsForm = Message(
    code: "output-is-form",
    finding: .init(
      th: "ไฟล์ผลลัพธ์เป็นไฟล์เดียวกับแบบฟอร์มต้นฉบับ",
      en: "the result would overwrite the form it is made from"),
    remedy: .init(th: "ใช้ชื่อไฟล์อื่น", en: "choose another name"))

  static let scoresStayBehind = Message(
    code: "scores-stay-behind",
    finding: .init(
      th: "XForm ไม่มีที่สำหรับเฉลย คะแนน กฎตรวจข้ามข้อ และช่วงระดับ จึงไม่ได้เขียนลงไป",
      en: "an XForm has no room for answer keys, scores, checks and bands; they are left out"),
    remedy: .init(
      th: "เก็บไฟล์ต้นฉบับไว้ให้คะแนน", en: "keep the source, which scoring reads"))

  static let lineBreaksLost = Message(
    code: "line-breaks-lost",
    finding: .init(
      th: "ช่องของ Markdown ขึ้นบรรทัดใหม่ไม่ได้ จึงเปลี่ยนเป็นเว้นวรรค",
      en: "cells of Markdown have no line breaks; they became spaces"),
    remedy: .init(
      th: "ใช้ .yaml, .xlsx หรือ .csv ถ้าต้องเก็บบรรทัดไว้",
      en: "write .yaml, .xlsx or .csv where they matter"))

  static func roundNotOpen(_ name: String) -> Message {
    Message(
      code: "round-not-open",
      finding: .init(th: "รอบ \(name) ไม่ได้เปิดอยู่", en: "round \(name) is not open"),
      remedy: .init(
        th: "เปิดอีกครั้งด้วย round reopen \(name) --reason …",
        en: "open it again: round reopen \(name) --reason …"))
  }

  static func importedBefore(_ code: String) -> Message {
    Message(
      code: "imported-before",
      finding: .init(
        th: "\(code) เวลาเดียวกันนี้เคยนำเข้าแล้วด้วยคำตอบอื่น",
        en: "\(code) was imported before at the same time with other answers"),
      remedy: .init(
        th: "ยกเลิกชุดเดิมด้วย submission void แล้วนำเข้าอีกครั้ง",
        en: "take the earlier one back with submission void, then import again"))
  }

  static func notATime(_ text: String) -> Message {
    Message(
      code: "not-a-time",
      finding: .init(th: "“\(text)” ไม่ใช่เวลา", en: "“\(text)” is not a time"),
      remedy: .init(
        th: "เขียน เช่น 13/3/2566 16:25 หรือ 2023-03-13T16:25:00+07:00 "
          + "หรือระบุคอลัมน์เวลาด้วย --time",
        en: "write it as 2023-03-13T16:25:00+07:00 or 13/3/2566 16:25, or name the column: --time"))
  }

  static let formAndKey = Message(
    code: "form-and-key",
    finding: .init(
      th: "มีทั้ง --form และ --key", en: "both --form and --key would mark the answers"),
    remedy: .init(th: "ใช้อย่างใดอย่างหนึ่ง", en: "give one of them"))

  static func onlyForTables(_ option: String) -> Message {
    Message(
      code: "only-for-tables",
      finding: .init(
        th: "\(option) ไม่มีผลกับรอบในพื้นที่ทำงาน",
        en: "\(option) has no effect on a round of the workspace"),
      remedy: .init(
        th: "ตัดออก หรือใช้กับไฟล์ CSV", en: "leave it out, or use it with a CSV file"))
  }

  static func onlyWithKey(_ option: String) -> Message {
    Message(
      code: "only-with-key",
      finding: .init(
        th: "\(option) ใช้กับ --key หรือ --items เท่านั้น",
        en: "\(option) is for answers marked by --key or --items only"),
      remedy: .init(
        th: "ตัดออก แบบฟอร์มรู้ว่าข้อใดไม่ได้ตอบ",
        en: "leave it out; a form knows what was not answered"))
  }

  static func answersNotReadable(_ reason: Reason) -> Message {
    Message(
      code: "answers-not-readable",
      finding: .init(
        th: "คำตอบในตารางวิเคราะห์ไม่ได้ (\(reason.rawValue))",
        en: "the answers in the table cannot be analysed (\(reason.rawValue))"),
      remedy: .init(
        th: "ตรวจว่าคอลัมน์ที่เลือกเป็นข้อคำถาม", en: "check that the chosen columns are items"))
  }

  static func onlyForScoreColumns(_ option: String) -> Message {
    Message(
      code: "only-for-score-columns",
      finding: .init(
        th: "\(option) ใช้กับคอลัมน์คะแนน (--pre COLUMN --post COLUMN) เท่านั้น",
        en: "\(option) is for columns of scores (--pre COLUMN --post COLUMN) only"),
      remedy: .init(
        th: "ตัดออก คะแนนเต็มมาจากแบบฟอร์มหรือเฉลย",
        en: "leave it out; the full score comes from the form or the key"))
  }

  static func notForScoreColumns(_ option: String) -> Message {
    Message(
      code: "not-for-score-columns",
      finding: .init(
        th: "\(option) ไม่มีผลกับคอลัมน์คะแนน", en: "\(option) has no effect on columns of scores"),
      remedy: .init(
        th: "ตัดออก หรือใช้ --phase กับตารางคำตอบ",
        en: "leave it out, or use --phase with a table of answers"))
  }

  static func unknownGrouping(_ name: String, attributes: [String]) -> Message {
    let list = attributes.joined(separator: ", ")
    return Message(
      code: "unknown-grouping",
      finding: .init(
        th: "ไม่มีข้อคำถามหรือข้อมูลในทะเบียนชื่อ \(name)",
        en: "no question and no attribute of the roster is called \(name)"),
      remedy: attributes.isEmpty
        ? .init(
          th: "ใช้ชื่อข้อคำถาม หรือเปิดรอบพร้อมทะเบียน",
          en: "use the name of a question, or a round with a roster")
        : .init(th: "เลือกจาก \(list)", en: "choose from \(list)"))
  }

  static func roundNamedLikeFile(_ name: String) -> Message {
    Message(
      code: "round-named-like-file",
      finding: .init(
        th: "ชื่อรอบ \(name) เหมือนชื่อไฟล์", en: "the round's name \(name) looks like a file"),
      remedy: .init(
        th: "ใช้ชื่อที่ไม่มี / และไม่ลงท้ายด้วย .csv", en: "use a name without / and without .csv"))
  }

  static func rowsOfOtherPhases(_ values: [String], count: Int, column: String) -> Message {
    let list = values.joined(separator: ", ")
    return Message(
      code: "rows-of-other-phases",
      finding: .init(
        th: "ไม่ได้ใช้ \(count) แถวที่ \(column) เป็น \(list)",
        en: "\(count) rows are not used: \(column) is \(list)"),
      remedy: .init(
        th: "ตรวจว่าค่าเหล่านี้ตั้งใจเว้นไว้", en: "check that these values are meant to be left out"))
  }

  static let noRows = Message(
    code: "no-rows",
    finding: .init(th: "ตารางมีแต่หัวตาราง ไม่มีแถวข้อมูล", en: "the table has a header and no rows"),
    remedy: .init(
      th: "ตรวจว่าส่งออกข้อมูลครบแล้ว", en: "check that the export was complete"))

  static let blankSubject = Message(
    code: "blank-subject",
    finding: .init(th: "ไม่มีรหัสผู้ตอบ", en: "the subject's code is blank"),
    remedy: .init(th: "เติมรหัส หรือลบแถวนี้", en: "fill in the code, or delete the row"))

  static func codeTwice(_ code: String, firstRow: Int) -> Message {
    Message(
      code: "code-twice",
      finding: .init(
        th: "รหัส \(code) ซ้ำกับแถว \(firstRow)", en: "the code \(code) stands in row \(firstRow) too"),
      remedy: .init(
        th: "ทะเบียนต้องมีรหัสละหนึ่งแถว ลบหรือแก้แถวใดแถวหนึ่ง",
        en: "a roster has one row a code; remove or correct one of the two"))
  }

  static func noMatchingRows(_ conditions: [String]) -> Message {
    let list = conditions.joined(separator: ", ")
    return Message(
      code: "no-matching-rows",
      finding: .init(th: "ไม่มีแถวใดที่ \(list)", en: "no row has \(list)"),
      remedy: .init(
        th: "ตรวจชื่อรอบและค่าในคอลัมน์", en: "compare the value with what the column holds"))
  }

  static func columnsNotUsed(_ columns: [String]) -> Message {
    let list = columns.joined(separator: ", ")
    return Message(
      code: "columns-not-used",
      finding: .init(
        th: "ไม่ได้ใช้คอลัมน์ \(list)", en: "these columns are not used: \(list)"),
      remedy: .init(
        th: "ไม่ต้องทำอะไร หากไม่ใช่ข้อคำถามของแบบฟอร์ม",
        en: "nothing to do, unless one of them is a question of the form"))
  }

  static func notOnRoster(_ code: String, roster: String) -> Message {
    Message(
      code: "not-on-roster",
      finding: .init(
        th: "รหัส \(code) ไม่อยู่ในทะเบียน \(roster)", en: "\(code) is not on the roster \(roster)"),
      remedy: .init(
        th: "ตรวจรหัส หรือเพิ่มในทะเบียนด้วย roster import",
        en: "check the code, or add it with roster import"))
  }

  static let needsFormOrKey = Message(
    code: "needs-form-or-key",
    finding: .init(
      th: "ยังไม่รู้ว่าจะให้คะแนนคำตอบในตารางนี้อย่างไร",
      en: "nothing says how the answers in this table are marked"),
    remedy: .init(
      th: "ระบุ --form แบบฟอร์ม หรือ --key ตารางเฉลย "
        + "(ถ้าเป็นคะแนนอยู่แล้ว: --pre COLUMN --post COLUMN)",
      en: "give --form or --key (or, where it holds scores: --pre COLUMN --post COLUMN)"))

  static func formWithoutKeys(_ id: String) -> Message {
    Message(
      code: "form-without-keys",
      finding: .init(
        th: "แบบฟอร์ม \(id) ไม่มีเฉลย จึงไม่มีคะแนน", en: "form \(id) has no keys, so no scores"),
      remedy: .init(
        th: "เพิ่ม score: {key: …} ในข้อที่ให้คะแนน", en: "add `score: {key: …}` to its items"))
  }

  static func secondSubmission(_ code: String, source: String) -> Message {
    Message(
      code: "second-submission",
      finding: .init(
        th: "\(code) ส่งมากกว่าหนึ่งครั้ง (\(source))", en: "\(code) has a second one (\(source))"),
      remedy: .init(
        th: "ลบชุดที่ไม่ใช้ หรือใช้ --duplicates first เพื่อนับชุดแรก",
        en: "remove the one that should not count, or let the first count: --duplicates first"))
  }

  static func setAside(_ code: String, source: String) -> Message {
    Message(
      code: "set-aside",
      finding: .init(
        th: "\(code) ส่งซ้ำ ชุดนี้ไม่นับ: \(source)",
        en: "\(code) submitted again; this one does not count: \(source)"),
      remedy: .init(
        th: "นับชุดแรก ตรวจว่าถูกชุดหรือไม่", en: "the first counts; check that it is the right one"))
  }

  static func submitsAgain(_ code: String) -> Message {
    Message(
      code: "submits-again",
      finding: .init(
        th: "\(code) ส่งในรอบนี้มากกว่าหนึ่งชุด", en: "\(code) submits more than once in this round"),
      remedy: .init(
        th: "การวิเคราะห์นับชุดแรก หากนำเข้าผิด ยกเลิกด้วย submission void",
        en: "the first one counts; take a mistaken one back with submission void"))
  }

  static func scoreNotANumber(_ text: String) -> Message {
    Message(
      code: "score-not-a-number",
      finding: .init(th: "“\(text)” ไม่ใช่คะแนน", en: "“\(text)” is not a score"),
      remedy: .init(
        th: "พิมพ์ตัวเลข หรือเว้นว่างถ้าไม่ได้สอบ",
        en: "type a number, or leave it empty where the test was not taken"))
  }

  static let blankKey = Message(
    code: "blank-key",
    finding: .init(th: "ตารางเฉลยไม่ครบ", en: "the key table is incomplete"),
    remedy: .init(
      th: "ทุกแถวต้องมี item และ key", en: "every row needs an item and a key"))

  static func chooseForm(_ ids: [String]) -> Message {
    let list = ids.joined(separator: ", ")
    return Message(
      code: "choose-form",
      finding: ids.isEmpty
        ? .init(th: "พื้นที่ทำงานยังไม่มีแบบฟอร์ม", en: "the workspace has no form yet")
        : .init(th: "มีหลายแบบฟอร์ม: \(list)", en: "there are several forms: \(list)"),
      remedy: ids.isEmpty
        ? .init(th: "เพิ่มด้วย pramoen form add FILE", en: "add one: pramoen form add FILE")
        : .init(th: "เลือกด้วย --form ID", en: "choose one with --form ID"))
  }

  static func unreadableDate(_ typed: String) -> Message {
    Message(
      code: "unreadable-date",
      finding: .init(th: "“\(typed)” ไม่ใช่วันที่", en: "“\(typed)” is not a date"),
      remedy: .init(
        th: "พิมพ์ เช่น 31/1/2562 หรือ 2019-01-31", en: "write it as 2019-01-31 or 31/1/2562"))
  }

  static func nothingFrom(_ code: String, round: String) -> Message {
    Message(
      code: "nothing-from-subject",
      finding: .init(
        th: "ไม่มีคำตอบของ \(code) ในรอบ \(round)", en: "\(code) has no answers in round \(round)"),
      remedy: .init(
        th: "ดูรายการทั้งหมดด้วย submission list \(round)",
        en: "see who has: submission list \(round)"))
  }

  static func unknownGroup(_ name: String, groups: [String]) -> Message {
    let list = groups.joined(separator: ", ")
    return Message(
      code: "unknown-group",
      finding: .init(th: "ไม่มีกลุ่มชื่อ \(name)", en: "no group is called \(name)"),
      remedy: groups.isEmpty
        ? .init(
          th: "ระบุคอลัมน์ที่ใช้แบ่งกลุ่มด้วย --by", en: "say what the people are grouped by: --by")
        : .init(th: "เลือกจาก \(list)", en: "choose from \(list)"))
  }

  static func outputNotWritten(_ detail: String) -> Message {
    Message(
      code: "output-not-written",
      finding: .init(
        th: "เขียนผลลัพธ์ไม่สำเร็จ ผลลัพธ์ที่ได้ไม่ครบ (\(detail))",
        en: "the output could not be written and is not whole (\(detail))"),
      remedy: .init(
        th: "ตรวจพื้นที่ว่างและสิทธิ์ของปลายทาง แล้วทำใหม่",
        en: "check the space and permissions where it goes, and try again"))
  }

  static func alreadySubmitted(_ code: String, round: String, at moment: String) -> Message {
    Message(
      code: "already-submitted",
      finding: .init(
        th: "\(code) ส่งในรอบ \(round) แล้วเมื่อ \(moment) ชุดนี้จะเป็นชุดที่ส่งซ้ำ",
        en: "\(code) submitted in round \(round) at \(moment); this will be another submission"),
      remedy: .init(
        th: "การวิเคราะห์นับชุดแรก หากไม่ได้ตั้งใจส่งซ้ำให้พิมพ์ :q",
        en: "the first one counts; type :q unless you mean to send a second"))
  }

  static func endedBeforeSubmitting(answered: Int, total: Int) -> Message {
    guard answered > 0 else {
      return Message(
        code: "ended-before-submitting",
        finding: .init(
          th: "ข้อมูลเข้าสิ้นสุดก่อนส่ง ยังไม่ได้ตอบข้อใด จึงไม่ได้เก็บสิ่งใด",
          en: "the input ended before anything was answered: nothing is kept"),
        remedy: .init(
          th: "เรียกคำสั่งเดิมเพื่อเริ่มใหม่", en: "run the same command to begin again"))
    }
    return Message(
      code: "ended-before-submitting",
      finding: .init(
        th: "ข้อมูลเข้าสิ้นสุดก่อนส่ง เก็บเป็นฉบับร่าง ตอบแล้ว \(answered) จาก \(total) ข้อ",
        en: "the input ended before submitting: kept as a draft, "
          + "\(answered) of \(total) answered"),
      remedy: .init(
        th: "เรียกคำสั่งเดิมเพื่อทำต่อจากฉบับร่าง แล้วกด Enter ที่หน้าตรวจทานเพื่อส่ง",
        en: "run the same command to go on, and press Enter at the review to submit"))
  }

  static let noSubjectGiven = Message(
    code: "no-subject-given",
    finding: .init(
      th: "ข้อมูลเข้าสิ้นสุดโดยไม่มีรหัสผู้ตอบ ไม่ได้บันทึกอะไร",
      en: "the input ended without the subject's code; nothing was recorded"),
    remedy: .init(
      th: "ระบุรหัสด้วย --for CODE หรือให้บรรทัดแรกเป็นรหัส",
      en: "give the code with --for CODE, or as the first line"))

  static let subjectNeeded = Message(
    code: "subject-needed",
    finding: .init(th: "ต้องมีรหัสจึงจะเริ่มได้", en: "the interview cannot begin without a code"),
    remedy: .init(th: "พิมพ์รหัส หรือ :q เพื่อออก", en: "type the code, or :q to leave"))

  static let unreadableLine = Message(
    code: "unreadable-line",
    finding: .init(th: "อ่านบรรทัดนี้ไม่ได้", en: "the line cannot be read"),
    remedy: .init(th: "พิมพ์รหัสใหม่", en: "type the code again"))

  static let gainsSources = Message(
    code: "gains-sources",
    finding: .init(
      th: "ไม่รู้ว่าคะแนนก่อนและหลังอยู่ที่ใด", en: "it is not clear where before and after are"),
    remedy: .init(
      th: "ระบุสองแหล่ง (PRE POST) หรือไฟล์เดียวกับ --phase COLUMN หรือ --pre COLUMN --post COLUMN",
      en: "give two sources (PRE POST), or one file with --phase COLUMN "
        + "or with --pre COLUMN --post COLUMN"))

  static let cellsNotMended = Message(
    code: "cells-not-mended",
    finding: .init(
      th: "แก้ช่องในไฟล์นี้โดยอัตโนมัติไม่ได้", en: "the cells of this file cannot be mended in place"),
    remedy: .init(
      th: "แก้ด้วยมือตามที่ form check บอก ไฟล์ยังเหมือนเดิมทุกช่อง",
      en: "correct what form check names by hand; nothing in the file was changed"))

  static let cannotMend = Message(
    code: "cannot-mend",
    finding: .init(
      th: "--fix แก้ได้เฉพาะไฟล์ .yaml .xlsx .md และ .csv",
      en: "--fix rewrites .yaml, .xlsx, .md and .csv only"),
    remedy: .init(
      th: "แก้ในตารางเองตามช่องที่บอก หรือแปลงเป็น YAML ก่อน",
      en: "correct the cells that are named, or convert the form to YAML first"))
}
