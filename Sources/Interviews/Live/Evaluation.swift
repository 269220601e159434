import XForms
import XPath

// Expressions of the form, computed over the answers.
extension Filling {
  func context(at cell: Int) -> EvaluationContext<LiveTree> {
    EvaluationContext<LiveTree>(
      node: LiveNode(cell), clock: moment, random: environment.random,
      language: language, dialect: environment.dialect, limits: environment.limits)
  }

  /// The context for an expression that may ask the form itself. Its hooks hold a copy of the
  /// answers, so it must not outlive the evaluation.
  private func context(for number: Int, at cell: Int) -> EvaluationContext<LiveTree> {
    context(calling: definition.graph.expressions[number].calls, at: cell)
  }

  /// - Parameter calls: the functions that the expression calls.
  func context(calling calls: CalledFunctions, at cell: Int) -> EvaluationContext<LiveTree> {
    var context = context(at: cell)
    if calls.isDisjoint(with: .answeredByForm) { return context }
    if calls.contains(.instance) {
      let definition = definition
      context.hooks.instance = { id in
        definition.instanceOrder.firstIndex(of: id).map { LiveNode(document: $0 + 1, 0) }
      }
    }
    if calls.contains(.position) {
      let place = tree.place(of: cell)
      context.position = place.position
      context.size = place.size
    }
    if calls.contains(.choiceName) {
      let filling = self
      context.hooks.choiceName = { filling.choiceLabel($0, of: $1) }
    }
    if calls.contains(.text) {
      let filling = self
      context.hooks.text = { filling.looking(at: .text($0))?.text($0, form: nil, at: cell) }
    }
    if calls.contains(.pulledData) {
      let tree = tree
      context.hooks.pulledData = { tree.pulledData($0) }
    }
    return context
  }

  /// The same filling while it looks something up; nil where it does so already, which would have
  /// no end: a choice whose label is that of itself, a text that shows itself.
  func looking(at lookup: Lookup) -> Filling? {
    var filling = self
    return filling.lookups.insert(lookup).inserted ? filling : nil
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
    let type = tree.type(of: cell)
    switch try value(number, at: cell) {
    case .boolean(let truth):
      return truth ? "true" : "false"
    case .number(let number):
      return type.stored(number)
    case .string(let text): return type.stored(text)
    case .nodes(let nodes):
      return type.stored(nodes.first.map { tree.stringValue(of: $0) } ?? "")
    }
  }
}

extension CalledFunctions {
  /// What an evaluator has to ask the form for.
  fileprivate static let answeredByForm: CalledFunctions = [
    .instance, .position, .choiceName, .text, .pulledData,
  ]

  /// Whether texts of the form, which may show anything, are part of the value.
  var isShowingTexts: Bool { !isDisjoint(with: [.choiceName, .text]) }
}

extension LiveTree {
  /// Where a node stands among those of its name, from 1.
  func place(of cell: Int) -> (position: Int, size: Int) {
    let node = definition(of: cell)
    if node.isRepeat, !isSeries(cell) {
      let block = blocks[Int(cells[cell].block)]
      return (Int(block.place) + 1, instanceBlocks(of: Int(block.owner)).count)
    }
    guard let occurrence = node.occurrence else { return (1, 1) }
    let siblings = definition.nodes[node.parent].childrenBySymbol[node.symbol] ?? []
    return (occurrence, siblings.count)
  }

  /// `pulldata(instance, column to read, column to search, value to find)`: the first row that has
  /// the value; columns may be attributes (`@code`).
  func pulledData(_ arguments: [String]) -> String? {
    guard arguments.count == 4, let table = definition.instances[arguments[0]] else { return nil }
    let (wanted, key) = (arguments[1], arguments[2])
    for root in table.children(of: 0) {
      let keySymbol = definition.symbol(of: QualifiedName(key))
      let item = table.children(of: root).first.flatMap { table.symbol(of: $0) }
      if !key.hasPrefix("@"), let item {
        let rows = table.children(of: root, named: item, where: keySymbol, equals: arguments[3])
        return rows.first.flatMap { column(wanted, of: $0, in: table) }
      }
      for row in table.children(of: root) where column(key, of: row, in: table) == arguments[3] {
        return column(wanted, of: row, in: table)
      }
    }
    return nil
  }

  private func column(_ name: String, of row: Int, in table: InstanceTable) -> String? {
    let isAttribute = name.hasPrefix("@")
    let symbol = definition.symbol(of: QualifiedName(isAttribute ? String(name.dropFirst()) : name))
    let cells =
      isAttribute
      ? table.attributes(of: row).filter { table.symbol(of: $0) == symbol }
      : table.children(of: row, named: symbol)
    return cells.first.map(table.text(of:))
  }
}
