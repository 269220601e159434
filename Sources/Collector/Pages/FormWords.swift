import Diagnostics
import Forms
import Interviews
import ThaiText

/// The words of a form as a person reads them now: in one language, with the answers they quote.
struct FormWords {
  let interview: Interview
  let language: Language

  /// The text in the language of the screen, else as the author wrote it; `${name}` is replaced by
  /// the answer to that question.
  func text(_ translations: Translations) -> String {
    let form = interview.form
    let text = translations.text(in: language.rawValue, fallback: form.defaultLanguage) ?? ""
    return text.contains("${") ? withAnswers(text) : text
  }

  /// An answer as a person would say it: labels for choices, dates in words.
  func shown(_ value: String, for question: Question) -> String {
    switch question.type {
    case .selectOne, .selectMultiple:
      let list = question.type.list.flatMap { interview.form.choiceLists[$0] }
      return value.split(separator: " ").map { name in
        list?.choice(named: String(name)).map { text($0.label) } ?? String(name)
      }.joined(separator: ", ")
    case .date, .today:
      let style: DateStyle = language == .thai ? .thaiLong : .english
      return CalendarDate(iso8601: value)?.formatted(style) ?? value
    default: return value
    }
  }

  /// The message with the answers that the author's words in it quote.
  func complaint(_ message: Message) -> Message {
    Message(
      code: message.code, finding: message.finding,
      remedy: LocalizedText(
        th: FormWords(interview: interview, language: .thai).withAnswers(message.remedy.thai),
        en: FormWords(interview: interview, language: .english)
          .withAnswers(message.remedy.english)))
  }

  private func withAnswers(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "${"),
      let end = rest[start.upperBound...].firstIndex(of: "}")
    {
      let name = String(rest[start.upperBound..<end]).trimmed
      result += rest[..<start.lowerBound]
      result += answer(named: name) ?? String(rest[start.lowerBound...end])
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private func answer(named name: String) -> String? {
    guard let condition = interview.condition(of: name),
      let question = interview.form.questions.first(where: { $0.name == name })
    else { return nil }
    return condition.isRelevant ? shown(condition.value, for: question) : ""
  }
}
