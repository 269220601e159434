import ArgumentParser
import Diagnostics
import Forms
import Reports
import Spreadsheets
import XLSForm

extension FormCommand {
  struct Check: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: words(
          th: "ตรวจแบบฟอร์ม บอกทุกจุดที่ผิดในครั้งเดียว",
          en: "Check a form; every fault is reported in one run."))
    }

    @Argument(
      help: .words(
        th: "ไฟล์แบบฟอร์ม .yaml .xlsx .md .csv หรือ .xml",
        en: "forms: .yaml, .xlsx, .md, .csv or .xml",
        value: "FILE"))
    var files: [String]
    @Option(help: .words(th: "รูปแบบผลลัพธ์", en: "output format", value: "text|json|sarif"))
    var format: CheckFormat = .text
    @Flag(
      help: .words(
        th: "แก้ในไฟล์ทันทีเฉพาะจุดที่แน่ใจว่าหมายถึงอะไร",
        en: "mend in the file what can mean one thing only"))
    var fix = false
    @Flag(
      help: .words(
        th: "แสดงข้อสังเกตด้วย เช่น จุดที่แต่ละโปรแกรมให้ผลต่างกัน",
        en: "show notes too, such as what engines differ on"))
    var notes = false
    @OptionGroup var language: LanguageOption

    func run() throws {
      var checked: [CheckedForm] = []
      for file in files { checked.append(try check(file)) }
      switch format {
      case .text: try printText(checked)
      case .json: try StandardOutput.print(checked.json.prettyText)
      case .sarif:
        let log = SARIFLog(checked, toolVersion: Version.current, in: language.language)
        try StandardOutput.print(log.json.prettyText)
      }
      if checked.contains(where: { !$0.isUsable }) { throw ExitCode(1) }
    }

    private func check(_ path: String) throws(Failure) -> CheckedForm {
      do throws(Failure) {
        return fix ? try mended(path) : try FormLoading.examined(path, showsNotes: notes)
      } catch {
        // A file that is no form is a fault of the file; a missing file is a fault of the call.
        guard error.cause == .data else { throw error }
        return CheckedForm(file: path, form: nil, diagnostics: error.diagnostics)
      }
    }

    private func mended(_ path: String) throws(Failure) -> CheckedForm {
      let lowered = path.lowercased()
      if lowered.hasSuffix(".xlsx") || lowered.hasSuffix(".xlsm") {
        return try mendedTables(path) { fixing, bytes, _ throws(Failure) in
          try fixing.workbook(from: bytes, file: path)
        }
      }
      if lowered.hasSuffix(".md") || lowered.hasSuffix(".csv") {
        return try mendedTables(path) { fixing, bytes, source throws(Failure) in
          guard let text = try fixing.text(from: bytes, of: source, file: path) else {
            throw Failure(.data, .cellsNotMended, at: .file(path))
          }
          return text
        }
      }
      guard lowered.hasSuffix(".yaml") || lowered.hasSuffix(".yml") else {
        throw Failure(.call, .cannotMend, at: .file(path))
      }
      let original = try FormLoading.text(ofFile: path)
      let fixing = FormFixing(yaml: original, file: path)
      if !fixing.mended.isEmpty { try AtomicFile(path: path).write(Array(fixing.text.utf8)) }
      let diagnostics = fixing.examination.diagnostics
      return CheckedForm(
        file: path, form: fixing.examination.form,
        diagnostics: notes ? diagnostics : diagnostics.filter { $0.severity != .note },
        mended: fixing.mended)
    }

    /// Only the cells that are mended change; looks, other sheets and macros stay in the file.
    private func mendedTables(
      _ path: String, rewritten: (TableFixing, [UInt8], FormSource) throws(Failure) -> [UInt8]
    ) throws(Failure) -> CheckedForm {
      let bytes = try InputFile(path: path).bytes(limit: FormLoading.byteLimit)
      let loaded = try FormLoading.source(ofFile: path)
      let fixing = TableFixing(loaded.source, defaults: loaded.defaults, found: loaded.faults)
      if !fixing.cells.isEmpty {
        try AtomicFile(path: path).write(rewritten(fixing, bytes, loaded.source))
      }
      let diagnostics = fixing.examination.diagnostics
      return CheckedForm(
        file: path, form: fixing.examination.form,
        diagnostics: notes ? diagnostics : diagnostics.filter { $0.severity != .note },
        mended: fixing.mended)
    }

    private func printText(_ checked: [CheckedForm]) throws(Failure) {
      let printer = DiagnosticPrinter(language: language.language)
      for form in checked {
        for mended in form.mended { printer.printMended(mended) }
        printer.print(form.diagnostics)
        if form.isUsable { try StandardOutput.print(summary(of: form)) }
      }
    }

    private func summary(of checked: CheckedForm) -> String {
      guard let form = checked.form else { return checked.file }
      let questions = form.questions.filter(\.type.isAsked).count
      let items = form.items.count
      let score = form.maximumScore.plainText
      return words(
        th: "\(checked.file): ใช้ได้ — \(form.id) ฉบับ \(form.version), \(questions) ข้อ"
          + (items > 0 ? ", มีเฉลย \(items) ข้อ คะแนนเต็ม \(score)" : ""),
        en: "\(checked.file): good — \(form.id) version \(form.version), \(questions) questions"
          + (items > 0 ? ", \(items) scored items, full score \(score)" : ""))
    }
  }
}

/// How the outcome of a check is printed.
enum CheckFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, sarif
}
