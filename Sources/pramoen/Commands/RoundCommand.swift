import ArgumentParser
import Diagnostics
import Reports
import ThaiText
import Workspace

struct RoundCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "round", abstract: words(th: "รอบการเก็บข้อมูล", en: "Rounds of collection."),
      subcommands: [Open.self, Close.self, Reopen.self, List.self])
  }

  struct Open: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: words(
          th: "เปิดรอบ เช่น pre (ก่อน) และ post (หลัง)", en: "Open a round, such as pre or post."))
    }

    @Argument(help: .words(th: "ชื่อรอบ", en: "name of the round", value: "ROUND"))
    var round: String
    @Option(
      help: .words(
        th: "รหัสแบบฟอร์ม (ไม่ต้องระบุถ้ามีแบบเดียว)",
        en: "id of the form (not needed where there is one)", value: "ID"))
    var form: String?
    @Option(help: .words(th: "ทะเบียนของรอบ", en: "the round's roster", value: "ROSTER"))
    var roster: String?
    @Option(
      help: .words(
        th: "กำหนดส่ง เช่น 31/1/2562 (นับถึงสิ้นวัน)",
        en: "due date, until the end of that day", value: "DATE"))
    var due: String?
    @OptionGroup var workspace: WorkspaceOption
    @OptionGroup var language: LanguageOption

    func run() throws {
      let opened = try workspace.open(for: .writing)
      if let roster { _ = try opened.roster(roster, scope: .everything) }
      let definition = try chosenForm(in: opened)
      let round = Round(
        name: round, form: definition.reference, roster: roster, due: try due.map(endOfDay))
      try opened.openRound(round)
      StandardError.print(
        words(
          th: "เปิดรอบ \(round.name) ด้วยแบบฟอร์ม \(definition.reference) แล้ว",
          en: "opened round \(round.name) with form \(definition.reference)"))
    }

    private func chosenForm(in workspace: Workspace) throws(Failure) -> FormDefinition {
      if let form { return try workspace.form(id: form) }
      let forms = try workspace.forms(scope: .everything)
      let ids = Set(forms.map(\.reference.id))
      guard let id = ids.first, ids.count == 1 else {
        throw Failure(.call, .chooseForm(ids.sorted()), at: .file(workspace.path))
      }
      return try workspace.form(id: id)
    }

    private func endOfDay(_ typed: String) throws(Failure) -> Timestamp {
      guard let date = CalendarDate(typed: typed),
        let end = Timestamp(iso8601: "\(date.iso8601)T23:59:59+07:00")
      else { throw Failure(.call, .unreadableDate(typed), at: nil) }
      return end
    }
  }

  struct Close: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(abstract: words(th: "ปิดรอบ", en: "Close a round."))
    }

    @OptionGroup var change: RoundChange

    func run() throws {
      try change.workspace.open(for: .writing).closeRound(change.round, reason: change.reason)
      StandardError.print(
        words(th: "ปิดรอบ \(change.round) แล้ว", en: "closed round \(change.round)"))
    }
  }

  struct Reopen: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: words(th: "เปิดรอบที่ปิดแล้วอีกครั้ง", en: "Open a closed round again."))
    }

    @OptionGroup var change: RoundChange

    func run() throws {
      try change.workspace.open(for: .writing).reopenRound(change.round, reason: change.reason)
      StandardError.print(
        words(th: "เปิดรอบ \(change.round) อีกครั้งแล้ว", en: "reopened round \(change.round)"))
    }
  }

  struct RoundChange: ParsableArguments {
    @Argument(help: .words(th: "ชื่อรอบ", en: "name of the round", value: "ROUND"))
    var round: String
    @Option(help: .words(th: "เหตุผล (บันทึกไว้)", en: "the reason, for the record", value: "TEXT"))
    var reason: String
    @OptionGroup var workspace: WorkspaceOption
    @OptionGroup var language: LanguageOption
  }

  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(abstract: words(th: "รายชื่อรอบ", en: "List the rounds."))
    }

    @OptionGroup var workspace: WorkspaceOption
    @OptionGroup var output: TableOutput
    @OptionGroup var language: LanguageOption

    func run() throws {
      let opened = try workspace.open(for: .reading)
      var rows: [[Report.Cell]] = []
      for status in try opened.rounds(scope: .everything) {
        let submissions = try opened.submissions(in: status.round.name, scope: .everything)
        rows.append([
          .text(status.round.name), .text("\(status.round.form)"),
          .text(status.round.roster ?? ""),
          .integer(submissions.filter(\.state.counts).count),
          .integer(try opened.drafts(in: status.round.name, scope: .everything).count),
          .localized(status.phase(at: World.timestamp()).words),
        ])
      }
      let table = Report.Table(
        title: .init(th: "รอบ", en: "Rounds"),
        columns: [
          .text("round", .init(th: "รอบ", en: "Round")),
          .text("form", .init(th: "แบบฟอร์ม", en: "Form")),
          .text("roster", .init(th: "ทะเบียน", en: "Roster")),
          .number("submissions", .init(th: "ส่งแล้ว", en: "Submitted")),
          .number("drafts", .init(th: "ฉบับร่าง", en: "Drafts")),
          .text("state", .init(th: "สถานะ", en: "State")),
        ], rows: rows)
      output.print(table, in: language.language)
    }
  }
}

extension RoundStatus.Phase {
  fileprivate var words: LocalizedText {
    switch self {
    case .notYetOpen: .init(th: "ยังไม่เปิด", en: "not yet open")
    case .open: .init(th: "เปิด", en: "open")
    case .closed: .init(th: "ปิด", en: "closed")
    }
  }
}
