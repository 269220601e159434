import Diagnostics
import XPath

/// A form laid out for the rules: every element once, by number, with what stands above it, and
/// every formula once with its facts. Cost: O(elements + formulas).
///
/// Classes, because a hundred rules hand the same elements around: copying would cost more than
/// looking at them. Nothing changes once the index is made.
final class FormIndex {
  final class Node {
    enum Content {
      case question(Question)
      case group(Group)
    }

    let name: String
    let content: Content
    let place: Place
    /// The number of the group or repeat it stands in.
    let parent: Int?
    /// The number of the nearest repeat that it stands in, not counting itself.
    let repeatAbove: Int?

    init(name: String, content: Content, place: Place, parent: Int?, repeatAbove: Int?) {
      self.name = name
      self.content = content
      self.place = place
      self.parent = parent
      self.repeatAbove = repeatAbove
    }

    var question: Question? {
      if case .question(let question) = content { question } else { nil }
    }

    var group: Group? {
      if case .group(let group) = content { group } else { nil }
    }
  }

  /// A formula, what it decides, and for which element.
  final class Use {
    let owner: Int
    let column: FormulaUse.Column
    let formula: Formula
    let facts: Facts
    private let scalars: [Unicode.Scalar]

    init(owner: Int, _ use: FormulaUse) {
      self.owner = owner
      column = use.column
      formula = use.formula
      facts = use.formula.expression.facts
      scalars = Array(use.formula.source.unicodeScalars)
    }

    var root: Term { formula.expression.root }

    func place(of span: Span) -> Place { formula.cell.place(offsetBy: span.lowerBound) }

    /// The text of the formula that a span covers.
    func text(of span: Span) -> String {
      String(scalars: scalars[span.clamped(to: scalars.indices)])
    }
  }

  let form: Form
  let source: FormSource
  private(set) var nodes: [Node] = []
  private(set) var uses: [Use] = []
  private var numbers: [String: [Int]] = [:]
  private var usesByOwner: [[Int]] = []
  private var rows: [Place: FormSource.Row] = [:]
  let surveyRows: [FormSource.Row]
  let choiceRows: [FormSource.Row]

  init(_ form: Form, from source: FormSource) {
    self.form = form
    self.source = source
    surveyRows = Self.rows("survey", of: source, .survey)
    choiceRows = Self.rows("choices", of: source, .choices)
    add(form.elements, parent: nil, repeatAbove: nil)
    for row in surveyRows { rows[row.place] = row }
  }

  private func add(_ elements: [Element], parent: Int?, repeatAbove: Int?) {
    for element in elements {
      switch element {
      case .question(let question):
        let number = append(
          Node(
            name: question.name, content: .question(question), place: question.place,
            parent: parent, repeatAbove: repeatAbove))
        for use in question.formulas { append(use, of: number) }
      case .group(let group):
        let number = append(
          Node(
            name: group.name, content: .group(group), place: group.place, parent: parent,
            repeatAbove: repeatAbove))
        for use in group.formulas { append(use, of: number) }
        add(
          group.elements, parent: number,
          repeatAbove: group.isRepeat ? number : repeatAbove)
      }
    }
  }

  private func append(_ node: Node) -> Int {
    let number = nodes.count
    nodes.append(node)
    usesByOwner.append([])
    numbers[node.name, default: []].append(number)
    return number
  }

  private func append(_ use: FormulaUse, of owner: Int) {
    usesByOwner[owner].append(uses.count)
    uses.append(Use(owner: owner, use))
  }

  /// The first element of that name.
  func number(named name: String) -> Int? { numbers[name]?.first }

  func numbers(named name: String) -> [Int] { numbers[name] ?? [] }

  func uses(of owner: Int) -> [Use] { usesByOwner[owner].map { uses[$0] } }

  func use(_ column: FormulaUse.Column, of owner: Int) -> Use? {
    usesByOwner[owner].lazy.map { self.uses[$0] }.first { $0.column == column }
  }

  /// Questions with their numbers, in the author's order.
  private(set) lazy var questions: [(number: Int, question: Question)] =
    nodes.indices.compactMap { number in
      nodes[number].question.map { (number, $0) }
    }

  /// What was written in a column of an element's row.
  func cell(_ column: String, of number: Int) -> FormSource.Cell? {
    rows[nodes[number].place]?[column]
  }

  /// The columns of an element's row, in the author's order.
  func columns(of number: Int) -> [String] { rows[nodes[number].place]?.columns ?? [] }

  /// Where a column of an element's row stands; the row where the cell is not known.
  func place(_ column: String, of number: Int) -> Place {
    cell(column, of: number)?.place ?? nodes[number].place
  }

  /// The element, and everything it stands in, from the inside out.
  func way(up number: Int) -> [Int] {
    var way = [number]
    while let parent = nodes[way[way.count - 1]].parent { way.append(parent) }
    return way
  }

  /// The choices of a select question; nil where it takes them from elsewhere.
  func list(of question: Question) -> ChoiceList? {
    question.type.list.flatMap { form.choiceLists[$0] }
  }
}
