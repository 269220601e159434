import ArgumentParser
import Reports

extension ReportCommand {
  struct Gains: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: words(
          th: "รายงานผลก่อน–หลังเป็น HTML ไฟล์เดียว ไทยและอังกฤษ พิมพ์ลง A4 ได้",
          en: "The gains report as one HTML file, Thai and English, ready for A4."))
    }

    @OptionGroup var sources: GainsSources
    @OptionGroup var file: ReportFile
    @OptionGroup var language: LanguageOption

    func run() throws {
      try file.requireOther(than: [sources.workspace.path] + sources.sources)
      let result = try sources.analyse()
      DiagnosticPrinter(language: language.language).print(result.notices)
      let report = GainsReport(result.analysis, context: try result.context(of: sources)).report
      try file.write(report, in: language)
    }
  }
}
