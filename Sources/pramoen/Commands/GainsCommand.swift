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

  @Flag(
    help: .words(
      th: "วิเคราะห์ข้อสอบของทั้งสองครั้งไปพร้อมกัน (csv: หนึ่งแถวต่อข้อและครั้ง)",
      en: "analyse the items of both occasions as well (csv: one row an item and occasion)"))
  var items = false

  @OptionGroup var sources: GainsSources
  @OptionGroup var output: TableOutput
  @OptionGroup var language: LanguageOption

  func run() throws {
    if items { return try runWithItems() }
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

  private func runWithItems() throws {
    let result = try sources.analyseWithItems()
    DiagnosticPrinter(language: language.language).print(result.gains.notices)
    switch output.format {
    case .json: try StandardOutput.print(result.json.prettyText)
    case .table:
      let renderer = TerminalRenderer.forOutput(language.language)
      let texts = try result.reports(of: sources).map { renderer.text(of: $0) }
      try StandardOutput.print(texts.joined(separator: "\n"))
    case .csv:
      let table = ItemsTable(pre: result.pre, post: result.post).table
      try output.printRows(of: table, in: language.language)
    }
  }
}
