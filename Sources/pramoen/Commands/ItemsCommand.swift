import ArgumentParser
import Diagnostics
import Reports
import Scoring

struct ItemsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "items",
      abstract: words(
        th: "วิเคราะห์ข้อสอบ: ความยากง่าย อำนาจจำแนก ตัวลวง ความเชื่อมั่น และเฉลยที่อาจผิด",
        en: "Analyse a test: difficulty, discrimination, options, reliability, likely wrong keys."))
  }

  @OptionGroup var sources: ItemSources
  @OptionGroup var output: TableOutput
  @OptionGroup var language: LanguageOption

  func run() throws {
    let result = try sources.analyse()
    DiagnosticPrinter(language: language.language).print(result.notices)
    switch output.format {
    case .json: try StandardOutput.print(ItemsJSON(result.analysis).value.prettyText)
    case .table:
      let report = ItemsReport(result.analysis, context: result.context(of: sources.source))
      try StandardOutput.print(
        TerminalRenderer.forOutput(language.language).text(of: report.summary))
    case .csv:
      try output.printRows(of: ItemsTable(result.analysis).table, in: language.language)
    }
  }
}

extension ItemsCommand: ExplainableCommand {
  func explainable() throws -> any ExplainableAnalysis { try sources.analyse().analysis }
}
