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
    default:
      guard let valueType = type.valueType else { return text }
      return try valueType.stored(typed: text, offered: choices?.choices.map(\.name))
    }
  }
}

extension QuestionType {
  /// How the XForm types the answer; nil where any text is one.
  fileprivate var valueType: ValueType? {
    switch self {
    case .integer: .integer
    case .decimal: .decimal
    case .date, .today: .date
    case .selectOne: .selectOne
    case .selectMultiple: .selectMultiple
    case .rank: .rank
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
