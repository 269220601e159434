import ArgumentParser
import Diagnostics
import Reports
import Scoring

/// A command that prints numbers which `explain` can take apart.
protocol ExplainableCommand: ParsableCommand {
  var output: TableOutput { get }

  /// The analysis that the call prints, read and computed anew.
  func explainable() throws -> any ExplainableAnalysis
}

extension GainsCommand: ExplainableCommand {
  func explainable() throws -> any ExplainableAnalysis {
    items ? try sources.analyseWithItems() : try sources.analyse().analysis
  }
}

extension ScoresCommand: ExplainableCommand {
  func explainable() throws -> any ExplainableAnalysis { try reading().sheet }
}

extension EvaluateCommand: ExplainableCommand {
  func explainable() throws -> any ExplainableAnalysis {
    options.asksForAgreement
      ? try RaterTable(options: options).agreement().things
      : try EvaluationSource(options: options).analyse().analysis
  }
}

struct ExplainCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "explain",
      abstract: words(
        th: "ที่มาของตัวเลขหนึ่งตัว: ใช้ข้อมูลของใคร ไม่ใช้ของใคร เพราะเหตุใด และสูตร",
        en: "Where a number comes from: whose submissions, whose not and why, and the formula."),
      usage: """
        pramoen explain FINDING COMMAND ARGS…
        pramoen explain [--list | --all] COMMAND ARGS…
        """,
      discussion: words(
        th: """
          ส่วนหลังคือคำสั่งที่พิมพ์ตัวเลขนั้น เช่น
            pramoen explain paired.gain.mean_gain gains pre post
          FINDING คือตำแหน่งของตัวเลขใน JSON ของคำสั่ง คั่นด้วยจุด รายการเรียกตามชื่อ เช่น
            item.analysis.q06.p
            items.c1.freq.4
            dimension.input.group.teacher.mean
            agreement.kendall_w.W_ties
            ioc.ioc.q03
          ตัวเลขทุกตัวที่คำสั่งพิมพ์ด้วย --format json อธิบายได้ ตัวที่คำนวณไม่ได้จะบอกเหตุผล
          ไม่ระบุ FINDING จะได้รายชื่อทั้งหมด; พิมพ์ผิดจะได้ชื่อที่ใกล้เคียง
          กลุ่มที่มีผู้ตอบน้อยกว่ากำหนด: บอกว่าเป็นใคร แต่ไม่แสดงค่า
          """,
        en: """
          The second part is the very call that printed the number, for example
            pramoen explain paired.gain.mean_gain gains pre post
          FINDING is the number's path in the JSON of that call: keys joined by dots,
          elements of lists by their names, such as
            item.analysis.q06.p
            items.c1.freq.4
            dimension.input.group.teacher.mean
            agreement.kendall_w.W_ties
            ioc.ioc.q03
          Every number that --format json prints can be asked for; one that does not
          exist says why. Without FINDING all are listed; a slip names the nearest.
          Of groups too small to be shown apart the members are named, and their
          values are not told.
          """))
  }

  @Flag(help: .words(th: "รายชื่อตัวเลขทั้งหมด", en: "list the names of all numbers"))
  var list = false

  @Flag(
    help: .words(
      th: "ทุกตัวเลข: ค่า จำนวนที่ใช้และไม่ใช้ (JSON: พร้อมรายชื่อทั้งหมด)",
      en: "every number: value, how many used and left out (JSON: with all lists)"))
  var all = false

  @Argument(
    parsing: .captureForPassthrough,
    help: .words(
      th: "ชื่อตัวเลข แล้วตามด้วยคำสั่งเดิม", en: "the number's name, then the call that printed it",
      value: "FINDING COMMAND ARGS"))
  var call: [String] = []

  func run() throws {
    let call = try ExplainedCall(call, commands: Self.commandNames)
    if call.asksForHelp { throw CleanExit.helpRequest(Self.self) }
    let command = try command(of: call.words)
    let analysis = try command.explainable()
    if all || call.asksForAll { return try printAll(of: analysis, for: command) }
    guard let name = call.finding, !list, !call.asksForList else {
      return try printNames(of: analysis, for: command)
    }
    guard let finding = analysis.finding(name) else {
      throw Failure(.call, .unknownFinding(name, known: analysis.findingNames))
    }
    let explanation = ExplanationReport(finding, in: analysis.vocabulary)
    switch command.output.format {
    case .json: try StandardOutput.print(ExplanationJSON(finding).value.prettyText)
    case .csv: try command.output.printRows(of: explanation.table, in: .ofCall)
    case .table:
      try StandardOutput.print(
        TerminalRenderer.forOutput(.ofCall).text(of: explanation.report))
    }
  }

  private func command(of call: [String]) throws -> any ExplainableCommand {
    let parsed = try Pramoen.parseAsRoot(call)
    guard let command = parsed as? any ExplainableCommand else {
      // The call asks for help, or the like.
      var other = parsed
      try other.run()
      throw ExitCode.success
    }
    return command
  }

  private static var commandNames: [String] {
    Pramoen.configuration.subcommands.compactMap { type in
      (type as? any ExplainableCommand.Type)?.configuration.commandName
    }
  }

  private func printAll(
    of analysis: any ExplainableAnalysis, for command: any ExplainableCommand
  ) throws {
    guard command.output.format == .json else {
      return try command.output.print(
        FindingsTable(analysis.findings, in: analysis.vocabulary).table, in: .ofCall)
    }
    let findings = analysis.findings.map { ExplanationJSON($0).value }
    try StandardOutput.print(JSONValue.array(findings).prettyText)
  }

  private func printNames(
    of analysis: any ExplainableAnalysis, for command: any ExplainableCommand
  ) throws {
    let names = FindingNames(analysis.findingNames, in: analysis.vocabulary)
    switch command.output.format {
    case .json: try StandardOutput.print(names.table.jsonRows(in: .ofCall).prettyText)
    case .csv: try command.output.printRows(of: names.table, in: .ofCall)
    case .table: try StandardOutput.print(names.text(in: .ofCall))
    }
  }
}
