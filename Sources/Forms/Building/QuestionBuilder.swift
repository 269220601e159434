import Diagnostics
import ThaiText
import XPath

/// One row of the survey sheet that asks, computes or shows something.
struct QuestionBuilder {
  private(set) var reader: RowReader
  let choiceLists: [String: ChoiceList]

  init(_ reader: RowReader, choiceLists: [String: ChoiceList]) {
    self.reader = reader
    self.choiceLists = choiceLists
  }

  mutating func question(_ cell: TypeCell?) -> Question {
    let type = type(cell)
    var question = Question(
      name: name(type), type: type ?? .hidden, label: reader.translations("label"),
      hint: reader.translations("hint"),
      constraintMessage: reader.translations("constraint_message"),
      requiredMessage: reader.translations("required_message"),
      appearance: reader.text("appearance") ?? "", place: reader.row.place)
    question.guidance = reader.translations("guidance_hint")
    question.noAppMessage = reader.translations("no_app_error_string")
    question.media = reader.media()
    question.relevant = reader.formula("relevant")
    question.required = reader.condition("required")
    question.readOnly = reader.condition("read_only")
    question.constraint = reader.formula("constraint")
    question.calculation = reader.formula("calculation")
    question.choiceFilter = reader.formula("choice_filter")
    question.initialValue = initialValue(type)
    question.triggers = triggers()
    question.saveTo = saveTo()
    question.attributes = reader.nodeAttributes()
    question.role = role()
    question.row = reader.row.number
    if case .question(_, offersOther: true) = cell { question.offersOther = true }
    if type != nil {
      ScoreColumns.add(to: &question, from: &reader)
      question.parameters = parameters()
      var rules = ParameterRules(question, choiceLists: choiceLists, at: reader.place("parameters"))
      for fault in rules.faults() { reader.report(fault, at: reader.place("parameters")) }
    }
    addLegacyRules(to: &question)
    return question
  }

  private mutating func type(_ cell: TypeCell?) -> QuestionType? {
    guard let text = reader.requiredText("type") else { return nil }
    let word = text.words.first.map(String.init) ?? text
    switch cell {
    case .question(let type, _): return type
    case .selectWithoutList:
      reader.report(.selectWithoutList(word), at: reader.place("type"))
    case .fileEnding(let file):
      reader.report(.unknownFileEnding(file), at: reader.place("type"))
    default:
      let suggestion = closestName(to: word, among: QuestionType.names)
      reader.report(.unknownType(word, suggestion: suggestion), at: reader.place("type"))
    }
    return nil
  }

  /// Notes and the audit log need no name of their own.
  private mutating func name(_ type: QuestionType?) -> String {
    switch type {
    case .note where reader.text("name") == nil && reader.conventions.spelling == .tables:
      return "generated_note_name_\(reader.row.number)"
    case .audit:
      if let name = reader.text("name"), name != "audit" {
        reader.report(.auditName(name), at: reader.place("name"))
      }
      return "audit"
    default: return reader.name("name") ?? ""
    }
  }

  /// A default is a formula where it refers to a question, calls a function or calculates.
  private mutating func initialValue(_ type: QuestionType?) -> Question.InitialValue? {
    guard let text = reader.text("default") else { return nil }
    let hyphensAreLiteral =
      switch type {
      case .date, .dateTime, .geopoint, .geotrace, .geoshape: true
      default: false
      }
    if ExpressionScan(text).isDynamicDefault(hyphensAreLiteral: hyphensAreLiteral) {
      return reader.formula("default").map(Question.InitialValue.formula)
    }
    return .text(text)
  }

  private mutating func triggers() -> [String] {
    guard let text = reader.text("trigger") else { return [] }
    var names: [String] = []
    for part in text.split(separator: ",") {
      let mentions = QuestionMention.all(in: String(part))
      if mentions.count == 1, let mention = mentions.first {
        names.append(mention.name)
      } else if !part.allSatisfy(\.isWhitespace) {
        reader.report(.badTrigger(text), at: reader.place("trigger"))
        return names
      }
    }
    return names
  }

  private mutating func saveTo() -> SaveTo? {
    guard let text = reader.text("save_to"), let cell = reader.row["save_to"] else { return nil }
    let parts = text.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
    if parts.count > 2 { reader.report(.badSaveTo(text), at: cell.place) }
    return SaveTo(
      list: parts.count == 2 ? parts[0] : nil, property: parts[min(1, parts.count - 1)],
      cell: cell)
  }

  private mutating func parameters() -> QuestionParameters {
    guard let text = reader.text("parameters") else { return QuestionParameters() }
    if let parameters = QuestionParameters(text) { return parameters }
    reader.report(.badParameters(text), at: reader.place("parameters"))
    return QuestionParameters()
  }

  private mutating func role() -> Question.Role? {
    guard let text = reader.text("role") else { return nil }
    if let role = Question.Role(rawValue: text) { return role }
    reader.report(.unknownRole(text), at: reader.place("role"))
    return nil
  }

  /// The first forms of ODK had types that bring a rule and a hint of their own.
  private func addLegacyRules(to question: inout Question) {
    let phrase = (reader.text("type") ?? "").words.joined(separator: " ")
    guard let (constraint, hint) = Self.legacyRules[phrase], let cell = reader.row["type"] else {
      return
    }
    if question.constraint == nil, let expression = try? Expression(constraint) {
      question.constraint = Formula(expression, at: cell)
    }
    if question.hint.isEmpty, let hint {
      question.hint = Translations([
        .init(language: reader.conventions.defaultLanguage, text: hint)
      ])
    }
  }

  private static let legacyRules: [String: (constraint: String, hint: String?)] = [
    "percentage": ("0 <= . and . <= 100", nil),
    "phone number": (#"regex(., '^\d*$')"#, "Enter numbers only."),
    "number of days in last month": ("0 <= . and . <= 31", "Enter a number 0-31."),
    "number of days in last six months": ("0 <= . and . <= 183", "Enter a number 0-183."),
    "number of days in last year": ("0 <= . and . <= 365", "Enter a number 0-365."),
  ]
}
