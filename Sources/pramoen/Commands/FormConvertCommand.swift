import ArgumentParser
import Diagnostics
import Forms
import Spreadsheets
import XForms
import XLSForm
import XML

/// `form convert`: any spelling of a form to any other.
struct FormConvertCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "convert",
      abstract: words(
        th: "แปลงแบบฟอร์มเป็นรูปแบบอื่น: YAML, XLSForm (.xlsx .md .csv) หรือ XForm XML",
        en: "Convert a form: YAML, XLSForm (.xlsx, .md, .csv) or XForm XML."))
  }

  @OptionGroup var source: FormArgument
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: .words(
      th: "ไฟล์ผลลัพธ์ นามสกุลบอกรูปแบบ (ถ้าไม่ระบุ: พิมพ์ออกทางจอ)",
      en: "the file to write; its ending tells the spelling (else standard output)",
      value: "FILE"))
  var output: String?
  @Option(
    help: .words(
      th: "รูปแบบผลลัพธ์", en: "the spelling to write", value: "yaml|xlsx|md|csv|xform"))
  var to: FormSpelling?
  @OptionGroup var workspace: WorkspaceOption
  @OptionGroup var language: LanguageOption

  func validate() throws {
    if target == nil {
      throw ValidationError(
        words(
          th: "ไม่รู้ว่าจะแปลงเป็นรูปแบบใด ระบุ --to yaml|xlsx|md|csv|xform",
          en: "it is not said what to convert to: give --to yaml|xlsx|md|csv|xform"))
    }
    if target == .xlsx && output == nil {
      throw ValidationError(
        words(
          th: "ไฟล์ Excel ต้องระบุชื่อไฟล์ด้วย -o FILE.xlsx",
          en: "a workbook needs a file: -o FILE.xlsx"))
    }
  }

  private var target: FormSpelling? { to ?? output.flatMap(FormSpelling.init(fileName:)) }

  func run() throws {
    if let output, output.isSameFile(as: source.form) {
      throw Failure(.call, .outputIsForm, at: .file(output))
    }
    let loaded = try FormLoading.source(named: source.form, workspace: workspace)
    let reading = try FormReading(
      FormExamination(loaded.source, defaults: loaded.defaults, found: loaded.faults))
    guard let target else { return }
    let canonical = loaded.source.canonical(loaded.defaults)
    let bytes = try bytes(of: reading.form, canonical, as: target)
    let leftOut = target.leavesOut(of: reading.form, canonical, in: source.form)
    DiagnosticPrinter(language: language.language).print(reading.warnings + leftOut)
    guard let output else {
      return try StandardOutput.print(String(decoding: bytes, as: UTF8.self))
    }
    try AtomicFile(path: output).write(bytes)
    StandardError.print(words(th: "เขียนแบบฟอร์มแล้ว: \(output)", en: "wrote the form \(output)"))
  }

  private func bytes(
    of form: Form, _ source: FormSource, as spelling: FormSpelling
  ) throws(Failure) -> [UInt8] {
    switch spelling {
    case .yaml: Array(source.yaml.utf8)
    case .xlsx: try source.workbook()
    case .md: Array(source.markdown.utf8)
    case .csv: source.csv
    case .xform: Array(XFormWriter.document(for: form).serialized(indented: true).utf8)
    }
  }
}

/// The ways a form can be spelled.
enum FormSpelling: String, ExpressibleByArgument, CaseIterable {
  case yaml, xlsx, md, csv, xform

  init?(fileName: String) {
    let name = fileName.lowercased()
    let endings: [(String, FormSpelling)] = [
      (".yaml", .yaml), (".yml", .yaml), (".xlsx", .xlsx), (".md", .md), (".csv", .csv),
      (".xml", .xform),
    ]
    guard let found = endings.first(where: { name.hasSuffix($0.0) }) else { return nil }
    self = found.1
  }

  /// What the spelling has no room for.
  fileprivate func leavesOut(
    of form: Form, _ source: FormSource, in file: String
  ) -> [Diagnostic] {
    switch self {
    case .xform:
      return form.isScored ? [Diagnostic(.warning, .scoresStayBehind, at: .file(file))] : []
    case .md:
      let cells = source.sheets.flatMap(\.rows).flatMap { row in row.columns.map { row[$0] } }
      let broken = cells.first { $0?.text.contains(where: \.isNewline) ?? false }
      return broken.map { [Diagnostic(.warning, .lineBreaksLost, at: $0?.place)] } ?? []
    case .yaml, .xlsx, .csv: return []
    }
  }
}
