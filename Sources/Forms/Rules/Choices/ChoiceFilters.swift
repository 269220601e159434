import Diagnostics
import XPath

/// A choice filter reads columns that the list has, and leaves something to choose.
enum ChoiceFilters: FormRule {
  private static func cascade(filter: String, column: String = "province: p1") -> FormExample {
    FormExample(
      """
      survey:
        - {type: select_one province, name: prov, label: Province}
        - {type: select_one district, name: dist, label: District, choice_filter: "\(filter)"}
      choices:
        province: [{name: p1, label: One}, {name: p2, label: Two}]
        district:
          - {name: d1, label: North, \(column)}
          - {name: d2, label: South, province: p2}
      """)
  }

  static let entries = [
    DiagnosticEntry(
      "unknown-filter-column",
      th: "รายการไม่มีคอลัมน์นี้ จึงไม่เหลือตัวเลือกใดเลย",
      en: "The list has no such column, so nothing is left to choose from.",
      bad: cascade(filter: "provinc = ${prov}"), good: cascade(filter: "province = ${prov}")),
    DiagnosticEntry(
      "filter-never-true",
      th: "ไม่มีตัวเลือกใดมีค่านี้ จึงไม่เหลือตัวเลือกใดเลย",
      en: "No choice has this value, so nothing is left to choose from.",
      bad: cascade(filter: "province = 'p3'"), good: cascade(filter: "province = 'p2'")),
    DiagnosticEntry(
      "unreachable-choice",
      th: "ไม่มีใครเลือกตัวเลือกนี้ได้ เพราะไม่มีคำตอบใดตรงกับค่าในคอลัมน์",
      en: "Nobody can choose it: no answer matches what its column says.",
      bad: cascade(filter: "province = ${prov}", column: "province: p7"),
      good: cascade(filter: "province = ${prov}")),
    DiagnosticEntry(
      "filter-without-choices",
      th: "ข้อนี้ไม่มีตัวเลือกให้กรอง", en: "The question has no choices to filter.",
      bad: "- {type: text, name: a, label: A, choice_filter: 'x = 1'}",
      good: "- {type: text, name: a, label: A}"),
  ]

  static func faults(in form: FormIndex) -> [Diagnostic] {
    var lists = ChoiceColumns(form)
    var offered = ChoiceNames(form)
    return form.uses.filter { $0.column == .choiceFilter }.flatMap { use -> [Diagnostic] in
      guard let question = form.nodes[use.owner].question else { return [] }
      // Geometries to refer to are filtered like choices.
      if question.parameters["reference-geometry"] != nil { return [] }
      guard question.type.offersChoices else {
        let place = use.place(of: use.root.span)
        return [Diagnostic(.warning, .filterWithoutChoices(question.name), at: place)]
      }
      guard let list = question.type.list, form.form.choiceLists[list] != nil else { return [] }
      return columns(read: use, list, &lists)
        + comparisons(in: use, list, form, &lists, &offered)
    }
  }

  private static func columns(
    read use: FormIndex.Use, _ list: String, _ lists: inout ChoiceColumns
  ) -> [Diagnostic] {
    use.facts.paths.compactMap { path in
      guard path.predicateDepth == 0, let name = path.path.ownColumn,
        !lists.names(of: list).contains(name)
      else { return nil }
      let suggestion = closestName(to: name, among: lists.names(of: list))
      return Diagnostic(
        .warning, .unknownFilterColumn(name, list: list, suggestion: suggestion),
        at: use.place(of: path.span))
    }
  }

  private static func comparisons(
    in use: FormIndex.Use, _ list: String, _ form: FormIndex, _ lists: inout ChoiceColumns,
    _ offered: inout ChoiceNames
  ) -> [Diagnostic] {
    let conditions = use.root.operands(of: .and).compactMap(\.comparison)
    return conditions.filter { $0.symbol == .equal }.flatMap { comparison -> [Diagnostic] in
      let sides = [comparison, comparison.mirrored]
      for side in sides {
        guard case .path(let path) = side.left.kind, let column = path.ownColumn else { continue }
        let values = lists.values(of: column, in: list)
        if values.isEmpty { continue }
        if let text = side.right.literalText, values[text] == nil, !text.isEmpty {
          return [
            Diagnostic(
              .warning, .filterNeverTrue(column, text, list: list),
              at: use.place(of: side.right.span))
          ]
        }
        guard let read = form.subject(side.right, owner: use.owner),
          let asked = form.nodes[read].question, case .selectOne = asked.type,
          let source = asked.type.list, !asked.offersOther
        else { continue }
        return values.filter { !$0.key.isEmpty && !offered.has($0.key, in: source) }
          .sorted { $0.key < $1.key }.prefix(limit).map { value, choice in
            Diagnostic(
              .warning,
              .unreachableChoice(
                choice.name, list: list, column: column, value: value, question: asked.name),
              at: choice.place)
          }
      }
      return []
    }
  }

  /// A column of another coding is told by its first values.
  private static let limit = 5
}

extension Path {
  /// `province`: a column of the choice that a filter looks at.
  var ownColumn: String? {
    guard case .context = origin, steps.count == 1, steps[0].axis == .child,
      case .name(let name) = steps[0].test, name.prefix == nil
    else { return nil }
    return name.local
  }
}

/// What the columns of choice lists hold, looked up once a list.
struct ChoiceColumns {
  private let form: FormIndex
  private var columns: [String: Set<String>] = [:]
  private var found: [String: [String: [String: ChoiceList.Choice]]] = [:]

  init(_ form: FormIndex) {
    self.form = form
  }

  mutating func names(of list: String) -> Set<String> {
    if let known = columns[list] { return known }
    let choices = form.form.choiceLists[list]?.choices ?? []
    // What ODK adds to every choice.
    let names = Set(choices.flatMap { $0.columns.map(\.name) })
      .union(["name", "label", "itextId", "geometry"])
    columns[list] = names
    return names
  }

  /// Each value of a column with the first choice that has it.
  mutating func values(of column: String, in list: String) -> [String: ChoiceList.Choice] {
    if let known = found[list]?[column] { return known }
    var values: [String: ChoiceList.Choice] = [:]
    for choice in form.form.choiceLists[list]?.choices ?? [] {
      let own = column == "name" ? choice.name : nil
      guard let value = own ?? choice.columns.first(where: { $0.name == column })?.value else {
        continue
      }
      values[value] = values[value] ?? choice
    }
    found[list, default: [:]][column] = values
    return values
  }
}
