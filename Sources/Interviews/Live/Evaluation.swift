import XForms
import XPath

// Expressions of the form, computed over the answers.
extension Filling {
  func context(at cell: Int) -> EvaluationContext<LiveTree> {
    var context = EvaluationContext<LiveTree>(
      node: LiveNode(cell), clock: environment.now(), random: environment.random,
      language: language, dialect: environment.dialect)
    let definition = definition
    context.hooks.instance = { id in
      definition.instanceOrder.firstIndex(of: id).map { LiveNode(document: $0 + 1, 0) }
    }
    return context
  }

  /// The context for an expression that may ask the form itself. Its hooks hold a copy of the
  /// answers, so it must not outlive the evaluation.
  private func context(for number: Int, at cell: Int) -> EvaluationContext<LiveTree> {
    var context = context(at: cell)
    let functions = definition.graph.expressions[number].functions
    if functions.contains("jr:choice-name") {
      let filling = self
      context.hooks.choiceName = { filling.choiceLabel($0, of: $1) }
    }
    if functions.contains("jr:itext") {
      let filling = self
      context.hooks.text = { filling.text($0, form: nil, at: cell) }
    }
    if functions.contains("pulldata") {
      let tree = tree
      context.hooks.pulledData = { tree.pulledData($0) }
    }
    return context
  }

  func value(_ number: Int, at cell: Int) throws(EvaluationError) -> Value<LiveNode> {
    try Evaluator(tree).value(
      of: definition.graph.expressions[number].resolved, in: context(for: number, at: cell))
  }

  func boolean(_ number: Int, at cell: Int) throws(EvaluationError) -> Bool {
    try Evaluator(tree).boolean(
      of: definition.graph.expressions[number].resolved, in: context(for: number, at: cell))
  }

  func string(_ number: Int, at cell: Int) throws(EvaluationError) -> String {
    try Evaluator(tree).string(
      of: definition.graph.expressions[number].resolved, in: context(for: number, at: cell))
  }

  func number(_ number: Int, at cell: Int) throws(EvaluationError) -> Double {
    try Evaluator(tree).number(
      of: definition.graph.expressions[number].resolved, in: context(for: number, at: cell))
  }

  /// A text path of a choice, the choice being the context node.
  func string(_ number: Int, of choice: LiveNode, at cell: Int) throws(EvaluationError) -> String {
    var context = context(for: number, at: cell)
    context.node = choice
    return try Evaluator(tree).string(
      of: definition.graph.expressions[number].resolved, in: context)
  }

  /// What a calculation stores, in the spelling of the node's type.
  func computedValue(_ number: Int, at cell: Int) throws(EvaluationError) -> String {
    let type = tree.definition(of: cell).type
    switch try value(number, at: cell) {
    case .boolean(let truth):
      if environment.storesBooleansAsDigits { return truth ? "1" : "0" }
      return truth ? "true" : "false"
    case .number(let number):
      return type.stored(number)
    case .string(let text): return type.stored(text)
    case .nodes(let nodes):
      return type.stored(nodes.first.map { tree.stringValue(of: $0) } ?? "")
    }
  }
}

extension LiveTree {
  /// `pulldata(instance, column to read, column to search, value to find)`.
  func pulledData(_ arguments: [String]) -> String? {
    guard arguments.count == 4, let table = definition.instances[arguments[0]] else { return nil }
    let wanted = definition.symbol(of: QualifiedName(arguments[1]))
    let key = definition.symbol(of: QualifiedName(arguments[2]))
    let item = definition.symbol(of: QualifiedName("item"))
    for root in table.children(of: 0) {
      let rows = table.children(of: root, named: item, where: key, equals: arguments[3])
      if let row = rows.first, let cell = table.children(of: row, named: wanted).first {
        return table.text(of: cell)
      }
    }
    return nil
  }
}
