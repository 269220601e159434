import ArgumentParser
import Reports

extension ReportCommand {
  struct Evaluation: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: words(
          th: "รายงานผลการประเมินเป็น HTML ไฟล์เดียว ไทยและอังกฤษ พิมพ์ลง A4 ได้",
          en: "The evaluation as one HTML file, Thai and English, ready for A4."))
    }

    @OptionGroup var options: EvaluationOptions
    @OptionGroup var file: ReportFile
    @OptionGroup var language: LanguageOption

    func validate() throws {
      if options.asksForAgreement {
        throw ValidationError(
          words(
            th: "รายงานฉบับเต็มไม่มีสำหรับ --raters ใช้คำสั่ง evaluate",
            en: "there is no full report for --raters; use evaluate"))
      }
    }

    func run() throws {
      try file.requireOther(than: [options.workspace.path] + options.source.tableParts)
      let result = try EvaluationSource(options: options).analyse()
      DiagnosticPrinter(language: language.language).print(result.notices)
      let report = EvaluationReport(result.analysis, context: result.context(of: options)).report
      try file.write(report, in: language)
    }
  }
}
