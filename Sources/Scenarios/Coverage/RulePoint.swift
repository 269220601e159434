import Diagnostics
import Forms
import XForms
import XPath

/// A rule of the form where it can be watched: its node, and which branches it has.
struct RulePoint {
  enum Watch {
    /// What is looked at, and the numbers of the branches.
    case relevance(isTrue: Int, isFalse: Int)
    case constraint(held: Int, broken: Int)
    case calculation(computed: Int)
    /// The `if`s of the rule alone.
    case decisions
  }

  let node: Int
  let watch: Watch
  let column: Branch.FormUse
  /// As it runs; the conditions are terms of it.
  let expression: Expression
  let decisions: [NumberedDecision]
  /// The questions after whose change it is computed; empty where it always is.
  let triggers: Set<String>
}

/// An `if` with the numbers of its two branches.
struct NumberedDecision {
  let condition: Expression
  let isTrue: Int
  let isFalse: Int
  let within: [NumberedDecision]
  let whereTrue: [NumberedDecision]
  let whereFalse: [NumberedDecision]
}

/// Finds the rules of a form and numbers their branches in the author's order.
struct BranchOutline {
  private(set) var branches: [Branch] = []
  private(set) var points: [RulePoint] = []
  private let definition: XFormDefinition

  init(_ form: Form, _ definition: XFormDefinition) {
    self.definition = definition
    add(form.elements, below: [], root: form.settings.rootName)
  }

  private mutating func add(_ elements: [Element], below groups: [String], root: String) {
    for element in elements {
      switch element {
      case .question(let question):
        let way = groups + [question.name]
        guard let node = node(way, root) else { continue }
        let owner = way.joined(separator: "/")
        add(question.relevant, .relevant, of: owner, node, [])
        add(question.constraint, .constraint, of: owner, node, [])
        add(question.calculation, .calculation, of: owner, node, Set(question.triggers))
      case .group(let group):
        let way = groups + [group.name]
        if let node = node(way, root) {
          add(group.relevant, .relevant, of: way.joined(separator: "/"), node, [])
        }
        add(group.elements, below: way, root: root)
      }
    }
  }

  private func node(_ way: [String], _ root: String) -> Int? {
    definition.node(at: "/" + ([root] + way).joined(separator: "/"))
  }

  private mutating func add(
    _ formula: Formula?, _ column: Branch.FormUse, of owner: String, _ node: Int,
    _ triggers: Set<String>
  ) {
    guard let formula, let expression = running(column, of: node) else { return }
    func branch(_ outcome: Branch.Outcome) -> Branch {
      Branch(
        owner: owner, column: column, outcome: outcome, formula: formula.source,
        place: formula.cell.place)
    }
    let found = Decision.all(in: expression)
    let watch: RulePoint.Watch
    switch column {
    case .relevant:
      watch = .relevance(isTrue: add(branch(.relevant)), isFalse: add(branch(.notRelevant)))
    case .constraint: watch = .constraint(held: add(branch(.held)), broken: add(branch(.broken)))
    case .calculation:
      watch = found.isEmpty ? .calculation(computed: add(branch(.computed))) : .decisions
    }
    // What runs has paths where the author wrote `${…}`; people are shown what they wrote.
    var written = Decision.conditions(of: Decision.all(in: formula.expression))
    if written.count != Decision.conditions(of: found).count { written = [] }
    var position = 0
    let decisions = numbered(found) { isTrue in
      let outcome: Branch.Outcome = isTrue ? .conditionTrue : .conditionFalse
      guard written.indices.contains(position) else { return branch(outcome) }
      let span = written[position].span
      return Branch(
        owner: owner, column: column, outcome: outcome, formula: formula.expression.text(of: span),
        place: formula.cell.place(offsetBy: span.lowerBound))
    } next: {
      position += 1
    } part: {
      expression.part($0)
    }
    points.append(
      RulePoint(
        node: node, watch: watch, column: column, expression: expression, decisions: decisions,
        triggers: triggers))
  }

  private mutating func add(_ branch: Branch) -> Int {
    branches.append(branch)
    return branches.count - 1
  }

  private mutating func numbered(
    _ decisions: [Decision], branch: (Bool) -> Branch, next: () -> Void,
    part: (Term) -> Expression
  ) -> [NumberedDecision] {
    var result: [NumberedDecision] = []
    for decision in decisions {
      let (isTrue, isFalse) = (add(branch(true)), add(branch(false)))
      next()
      result.append(
        NumberedDecision(
          condition: part(decision.condition), isTrue: isTrue, isFalse: isFalse,
          within: numbered(decision.within, branch: branch, next: next, part: part),
          whereTrue: numbered(decision.whereTrue, branch: branch, next: next, part: part),
          whereFalse: numbered(decision.whereFalse, branch: branch, next: next, part: part)))
    }
    return result
  }

  /// The expression as the XForm has it; nil where there is none, or one that is always the same.
  private func running(_ column: Branch.FormUse, of node: Int) -> Expression? {
    let bind = definition.nodes[node].bind
    let property: Bind.Property?
    switch column {
    case .relevant: property = bind?.relevant
    case .constraint: property = bind?.constraint
    case .calculation: property = bind?.calculate
    }
    if case .expression(let number)? = property { return expression(number) }
    guard column == .calculation else { return nil }
    // A calculation with triggers is an action of theirs.
    for action in definition.actions where action.target == node {
      guard action.events.contains(.valueChanged), case .expression(let number) = action.value
      else { continue }
      return expression(number)
    }
    return nil
  }

  private func expression(_ number: Int) -> Expression {
    definition.graph.expressions[number].resolved.expression
  }
}
