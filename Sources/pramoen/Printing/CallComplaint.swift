import ArgumentParser
import Diagnostics

/// A call that the parser of arguments refused, in the words of this program.
///
/// The parser names its kinds of error in English texts alone; each is known here by how it reads,
/// and whatever is not is passed on as it stands.
struct CallComplaint {
  let message: Message
  /// How the command is called, and where to read on.
  private let usage: String

  init(_ error: any Error) {
    // The parser looks for arguments before it looks at options it does not know.
    let error =
      Pramoen.message(for: error).hasPrefix(Self.missingArgument)
      ? Self.unknownOption ?? error : error
    let (said, whole) = (Pramoen.message(for: error), Pramoen.fullMessage(for: error))
    message = Self.message(said)
    let rest = whole.split(separator: "\n", omittingEmptySubsequences: false)
      .dropFirst(said.isEmpty ? 0 : said.split(separator: "\n").count)
    usage = rest.joined(separator: "\n")
  }

  func text(in language: Language) -> String {
    let word = LocalizedText(th: "ผิด", en: "error")[language]
    let lines = [
      "\(word): \(message.finding[language]) [\(message.code)]",
      "  → \(message.remedy[language])", HelpWords(language).text(of: usage),
    ]
    return lines.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private static let missingArgument = "Missing expected argument"

  /// What the parser says of the call once nothing is missing, if that is an unknown option.
  private static var unknownOption: (any Error)? {
    let words = Array(CommandLine.arguments.dropFirst())
    for count in 1...4 {
      do {
        _ = try Pramoen.parseAsRoot(words + Array(repeating: "x", count: count))
        return nil
      } catch {
        let text = Pramoen.message(for: error)
        if text.hasPrefix("Unknown option") { return error }
        guard text.hasPrefix(missingArgument) else { return nil }
      }
    }
    return nil
  }

  private static func message(_ text: String) -> Message {
    let quoted = text.quotedParts
    for kind in kinds where kind.isKnown(text) && quoted.count >= kind.parts {
      return kind.message(quoted)
    }
    return .callRefused(text)
  }

  /// A kind of error: how its text begins, and what else is in it.
  private struct Kind {
    let start: String
    var also = ""
    let parts: Int
    let message: ([String]) -> Message

    func isKnown(_ text: String) -> Bool {
      text.hasPrefix(start) && (also.isEmpty || text.contains(also))
    }
  }

  private static var kinds: [Kind] {
    [
      Kind(start: "Unknown option", also: "Did you mean", parts: 2) {
        // Its idea of what is close is a wide one.
        .unknownOption($0[0], meant: closestName(to: $0[0], among: [$0[1]]))
      },
      Kind(start: "Unknown option", parts: 1) { .unknownOption($0[0], meant: nil) },
      Kind(start: missingArgument, parts: 1) { .argumentMissing($0[0]) },
      Kind(start: "Missing one of", parts: 1) {
        .argumentMissing($0.joined(separator: ", "))
      },
      Kind(start: "Missing value for", parts: 1) { .optionWithoutValue($0[0]) },
      Kind(start: "Unexpected argument", parts: 1) { .unexpectedArguments($0) },
      Kind(start: "", also: " unexpected arguments: ", parts: 1) { .unexpectedArguments($0) },
      Kind(start: "The option ", also: "does not take any value", parts: 2) {
        .optionTakesNoValue($0[0], $0[1])
      },
      Kind(start: "The value ", also: "is invalid for", parts: 2) {
        .valueNotUnderstood($0[0], of: $0[1], choices: Array($0.dropFirst(2)))
      },
      Kind(start: "Missing required subcommand", parts: 0) { _ in .commandMissing },
    ]
  }
}

extension String {
  /// What stands between pairs of single quotation marks.
  fileprivate var quotedParts: [String] {
    split(separator: "\'", omittingEmptySubsequences: false).enumerated()
      .compactMap { $0 % 2 == 1 ? String($1) : nil }
  }
}

extension Message {
  fileprivate static let commandMissing = Message(
    code: "command-missing",
    finding: .init(th: "ไม่ได้ระบุคำสั่งย่อย", en: "no subcommand is given"),
    remedy: .init(th: "เลือกจากรายการด้านล่าง", en: "choose one from the list below"))

  fileprivate static func callRefused(_ text: String) -> Message {
    Message(
      code: "call-refused", finding: .verbatim(text),
      remedy: .init(th: "แก้คำสั่งแล้วเรียกอีกครั้ง", en: "correct the call"))
  }

  fileprivate static func unknownOption(_ option: String, meant: String?) -> Message {
    Message(
      code: "unknown-option",
      finding: .init(
        th: "คำสั่งนี้ไม่มีตัวเลือก \(option)", en: "this command has no option \(option)"),
      remedy: meant.map {
        .init(th: "หมายถึง \($0) หรือไม่", en: "did you mean \($0)?")
      } ?? .init(th: "ดูตัวเลือกทั้งหมดด้วย --help", en: "read the options with --help"))
  }

  fileprivate static func argumentMissing(_ name: String) -> Message {
    Message(
      code: "argument-missing",
      finding: .init(th: "ยังไม่ได้ระบุ \(name)", en: "\(name) is missing"),
      remedy: .init(th: "เติมตามแบบด้านล่าง", en: "add it as shown below"))
  }

  fileprivate static func optionWithoutValue(_ option: String) -> Message {
    Message(
      code: "option-without-value",
      finding: .init(th: "\(option) ยังไม่มีค่า", en: "\(option) has no value"),
      remedy: .init(th: "เขียนค่าต่อท้ายตัวเลือก", en: "write the value after the option"))
  }

  fileprivate static func optionTakesNoValue(_ option: String, _ value: String) -> Message {
    Message(
      code: "option-takes-no-value",
      finding: .init(
        th: "\(option) ไม่รับค่า แต่ระบุ \(value)", en: "\(option) takes no value, but has \(value)"),
      remedy: .init(th: "ตัดค่าออก", en: "leave the value out"))
  }

  fileprivate static func unexpectedArguments(_ words: [String]) -> Message {
    let list = words.joined(separator: ", ")
    let commands = Pramoen.commandNames
    if let word = words.first, word == Pramoen.firstWord,
      let name = closestName(to: word, among: commands)
    {
      return Message(
        code: "unexpected-argument",
        finding: .init(th: "ไม่รู้จัก \(list)", en: "\(list) is not understood here"),
        remedy: .init(
          th: "หมายถึงคำสั่ง \(name) หรือไม่", en: "did you mean the command \(name)?"))
    }
    return Message(
      code: "unexpected-argument",
      finding: .init(
        th: "มีคำที่คำสั่งนี้ไม่รับ: \(list)", en: "the command does not take: \(list)"),
      remedy: .init(
        th: "ตัดออก หรือใส่เครื่องหมาย \" \" คร่อมชื่อที่มีเว้นวรรค",
        en: "leave it out, or put quotation marks around names with spaces"))
  }

  fileprivate static func valueNotUnderstood(
    _ value: String, of option: String, choices: [String]
  ) -> Message {
    let list = choices.joined(separator: ", ")
    return Message(
      code: "value-not-understood",
      finding: .init(
        th: "\(value) ใช้เป็นค่าของ \(option) ไม่ได้", en: "\(value) is no value for \(option)"),
      remedy: choices.isEmpty
        ? .init(th: "เขียนตามแบบด้านล่าง", en: "write it as shown below")
        : .init(th: "เลือกจาก \(list)", en: "choose from \(list)"))
  }
}
