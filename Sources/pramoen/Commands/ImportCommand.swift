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
  @OptionGroup var table: TableOptions
  @OptionGroup var workspace: WorkspaceOption
  @OptionGroup var language: LanguageOption

  func run() throws {
    let opened = try workspace.open(for: dryRun ? .reading : .writing)
    let round = try opened.round(named: round).round
    let form = try FormLoading.form(
      of: opened.form(id: round.form.id, version: round.form.version))
    // With a phase column one file can hold several rounds; this round's rows carry its name.
    let answers = try AnswerTable(
      CSVReader().table(at: file), form: form, options: table, phase: round.name)
    let unknown = try unknownSubjects(in: answers, round: round, of: opened)
    DiagnosticPrinter(language: language.language).print(answers.notices + unknown)
    if dryRun {
      return StandardError.print(
        words(
          th: "ตรวจแล้ว \(answers.rows.count) แถว ไม่มีที่ผิด ยังไม่ได้บันทึก",
          en: "\(answers.rows.count) rows checked, none wrong, nothing recorded"))
    }
    let receipts = try opened.submitAll(in: round.name, answers.rows.map(\.submission))
    let added = receipts.count { $0.outcome == .added }
    let known = receipts.count - added
    StandardError.print(
      words(
        th: "รอบ \(round.name): เข้าใหม่ \(added) ชุด"
          + (known > 0 ? " มีอยู่แล้ว \(known) ชุด" : ""),
        en: "round \(round.name): \(added) submissions added"
          + (known > 0 ? ", \(known) were there already" : "")))
  }

  private func unknownSubjects(in answers: AnswerTable, round: Round, of workspace: Workspace)
    throws(Failure) -> [Diagnostic]
  {
    guard let roster = round.roster else { return [] }
    let known = Set(try workspace.roster(roster, scope: .everything).map(\.code))
    return answers.rows.filter { !known.contains($0.subject.text) }.map { row in
      Diagnostic(
        .warning, .notOnRoster(row.subject.text, roster: roster),
        at: .row(file: file, row: row.number, column: nil))
    }
  }
}

extension AnswerTable.Row {
  /// Importing the same row twice finds the first one again: it is known by who and when, and
  /// where nobody says when, by what was answered.
  fileprivate var submission: NewSubmission {
    let moment = submittedAt?.iso8601 ?? answers.entries.map(\.value).joined(separator: "|")
    return NewSubmission(
      subject: subject.text, answers: answers.kept, channel: .import, collectedAt: submittedAt,
      key: "\(subject.text) \(moment)")
  }
}
