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
    let (form, known) = try workspace.open(for: .reading) { opened throws(Failure) in
      let round = try opened.round(named: round).round
      return (try FormLoading.form(of: round, in: opened), try roster(of: round, in: opened))
    }
    // With a phase column one file can hold several rounds; this round's rows carry its name.
    let answers = try AnswerTable(
      CSVReader().table(at: file), form: form, options: table,
      phase: phase.phase.map { RowFilter(column: $0, value: round) })
    DiagnosticPrinter(language: language.language).print(
      answers.notices + unknownSubjects(in: answers, known: known))
    if dryRun {
      return StandardError.print(
        words(
          th: "ตรวจแล้ว \(answers.rows.count) แถว ไม่มีที่ผิด ยังไม่ได้บันทึก",
          en: "\(answers.rows.count) rows checked, none wrong, nothing recorded"))
    }
    let receipts = try workspace.open(for: .writing) { opened throws(Failure) in
      try opened.submitAll(in: round, answers.rows.map { $0.submission(from: file) })
    }
    let added = receipts.count { $0.outcome == .added }
    let old = receipts.count - added
    StandardError.print(
      words(
        th: "รอบ \(round): เข้าใหม่ \(added) ชุด" + (old > 0 ? " มีอยู่แล้ว \(old) ชุด" : ""),
        en: "round \(round): \(added) submissions added"
          + (old > 0 ? ", \(old) were there already" : "")))
  }

  /// The name of the round's roster and the codes on it; nil where the round has none.
  private func roster(of round: Round, in workspace: Workspace) throws(Failure)
    -> (name: String, codes: Set<String>)?
  {
    guard let name = round.roster else { return nil }
    return (name, Set(try workspace.roster(name, scope: .everything).map(\.code)))
  }

  private func unknownSubjects(
    in answers: AnswerTable, known: (name: String, codes: Set<String>)?
  ) -> [Diagnostic] {
    guard let known else { return [] }
    return answers.rows.filter { !known.codes.contains($0.subject.text) }.map { row in
      Diagnostic(
        .warning, .notOnRoster(row.subject.text, roster: known.name),
        at: .row(file: file, row: row.number, column: nil))
    }
  }
}

extension AnswerTable.Row {
  /// Importing the same row twice finds the first one again: it is known by who and when, and
  /// where nobody says when, by what was answered.
  fileprivate func submission(from file: String) -> NewSubmission {
    let moment = submittedAt?.iso8601 ?? answers.entries.map(\.value).joined(separator: "|")
    return NewSubmission(
      subject: subject.text, answers: answers.kept, channel: .import, collectedAt: submittedAt,
      key: "\(subject.text) \(moment)", place: .row(file: file, row: number, column: nil))
  }
}
