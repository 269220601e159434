import Diagnostics
import ThaiText

/// What a typed line asks for.
enum Command: Hashable {
  /// Enter alone.
  case enter
  case back
  case clear
  case help
  case leave
  case speak(Language)
  /// To the question of this number.
  case goTo(Int)
  /// A colon and a word that mean nothing.
  case unknown(String)
  case answer(String)

  /// `=` at the start makes an answer of whatever follows.
  init(_ line: String) {
    let text = line.trimmed
    if text.hasPrefix("=") {
      self = .answer(String(text.dropFirst()).trimmed)
      return
    }
    switch text.lowercased() {
    case "": self = .enter
    case "<", "ย้อน", "back": self = .back
    case "-": self = .clear
    case "?": self = .help
    case ":q", "ออก", "quit": self = .leave
    case ":th": self = .speak(.thai)
    case ":en": self = .speak(.english)
    case let word where word.hasPrefix(":"):
      self = Int(typed: String(text.dropFirst())).map(Command.goTo) ?? .unknown(text)
    default: self = .answer(text)
    }
  }
}
