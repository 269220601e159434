import Diagnostics
import Forms
import ThaiText
import XPath

/// The words of a form as they stand on paper, in one language.
struct PaperFormWords {
  let form: Form
  let language: Language
  private let numbers: QuestionNumbers
  private let questions: [String: Question]

  init(_ form: Form, language: Language, numbers: QuestionNumbers) {
    self.form = form
    self.language = language
    self.numbers = numbers
    questions = Dictionary(
      form.questions.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Nil where there are none.
  func text(_ translations: Translations) -> String? {
    guard let text = translations.text(in: language.rawValue, fallback: form.defaultLanguage)
    else { return nil }
    let plain = PaperText.plain(text).trimmed
    return plain.isEmpty ? nil : plain
  }

  /// Hint, guidance, pictures to look at, and what decides which choices there are.
  func help(of question: Question) -> String? {
    let pictures = question.media[.image].flatMap { text($0) }.map {
      PaperWords.picture($0)[language]
    }
    let range =
      question.type == .range ? RangeScale(question, words: self).hint(in: language) : nil
    return [
      text(question.hint), text(question.guidance), range, pictures, filterHint(of: question),
    ].joinedLines
  }

  private func filterHint(of question: Question) -> String? {
    guard let filter = question.choiceFilter else { return nil }
    var seen: Set<String> = []
    let references = filter.expression.facts.questions.compactMap { reference(to: $0.name) }
      .filter { seen.insert($0).inserted }
    guard !references.isEmpty else { return nil }
    return PaperWords.choicesDepend(on: references.joined(separator: ", "))[language]
  }
}

// MARK: Choices

extension PaperFormWords {
  /// The words of the choices in the author's order; nil where the form has no such list.
  func choices(ofList name: String) -> [String]? {
    form.choiceLists[name].map(words)
  }

  /// The words of the choices that the form itself holds for a question; empty where they come from
  /// elsewhere.
  func listedChoices(of question: Question) -> [String] {
    list(of: question).map(words) ?? []
  }

  private func list(of question: Question) -> ChoiceList? {
    switch question.type.choices {
    case .list(let name): form.choiceLists[name]
    case .external(let name): form.externalChoiceLists[name]
    default: nil
    }
  }

  private func words(of list: ChoiceList) -> [String] {
    list.choices.map { choice in
      text(choice.label) ?? choice.media[.image].flatMap { text($0) } ?? choice.name
    }
  }
}

// MARK: Conditions

extension PaperFormWords {
  func condition(_ formula: Formula?) -> PaperCondition? {
    guard let formula, formula.source.trimmed != "true()" else { return nil }
    let conditions = ConditionWords(
      language: language, reference: reference(to:),
      answer: { value, question in self.words(for: value, of: question) },
      isMultiple: { name in
        if case .selectMultiple = questions[name]?.type { true } else { false }
      })
    if let told = conditions.words(for: formula.expression) { return .words(told) }
    let source = formula.source.split(whereSeparator: \.isNewline).joined(separator: " ")
    return .expression(
      PaperText.replacingReferences(in: source) { name in reference(to: name).map { "[\($0)]" } })
  }

  /// How the sheet refers to a question; nil where it is not on it.
  func reference(to name: String) -> String? {
    let label = questions[name].flatMap { text($0.label) }.map {
      "“\($0.truncated(toWidth: 40))”"
    }
    if let number = numbers[name: name] {
      let words = PaperWords.number(number)[language]
      return numbers.isCell(name) ? "\(words) \(label ?? name)" : words
    }
    return questions[name]?.role == .subject ? label : nil
  }

  private func words(for value: String, of name: String) -> String {
    let choice = questions[name].flatMap { list(of: $0) }?.choice(named: value)
    return choice.flatMap { text($0.label) } ?? value
  }
}
