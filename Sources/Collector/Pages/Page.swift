import Diagnostics
import ThaiText

/// What is written to the console in one go: lines that fit its width.
struct Page {
  /// How a line is set apart where the console has colours.
  enum Style {
    case plain, strong, dim, alert
  }

  static let prompt = "> "

  var language: Language
  private(set) var text = ""
  private let width: Int
  private let usesColour: Bool
  private let words: WordBreaker

  init(for console: some Console, language: Language, words: WordBreaker) {
    self.language = language
    self.words = words
    // Longer lines are hard to read, and shorter ones hold no Thai word.
    width = min(max(console.width, 20), 100)
    usesColour = console.usesColour
  }

  mutating func blank() {
    text += "\n"
  }

  mutating func paragraph(_ words: LocalizedText, style: Style = .plain) {
    paragraph(words[language], style: style)
  }

  mutating func paragraph(_ words: String, style: Style = .plain) {
    item("", words, style: style)
  }

  /// A text whose further lines stand below its first, clear of the marker.
  mutating func item(_ marker: String, _ text: String, style: Style = .plain) {
    var margin = marker
    let indent = String(repeating: " ", count: marker.displayWidth)
    let room = max(width - indent.count, 12)
    for line in text.withoutControls.wrapped(toWidth: room, words: words) {
      self.text += dressed(margin + line, style) + "\n"
      margin = indent
    }
  }

  /// One line, cut where it is too long.
  mutating func line(_ marker: String, _ words: String, style: Style = .plain) {
    let room = max(width - marker.displayWidth, 12)
    let oneLine = words.withoutControls.split(whereSeparator: \.isNewline).joined(separator: " ")
    text += dressed(marker + oneLine.truncated(toWidth: room), style) + "\n"
  }

  private func dressed(_ line: String, _ style: Style) -> String {
    guard usesColour, !line.isEmpty else { return line }
    return switch style {
    case .plain: line
    case .strong: "\u{1B}[1m\(line)\u{1B}[0m"
    case .dim: "\u{1B}[2m\(line)\u{1B}[0m"
    case .alert: "\u{1B}[33m\(line)\u{1B}[0m"
    }
  }
}

extension Page {
  /// What is wrong and what to do.
  mutating func complaint(_ message: Message) {
    item("! ", message.text(in: language), style: .alert)
  }

  /// What was made of the line just typed.
  mutating func receipt(_ words: String) {
    item("→ ", words, style: .dim)
  }

  mutating func help() {
    blank()
    let width = HelpTopic.all.map { $0.typed[language].displayWidth }.max() ?? 0
    for topic in HelpTopic.all {
      item("  \(topic.typed[language].padded(to: width))  ", topic.effect[language])
    }
  }
}

extension Message {
  /// Finding and remedy in one sentence.
  func text(in language: Language) -> String {
    "\(finding[language]) — \(remedy[language])"
  }
}

extension String {
  /// Without what could move the cursor or recolour the screen; line ends stay.
  fileprivate var withoutControls: String {
    guard unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
      return self
    }
    return String(
      String.UnicodeScalarView(
        unicodeScalars.filter { $0 == "\n" || $0.properties.generalCategory != .control }))
  }
}
