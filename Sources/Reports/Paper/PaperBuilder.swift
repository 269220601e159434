import Diagnostics
import Forms
import ThaiText

/// Turns the elements of a form into what is printed of them.
struct PaperBuilder {
  private let form: Form
  private let language: Language
  private let numbers: QuestionNumbers
  private let questions: [String: Question]
  private var listNumbers: [String: Int] = [:]
  /// The lists that questions built so far refer to.
  private(set) var appendix: [PaperList] = []

  /// Longer lists stand in the appendix.
  private static let longestInlineList = 40
  /// Of a list in the appendix; more would be a book.
  private static let longestList = 1000
  private static let usualDigits = 6
  private static let usualDecimals = 2
  private static let usualLines = 4

  init(_ form: Form, language: Language) {
    self.form = form
    self.language = language
    numbers = QuestionNumbers(form)
    questions = Dictionary(
      form.questions.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The words of `translations` on paper; nil where there are none.
  func text(_ translations: Translations) -> String? {
    guard
      let text = translations.text(in: language.rawValue, fallback: form.defaultLanguage)
    else { return nil }
    let plain = PaperText.plain(text).trimmed
    return plain.isEmpty ? nil : plain
  }

  mutating func parts(
    of elements: [Element], appearance: Appearance = Appearance(""), depth: Int = 0
  ) -> [PaperPart] {
    var parts: [PaperPart] = []
    var rest = elements[...]
    while let element = rest.first {
      let run = GridRun(startOf: rest, inGroup: appearance) { self.choices(of: $0) }
      if let run {
        parts.append(.grid(grid(run)))
        rest = rest.dropFirst(run.length)
        continue
      }
      rest.removeFirst()
      switch element {
      case .question(let question): parts += part(for: question).map { [$0] } ?? []
      case .group(let group): parts += self.parts(for: group, depth: depth)
      }
    }
    return parts
  }

  private mutating func parts(for group: Group, depth: Int) -> [PaperPart] {
    let heading = text(group.label)
    let inside = parts(
      of: group.elements, appearance: Appearance(group.appearance),
      depth: heading == nil ? depth : depth + 1)
    let condition = condition(group.relevant)
    if inside.isEmpty || (heading == nil && condition == nil) { return inside }
    return [
      .section(
        PaperSection(
          heading: heading, hint: nil, condition: condition, depth: depth, parts: inside))
    ]
  }

  private mutating func part(for question: Question) -> PaperPart? {
    if question.type == .note || question.isGridHeading {
      return text(question.label).map {
        .note(
          PaperNote(
            text: $0, hint: text(question.hint), condition: condition(question.relevant)))
      }
    }
    guard question.type.isAsked, let answer = answer(to: question) else { return nil }
    return .question(paperQuestion(question, answer: answer))
  }

  private func paperQuestion(_ question: Question, answer: PaperAnswer) -> PaperQuestion {
    PaperQuestion(
      number: numbers[question.name], label: text(question.label) ?? question.name,
      hint: text(question.hint), isRequired: question.isRequired,
      condition: condition(question.relevant), answer: answer)
  }

  private func grid(_ run: GridRun) -> PaperGrid {
    PaperGrid(
      caption: run.heading.flatMap { text($0.label) }, choices: run.choices,
      isMultiple: false,
      rows: run.questions.map {
        paperQuestion($0, answer: .one(of: run.choices, columns: run.choices.count))
      })
  }
}

// MARK: Answers

extension PaperBuilder {
  /// The words of the choices of a question, in the author's order.
  private func choices(of question: Question) -> [String] {
    let list = question.type.list.flatMap { form.choiceLists[$0] }
    return (list?.choices ?? []).map { text($0.label) ?? $0.name }
  }

  /// Nil where nothing is answered.
  private mutating func answer(to question: Question) -> PaperAnswer? {
    let length = AnswerLength(constraint: question.constraint)
    let appearance = Appearance(question.appearance)
    switch question.type {
    case .text:
      if let characters = length.characters { return .cells(characters) }
      return .lines(appearance.contains("multiline") ? Self.usualLines : 1)
    case .integer: return .digits(whole: length.wholeDigits ?? Self.usualDigits, decimals: 0)
    case .decimal:
      return .digits(
        whole: length.wholeDigits ?? Self.usualDigits, decimals: Self.usualDecimals)
    case .date: return .day(appearance.dayParts)
    case .selectOne: return selection(of: question, isMultiple: false)
    case .selectMultiple: return selection(of: question, isMultiple: true)
    case .note, .calculate, .hidden, .start, .end, .today: return nil
    }
  }

  private mutating func selection(of question: Question, isMultiple: Bool) -> PaperAnswer {
    let choices = choices(of: question)
    if choices.count > Self.longestInlineList, let list = question.type.list {
      return .listed(list: number(ofList: list, choices), isMultiple: isMultiple)
    }
    let columns = ChoiceColumns(choices).count
    return isMultiple
      ? .several(of: choices, columns: columns) : .one(of: choices, columns: columns)
  }

  private mutating func number(ofList name: String, _ choices: [String]) -> Int {
    if let number = listNumbers[name] { return number }
    let number = appendix.count + 1
    listNumbers[name] = number
    appendix.append(
      PaperList(
        number: number, choices: Array(choices.prefix(Self.longestList)),
        omitted: max(0, choices.count - Self.longestList)))
    return number
  }
}

// MARK: Conditions

extension PaperBuilder {
  private func condition(_ formula: Formula?) -> PaperCondition? {
    guard let formula, formula.source.trimmed != "true()" else { return nil }
    let words = ConditionWords(
      language: language, reference: reference(to:),
      answer: { value, question in self.words(for: value, of: question) })
    if let told = words.words(for: formula.expression) { return .words(told) }
    let source = formula.source.split(whereSeparator: \.isNewline).joined(separator: " ")
    return .expression(
      PaperText.replacingReferences(in: source) { name in reference(to: name).map { "[\($0)]" } })
  }

  /// How the sheet refers to a question; nil where it is not on it.
  private func reference(to name: String) -> String? {
    if let number = numbers[name] { return PaperWords.number(number)[language] }
    guard let question = questions[name], question.role == .subject else { return nil }
    return text(question.label).map { "“\($0.truncated(toWidth: 40))”" }
  }

  private func words(for value: String, of question: String) -> String {
    let list = questions[question]?.type.list.flatMap { form.choiceLists[$0] }
    return list?.choice(named: value).flatMap { text($0.label) } ?? value
  }
}

extension Question {
  fileprivate var isRequired: Bool {
    required.map { $0.source.trimmed != "false()" } ?? false
  }
}
