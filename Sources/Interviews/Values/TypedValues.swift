import ThaiText
import XForms
import XPath

extension ValueType {
  /// The stored spelling of what a person typed: Arabic digits, ISO dates and times, values of
  /// choices. Blank in any spelling is "".
  ///
  /// - Parameter offered: the values a select offers now; nil for what is no select.
  /// - Throws: why the text is no answer of the type.
  func stored(typed: String, offered: [String]?) throws(AnswerRefusal) -> String {
    let text = typed.trimmed
    if text.isEmpty { return "" }
    if let offered { return try choices(typed: text, offered: offered) }
    switch self {
    case .integer:
      guard let number = Int(typed: text) else { throw AnswerRefusal(.notAnInteger(text)) }
      return String(number)
    case .decimal:
      // Whole numbers keep every digit, also beyond what a double can hold.
      if let whole = Int(typed: text) { return String(whole) }
      guard let number = Double(typed: text) else { throw AnswerRefusal(.notANumber(text)) }
      return numberText(number)
    case .date:
      guard let date = CalendarDate(typed: text) else { throw AnswerRefusal(.notADate(text)) }
      return date.iso8601
    case .dateTime:
      guard let time = Timestamp(typed: text) else { throw AnswerRefusal(.notATime(text)) }
      return time.iso8601
    case .time:
      let digits = text.withArabicDigits
      for spelling in [digits, digits + ":00", "0" + digits + ":00"] {
        let value = answered(spelling)
        if !value.isEmpty { return value }
      }
      throw AnswerRefusal(.notOfItsType(text))
    default:
      let value = answered(text)
      if value.isEmpty { throw AnswerRefusal(.notOfItsType(text)) }
      return value
    }
  }

  private func choices(typed text: String, offered: [String]) throws(AnswerRefusal) -> String {
    let isOne = self == .selectOne
    let words = isOne ? [text] : text.split { $0.isWhitespace || $0 == "," }.map(String.init)
    var values: [String] = []
    for word in words {
      let arabic = word.withArabicDigits
      guard let value = offered.first(where: { $0 == word || $0 == arabic }) else {
        throw AnswerRefusal(.notAChoice(word, choices: offered))
      }
      if !values.contains(value) { values.append(value) }
    }
    return values.joined(separator: " ")
  }
}
