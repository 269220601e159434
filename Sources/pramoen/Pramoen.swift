import ArgumentParser
import Diagnostics

/// The command line: each command parses its arguments, calls the rooms below and prints.
struct Pramoen: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "pramoen",
      abstract: words(
        th: "เก็บคำตอบ ให้คะแนน เปรียบเทียบก่อน–หลัง และทำรายงาน",
        en: "Collect answers, score them, compare before and after, report."),
      version: Version.current,
      groupedSubcommands: [
        CommandGroup(
          name: words(th: "ตั้งต้น", en: "Set up"),
          subcommands: [
            InitCommand.self, FormCommand.self, RosterCommand.self, RoundCommand.self,
          ]),
        CommandGroup(
          name: words(th: "เก็บข้อมูล", en: "Collect"),
          subcommands: [CollectCommand.self, ImportCommand.self, SubmissionCommand.self]),
        CommandGroup(
          name: words(th: "วิเคราะห์และรายงาน", en: "Analyse and report"),
          subcommands: [
            ScoresCommand.self, ItemsCommand.self, RescoreCommand.self, GainsCommand.self,
            EvaluateCommand.self, IndicatorsCommand.self, ReportCommand.self, ExplainCommand.self,
          ]),
        CommandGroup(
          name: words(th: "ดูแลข้อมูล", en: "Look after the data"),
          subcommands: [VerifyCommand.self]),
      ])
  }

  // Before the command as well as behind it.
  @OptionGroup var language: LanguageOption
}

extension Pramoen {
  /// What may stand behind the program's name.
  static var commandNames: [String] {
    configuration.subcommands.compactMap { $0.configuration.commandName }
  }

  /// What stands where a command is expected.
  static var firstWord: String? {
    CommandLine.arguments.dropFirst().first { word in
      !word.hasPrefix("-") && Language(rawValue: word) == nil
    }
  }

  /// The command that was called.
  ///
  /// A call of an analysis that is as it should be needs no tree of all commands, which takes longer
  /// to build than a class takes to score; anything else, help included, is the tree's to answer.
  static func command() throws -> any ParsableCommand {
    let words = Array(CommandLine.arguments.dropFirst())
    let often: [any ParsableCommand.Type] = [
      ScoresCommand.self, ItemsCommand.self, GainsCommand.self,
    ]
    let called = often.first { $0.configuration.commandName == words.first }
    if let called, let command = try? called.parseAsRoot(Array(words.dropFirst())),
      type(of: command) == called
    {
      return command
    }
    return try parseAsRoot()
  }
}

enum Version {
  static let current = "0.1.0"
}
