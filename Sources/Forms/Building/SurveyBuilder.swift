import Diagnostics

/// The survey sheet: rows in order, groups opened and closed like brackets.
struct SurveyBuilder {
  let defaultLanguage: String
  private(set) var diagnostics: [Diagnostic] = []
  private var open: [Group] = []
  private var finished: [Element] = []
  /// Open groups beyond the limit; what is in them belongs to the last one within.
  private var tooDeep = 0

  /// Whoever reads a form goes down its groups by calling itself.
  private static let deepest = 32

  init(defaultLanguage: String) {
    self.defaultLanguage = defaultLanguage
  }

  mutating func elements(of rows: [FormSource.Row]) -> [Element] {
    for row in rows {
      var reader = RowReader(row.canonical, defaultLanguage: defaultLanguage)
      reader.rejectUnknownColumns(known: ColumnNames.survey)
      switch reader.text("type")?.replacingSpacesInKeyword {
      case "begin_group": begin(group(&reader))
      case "end_group": close(at: row.place)
      default: append(.question(question(&reader)))
      }
      diagnostics += reader.diagnostics
    }
    tooDeep = 0
    while let unclosed = open.last {
      report(.unclosedGroup(unclosed.name), at: unclosed.place)
      close(at: unclosed.place)
    }
    return finished
  }

  private mutating func append(_ element: Element) {
    if open.isEmpty {
      finished.append(element)
    } else {
      open[open.count - 1].elements.append(element)
    }
  }

  private mutating func begin(_ group: Group) {
    if open.count < Self.deepest { return open.append(group) }
    if tooDeep == 0 { report(.groupsTooDeep(limit: Self.deepest), at: group.place) }
    tooDeep += 1
  }

  private mutating func close(at place: Place) {
    if tooDeep > 0 {
      tooDeep -= 1
      return
    }
    guard let group = open.popLast() else {
      return report(.endWithoutBegin, at: place)
    }
    append(.group(group))
  }

  private func group(_ reader: inout RowReader) -> Group {
    for column in reader.row.columns
    where ColumnNames.questionsOnly.contains(column) && reader.text(column) != nil {
      reader.report(.notForGroups(column), at: reader.place(column))
    }
    return Group(
      name: reader.name("name") ?? "", label: reader.translations("label"),
      relevant: reader.formula("relevant"), appearance: reader.text("appearance") ?? "",
      elements: [], place: reader.row.place)
  }

  private func question(_ reader: inout RowReader) -> Question {
    let type = type(&reader)
    return Question(
      name: reader.name("name") ?? "", type: type ?? .hidden,
      label: reader.translations("label"), hint: reader.translations("hint"),
      constraintMessage: reader.translations("constraint_message"),
      requiredMessage: reader.translations("required_message"),
      relevant: reader.formula("relevant"), required: reader.condition("required"),
      readOnly: reader.condition("read_only"), constraint: reader.formula("constraint"),
      calculation: reader.formula("calculation"),
      initialValue: initialValue(&reader), appearance: reader.text("appearance") ?? "",
      role: role(&reader), score: type == nil ? nil : score(&reader), place: reader.row.place)
  }

  private func type(_ reader: inout RowReader) -> QuestionType? {
    guard let text = reader.requiredText("type") else { return nil }
    if let type = QuestionType(text) { return type }
    let word = text.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? text
    if QuestionType.notYetSupported.contains(word) {
      reader.report(.unsupportedType(word), at: reader.place("type"))
    } else if word == "select_one" || word == "select_multiple" {
      reader.report(.selectWithoutList(word), at: reader.place("type"))
    } else {
      let suggestion = closestName(to: word, among: QuestionType.names)
      reader.report(.unknownType(word, suggestion: suggestion), at: reader.place("type"))
    }
    return nil
  }

  /// A default is a formula where it refers to a question or calls a function, else plain text.
  private func initialValue(_ reader: inout RowReader) -> Question.InitialValue? {
    guard let text = reader.text("default") else { return nil }
    if text.contains("${") || text.hasSuffix(")") {
      return reader.formula("default").map(Question.InitialValue.formula)
    }
    return .text(text)
  }

  private func role(_ reader: inout RowReader) -> Question.Role? {
    guard let text = reader.text("role") else { return nil }
    if let role = Question.Role(rawValue: text) { return role }
    reader.report(.unknownRole(text), at: reader.place("role"))
    return nil
  }

  private func score(_ reader: inout RowReader) -> ItemScore? {
    guard let key = reader.text("score::key") else {
      for column in ["score::points", "score::objective"] where reader.text(column) != nil {
        reader.report(.scoreWithoutKey(column), at: reader.place(column))
      }
      return nil
    }
    let points =
      reader.text("score::points") == nil ? 1 : reader.positiveNumber("score::points") ?? 1
    return ItemScore(
      key: Set(key.split(whereSeparator: \.isWhitespace).map(String.init)), points: points,
      objective: reader.text("score::objective"))
  }

  private mutating func report(_ message: Message, at place: Place) {
    diagnostics.append(Diagnostic(.error, message, at: place))
  }
}

extension String {
  /// `begin group` and `begin_group` are the same word.
  fileprivate var replacingSpacesInKeyword: String {
    split(whereSeparator: \.isWhitespace).joined(separator: "_")
  }
}
