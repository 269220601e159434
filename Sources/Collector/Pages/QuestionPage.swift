import Diagnostics
import Forms
import Interviews
import ThaiText

extension Page {
  /// The headings of the groups around `question` that are not on the screen yet.
  mutating func headings(for question: Question, in sitting: Sitting, shown: inout [String]) {
    let words = FormWords(interview: sitting.interview, language: language)
    let groups = sitting.outline[question]?.groups ?? []
    let names = groups.map(\.name)
    let common = zip(names, shown).prefix { $0 == $1 }.count
    for group in groups[common...] {
      blank()
      item("== ", words.text(group.label), style: .strong)
    }
    shown = names
  }

  /// A note, or a value that nobody types.
  mutating func interlude(_ question: Question, in sitting: Sitting) {
    let words = FormWords(interview: sitting.interview, language: language)
    let value = words.shown(sitting.value(of: question), for: question)
    let label = words.text(question.label)
    blank()
    paragraph(question.type == .note || value.isEmpty ? label : "\(label): \(value)")
    hint(of: question, words)
  }

  /// A question with all that a person needs to answer it.
  mutating func question(_ question: Question, in sitting: Sitting) {
    let words = FormWords(interview: sitting.interview, language: language)
    let number = LocalizedText.questionNumber(
      sitting.number(of: question.name) ?? 0, of: sitting.asked.count)[language]
    let mark = sitting.isRequired(question) ? " (\(LocalizedText.required[language]))" : ""
    blank()
    paragraph(number + mark, style: .strong)
    paragraph(words.text(question.label))
    hint(of: question, words)
    if let format = question.type.format { paragraph(format, style: .dim) }
    choices(of: question, in: sitting, words)
    let value = sitting.value(of: question)
    if !value.isEmpty {
      paragraph(.currentAnswer(words.shown(value, for: question)), style: .strong)
    }
  }

  private mutating func hint(of question: Question, _ words: FormWords) {
    let hint = words.text(question.hint)
    if !hint.isEmpty { paragraph(hint, style: .dim) }
  }

  private mutating func choices(of question: Question, in sitting: Sitting, _ words: FormWords) {
    guard let list = question.type.list.flatMap({ sitting.interview.form.choiceLists[$0] }) else {
      return
    }
    let width = String(list.choices.count).displayWidth
    for (index, choice) in list.choices.enumerated() {
      let number = String(index + 1).padded(to: width, alignment: .right)
      item("  \(number)  ", words.text(choice.label))
    }
  }
}

extension QuestionType {
  /// How to type an answer, where the question itself does not show it.
  fileprivate var format: LocalizedText? {
    switch self {
    case .integer: .integerFormat
    case .decimal: .decimalFormat
    case .date: .dateFormat
    case .selectMultiple: .severalChoicesFormat
    default: nil
    }
  }
}
