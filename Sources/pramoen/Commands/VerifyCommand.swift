import ArgumentParser
import Diagnostics
import Workspace

struct VerifyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "verify",
      abstract: words(
        th: "ตรวจว่าไม่มีสิ่งใดในพื้นที่ทำงานถูกแก้หรือหายไป",
        en: "Check that nothing recorded was changed or lost."))
  }

  @Option(
    help: .words(
      th: "รหัสปลายสายที่จดไว้ครั้งก่อน", en: "the head printed by an earlier check", value: "HASH"))
  var head: String?
  func validate() throws {
    if let head, head.count != 64 || !head.allSatisfy(\.isHexDigit) {
      throw ValidationError(
        words(
          th: "--head ต้องเป็นรหัส 64 ตัวที่ verify พิมพ์ไว้",
          en: "--head takes the 64 characters that verify printed"))
    }
  }

  @OptionGroup var workspace: WorkspaceOption
  @OptionGroup var language: LanguageOption

  func run() throws {
    let found = try workspace.open(for: .reading) { opened throws(Failure) in
      try opened.verify(expectedHead: head)
    }
    guard found.isSound else {
      throw Failure(
        .data, found.messages.map { Diagnostic(.error, $0, at: .file(workspace.path)) })
    }
    let records = found.counts.map { count in
      "\(Verification.words(forKind: count.kind)[.ofCall]) \(count.records)"
    }.joined(separator: ", ")
    try StandardOutput.print(
      words(
        th: "ครบถ้วน: \(found.records) รายการ (\(records))\nปลายสาย: \(found.head)",
        en: "sound: \(found.records) records (\(records))\nhead: \(found.head)"))
  }
}
