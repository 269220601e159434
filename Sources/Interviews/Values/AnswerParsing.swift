import Diagnostics
import Forms
import ThaiText
import XForms
import XPath

extension Question {
  /// The stored spelling of what a person typed for this question: Arabic digits, ISO dates,
  /// choice names, normalised codes. Blank in any spelling is "".
  ///
  /// - Throws: why the text is no answer of the question's type.
  func stored(_ typed: String, choices: ChoiceList?) throws(AnswerRefusal) -> String {
    let text = typed.trimmed
    if text.isEmpty { return "" }
    switch type {
    case .calculate, .note: throw AnswerRefusal(.notAnswerable)
    case .text, .hidden:
      return role == .subject ? NormalizedCode(text)?.text ?? "" : text
    case .start, .end:
      guard let time = Timestamp(iso8601: text) else { throw AnswerRefusal(.notATime(text)) }
      return time.iso8601
    case .integer:
      guard let number = Int(typed: text) else { throw AnswerRefusal(.notAnInteger(text)) }
      return String(number)
    case .decimal:
      // Whole numbers keep every digit, also beyond what a double can hold.
      if let whole = Int(typed: text) { return String(whole) }
      guard let number = Double(typed: text) else { throw AnswerRefusal(.notANumber(text)) }
      return numberText(number)
    case .date, .today:
      guard let date = CalendarDate(typed: text) else { throw AnswerRefusal(.notADate(text)) }
      return date.iso8601
    case .selectOne:
      return try choiceName(text, in: choices)
    case .selectMultiple, .rank:
      var names: [String] = []
      for word in text.split(whereSeparator: { $0.isWhitespace || $0 == "," }) {
        let name = try choiceName(String(word), in: choices)
        if !names.contains(name) { names.append(name) }
      }
      return names.joined(separator: " ")
    default:
      guard let value = type.xformType?.answered(text), value.isEmpty else { return text }
      throw AnswerRefusal(.notOfItsType(text))
    }
  }

  private func choiceName(_ text: String, in list: ChoiceList?) throws(AnswerRefusal) -> String {
    guard let list else { return text }
    let name = list.choice(named: text)?.name ?? list.choice(named: text.withArabicDigits)?.name
    if let name { return name }
    throw AnswerRefusal(.notAChoice(text, choices: list.choices.map(\.name)))
  }
}

extension QuestionType {
  /// Types whose spelling the XForm decides.
  fileprivate var xformType: ValueType? {
    switch self {
    case .time: .time
    case .dateTime: .dateTime
    case .range: .decimal
    case .geopoint: .geopoint
    case .geotrace: .geotrace
    case .geoshape: .geoshape
    default: nil
    }
  }
}

/// Why a typed text was not taken as an answer.
struct AnswerRefusal: Error {
  let message: Message

  init(_ message: Message) {
    self.message = message
  }
}
