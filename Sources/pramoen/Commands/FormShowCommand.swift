import ArgumentParser
import Diagnostics
import Forms
import Reports

/// `form show`: what the form asks, from the top to the bottom.
struct FormShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: words(
        th: "แสดงโครงของแบบฟอร์ม: ข้อคำถาม กลุ่ม และกฎ",
        en: "Show a form's outline: questions, groups and rules."))
  }

  @OptionGroup var source: FormArgument
  @Flag(
    help: .words(
      th: "แสดงรายการตัวเลือกทั้งหมดต่อท้าย (CSV: แสดงเฉพาะตัวเลือก)",
      en: "list every choice below (CSV: the choices alone)"))
  var choices = false
  @OptionGroup var output: TableOutput
  @OptionGroup var workspace: WorkspaceOption
  @OptionGroup var language: LanguageOption

  func run() throws {
    let form = try FormLoading.form(named: source.form, workspace: workspace)
    let outline = FormOutline(form)
    switch output.format {
    case .table:
      try output.print(outline.table(in: language.language), in: language.language)
      if choices {
        try StandardOutput.print("")
        try output.print(outline.choiceTable(in: language.language), in: language.language)
      }
    case .csv:
      let table =
        choices
        ? outline.choiceDataTable(in: language.language) : outline.dataTable(in: language.language)
      try output.printRows(of: table, in: language.language)
    case .json: try StandardOutput.print(outline.json.prettyText)
    }
  }
}
