import ArgumentParser

struct ReportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report",
      abstract: words(th: "ทำรายงานฉบับเต็ม", en: "Write a full report."),
      subcommands: [Gains.self, Items.self, Evaluation.self, Literacy.self])
  }
}
