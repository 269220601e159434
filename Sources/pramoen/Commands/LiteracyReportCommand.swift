import ArgumentParser
import Reports

extension ReportCommand {
  struct Literacy: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: words(
          th: "รายงานตัวชี้วัดของโรงเรียนเป็น HTML: ตารางตามกลุ่มและระดับ กราฟกรวย บัญชีติดตาม",
          en: "Indicators of schools as HTML: tables by group and level, funnel, follow-up lists."))
    }

    @OptionGroup var sources: IndicatorSources
    @OptionGroup var file: ReportFile
    @OptionGroup var language: LanguageOption

    func run() throws {
      try file.requireOther(
        than: ([sources.source] + sources.against).flatMap(\.tableParts)
          + [sources.workspace.path] + [sources.expected.roster].compactMap { $0 })
      let result = try sources.analyse()
      DiagnosticPrinter(language: language.language).print(
        result.context.notices + result.context.faults)
      try file.write(result.report, in: language)
      try result.exitWhereDataAreWrong()
    }
  }
}
