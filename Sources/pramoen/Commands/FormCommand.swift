import ArgumentParser
import Diagnostics
import Forms
import Reports
import Workspace

struct FormCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "form", abstract: words(th: "แบบฟอร์ม", en: "Forms."),
      subcommands: [
        Check.self, FormTestCommand.self, FormShowCommand.self, FormPrintCommand.self,
        FormConvertCommand.self, Add.self, List.self,
      ])
  }

  struct Add: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: words(
          th: "เก็บแบบฟอร์มไว้ในพื้นที่ทำงาน", en: "Keep a form in the workspace."))
    }

    @Argument(
      help: .words(
        th: "ไฟล์แบบฟอร์ม .yaml .xlsx .md .csv หรือ .xml",
        en: "a form: .yaml, .xlsx, .md, .csv or .xml", value: "FILE"))
    var file: String
    @OptionGroup var workspace: WorkspaceOption
    @OptionGroup var language: LanguageOption

    func run() throws {
      let (text, reading) = try kept()
      DiagnosticPrinter(language: language.language).print(reading.warnings)
      let form = reading.form
      let outcome = try workspace.open(for: .writing) { opened throws(Failure) in
        try opened.addForm(
          FormDefinition(id: form.id, version: form.version, format: "yaml", source: text))
      }
      StandardError.print(
        outcome == .added
          ? words(
            th: "เก็บแบบฟอร์ม \(form.id) ฉบับ \(form.version) แล้ว",
            en: "added form \(form.id) version \(form.version)")
          : words(
            th: "แบบฟอร์ม \(form.id) ฉบับ \(form.version) มีอยู่แล้ว ไม่มีอะไรเปลี่ยน",
            en: "form \(form.id) version \(form.version) is already there; nothing changed"))
    }

    /// The form as the workspace keeps it: YAML as it was written, all else as the same in YAML.
    private func kept() throws(Failure) -> (text: String, reading: FormReading) {
      let loaded = try FormLoading.source(ofFile: file)
      let reading = try FormReading(
        FormExamination(loaded.source, defaults: loaded.defaults, found: loaded.faults))
      if loaded.source.spelling == .yaml { return (try FormLoading.text(ofFile: file), reading) }
      let text = loaded.source.canonical(loaded.defaults).yaml
      let again = try FormReading(yaml: text, file: file)
      return (text, again)
    }
  }

  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: words(th: "รายชื่อแบบฟอร์ม", en: "List the forms of the workspace."))
    }

    @OptionGroup var workspace: WorkspaceOption
    @OptionGroup var output: TableOutput
    @OptionGroup var language: LanguageOption

    func run() throws {
      let forms = try workspace.open(for: .reading) { opened throws(Failure) in
        try opened.forms(scope: .everything)
      }
      let table = Report.Table(
        title: .init(th: "แบบฟอร์ม", en: "Forms"),
        columns: [
          .text("form", .init(th: "รหัส", en: "Form")),
          .text("version", .init(th: "ฉบับ", en: "Version")),
          .text("title", .init(th: "ชื่อ", en: "Title")),
        ],
        rows: forms.map { definition in
          let form = try? FormLoading.form(of: definition)
          let title = form.flatMap {
            $0.title.text(in: language.language.rawValue, fallback: $0.defaultLanguage)
          }
          return [
            .text(definition.reference.id), .text(definition.reference.version),
            .text(title ?? ""),
          ]
        })
      try output.print(table, in: language.language)
    }
  }
}
