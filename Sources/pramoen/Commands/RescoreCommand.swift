import ArgumentParser
import Diagnostics
import Reports
import Scoring

struct RescoreCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rescore",
      abstract: words(
        th: "ดูว่าเฉลยใหม่จะเปลี่ยนคะแนนของใครเท่าใด โดยไม่บันทึกทับของเดิม",
        en: "Show whose scores another key would change; nothing is overwritten."))
  }

  @Argument(
    help: .words(th: "ชื่อรอบหรือไฟล์ CSV", en: "a round or a CSV file", value: "SOURCE"))
  var source: String
  @Option(
    name: .customLong("with"),
    help: .words(
      th: "เฉลยใหม่: ตาราง CSV ที่มีคอลัมน์ item และ key หรือแบบฟอร์ม ข้อที่ไม่อยู่ในนั้นไม่นับ",
      en: "the new key: a CSV table with columns item and key, or a form; "
        + "items it does not name do not count",
      value: "KEY"))
  var newKey: String
  @Option(
    help: .words(
      th: "เมื่อส่งซ้ำ: first นับชุดแรก, error ไม่ให้คะแนน",
      en: "second submissions: the first counts, or refuse", value: "first|error"))
  var duplicates: DuplicateHandling = .first
  @OptionGroup var table: TableOptions
  @OptionGroup var marking: MarkingOptions
  @OptionGroup var workspace: WorkspaceOption
  @OptionGroup var output: TableOutput
  @OptionGroup var language: LanguageOption

  func run() throws {
    var reader = ScoreSource(
      table: table, marking: marking, workspace: workspace, group: nil, duplicates: duplicates,
      allowsNameless: true)
    let old = try reader.reading(source)
    reader.newKey = try NewKey(newKey, workspace: workspace)
    let new = try reader.reading(source)
    let printer = DiagnosticPrinter(language: language.language)
    printer.print(new.notices)
    guard let oldTest = old.test, let newTest = new.test else {
      throw Failure(.call, .needsFormOrKey, at: .file(source))
    }
    let report = RescoringReport(Rescoring(old: oldTest, new: newTest))
    switch output.format {
    case .json: try StandardOutput.print(report.json.prettyText)
    case .csv: try output.printRows(of: report.personTable, in: language.language)
    case .table:
      try StandardOutput.print(
        TerminalRenderer.forOutput(language.language).text(of: report.report))
    }
    printer.print(new.sheet.setAsideWarnings)
  }
}
