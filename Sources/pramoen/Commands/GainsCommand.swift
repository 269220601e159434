import ArgumentParser
import Diagnostics
import Reports

struct GainsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "gains",
      abstract: words(
        th: "เปรียบเทียบก่อน–หลัง: คะแนนพัฒนาการ การทดสอบ และผู้ที่จับคู่ไม่ได้",
        en: "Compare before and after: gains, tests, and who could not be matched."))
  }

  @OptionGroup var sources: GainsSources
  @OptionGroup var output: TableOutput
  @OptionGroup var language: LanguageOption

  func run() throws {
    let result = try sources.analyse()
    DiagnosticPrinter(language: language.language).print(result.notices)
    switch output.format {
    case .json:
      try StandardOutput.print(GainsJSON(result.analysis).value.prettyText)
    case .table:
      let report = GainsReport(result.analysis, context: try result.context(of: sources))
      try StandardOutput.print(
        TerminalRenderer.forOutput(language.language).text(of: report.summary))
    case .csv:
      try output.printRows(of: GainsTable(result.analysis).table, in: language.language)
    }
  }
}
