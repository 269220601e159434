import ArgumentParser
import Diagnostics
import Reports
import Spreadsheets
import ThaiText
import Workspace

struct RosterCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "roster",
      abstract: words(th: "ทะเบียนผู้เข้าร่วม โรงเรียน หรือโครงการ", en: "Rosters of subjects."),
      subcommands: [Import.self, List.self, Show.self])
  }

  struct Import: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: words(
          th: "นำเข้าทะเบียนจาก CSV; รหัสเดิมได้ข้อมูลใหม่ ไม่มีใครถูกลบ",
          en: "Import a roster from CSV; known codes get the new data, nobody is removed."))
    }

    @Argument(help: .words(th: "ชื่อทะเบียน", en: "name of the roster", value: "ROSTER"))
    var roster: String
    @Argument(help: .words(th: "ไฟล์ CSV", en: "CSV file", value: "FILE"))
    var file: String
    @Option(
      help: .words(
        th: "คอลัมน์รหัส (ปกติ id หรือ code)", en: "column with the code (default id or code)",
        value: "COLUMN"))
    var id: String?
    @Flag(help: .words(th: "ตรวจอย่างเดียว ไม่บันทึก", en: "check only, record nothing"))
    var dryRun = false
    @OptionGroup var workspace: WorkspaceOption
    @OptionGroup var language: LanguageOption

    func run() throws {
      let table = try TableReader().table(at: file)
      DiagnosticPrinter(language: language.language).print(table.notes)
      let subjects = try RosterTable(table, idColumn: id).subjects
      if dryRun {
        try workspace.open(for: .reading) { _ throws(Failure) in }
        return StandardError.print(
          words(
            th: "อ่านได้ \(subjects.count) รหัส ยังไม่ได้บันทึก",
            en: "\(subjects.count) codes read, nothing recorded"))
      }
      let changes = try workspace.open(for: .writing) { opened throws(Failure) in
        try opened.importRoster(roster, subjects)
      }
      StandardError.print(
        words(
          th: "ทะเบียน \(roster): เพิ่ม \(changes.added) แก้ \(changes.changed) "
            + "คงเดิม \(changes.unchanged)",
          en: "roster \(roster): \(changes.added) added, \(changes.changed) changed, "
            + "\(changes.unchanged) unchanged"))
    }
  }

  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(abstract: words(th: "รายชื่อทะเบียน", en: "List the rosters."))
    }

    @OptionGroup var workspace: WorkspaceOption
    @OptionGroup var output: TableOutput
    @OptionGroup var language: LanguageOption

    func run() throws {
      let rosters = try workspace.open(for: .reading) { opened throws(Failure) in
        try opened.rosters(scope: .everything)
      }
      let table = Report.Table(
        title: .init(th: "ทะเบียน", en: "Rosters"),
        columns: [
          .text("roster", .init(th: "ทะเบียน", en: "Roster")),
          .number("subjects", .init(th: "จำนวน", en: "Subjects")),
        ],
        rows: rosters.map { [.text($0.name), .integer($0.subjects)] })
      try output.print(table, in: language.language)
    }
  }

  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(abstract: words(th: "แสดงทะเบียน", en: "Show a roster."))
    }

    @Argument(help: .words(th: "ชื่อทะเบียน", en: "name of the roster", value: "ROSTER"))
    var roster: String
    @OptionGroup var workspace: WorkspaceOption
    @OptionGroup var output: TableOutput
    @OptionGroup var language: LanguageOption

    func run() throws {
      let subjects = try workspace.open(for: .reading) { opened throws(Failure) in
        try opened.roster(roster, scope: .everything)
      }
      var names: [String] = []
      for name in subjects.flatMap(\.attributes).map(\.name) where !names.contains(name) {
        names.append(name)
      }
      let table = Report.Table(
        title: .init(th: "ทะเบียน \(roster)", en: "Roster \(roster)"),
        columns: [.text("code", .init(th: "รหัส", en: "Code"))]
          + names.map { .text($0, .verbatim($0)) },
        rows: subjects.map { subject in
          [.text(subject.code)] + names.map { .text(subject[$0] ?? "") }
        })
      try output.print(table, in: language.language)
    }
  }
}
