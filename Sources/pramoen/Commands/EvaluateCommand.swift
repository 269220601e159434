import ArgumentParser
import Diagnostics
import Reports
import Scoring

struct EvaluateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "evaluate",
      abstract: words(
        th: "ผลการประเมิน: รายข้อ รายด้าน × กลุ่มผู้ประเมิน ความสอดคล้อง และความต้องการจำเป็น",
        en: "Ratings: items, dimensions × evaluator groups, agreement, needs."))
  }

  @OptionGroup var options: EvaluationOptions
  @OptionGroup var output: TableOutput
  @OptionGroup var language: LanguageOption

  func run() throws {
    if options.asksForAgreement { return try printAgreement() }
    let result = try EvaluationSource(options: options).analyse()
    DiagnosticPrinter(language: language.language).print(result.notices)
    switch output.format {
    case .json: try StandardOutput.print(EvaluationJSON(result.analysis).value.prettyText)
    case .csv:
      try output.printRows(of: EvaluationTable(result.analysis).table, in: language.language)
    case .table:
      let report = EvaluationReport(result.analysis, context: result.context(of: options))
      try StandardOutput.print(
        TerminalRenderer.forOutput(language.language).text(of: report.summary))
    }
  }

  private func printAgreement() throws {
    let result = try RaterTable(options: options).agreement()
    DiagnosticPrinter(language: language.language).print(result.notices)
    switch output.format {
    case .json: try StandardOutput.print(AgreementJSON(result.things.agreement).value.prettyText)
    case .csv, .table:
      try output.print(AgreementReport(result.things.agreement).table, in: language.language)
    }
  }
}
