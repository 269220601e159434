import ArgumentParser
import Diagnostics
import Reports
import ThaiText
import Workspace

struct RoundCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "round", abstract: words(th: "รอบการเก็บข้อมูล", en: "Rounds of collection."),
      subcommands: [
        Open.self, Status.self, Remind.self, Close.self, Reopen.self, List.self,
      ])
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
      if round.namesTable { throw Failure(.call, .roundNamedLikeFile(round)) }
      let due = try due.map { typed throws(Failure) in try Timestamp(endOfDay: typed) }
      let form = try workspace.open(for: .writing) { opened throws(Failure) in
        if let roster { _ = try opened.roster(roster, scope: .everything) }
        let form = try chosenForm(in: opened).reference
        try opened.openRound(Round(name: round, form: form, roster: roster, due: due))
        return form
      }
      StandardError.print(
        words(
          th: "เปิดรอบ \(round) ด้วยแบบฟอร์ม \(form) แล้ว",
          en: "opened round \(round) with form \(form)"))
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
  }

  struct Close: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(abstract: words(th: "ปิดรอบ", en: "Close a round."))
    }

    @OptionGroup var change: RoundChange

    func run() throws {
      try change.workspace.open(for: .writing) { opened throws(Failure) in
        try opened.closeRound(change.round, reason: change.reason)
      }
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
      try change.workspace.open(for: .writing) { opened throws(Failure) in
        try opened.reopenRound(change.round, reason: change.reason)
      }
      StandardError.print(
        words(th: "เปิดรอบ \(change.round) อีกครั้งแล้ว", en: "reopened round \(change.round)"))
    }
  }

  struct RoundChange: ParsableArguments {
    @Argument(help: .words(th: "ชื่อรอบ", en: "name of the round", value: "ROUND"))
    var round: String
    @Option(help: .words(th: "เหตุผล (บันทึกไว้)", en: "the reason, for the record", value: "TEXT"))
    var reason: String

    func validate() throws {
      if reason.trimmed.isEmpty {
        throw ValidationError(words(th: "--reason ว่างไม่ได้", en: "--reason must say something"))
      }
    }

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
      let rows = try workspace.open(for: .reading) { opened throws(Failure) in
        var rows: [[Report.Cell]] = []
        for status in try opened.rounds(scope: .everything) {
          rows.append(try row(of: status, in: opened))
        }
        return rows
      }
      let table = Report.Table(
        title: .init(th: "รอบ", en: "Rounds"),
        columns: [
          .text("round", .init(th: "รอบ", en: "Round")),
          .text("form", .init(th: "แบบฟอร์ม", en: "Form")),
          .text("roster", .init(th: "ทะเบียน", en: "Roster")),
          .number("submissions", .init(th: "ส่งแล้ว", en: "Submitted")),
          .number("drafts", .init(th: "ฉบับร่าง", en: "Drafts")),
          .text("due", .init(th: "กำหนดส่ง", en: "Due")),
          .text("state", .init(th: "สถานะ", en: "State")),
        ], rows: rows)
      try output.print(table, in: language.language)
    }

    private func row(of status: RoundStatus, in workspace: Workspace) throws(Failure)
      -> [Report.Cell]
    {
      let name = status.round.name
      let submissions = try workspace.submissions(in: name, scope: .everything)
      let drafts = try workspace.drafts(in: name, scope: .everything)
      return [
        .text(name), .text("\(status.round.form)"), .text(status.round.roster ?? ""),
        .integer(submissions.count(where: \.state.counts)), .integer(drafts.count),
        status.round.due?.date.map {
          .localized(.init(th: $0.formatted(.thaiShort), en: $0.iso8601))
        } ?? .empty,
        .localized(status.phase(at: World.timestamp()).words),
      ]
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
