import ArgumentParser
import Diagnostics
import Forms
import Interviews
import Reports
import ThaiText
import Workspace

struct SubmissionCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "submission",
      abstract: words(th: "ชุดข้อมูลที่ส่งและฉบับร่าง", en: "Submissions and drafts."),
      subcommands: [List.self, Show.self, Void.self])
  }

  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: words(th: "รายการที่ส่งในรอบ", en: "List the submissions of a round."))
    }

    @Argument(help: .words(th: "ชื่อรอบ", en: "name of the round", value: "ROUND"))
    var round: String
    @OptionGroup var workspace: WorkspaceOption
    @OptionGroup var output: TableOutput
    @OptionGroup var language: LanguageOption

    func run() throws {
      let (submitted, drafts) = try workspace.open(for: .reading) { opened throws(Failure) in
        (
          try opened.submissions(in: round, scope: .everything),
          try opened.drafts(in: round, scope: .everything)
        )
      }
      let table = Report.Table(
        title: .init(th: "รอบ \(round)", en: "Round \(round)"),
        columns: [
          .text("subject", .init(th: "รหัส", en: "Subject")),
          .text("state", .init(th: "สถานะ", en: "State")),
          .text("at", .init(th: "เวลา", en: "Time")),
          .number("answers", .init(th: "คำตอบ", en: "Answers")),
        ] + idColumn,
        rows: submitted.map { submission in
          [
            .text(submission.subject ?? ""), .localized(submission.state.name),
            .text(submission.decisiveMoment.iso8601), .integer(submission.answers.count),
            .text(submission.id.description),
          ]
        }
          + drafts.map { draft in
            [
              .text(draft.subject ?? ""), .localized(SubmissionState.draft.name),
              .text(draft.startedAt.iso8601),
              .integer(draft.filling.answers.entries.count),
              .text(draft.id.description),
            ]
          })
      try output.print(table, in: language.language)
    }

    /// Identifiers are for programs; on a screen they would push the rest aside.
    private var idColumn: [Report.Column] {
      output.format == .table ? [] : [.text("id", .init(th: "เลขที่", en: "Number"))]
    }
  }

  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: words(
          th: "คำตอบของผู้ตอบคนหนึ่งในรอบ รวมฉบับร่าง",
          en: "One subject's answers in a round, drafts included."))
    }

    @Argument(help: .words(th: "ชื่อรอบ", en: "name of the round", value: "ROUND"))
    var round: String
    @Argument(help: .words(th: "รหัสผู้ตอบ", en: "code of the subject", value: "SUBJECT"))
    var subject: String
    @OptionGroup var workspace: WorkspaceOption
    @OptionGroup var output: TableOutput
    @OptionGroup var language: LanguageOption

    func run() throws {
      guard let code = NormalizedCode(subject) else { throw Failure(.call, .blankSubject) }
      let scope = Scope.subjects([code.text])
      let (submitted, drafts) = try workspace.open(for: .reading) { opened throws(Failure) in
        (
          try opened.submissions(in: round, scope: scope),
          try opened.drafts(in: round, scope: scope)
        )
      }
      guard !submitted.isEmpty || !drafts.isEmpty else {
        throw Failure(.call, .nothingFrom(code.text, round: round), at: .file(workspace.path))
      }
      let table = Report.Table(
        title: .init(th: "\(code.text) รอบ \(round)", en: "\(code.text), round \(round)"),
        columns: [
          .text("state", .init(th: "สถานะ", en: "State")),
          .text("path", .init(th: "ข้อ", en: "Question")),
          .text("value", .init(th: "คำตอบ", en: "Answer")),
        ],
        rows: submitted.flatMap { submission in
          submission.answers.map {
            [.localized(submission.state.name), .text($0.path), .text($0.value)]
          }
        }
          + drafts.flatMap { draft in
            draft.filling.answers.entries.map {
              [.localized(SubmissionState.draft.name), .text($0.path), .text($0.value)]
            }
          })
      try output.print(table, in: language.language)
    }
  }
}

extension SubmissionCommand {
  struct Void: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: words(
          th: "ยกเลิกชุดข้อมูล ไม่นับในการวิเคราะห์ แต่ยังเก็บไว้",
          en: "Take submissions back: they no longer count, and stay on the record."))
    }

    @Argument(
      help: .words(
        th: "เลขที่ชุดข้อมูล (ดูจาก submission list --format csv)",
        en: "identifiers (from submission list --format csv)", value: "ID"))
    var submissions: [String]
    @Option(help: .words(th: "เหตุผล (บันทึกไว้)", en: "the reason, for the record", value: "TEXT"))
    var reason: String
    @OptionGroup var workspace: WorkspaceOption
    @OptionGroup var language: LanguageOption

    func run() throws {
      try workspace.open(for: .writing) { opened throws(Failure) in
        for id in submissions {
          _ = try opened.revise(
            SubmissionID(id), to: .void, reason: reason, scope: .everything)
          StandardError.print(words(th: "ยกเลิก \(id) แล้ว", en: "\(id) no longer counts"))
        }
      }
    }
  }
}
