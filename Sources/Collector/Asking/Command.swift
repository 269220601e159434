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
  /// The form's texts in the language that is called so; "" asks which there are.
  case speakForm(String)
  /// One more instance of the repeat around the question.
  case add
  /// Takes the instance around the question away, with what it holds where that was said.
  case remove(withAnswers: Bool)
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
    case ":+", ":add", ":เพิ่ม": self = .add
    case ":-", ":remove", ":ลบ": self = .remove(withAnswers: false)
    case ":-!", ":remove!", ":ลบ!": self = .remove(withAnswers: true)
    case ":lang": self = .speakForm("")
    case let word where word.hasPrefix(":lang "):
      self = .speakForm(String(text.dropFirst(6)).trimmed)
    case let word where word.hasPrefix(":"):
      self = Int(typed: String(text.dropFirst())).map(Command.goTo) ?? .unknown(text)
    default: self = .answer(text)
    }
  }
}

extension Command {
  /// Whether the line says so where it is asked whether to add another instance.
  func means(_ wish: Command) -> Bool {
    guard case .answer(let typed) = self else {
      return self == wish || self == .clear && wish == .enter
    }
    let words: Set<String> =
      wish == .add
      ? ["+", "y", "yes", "ใช่", "เพิ่ม", "add", "1"] : ["n", "no", "ไม่", "ไม่เพิ่ม", "ไม่ใช่", "0"]
    return words.contains(typed.lowercased().withArabicDigits)
  }
}
