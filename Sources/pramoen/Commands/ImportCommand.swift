import ArgumentParser
import Diagnostics
import Forms
import Spreadsheets
import ThaiText
import Workspace

struct ImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: words(
        th: "นำคำตอบจาก CSV เข้ารอบ ตามกฎเดียวกับการสัมภาษณ์ ผิดแม้แถวเดียวไม่เข้าเลย",
        en: "Import answers from CSV under the form's rules; one bad row refuses the file."))
  }

  @Argument(help: .words(th: "ชื่อรอบ", en: "name of the round", value: "ROUND"))
  var round: String
  @Argument(help: .words(th: "ไฟล์ CSV", en: "CSV file", value: "FILE"))
  var file: String
  @Flag(help: .words(th: "ตรวจอย่างเดียว ไม่บันทึก", en: "check only, record nothing"))
  var dryRun = false
  @OptionGroup var phase: PhaseOption
  @OptionGroup var table: TableOptions
  @OptionGroup var workspace: WorkspaceOption
  @OptionGroup var language: LanguageOption

  func run() throws {
    // Nothing is opened for writing before every row has been found good.
    let destination = try workspace.open(for: .reading) { opened throws(Failure) in
      try ImportDestination(round, in: opened, beside: workspace.path)
    }
    // With a phase column one file can hold several rounds; this round's rows carry its name.
    let answers = try AnswerTable(
      TableReader().table(at: file), form: destination.form, options: table,
      phase: phase.phase.map {
        PhaseRows(column: $0, value: round, others: destination.otherRounds)
      })
    let submissions = answers.rows.map { row in
      row.submission(from: file, key: destination.key(for: row.key, formerly: row.formerKey))
    }
    let conflicts = destination.conflicts(in: submissions)
    guard conflicts.isEmpty else { throw Failure(.data, conflicts) }
    DiagnosticPrinter(language: language.language).print(
      answers.notices + destination.warnings(about: submissions) + answers.warnings)
    if dryRun {
      let old = submissions.count { destination.isKnown($0) }
      let added = submissions.count - old
      return StandardError.print(
        words(
          th: "รอบ \(round): ตรวจแล้ว \(submissions.count) แถว ไม่มีที่ผิด จะเข้าใหม่ \(added) ชุด"
            + (old > 0 ? " มีอยู่แล้ว \(old) ชุด" : "") + " ยังไม่ได้บันทึก",
          en:
            "round \(round): \(submissions.count) rows checked, none wrong; \(added) would be added"
            + (old > 0 ? ", \(old) are there already" : "") + "; nothing recorded"))
    }
    let receipts = try workspace.open(for: .writing) { opened throws(Failure) in
      try opened.submitAll(in: round, submissions)
    }
    let added = receipts.count { $0.outcome == .added }
    let old = receipts.count - added
    StandardError.print(
      words(
        th: "รอบ \(round): เข้าใหม่ \(added) ชุด" + (old > 0 ? " มีอยู่แล้ว \(old) ชุด" : ""),
        en: "round \(round): \(added) submissions added"
          + (old > 0 ? ", \(old) were there already" : "")))
  }
}

extension AnswerTable.Row {
  /// Importing the same row twice finds the first one again: it is known by who and when, and
  /// where nobody says when, by what was answered.
  fileprivate var key: String {
    submittedAt.map { "\(subject.text) \($0.secondsSince1970).\($0.nanoseconds)" }
      ?? NewSubmission.key(of: answers.kept, by: subject.text)
  }

  /// The key of rows without a time before they were known by a digest: the answers themselves.
  fileprivate var formerKey: String? {
    guard submittedAt == nil else { return nil }
    let content = answers.entries.map { entry in
      let place = entry.path.contains("[") ? entry.path[...] : entry.name
      return "\(place)=\(entry.value)"
    }
    return "\(subject.text) \(content.joined(separator: "|"))"
  }

  fileprivate func submission(from file: String, key: String) -> NewSubmission {
    NewSubmission(
      subject: subject.text, answers: answers.kept, channel: .import, collectedAt: submittedAt,
      key: key, place: .row(file: file, row: number, column: nil))
  }
}
