import ArgumentParser
import Diagnostics
import Reports
import Spreadsheets

struct ReportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report",
      abstract: words(th: "ทำรายงานฉบับเต็ม", en: "Write a full report."),
      subcommands: [Gains.self, Evaluation.self])
  }

  struct Gains: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: words(
          th: "รายงานผลก่อน–หลังเป็น HTML ไฟล์เดียว ไทยและอังกฤษ พิมพ์ลง A4 ได้",
          en: "The gains report as one HTML file, Thai and English, ready for A4."))
    }

    @OptionGroup var sources: GainsSources
    @Option(
      name: [.customShort("o"), .customLong("output")],
      help: .words(th: "ไฟล์รายงาน .html", en: "the report's file, .html", value: "FILE"))
    var output: String
    @OptionGroup var language: LanguageOption

    func validate() throws {
      guard output.lowercased().hasSuffix(".html") else {
        throw ValidationError(
          words(
            th: "รุ่นนี้เขียนได้เฉพาะไฟล์ .html ไม่ใช่ \(output)",
            en: "this version writes .html files only, not \(output)"))
      }
    }

    func run() throws {
      if ([sources.workspace.path] + sources.sources).contains(where: output.isSameFile(as:)) {
        throw Failure(.call, .outputIsInput, at: .file(output))
      }
      let result = try sources.analyse()
      DiagnosticPrinter(language: language.language).print(result.notices)
      let report = GainsReport(result.analysis, context: try result.context(of: sources)).report
      let page = HTMLRenderer(initialLanguage: language.language).page(of: report)
      try AtomicFile(path: output).write(Array(page.utf8))
      StandardError.print(
        words(th: "เขียนรายงานแล้ว: \(output)", en: "wrote the report \(output)"))
    }
  }

  struct Evaluation: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: words(
          th: "รายงานผลการประเมินเป็น HTML ไฟล์เดียว ไทยและอังกฤษ พิมพ์ลง A4 ได้",
          en: "The evaluation as one HTML file, Thai and English, ready for A4."))
    }

    @OptionGroup var options: EvaluationOptions
    @Option(
      name: [.customShort("o"), .customLong("output")],
      help: .words(th: "ไฟล์รายงาน .html", en: "the report's file, .html", value: "FILE"))
    var output: String
    @OptionGroup var language: LanguageOption

    func validate() throws {
      guard output.lowercased().hasSuffix(".html") else {
        throw ValidationError(
          words(
            th: "รุ่นนี้เขียนได้เฉพาะไฟล์ .html ไม่ใช่ \(output)",
            en: "this version writes .html files only, not \(output)"))
      }
      if options.asksForAgreement {
        throw ValidationError(
          words(
            th: "รายงานฉบับเต็มไม่มีสำหรับ --raters ใช้คำสั่ง evaluate",
            en: "there is no full report for --raters; use evaluate"))
      }
    }

    func run() throws {
      if [options.workspace.path, options.source].contains(where: output.isSameFile(as:)) {
        throw Failure(.call, .outputIsInput, at: .file(output))
      }
      let result = try EvaluationSource(options: options).analyse()
      DiagnosticPrinter(language: language.language).print(result.notices)
      let report = EvaluationReport(result.analysis, context: result.context(of: options)).report
      let page = HTMLRenderer(initialLanguage: language.language).page(of: report)
      try AtomicFile(path: output).write(Array(page.utf8))
      StandardError.print(
        words(th: "เขียนรายงานแล้ว: \(output)", en: "wrote the report \(output)"))
    }
  }
}
