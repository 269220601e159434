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
    let submissions = answers.rows.map { $0.submission(from: file, to: destination) }
    let faults = destination.faults(in: submissions)
    guard faults.isEmpty else { throw Failure(.data, faults) }
    let newOnes = destination.newOnes(among: submissions)
    DiagnosticPrinter(language: language.language).print(
      answers.notices + destination.warnings(about: newOnes) + answers.warnings)
    if dryRun {
      let (added, old) = (newOnes.count, submissions.count - newOnes.count)
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
  fileprivate func submission(
    from file: String, to destination: ImportDestination
  ) -> NewSubmission {
    let former = formerKeys.first(where: destination.knows)
    let kept = former == nil ? answers.kept.map(\.withPlainLineEnds) : answers.kept
    return NewSubmission(
      subject: subject.text, answers: kept, channel: .import, collectedAt: submittedAt,
      key: destination.key(for: former ?? key(of: kept)),
      place: .row(file: file, row: number, column: nil))
  }

  /// Importing the same row twice finds the first one again: it is known by who and when, and
  /// where nobody says when, by what was answered.
  private func key(of kept: [Answer]) -> String {
    submittedAt.map { "\(subject.text) \($0.secondsSince1970).\($0.nanoseconds)" }
      ?? NewSubmission.key(of: kept, by: subject.text)
  }

  /// How earlier versions knew rows without a time: by the answers with the line ends of the
  /// program that saved the file, as a digest and, before that, in full.
  private var formerKeys: [String] {
    guard submittedAt == nil else { return [] }
    let content = answers.entries.map { entry in
      let place = entry.path.contains("[") ? entry.path[...] : entry.name
      return "\(place)=\(entry.value)"
    }
    let digest = NewSubmission.key(of: answers.kept, by: subject.text)
    return [digest, "\(subject.text) \(content.joined(separator: "|"))"]
  }
}

extension Answer {
  /// Every line end as `\n`: one program writes others than the next in the same cell.
  fileprivate var withPlainLineEnds: Answer {
    guard value.utf8.contains(UInt8(ascii: "\r")) else { return self }
    let value = value.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    return Answer(path: path, value: value)
  }
}
