import ArgumentParser
import Diagnostics
import Reports

extension ReportCommand {
  struct Items: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: words(
          th: "รายงานวิเคราะห์ข้อสอบเป็น HTML ไฟล์เดียว ไทยและอังกฤษ พิมพ์ลง A4 ได้",
          en: "The item analysis as one HTML file, Thai and English, ready for A4."))
    }

    @OptionGroup var sources: ItemSources
    @OptionGroup var file: ReportFile
    @OptionGroup var language: LanguageOption

    func run() throws {
      try file.requireOther(
        than: [sources.workspace.path, sources.source]
          + [sources.marking.key, sources.marking.form].compactMap { $0 })
      let result = try sources.analyse()
      DiagnosticPrinter(language: language.language).print(result.notices)
      let report = ItemsReport(result.analysis, context: result.context(of: sources.source))
      try file.write(report.report, in: language)
    }
  }
}
