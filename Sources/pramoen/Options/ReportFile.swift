import ArgumentParser
import Diagnostics
import Reports
import Spreadsheets

/// Where a full report goes: one HTML file that replaces an older one only when it is whole.
struct ReportFile: ParsableArguments {
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: .words(th: "ไฟล์รายงาน .html", en: "the report's file, .html", value: "FILE"))
  var output: String

  func validate() throws {
    guard output.lowercased().hasSuffix(".html") else {
      throw ValidationError(
        words(
          th: "รุ่นนี้เขียนได้เฉพาะไฟล์ .html ไม่ใช่ \(output)",
          en: "this version writes .html files only, not \(output)"))
    }
  }

  /// - Throws: where the report would overwrite one of the files that it is made from.
  func requireOther(than inputs: [String]) throws(Failure) {
    if inputs.contains(where: output.isSameFile(as:)) {
      throw Failure(.call, .outputIsInput, at: .file(output))
    }
  }

  func write(_ report: Report, in language: LanguageOption) throws {
    let page = HTMLRenderer(initialLanguage: language.language).page(of: report)
    try AtomicFile(path: output).write(Array(page.utf8))
    StandardError.print(words(th: "เขียนรายงานแล้ว: \(output)", en: "wrote the report \(output)"))
  }
}
