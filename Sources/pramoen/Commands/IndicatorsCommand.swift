import ArgumentParser
import Diagnostics
import Reports
import Scoring

struct IndicatorsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "indicators",
      abstract: words(
        th: "ตัวชี้วัดจากรายงานของโรงเรียน: รวมจำนวนขึ้นไปเป็นกลุ่มและเขต เทียบเป้าหมายและครั้งก่อน",
        en: "Indicators of school reports: counts summed up the tree, target, round before."))
  }

  @OptionGroup var sources: IndicatorSources
  @OptionGroup var output: TableOutput
  @OptionGroup var language: LanguageOption

  func run() throws {
    let report = try sources.analyse()
    // The printed table has the faults in it; data are printed without words.
    DiagnosticPrinter(language: language.language).print(
      report.context.notices + (output.format == .table ? [] : report.context.faults))
    switch output.format {
    case .json: try StandardOutput.print(IndicatorsJSON(report).value.prettyText)
    case .csv: try output.printRows(of: report.dataTable, in: language.language)
    case .table:
      try StandardOutput.print(
        TerminalRenderer.forOutput(language.language).text(of: report.summary))
    }
    try report.exitWhereDataAreWrong()
  }
}

extension IndicatorsCommand: ExplainableCommand {
  func explainable() throws -> any ExplainableAnalysis {
    let report = try sources.analyse()
    return IndicatorSet(
      report.analyses, isPlainTable: report.context.isPlainTable,
      coverage: report.context.coverage)
  }
}
