import ArgumentParser
import Diagnostics
import Forms
import Reports
import Scoring
import ThaiText

struct ScoresCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "scores",
      abstract: words(th: "คะแนนรายคน", en: "Scores, one line a subject."))
  }

  @Argument(
    help: .words(
      th: "ชื่อรอบหรือไฟล์ CSV (หลายไฟล์ a.csv+b.csv)",
      en: "a round or a CSV file (several as a.csv+b.csv)", value: "SOURCE"))
  var source: String
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

  func reading() throws(Failure) -> ScoreSource.Reading {
    try ScoreSource(
      table: table, marking: marking, workspace: workspace, group: nil, duplicates: duplicates,
      allowsNameless: true
    ).reading(source)
  }

  func run() throws {
    let reading = try reading()
    let printer = DiagnosticPrinter(language: language.language)
    printer.print(reading.notices)
    let scores = ScoresTable(reading.sheet, passMarks: reading.form?.scoring.passMarks ?? [])
    switch output.format {
    case .json: try StandardOutput.print(ScoresJSON(reading.sheet).value.prettyText)
    case .csv: try output.printRows(of: scores.table, in: language.language)
    case .table: try output.print(scores.table, in: language.language)
    }
    printer.print(
      reading.sheet.setAside.map {
        Diagnostic(.warning, .setAside($0.subject.text, source: $0.source))
      })
  }
}
