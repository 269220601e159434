import ArgumentParser
import Diagnostics
import Forms
import Reports
import Scoring
import ThaiText
import Workspace

extension RoundCommand {
  /// Which round, and how its units are grouped.
  struct FollowUpOptions: ParsableArguments {
    @Argument(help: .words(th: "ชื่อรอบ", en: "name of the round", value: "ROUND"))
    var round: String
    @Option(
      help: .words(
        th: "จัดกลุ่มตามข้อมูลในทะเบียน เช่น cluster",
        en: "group by an attribute of the roster, such as cluster", value: "LEVEL"))
    var by: String?
    @OptionGroup var workspace: WorkspaceOption

    func report() throws(Failure) -> IndicatorsReport {
      let levels = (by ?? "").split(separator: ",").map { String($0).trimmed }
      let reading = try RoundCounts(workspace: workspace, by: levels).coverage(of: round)
      var context = IndicatorsReport.Context(
        title: reading.title, unitName: reading.unitName, groupNames: reading.groupNames)
      context.facts = [
        .init(.init(th: "รอบ", en: "Round"), .verbatim(round))
      ]
      context.coverage = reading.coverage
      context.isOfSchools = !reading.measures.isEmpty
      context.doubts = reading.doubts
      return IndicatorsReport([], context: context)
    }
  }

  struct Status: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: words(
          th: "ใครส่งแล้ว ใครส่งช้า ใครค้าง ใครไม่เกี่ยวข้อง",
          en: "Who has reported, who was late, who is missing, whom it does not concern."))
    }

    @OptionGroup var options: FollowUpOptions
    @OptionGroup var output: TableOutput
    @OptionGroup var language: LanguageOption

    func run() throws {
      let report = try options.report()
      switch output.format {
      case .table:
        try StandardOutput.print(
          TerminalRenderer.forOutput(language.language).text(of: report.status))
      case .json: try StandardOutput.print(IndicatorsJSON(report).value.prettyText)
      case .csv: try output.printRows(of: report.statusTable, in: language.language)
      }
    }
  }

  struct Remind: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: words(
          th: "ข้อความเตือนผู้ที่ยังไม่ส่ง สำหรับส่งในกลุ่มไลน์หรือหนังสือ",
          en: "A message to those who have not reported, to be sent as it is."))
    }

    @OptionGroup var options: FollowUpOptions
    @OptionGroup var language: LanguageOption

    func run() throws {
      let report = try options.report()
      guard let text = report.reminder(round: options.round) else {
        return StandardError.print(
          words(
            th: "ไม่มีผู้ค้างส่งในรอบ \(options.round)",
            en: "nobody is missing in round \(options.round)"))
      }
      try StandardOutput.print(text[language.language])
    }
  }
}
