import Diagnostics
import Forms
import ThaiText

extension Question {
  /// The stored spelling of what a person typed for this question: Arabic digits, ISO dates,
  /// choice names, normalised codes. Blank in any spelling is "".
  ///
  /// - Throws: why the text is no answer of the question's type.
  func stored(_ typed: String, choices: ChoiceList?) throws(AnswerRefusal) -> String {
    let text = typed.trimmed
    if text.isEmpty { return "" }
    switch type {
    case .text, .hidden, .calculate, .note, .start, .end, .today:
      return role == .subject ? NormalizedCode(text)?.text ?? "" : text
    case .integer:
      guard let number = Int(typed: text) else { throw AnswerRefusal(.notAnInteger(text)) }
      return String(number)
    case .decimal:
      guard let number = Double(typed: text) else { throw AnswerRefusal(.notANumber(text)) }
      return storedDecimal(number, typed: text)
    case .date:
      guard let date = CalendarDate(typed: text) else { throw AnswerRefusal(.notADate(text)) }
      return date.iso8601
    case .selectOne:
      return try choiceName(text, in: choices)
    case .selectMultiple:
      var names: [String] = []
      for word in text.split(whereSeparator: { $0.isWhitespace || $0 == "," }) {
        let name = try choiceName(String(word), in: choices)
        if !names.contains(name) { names.append(name) }
      }
      return names.joined(separator: " ")
    }
  }

  /// A whole number keeps no trailing `.0`.
  private func storedDecimal(_ number: Double, typed: String) -> String {
    Int(exactly: number).map(String.init) ?? "\(number)"
  }

  private func choiceName(_ text: String, in list: ChoiceList?) throws(AnswerRefusal) -> String {
    guard let list else { return text }
    let name = list.choice(named: text)?.name ?? list.choice(named: text.withArabicDigits)?.name
    if let name { return name }
    throw AnswerRefusal(.notAChoice(text, choices: list.choices.map(\.name)))
  }
}

/// Why a typed text was not taken as an answer.
struct AnswerRefusal: Error {
  let message: Message

  init(_ message: Message) {
    self.message = message
  }
}
