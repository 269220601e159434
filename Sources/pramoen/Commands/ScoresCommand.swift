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
  @Option(
    help: .words(
      th: "เกณฑ์ผ่านเป็นร้อยละ ระบุซ้ำได้ (ปกติตามแบบฟอร์ม)",
      en: "pass mark in per cent, may be repeated (default: the form's)", value: "PERCENT"),
    transform: Double.option)
  var pass: [Double] = []
  @OptionGroup var table: TableOptions
  @OptionGroup var marking: MarkingOptions
  @OptionGroup var workspace: WorkspaceOption
  @OptionGroup var output: TableOutput
  @OptionGroup var language: LanguageOption

  func validate() throws { try pass.checkPercents() }

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
    let passMarks = pass.isEmpty ? reading.form?.scoring.passMarks ?? [] : pass
    let scores = ScoresTable(
      reading.sheet, passMarks: passMarks,
      objectiveLabels: reading.form?.objectiveLabels ?? [:],
      unusableKeys: reading.test?.unusableKeys ?? [])
    switch output.format {
    case .json:
      let json = ScoresJSON(
        reading.sheet, passMarks: passMarks, unusableKeys: reading.test?.unusableKeys ?? [])
      try StandardOutput.print(json.value.prettyText)
    case .csv: try output.printRows(of: scores.table, in: language.language)
    case .table: try output.print(scores.table, in: language.language)
    }
    printer.print(reading.sheet.setAsideWarnings)
  }
}
