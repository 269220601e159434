import ArgumentParser
import Diagnostics
import Forms
import Reports
import Spreadsheets

/// `form print`: the form on paper.
struct FormPrintCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "print",
      abstract: words(
        th: "ทำแบบฟอร์มฉบับกระดาษ A4 (HTML) พร้อมช่องคำตอบ",
        en: "Make a paper version for A4 (HTML), answer boxes included."))
  }

  @OptionGroup var source: FormArgument
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: .words(
      th: "ไฟล์ .html (ถ้าไม่ระบุ: พิมพ์ออกทางจอ)", en: "the .html file (else standard output)",
      value: "FILE"))
  var output: String?
  @OptionGroup var workspace: WorkspaceOption
  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard let output, !output.lowercased().hasSuffix(".html") else { return }
    throw ValidationError(
      words(
        th: "รุ่นนี้เขียนได้เฉพาะไฟล์ .html ไม่ใช่ \(output)",
        en: "this version writes .html files only, not \(output)"))
  }

  func run() throws {
    if let output, output.isSameFile(as: source.form) {
      throw Failure(.call, .outputIsInput, at: .file(output))
    }
    let form = try FormLoading.form(named: source.form, workspace: workspace)
    let page = PaperRenderer().page(of: PaperForm(form, language: language.language))
    guard let output else { return try StandardOutput.print(page) }
    try AtomicFile(path: output).write(Array(page.utf8))
    StandardError.print(
      words(th: "เขียนแบบฟอร์มฉบับกระดาษแล้ว: \(output)", en: "wrote the paper form \(output)"))
  }
}

/// The form that a command is about.
struct FormArgument: ParsableArguments {
  @Argument(
    help: .words(
      th: "แบบฟอร์ม: ไฟล์ .yaml .xlsx .md .csv .xml หรือรหัสแบบฟอร์มในพื้นที่ทำงาน",
      en: "the form: a file (.yaml, .xlsx, .md, .csv, .xml), or the id of a form in the workspace",
      value: "FORM"))
  var form: String
}
