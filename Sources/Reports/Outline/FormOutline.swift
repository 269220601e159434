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
    let appearance: String
    let role: String?
  }

  enum Kind: String, Sendable, Hashable {
    case question, group
  }

  let form: Form
  let rows: [Row]

  /// O(questions).
  public init(_ form: Form) {
    self.form = form
    let numbers = QuestionNumbers(form)
    func rows(_ elements: [Element], under path: [String]) -> [Row] {
      elements.flatMap { element in
        switch element {
        case .question(let question):
          [Row(question, number: numbers[question.name], under: path)]
        case .group(let group):
          [Row(group, under: path)] + rows(group.elements, under: path + [group.name])
        }
      }
    }
    self.rows = rows(form.elements, under: [])
  }

  /// Questions that a person answers.
  var questionCount: Int { form.questions.count(where: \.type.isAsked) }

  func count(of kind: Kind) -> Int { rows.count { $0.kind == kind } }

  /// The choice lists in the order of their first use, those that no question uses last.
  var lists: [ChoiceList] {
    var names: [String] = []
    var seen: Set<String> = []
    for name in rows.compactMap(\.list) + form.choiceLists.keys.sorted()
    where seen.insert(name).inserted {
      names.append(name)
    }
    return names.compactMap { form.choiceLists[$0] }
  }

  func text(_ translations: Translations, in language: Language) -> String {
    translations.text(in: language.rawValue, fallback: form.defaultLanguage) ?? ""
  }
}

extension FormOutline.Row {
  init(_ question: Question, number: Int?, under path: [String]) {
    self.init(
      kind: .question, number: number, name: question.name,
      path: (path + [question.name]).joined(separator: "/"), depth: path.count,
      type: question.type.word, list: question.type.list, label: question.label,
      hint: question.hint, required: question.required?.source,
      relevant: question.relevant?.source, constraint: question.constraint?.source,
      calculation: question.calculation?.source, appearance: question.appearance,
      role: question.role?.rawValue)
  }

  init(_ group: Group, under path: [String]) {
    self.init(
      kind: .group, number: nil, name: group.name,
      path: (path + [group.name]).joined(separator: "/"), depth: path.count, type: "group",
      list: nil, label: group.label, hint: Translations(), required: nil,
      relevant: group.relevant?.source, constraint: nil, calculation: nil,
      appearance: group.appearance, role: nil)
  }
}

extension QuestionType {
  /// The type as XLSForm spells it, without the list.
  fileprivate var word: String {
    switch self {
    case .text: "text"
    case .integer: "integer"
    case .decimal: "decimal"
    case .date: "date"
    case .note: "note"
    case .selectOne: "select_one"
    case .selectMultiple: "select_multiple"
    case .calculate: "calculate"
    case .hidden: "hidden"
    case .start: "start"
    case .end: "end"
    case .today: "today"
    }
  }
}
