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
        th: "ไฟล์แบบฟอร์ม (.yaml .xlsx .md .csv .xml)",
        en: "a form (.yaml .xlsx .md .csv .xml)", value: "FILE"))
    var file: String
    @OptionGroup var workspace: WorkspaceOption
    @OptionGroup var language: LanguageOption

    func run() throws {
      let (definition, kept, warnings) = try FormLoading.definition(ofFile: file)
      let (id, version) = (definition.reference.id, definition.reference.version)
      DiagnosticPrinter(language: language.language).print(warnings)
      let outcome = try workspace.open(for: .writing) { opened throws(Failure) in
        try opened.addForm(definition)
      }
      let folders = FormLoading.mediaFolders(of: id, beside: workspace.path)
      let missing = try KeptForm(kept, folders: folders).missingFiles()
      if !missing.isEmpty {
        DiagnosticPrinter(language: language.language).print([
          Diagnostic(.warning, .formFilesMissing(missing, folders: folders), at: .file(file))
        ])
      }
      StandardError.print(
        outcome == .added
          ? words(
            th: "เก็บแบบฟอร์ม \(id) ฉบับ \(version) แล้ว",
            en: "added form \(id) version \(version)")
          : words(
            th: "แบบฟอร์ม \(id) ฉบับ \(version) มีอยู่แล้ว ไม่มีอะไรเปลี่ยน",
            en: "form \(id) version \(version) is already there; nothing changed"))
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
