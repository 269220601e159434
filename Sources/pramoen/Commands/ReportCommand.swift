import ArgumentParser
import Diagnostics
import Reports
import Spreadsheets

struct ReportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report",
      abstract: words(th: "ทำรายงานฉบับเต็ม", en: "Write a full report."),
      subcommands: [Gains.self, Literacy.self])
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

  struct Literacy: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: words(
          th: "รายงานตัวชี้วัดของโรงเรียนเป็น HTML: ตารางตามกลุ่มและระดับ กราฟกรวย บัญชีติดตาม",
          en: "Indicators of schools as HTML: tables by group and level, funnel, follow-up lists."))
    }

    @OptionGroup var sources: IndicatorSources
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
      let inputs = [sources.workspace.path, sources.source] + [sources.against].compactMap { $0 }
      if inputs.contains(where: output.isSameFile(as:)) {
        throw Failure(.call, .outputIsInput, at: .file(output))
      }
      let result = try sources.analyse()
      DiagnosticPrinter(language: language.language).print(
        result.context.notices + result.context.faults)
      let page = HTMLRenderer(initialLanguage: language.language).page(of: result.report)
      try AtomicFile(path: output).write(Array(page.utf8))
      StandardError.print(
        words(th: "เขียนรายงานแล้ว: \(output)", en: "wrote the report \(output)"))
    }
  }
}
