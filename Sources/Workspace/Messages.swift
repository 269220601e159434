import Diagnostics
import ThaiText

// The file.
extension Message {
  static let workspaceMissing = Message(
    code: "workspace-missing",
    finding: LocalizedText(
      th: "ไม่พบไฟล์พื้นที่ทำงานนี้", en: "There is no workspace file of this name."),
    remedy: LocalizedText(
      th: "สร้างใหม่ด้วย `pramoen init` หรือระบุไฟล์ด้วย --workspace",
      en: "Make one with `pramoen init`, or name the file with --workspace."))

  static let fileExists = Message(
    code: "file-exists",
    finding: LocalizedText(
      th: "มีไฟล์ชื่อนี้อยู่แล้ว จึงไม่เขียนทับ",
      en: "A file of this name exists; it was not overwritten."),
    remedy: LocalizedText(
      th: "ใช้ชื่ออื่น หรือใช้ไฟล์ที่มีอยู่ด้วย --workspace",
      en: "Choose another name, or use the existing file with --workspace."))

  static let folderMissing = Message(
    code: "folder-missing",
    finding: LocalizedText(
      th: "ไม่มีโฟลเดอร์ที่จะวางไฟล์นี้", en: "The folder for this file does not exist."),
    remedy: LocalizedText(
      th: "สร้างโฟลเดอร์ก่อน หรือเลือกที่อื่น",
      en: "Make the folder first, or choose another place."))

  static let notAFile = Message(
    code: "workspace-not-a-file",
    finding: LocalizedText(
      th: "ชื่อนี้เป็นโฟลเดอร์หรืออุปกรณ์ ไม่ใช่ไฟล์",
      en: "This is a folder or a device, not a file."),
    remedy: LocalizedText(
      th: "ระบุไฟล์พื้นที่ทำงานที่อยู่ในโฟลเดอร์ หรือสร้างใหม่ด้วย `pramoen init`",
      en: "Name the workspace file inside it, or make one with `pramoen init`."))

  static let notAWorkspace = Message(
    code: "not-a-workspace",
    finding: LocalizedText(
      th: "ไฟล์นี้ไม่ใช่พื้นที่ทำงานของ Pramoen จึงไม่ได้แก้ไขใด ๆ",
      en: "This file is not a Pramoen workspace; it was left as it is."),
    remedy: LocalizedText(
      th: "ตรวจชื่อไฟล์ หรือสร้างพื้นที่ทำงานใหม่ด้วยชื่ออื่นโดยใช้ `pramoen init`",
      en: "Check the name of the file, or make a workspace of another name with `pramoen init`."))

  static let workspaceNewer = Message(
    code: "workspace-newer",
    finding: LocalizedText(
      th: "พื้นที่ทำงานนี้สร้างหรือปรับปรุงด้วย Pramoen รุ่นใหม่กว่า จึงไม่ได้แก้ไขใด ๆ",
      en: "This workspace was made by a newer Pramoen; it was left as it is."),
    remedy: LocalizedText(
      th: "ติดตั้ง Pramoen รุ่นล่าสุดในเครื่องนี้แล้วเปิดอีกครั้ง",
      en: "Install the newest Pramoen on this machine and open it again."))

  static let openedForReading = Message(
    code: "workspace-opened-for-reading",
    finding: LocalizedText(
      th: "เปิดพื้นที่ทำงานไว้เพื่ออ่านเท่านั้น จึงบันทึกไม่ได้",
      en: "The workspace was opened for reading only, so nothing can be recorded."),
    remedy: LocalizedText(
      th: "เปิดเพื่อเขียนแล้วทำใหม่", en: "Open it for writing and try again."))

  static func workspaceDamaged(_ detail: String) -> Message {
    Message(
      code: "workspace-damaged",
      finding: LocalizedText(
        th: "ข้อมูลในไฟล์พื้นที่ทำงานเสียหาย (\(Name.printable(detail)))",
        en: "The workspace file is damaged (\(Name.printable(detail)))."),
      remedy: LocalizedText(
        th: "หยุดใช้ไฟล์นี้ เก็บสำเนาไว้ แล้วกลับไปใช้ไฟล์สำรอง",
        en: "Stop using it, keep a copy, and go back to a backup."))
  }
}

// The machine.
extension Message {
  static let diskFull = Message(
    code: "disk-full",
    finding: LocalizedText(
      th: "พื้นที่ดิสก์เต็ม จึงไม่ได้บันทึกรายการนี้ ข้อมูลเดิมยังอยู่ครบ",
      en: "The disk is full: this was not recorded, what was there before is intact."),
    remedy: LocalizedText(
      th: "ลบหรือย้ายไฟล์ที่ไม่ใช้ออกจากดิสก์ แล้วทำใหม่",
      en: "Free some space on the disk and try again."))

  static func unwritable(_ detail: String) -> Message {
    Message(
      code: "workspace-not-writable",
      finding: LocalizedText(
        th: "เขียนไฟล์หรือโฟลเดอร์นี้ไม่ได้ (\(Name.printable(detail)))",
        en: "This file or its folder cannot be written (\(Name.printable(detail)))."),
      remedy: LocalizedText(
        th: "ขอสิทธิ์เขียนทั้งไฟล์และโฟลเดอร์ หรือคัดลอกไปไว้ในโฟลเดอร์ของท่าน",
        en: "Get leave to write both the file and its folder, or copy it to a folder of yours."))
  }

  static func unreadable(_ detail: String) -> Message {
    Message(
      code: "workspace-not-readable",
      finding: LocalizedText(
        th: "เปิดไฟล์นี้ไม่ได้ (\(Name.printable(detail)))",
        en: "This file cannot be opened (\(Name.printable(detail)))."),
      remedy: LocalizedText(
        th: "ตรวจสิทธิ์การอ่านไฟล์และโฟลเดอร์",
        en: "Check that you may read the file and its folder."))
  }

  static func diskFault(_ detail: String) -> Message {
    Message(
      code: "disk-fault",
      finding: LocalizedText(
        th: "อ่านหรือเขียนดิสก์ไม่สำเร็จ จึงไม่ได้บันทึกรายการนี้ (\(Name.printable(detail)))",
        en: "The disk did not answer: this was not recorded (\(Name.printable(detail)))."),
      remedy: LocalizedText(
        th: "ตรวจดิสก์และพื้นที่ว่าง ถ้าอยู่บนเครือข่ายให้คัดลอกมาไว้ในเครื่องก่อน",
        en: "Check the disk and its free space; copy a file on a network drive to this machine."))
  }

  static let workspaceBusy = Message(
    code: "workspace-busy",
    finding: LocalizedText(
      th: "โปรแกรมอื่นกำลังเขียนพื้นที่ทำงานนี้ รอ 5 วินาทีแล้วยังไม่ว่าง",
      en: "Another program is writing to this workspace and was still busy after 5 seconds."),
    remedy: LocalizedText(
      th: "รอให้คำสั่งอื่นเสร็จหรือปิดโปรแกรมนั้น แล้วทำใหม่",
      en: "Wait for the other command to finish, or close that program, and try again."))

  static func databaseFault(_ detail: String) -> Message {
    Message(
      code: "database-fault",
      finding: LocalizedText(
        th: "ฐานข้อมูลไม่ยอมรับรายการนี้ จึงไม่ได้บันทึก (\(Name.printable(detail)))",
        en: "The database refused, and nothing was recorded (\(Name.printable(detail)))."),
      remedy: LocalizedText(
        th: "ตรวจไฟล์ด้วย `pramoen verify` แล้วแจ้งข้อความนี้แก่ผู้ดูแล",
        en: "Examine the file with `pramoen verify` and report this message."))
  }
}

// What people named.
extension Message {
  static func unusableName(_ name: String) -> Message {
    Message(
      code: "unusable-name",
      finding: LocalizedText(
        th: "ใช้ “\(Name.printable(name))” เป็นชื่อหรือรหัสไม่ได้",
        en: "“\(Name.printable(name))” cannot be a name or code."),
      remedy: LocalizedText(
        th: "ใช้ 1–\(Name.longest) อักขระ ไม่ขึ้นต้นหรือลงท้ายด้วยช่องว่าง และไม่มีอักขระควบคุม",
        en: """
          Use 1–\(Name.longest) characters, no space at either end, no control characters.
          """))
  }

  static let textHoldsNull = Message(
    code: "text-holds-null",
    finding: LocalizedText(
      th: "ข้อความมีอักขระ U+0000 ซึ่งเก็บไม่ได้",
      en: "A text contains the character U+0000, which cannot be stored."),
    remedy: LocalizedText(
      th: "บันทึกไฟล์ต้นทางใหม่เป็นข้อความ UTF-8", en: "Save the source again as UTF-8 text."))

  static func unknownForm(_ id: String, version: String?) -> Message {
    let name = Name.printable(version.map { "\(id) \($0)" } ?? id)
    return Message(
      code: "unknown-form",
      finding: LocalizedText(
        th: "ไม่มีแบบฟอร์ม “\(name)” ในพื้นที่ทำงานนี้",
        en: "This workspace has no form “\(name)”."),
      remedy: LocalizedText(
        th: "ดูรายการด้วย `pramoen form list` หรือเพิ่มด้วย `pramoen form add`",
        en: "See what there is with `pramoen form list`, or add it with `pramoen form add`."))
  }

  static func formVersionTaken(_ form: FormReference) -> Message {
    let name = Name.printable(form.description)
    return Message(
      code: "form-version-taken",
      finding: LocalizedText(
        th: "มีแบบฟอร์ม “\(name)” อยู่แล้วและเนื้อหาต่างกัน",
        en: "The form “\(name)” is there already, with other content."),
      remedy: LocalizedText(
        th: "เพิ่มเลขรุ่น (version) ของแบบฟอร์มที่แก้ แล้วเพิ่มใหม่",
        en: "Raise the version of the changed form and add it again."))
  }

  static func unknownRoster(_ name: String) -> Message {
    Message(
      code: "unknown-roster",
      finding: LocalizedText(
        th: "ไม่มีทะเบียน “\(Name.printable(name))” ในพื้นที่ทำงานนี้",
        en: "This workspace has no roster “\(Name.printable(name))”."),
      remedy: LocalizedText(
        th: "ดูรายการด้วย `pramoen roster list` หรือนำเข้าด้วย `pramoen roster import`",
        en: "See what there is with `pramoen roster list`, or bring it in with "
          + "`pramoen roster import`."))
  }

  static let rosterEmpty = Message(
    code: "roster-empty",
    finding: LocalizedText(th: "รายชื่อที่นำเข้าไม่มีแถวข้อมูล", en: "The list has no rows."),
    remedy: LocalizedText(
      th: "ตรวจว่าเลือกไฟล์และแผ่นงานถูกต้อง", en: "Check that it is the right file and sheet."))

  static func subjectTwice(_ code: String) -> Message {
    Message(
      code: "subject-twice",
      finding: LocalizedText(
        th: "รหัส “\(Name.printable(code))” ซ้ำในรายชื่อเดียวกัน",
        en: "The code “\(Name.printable(code))” occurs twice in the list."),
      remedy: LocalizedText(
        th: "ให้แต่ละรายมีรหัสของตนเอง หรือลบแถวที่ซ้ำ",
        en: "Give each subject a code of its own, or remove the repeated row."))
  }
}

// Rounds.
extension Message {
  static func unknownRound(_ name: String) -> Message {
    Message(
      code: "unknown-round",
      finding: LocalizedText(
        th: "ไม่มีรอบ “\(Name.printable(name))” ในพื้นที่ทำงานนี้",
        en: "This workspace has no round “\(Name.printable(name))”."),
      remedy: LocalizedText(
        th: "ดูรายการด้วย `pramoen round list` หรือเปิดด้วย `pramoen round open`",
        en: "See what there is with `pramoen round list`, or open it with `pramoen round open`."))
  }

  static func roundExists(_ name: String) -> Message {
    Message(
      code: "round-exists",
      finding: LocalizedText(
        th: "มีรอบ “\(Name.printable(name))” อยู่แล้ว",
        en: "There is a round “\(Name.printable(name))” already."),
      remedy: LocalizedText(th: "ใช้ชื่ออื่นสำหรับรอบใหม่", en: "Give the new round another name."))
  }

  static func roundClosed(_ name: String) -> Message {
    Message(
      code: "round-closed",
      finding: LocalizedText(
        th: "รอบ “\(Name.printable(name))” ปิดรับแล้ว",
        en: "The round “\(Name.printable(name))” is closed."),
      remedy: LocalizedText(
        th: "ถ้ายังต้องรับข้อมูล ให้ผู้รับผิดชอบเปิดรอบอีกครั้งพร้อมเหตุผล",
        en: "If data must still come in, have whoever is in charge reopen it and say why."))
  }

  static func roundNotYetOpen(_ name: String, opens: Timestamp) -> Message {
    Message(
      code: "round-not-yet-open",
      finding: LocalizedText(
        th: "รอบ “\(Name.printable(name))” ยังไม่เปิดรับ (เปิด \(opens))",
        en: "The round “\(Name.printable(name))” does not open before \(opens)."),
      remedy: LocalizedText(
        th: "รอถึงเวลาเปิดรอบ หรือเปิดรอบใหม่ที่เริ่มเร็วกว่านี้",
        en: "Wait until then, or open another round that begins earlier."))
  }

  static func roundClosedAlready(_ name: String) -> Message {
    Message(
      code: "round-closed-already",
      finding: LocalizedText(
        th: "รอบ “\(Name.printable(name))” ปิดอยู่แล้ว",
        en: "The round “\(Name.printable(name))” is closed already."),
      remedy: LocalizedText(th: "ไม่ต้องทำอะไรเพิ่ม", en: "Nothing needs to be done."))
  }

  static func roundOpenAlready(_ name: String) -> Message {
    Message(
      code: "round-open-already",
      finding: LocalizedText(
        th: "รอบ “\(Name.printable(name))” ไม่ได้ปิดอยู่",
        en: "The round “\(Name.printable(name))” is not closed."),
      remedy: LocalizedText(th: "ไม่ต้องทำอะไรเพิ่ม", en: "Nothing needs to be done."))
  }

  static func roundDatesReversed(_ earlier: Timestamp, _ later: Timestamp) -> Message {
    Message(
      code: "round-dates-reversed",
      finding: LocalizedText(
        th: "ลำดับวันของรอบสลับกัน: \(later) อยู่ก่อน \(earlier)",
        en: "The dates of the round are out of order: \(later) is before \(earlier)."),
      remedy: LocalizedText(
        th: "เรียงวันเปิดรอบ กำหนดส่ง และวันปิดรอบตามลำดับ",
        en: "Opening comes first, then the due date, then closing."))
  }
}

// Submissions and drafts.
extension Message {
  static func unknownSubmission(_ id: SubmissionID) -> Message {
    Message(
      code: "unknown-submission",
      finding: LocalizedText(
        th: "ไม่พบชุดข้อมูลที่ส่ง “\(Name.printable(id.description))”",
        en: "There is no submission “\(Name.printable(id.description))”."),
      remedy: LocalizedText(
        th: "ดูรายการด้วย `pramoen submission list`",
        en: "See what there is with `pramoen submission list`."))
  }

  static func keyTaken(_ key: String, by id: SubmissionID) -> Message {
    Message(
      code: "submission-key-taken",
      finding: LocalizedText(
        th: "รายการ “\(Name.printable(key))” เคยส่งแล้วด้วยข้อมูลอื่น (\(id))",
        en: "“\(Name.printable(key))” was submitted before with other content (\(id))."),
      remedy: LocalizedText(
        th: "ถ้าจะใช้ข้อมูลใหม่แทน ให้ยกเลิกชุดเดิมก่อนด้วย `pramoen submission void` "
          + "ถ้าเป็นรายการใหม่ให้ระบุเวลาที่ส่งให้ต่างกัน",
        en: "To replace the earlier one, set it aside with `pramoen submission void`; a new one "
          + "needs a time of its own."))
  }

  static func stepNotAllowed(from: SubmissionState, to: SubmissionState) -> Message {
    Message(
      code: "step-not-allowed",
      finding: LocalizedText(
        th: "เปลี่ยนสถานะจาก “\(from.name.thai)” เป็น “\(to.name.thai)” ไม่ได้",
        en: "A submission that is \(from.name.english) cannot become \(to.name.english)."),
      remedy: LocalizedText(
        th: "สถานะถัดไปที่ทำได้: \(SubmissionState.list(from.successors, in: .thai))",
        en: "It can become: \(SubmissionState.list(from.successors, in: .english))."))
  }

  static func answersFixed(_ state: SubmissionState) -> Message {
    Message(
      code: "answers-fixed",
      finding: LocalizedText(
        th: "แก้คำตอบพร้อมการเปลี่ยนสถานะนี้ไม่ได้ (สถานะปัจจุบัน “\(state.name.thai)”)",
        en: "This step cannot change answers (the submission is \(state.name.english))."),
      remedy: LocalizedText(
        th: "ส่งกลับแก้ไขก่อน แล้วจึงส่งคำตอบใหม่",
        en: "Return the submission first, then submit the new answers."))
  }

  static func reasonMissing(_ state: SubmissionState) -> Message {
    Message(
      code: "reason-missing",
      finding: LocalizedText(
        th: "การเปลี่ยนเป็น “\(state.name.thai)” ต้องมีเหตุผล",
        en: "This step (\(state.name.english)) needs a reason."),
      remedy: LocalizedText(
        th: "ระบุเหตุผลสั้น ๆ ให้ผู้อื่นอ่านเข้าใจภายหลัง",
        en: "Say briefly why, for those who read it later."))
  }

  /// Two people, or one person twice, at one filling.
  public static let draftTakenUp = Message(
    code: "draft-taken-up",
    finding: LocalizedText(
      th: "มีผู้อื่นกำลังตอบฉบับร่างเดียวกันนี้ คำตอบล่าสุดของคุณไม่ได้บันทึก",
      en: "Somebody else is answering this same draft; your last answer was not kept."),
    remedy: LocalizedText(
      th: "ตกลงกันว่าใครจะตอบ แล้วเรียกคำสั่งเดิมอีกครั้งเพื่อดูคำตอบที่มีอยู่",
      en: "Agree on who goes on, then run the command again to see the answers there are."))

  static func draftNotOpen(_ id: DraftID) -> Message {
    Message(
      code: "draft-not-open",
      finding: LocalizedText(
        th: "ไม่มีร่าง “\(Name.printable(id.description))” หรือร่างนี้จบไปแล้ว",
        en: "There is no draft “\(Name.printable(id.description))”, or it has ended."),
      remedy: LocalizedText(th: "เริ่มกรอกใหม่", en: "Begin a new one."))
  }

  static func draftOfAnother(_ id: DraftID) -> Message {
    Message(
      code: "draft-of-another",
      finding: LocalizedText(
        th: "ร่าง “\(Name.printable(id.description))” เป็นของรอบหรือหน่วยอื่น",
        en: "The draft “\(Name.printable(id.description))” belongs to another round or subject."),
      remedy: LocalizedText(
        th: "ส่งในรอบและรหัสเดียวกับที่เริ่มร่าง",
        en: "Submit it in the round and for the subject it was begun for."))
  }
}

// The chain.
extension Message {
  static func brokenLink(_ link: Verification.BrokenLink) -> Message {
    let fault = link.fault.name
    let kind = link.kind.map(Verification.words(forKind:))
    return Message(
      code: link.fault.rawValue,
      finding: LocalizedText(
        th: "รายการที่ \(link.record)\(kind.map { ", \($0.thai)" } ?? ""): \(fault.thai)",
        en: "Record \(link.record)\(kind.map { ", \($0.english)" } ?? ""): \(fault.english)."),
      remedy: LocalizedText(
        th: "มีผู้แก้ไฟล์โดยไม่ผ่านโปรแกรม เทียบกับไฟล์สำรองก่อนใช้ข้อมูลตั้งแต่รายการนี้",
        en: "The file was changed behind the program's back: compare it with a backup before "
          + "relying on this record or later ones."))
  }

  static let headMissing = Message(
    code: "head-missing",
    finding: LocalizedText(
      th: "ไม่พบค่าแฮชที่เคยพิมพ์ไว้ รายการท้ายอาจถูกตัดออก หรือเป็นคนละไฟล์",
      en: "The head printed earlier is not in this chain: its tail was cut off, or it is another "
        + "workspace."),
    remedy: LocalizedText(
      th: "ตรวจค่าที่พิมพ์และชื่อไฟล์ แล้วเทียบกับไฟล์สำรอง",
      en: "Check the printed value and the file, then compare with a backup."))
}

extension Verification {
  /// What people call a kind of record; an unknown one keeps its name.
  public static func words(forKind kind: String) -> LocalizedText {
    switch kind {
    case RecordKind.workspace.name: LocalizedText(th: "พื้นที่ทำงาน", en: "workspace")
    case RecordKind.form.name: LocalizedText(th: "แบบฟอร์ม", en: "form")
    case RecordKind.rosterEntry.name: LocalizedText(th: "รายชื่อในทะเบียน", en: "roster entry")
    case RecordKind.round.name: LocalizedText(th: "รอบ", en: "round")
    case RecordKind.roundEvent.name:
      LocalizedText(th: "การปิดเปิดรอบ", en: "change of a round")
    case RecordKind.submission.name: LocalizedText(th: "ชุดคำตอบ", en: "submission")
    case RecordKind.revision.name:
      LocalizedText(th: "ฉบับของชุดคำตอบ", en: "revision")
    default: .verbatim(Name.printable(kind))
    }
  }
}

extension Verification.BrokenLink.Fault {
  fileprivate var name: LocalizedText {
    switch self {
    case .recordMissing: LocalizedText(th: "ถูกลบ", en: "it was deleted")
    case .doesNotFollow:
      LocalizedText(
        th: "ไม่ต่อจากรายการก่อนหน้า", en: "it does not follow from the record before it")
    case .contentAltered: LocalizedText(th: "เนื้อหาถูกแก้", en: "its content was altered")
    case .contentMissing: LocalizedText(th: "เนื้อหาหายไป", en: "its content is gone")
    case .contentUnrecorded:
      LocalizedText(th: "มีเนื้อหาที่ไม่เคยบันทึก", en: "there is content that was never recorded")
    }
  }
}

extension SubmissionState {
  /// The state as people call it.
  public var name: LocalizedText {
    switch self {
    case .draft: LocalizedText(th: "ฉบับร่าง", en: "draft")
    case .submitted: LocalizedText(th: "ส่งแล้ว", en: "submitted")
    case .returned: LocalizedText(th: "ส่งกลับแก้ไข", en: "returned")
    case .confirmed: LocalizedText(th: "ยืนยันแล้ว", en: "confirmed")
    case .approved: LocalizedText(th: "อนุมัติแล้ว", en: "approved")
    case .locked: LocalizedText(th: "ล็อกแล้ว", en: "locked")
    case .void: LocalizedText(th: "ยกเลิก", en: "void")
    }
  }

  fileprivate static func list(_ states: Set<SubmissionState>, in language: Language) -> String {
    allCases.filter(states.contains).map { $0.name[language] }.joined(separator: ", ")
  }
}
