import Diagnostics
import Forms

/// What a form asks, from the top to the bottom, as rows: for a terminal, as CSV and as JSON
/// (docs/json.md). Keys of test items are not read.
public struct FormOutline: Sendable, Hashable {
  struct Row: Sendable, Hashable {
    let kind: Kind
    let number: Int?
    let name: String
    /// Names of the groups around it and its own, joined by `/`.
    let path: String
    /// How many groups stand around it.
    let depth: Int
    let type: String
    let list: String?
    let label: Translations
    let hint: Translations
    let required: String?
    let relevant: String?
    let constraint: String?
    let calculation: String?
    let choiceFilter: String?
    let repeatCount: String?
    let appearance: String
    let role: String?
  }

  enum Kind: String, Sendable, Hashable {
    case question, group, `repeat`
  }

  let form: Form
  let rows: [Row]

  /// O(questions).
  public init(_ form: Form) {
    self.form = form
    let numbers = QuestionNumbers(form)
    var rows: [Row] = []
    func add(_ elements: [Element], under path: [String]) {
      for element in elements {
        switch element {
        case .question(let question): rows.append(Row(question, numbers, under: path))
        case .group(let group):
          rows.append(Row(group, numbers, under: path))
          add(group.elements, under: path + [group.name])
        }
      }
    }
    add(form.elements, under: [])
    self.rows = rows
  }

  /// Questions that a person answers.
  var questionCount: Int { form.questions.count(where: \.type.isAsked) }

  func count(of kind: Kind) -> Int { rows.count { $0.kind == kind } }

  func text(_ translations: Translations, in language: Language) -> String {
    translations.text(in: language.rawValue, fallback: form.defaultLanguage) ?? ""
  }
}

extension FormOutline.Row {
  init(_ question: Question, _ numbers: QuestionNumbers, under groups: [String]) {
    let path = (groups + [question.name]).joined(separator: "/")
    self.init(
      kind: .question, number: numbers[path: path], name: question.name, path: path,
      depth: groups.count, type: question.type.word, list: question.type.choices?.word,
      label: question.label, hint: question.hint, required: question.required?.source,
      relevant: question.relevant?.source, constraint: question.constraint?.source,
      calculation: question.calculation?.source, choiceFilter: question.choiceFilter?.source,
      repeatCount: nil, appearance: question.appearance, role: question.role?.rawValue)
  }

  init(_ group: Group, _ numbers: QuestionNumbers, under groups: [String]) {
    let path = (groups + [group.name]).joined(separator: "/")
    self.init(
      kind: group.isRepeat ? .repeat : .group, number: numbers[path: path], name: group.name,
      path: path, depth: groups.count,
      type: group.isRepeat ? "repeat" : group.matrix == nil ? "group" : "matrix",
      list: group.matrix.map { "\($0.rows) \($0.columns)" }, label: group.label,
      hint: group.hint, required: nil, relevant: group.relevant?.source, constraint: nil,
      calculation: nil, choiceFilter: nil, repeatCount: group.repetition?.count?.source,
      appearance: group.appearance, role: nil)
  }
}
