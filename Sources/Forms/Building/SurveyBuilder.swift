import Diagnostics

/// The survey sheet: rows in order, groups and repeats opened and closed like brackets.
struct SurveyBuilder {
  let conventions: RowReader.Conventions
  let choiceLists: [String: ChoiceList]
  private(set) var diagnostics: [Diagnostic] = []
  /// Settings that old forms wrote among the questions: column → value.
  private(set) var settings: [String: String] = [:]
  private var open: [OpenContainer] = []
  private var finished: [Element] = []
  /// Open groups beyond the limit; what is in them belongs to the last one within.
  private var tooDeep = 0

  private struct OpenContainer {
    let container: TypeCell.Container
    var group: Group
    /// The rows within a loop, read once for each choice when it closes.
    var loopRows: [FormSource.Row] = []
    /// What is open among these rows.
    var loopDepth = 0
  }

  /// How many questions loops and tables of counts have made.
  private var made = 0

  /// A short file must not stand for an endless form.
  private static let mostMade = 50_000

  /// Whoever reads a form goes down its groups by calling itself.
  static let deepest = 64

  init(_ conventions: RowReader.Conventions, choiceLists: [String: ChoiceList]) {
    self.conventions = conventions
    self.choiceLists = choiceLists
  }

  mutating func elements(of rows: [FormSource.Row]) -> [Element] {
    for row in rows { read(row) }
    tooDeep = 0
    while let unclosed = open.last {
      report(.unclosedGroup(unclosed.group.name), at: unclosed.group.place)
      close(unclosed.container, at: unclosed.group.place)
    }
    return finished
  }

  private mutating func read(_ row: FormSource.Row) {
    var reader = RowReader(row, conventions)
    defer { diagnostics += reader.diagnostics }
    if reader.answer("disabled") == true { return }
    let text = reader.text("type")
    if text == nil, isComment(reader) { return }
    let type = text.flatMap(TypeCell.init)
    if gatherForLoop(row, type) { return }
    switch type {
    case .begin(.matrix(let rows, let columns)):
      append(.group(matrix(&reader, rows: rows, columns: columns)))
    case .begin(let container): begin(container, &reader)
    case .end(let container):
      checkSaveTo(&reader)
      close(container, at: row.place)
    case .setting(let column): settings[column] = reader.text("name")
    default:
      var builder = QuestionBuilder(reader, choiceLists: choiceLists)
      append(.question(builder.question(type)))
      reader = builder.reader
    }
  }

  /// A row that says nothing about a question: a note of the author's to themselves.
  private func isComment(_ reader: RowReader) -> Bool {
    conventions.spelling == .tables && reader.text("name") == nil
      && reader.translations("label").isEmpty
  }

  private mutating func append(_ element: Element) {
    if open.isEmpty {
      finished.append(element)
    } else {
      open[open.count - 1].group.elements.append(element)
    }
  }

  private mutating func begin(_ container: TypeCell.Container, _ reader: inout RowReader) {
    let group = group(&reader, container)
    if open.count < Self.deepest {
      return open.append(OpenContainer(container: container, group: group))
    }
    if tooDeep == 0 { report(.groupsTooDeep(limit: Self.deepest), at: group.place) }
    tooDeep += 1
  }

  private mutating func close(_ container: TypeCell.Container, at place: Place) {
    if tooDeep > 0 {
      tooDeep -= 1
      return
    }
    guard let last = open.last else { return report(.endWithoutBegin, at: place) }
    if !last.container.isClosed(by: container) {
      report(.endOfAnother(last.group.name, at: last.group.place), at: place)
    }
    open.removeLast()
    var group = last.group
    if case .loop(let list) = last.container { fill(&group, with: last.loopRows, over: list) }
    append(.group(group))
  }

  /// Conditions that have no effect on a group stand in its XForm nonetheless, as ODK writes them.
  private func conditions(_ reader: inout RowReader) -> [NodeAttributes.Attribute] {
    let formulas = [
      ("required", reader.condition("required")), ("constraint", reader.formula("constraint")),
      ("calculate", reader.formula("calculation")),
    ]
    return formulas.compactMap { name, formula in
      guard let formula else { return nil }
      var cell = formula.cell
      cell.text = formula.source
      return .init(name: name, cell: cell)
    }
  }

  private func checkSaveTo(_ reader: inout RowReader) {
    if reader.text("save_to") == nil { return }
    reader.report(.saveToOnGroup, at: reader.place("save_to"))
  }

  private func group(_ reader: inout RowReader, _ container: TypeCell.Container) -> Group {
    let isMatrix = if case .matrix = container { true } else { false }
    for column in reader.row.columns
    where ColumnNames.questionsOnly.contains(column) && reader.text(column) != nil
      && !(isMatrix && ColumnNames.ofMatrixCells.contains(column))
    {
      reader.report(
        .notForGroups(column), at: reader.place(column),
        // Of ODK's own columns it is known that they do no harm here.
        column == "role" || column.hasPrefix("score::") ? .error : .warning)
    }
    checkSaveTo(&reader)
    var group = Group(
      name: reader.name("name") ?? "", label: reader.translations("label"),
      hint: reader.translations("hint"), media: reader.media(),
      relevant: reader.formula("relevant"), readOnly: reader.condition("read_only"),
      appearance: reader.text("appearance") ?? "", intent: reader.text("intent"),
      attributes: reader.nodeAttributes(), elements: [], row: reader.row.number,
      place: reader.row.place)
    if !isMatrix { group.attributes.bind += conditions(&reader) }
    if container == .repeat {
      group.repetition = Repetition(count: reader.formula("repeat_count"))
    }
    return group
  }

  /// Whether the row stands within a loop, whose rows wait until it closes.
  private mutating func gatherForLoop(_ row: FormSource.Row, _ type: TypeCell?) -> Bool {
    guard case .loop = open.last?.container, tooDeep == 0 else { return false }
    let last = open.count - 1
    switch type {
    case .end where open[last].loopDepth == 0: return false
    case .end: open[last].loopDepth -= 1
    case .begin: open[last].loopDepth += 1
    default: break
    }
    open[last].loopRows.append(row)
    return true
  }

  /// A loop is one group for each choice of its list, with the loop's questions in each.
  private mutating func fill(_ group: inout Group, with rows: [FormSource.Row], over list: String?)
  {
    guard let list, let choices = choiceLists[list]?.choices else {
      return report(
        list.map { .unknownChoiceList($0, question: group.name, suggestion: nil) }
          ?? .loopWithoutList, at: group.place)
    }
    made += rows.count * choices.count
    if made > Self.mostMade { return report(.tooManyMade(limit: Self.mostMade), at: group.place) }
    for choice in choices where choice.name != "none" {
      var builder = SurveyBuilder(conventions, choiceLists: choiceLists)
      builder.made = made
      let elements = builder.elements(of: rows.map { $0.filled(with: choice) })
      diagnostics += builder.diagnostics
      made = builder.made
      group.elements.append(
        .group(
          Group(
            name: choice.name, label: choice.label, media: choice.media, appearance: "",
            elements: elements, row: group.row, place: group.place)))
    }
  }

  /// A table of counts: an integer question for each cell, row by row.
  private mutating func matrix(
    _ reader: inout RowReader, rows: String, columns: String
  ) -> Group {
    var group = group(&reader, .matrix(rows: rows, columns: columns))
    group.matrix = Matrix(rows: rows, columns: columns)
    for list in [rows, columns] where choiceLists[list] == nil {
      reader.report(
        .unknownChoiceList(
          list, question: group.name, suggestion: closestName(to: list, among: choiceLists.keys)),
        at: reader.place("type"))
    }
    let cells = (choiceLists[rows]?.choices.count ?? 0) * (choiceLists[columns]?.choices.count ?? 0)
    made += cells
    if made > Self.mostMade {
      reader.report(.tooManyMade(limit: Self.mostMade), at: reader.place("type"))
      return group
    }
    for row in choiceLists[rows]?.choices ?? [] {
      for column in choiceLists[columns]?.choices ?? [] {
        var question = Question(
          name: "\(group.name)_\(row.name)_\(column.name)", type: .integer,
          label: row.label.joined(with: column.label), hint: Translations(),
          constraintMessage: Translations(), requiredMessage: Translations(),
          appearance: "", place: group.place)
        question.required = reader.condition("required")
        question.constraint = reader.formula("constraint")
        question.constraintMessage = reader.translations("constraint_message")
        question.requiredMessage = reader.translations("required_message")
        question.row = group.row
        group.elements.append(.question(question))
      }
    }
    return group
  }

  private mutating func report(_ message: Message, at place: Place) {
    diagnostics.append(Diagnostic(.error, message, at: place))
  }
}

extension FormSource.Row {
  /// The row with `%(name)s` and `%(label)s` replaced by those of a choice.
  fileprivate func filled(with choice: ChoiceList.Choice) -> FormSource.Row {
    var row = self
    for column in columns {
      guard var cell = self[column], cell.text.holds("%(") else { continue }
      let language = column.lastRange(of: "::").map { String(column[$0.upperBound...]) }
      let label =
        choice.label.entries.first { $0.header == language }?.text
        ?? choice.label.entries.first?.text ?? choice.name
      cell.text = cell.text.replacing("%(name)s", with: choice.name)
        .replacing("%(label)s", with: label)
      cell.isVerbatim = false
      row[column] = cell
    }
    return row
  }
}

extension String {
  fileprivate func lastRange(of word: String) -> Range<String.Index>? {
    ranges(of: word).last
  }
}

extension Translations {
  /// Each language's text with that of `other` behind it.
  fileprivate func joined(with other: Translations) -> Translations {
    Translations(
      entries.map { entry in
        let second =
          other.entries.first { $0.header == entry.header }?.text ?? other.entries.first?.text
        return Entry(
          language: entry.language, text: [entry.text, second ?? ""].joined(separator: " – "),
          header: entry.header)
      })
  }
}
