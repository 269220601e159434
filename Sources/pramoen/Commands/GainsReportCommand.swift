import ArgumentParser
import Diagnostics
import Reports

extension ReportCommand {
  struct Gains: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: words(
          th: "รายงานผลก่อน–หลังเป็น HTML ไฟล์เดียว ไทยและอังกฤษ พิมพ์ลง A4 ได้",
          en: "The gains report as one HTML file, Thai and English, ready for A4."))
    }

    // What `gains` takes; here the answer is where the analysis of items is to be had.
    @Flag(help: .hidden)
    var items = false
    @OptionGroup var sources: GainsSources
    @OptionGroup var file: ReportFile
    @OptionGroup var language: LanguageOption

    func run() throws {
      if items { throw Failure(.call, .itemsInGainsReport) }
      try file.requireOther(than: [sources.workspace.path] + sources.sources)
      let result = try sources.analyse()
      DiagnosticPrinter(language: language.language).print(result.notices)
      let report = GainsReport(result.analysis, context: try result.context(of: sources)).report
      try file.write(report, in: language)
    }
  }
}

extension Message {
  fileprivate static let itemsInGainsReport = Message(
    code: "items-in-gains-report",
    finding: .init(
      th: "รายงานก่อน–หลังมีร้อยละตอบถูกรายข้ออยู่แล้ว และไม่มีการวิเคราะห์คุณภาพข้อสอบ (--items)",
      en: "the gains report tells of right answers by item, and holds no item analysis (--items)"),
    remedy: .init(
      th: "ใช้ pramoen report items กับข้อมูลแต่ละครั้ง หรือ pramoen gains --items",
      en: "write one of each occasion with pramoen report items, or use pramoen gains --items"))
}
