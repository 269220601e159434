import ArgumentParser
import Diagnostics
import Forms
import Foundation
import Reports
import Scenarios

/// `form test`: the scenarios beside a form, and which branches of its rules none of them takes.
struct FormTestCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "test",
      abstract: words(
        th: "ทดสอบแบบฟอร์มด้วยสถานการณ์ใน form.test.yaml ที่อยู่ข้างกัน",
        en: "Test forms with the scenarios in the form.test.yaml beside them."))
  }

  @Argument(
    help: .words(
      th: "ไฟล์แบบฟอร์ม .yaml .xlsx .md .csv หรือ .xml",
      en: "forms: .yaml, .xlsx, .md, .csv or .xml",
      value: "FORM"))
  var forms: [String]
  @Option(
    help: .words(
      th: "ไฟล์สถานการณ์ (ถ้าไม่ระบุ: ชื่อเดียวกับแบบฟอร์มลงท้าย .test.yaml หรือ form.test.yaml)",
      en: "the scenarios (else the form's name with .test.yaml, or form.test.yaml, beside it)",
      value: "FILE"))
  var tests: String?
  @Option(help: .words(th: "รูปแบบผลลัพธ์", en: "output format", value: "table|json"))
  var format: TestFormat = .table
  @Flag(
    help: .words(
      th: "ถือว่าไม่ผ่านถ้ามีกรณีของกฎที่ไม่มีสถานการณ์ใดแสดง",
      en: "fail where a branch of a rule is taken by no scenario"))
  var requireCoverage = false
  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard tests != nil, forms.count > 1 else { return }
    throw ValidationError(
      words(
        th: "--tests ใช้กับแบบฟอร์มเดียว", en: "--tests is for one form; give one, or leave it out"))
  }

  func run() throws {
    let tested = try forms.map(tested)
    switch format {
    case .table: try printText(tested)
    case .json: try StandardOutput.print(tested.json.prettyText)
    }
    if tested.contains(where: { !$0.isPassed }) { throw ExitCode(1) }
  }

  private func tested(_ path: String) throws(Failure) -> TestedForm {
    var found: String?
    do throws(Failure) {
      let reading = try FormLoading.reading(ofFile: path)
      let file = try scenarios(for: path)
      found = file
      let scenarios = try ScenarioFile(yaml: FormLoading.text(ofFile: file), file: file)
      let kept = KeptForm(reading.form, folders: FormLoading.fileFolders(ofForm: path))
      return TestedForm(
        file: path, tests: file,
        outcome: try FormTest(kept.form, definition: kept.definition())
          .outcome(of: scenarios.scenarios),
        requiresCoverage: requireCoverage)
    } catch {
      // One faulty form of several must not hide the others; a file that is not there is another
      // matter: the call is wrong.
      guard error.cause == .data else { throw error }
      return TestedForm(file: path, tests: found, outcome: nil, faults: error.diagnostics)
    }
  }

  /// `survey.test.yaml` for `survey.xlsx`, else `form.test.yaml` in the same folder.
  private func scenarios(for form: String) throws(Failure) -> String {
    if let tests { return tests }
    let end = form.lastIndex(of: "/").map { form.index(after: $0) } ?? form.startIndex
    let (folder, name) = (form[..<end], form[end...])
    let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name
    let candidates = ["\(folder)\(stem).test.yaml", "\(folder)form.test.yaml"]
    if let found = candidates.first(where: FileManager.default.fileExists) { return found }
    throw Failure(.data, .noScenarioFile(candidates[0]), at: .file(form))
  }

  private func printText(_ tested: [TestedForm]) throws(Failure) {
    let printer = DiagnosticPrinter(language: language.language)
    let renderer = TerminalRenderer.forOutput(language.language)
    for form in tested {
      printer.print(form.diagnostics)
      guard let table = form.table, let summary = form.summary else { continue }
      try StandardOutput.print(renderer.text(of: table) + summary[language.language] + "\n")
    }
  }
}

/// How the outcome of a test is printed.
enum TestFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json
}
