import Diagnostics
import XForms
import XPath

/// One filling of a form: its answers and what they make of each other.
///
/// Every change notes which rules have to be computed again and where; `settle()` computes them in
/// the order of the dependency graph until nothing is left. Aggregates over repeats, and what
/// depends on them, may wait until someone looks (`isLazy`), so that filling an instance does not
/// cost as much as there are instances.
struct Filling: Sendable {
  let definition: XFormDefinition
  var environment: InterviewEnvironment
  var tree: LiveTree
  var pending: Pending
  /// The time that a settling takes place at.
  var moment: WallClock
  /// Series that a count of their own making has let grow since the last answer.
  var grown: Set<Int> = []
  /// Series that were asked to have more instances than are allowed.
  var overgrown: Set<Int> = []
  /// Whether rules still changed each other's results when they were stopped.
  var isUnsettled = false
  /// How many actions are running because of each other.
  var chain = 0
  /// The identity of the submission that this filling replaces.
  var deprecatedID: String?
  /// The active language of the form's texts.
  var language: String?
  /// Cells whose state is no longer what it was when changes were last taken.
  var changed: Set<Int> = []
  /// Paths of instances that are gone since.
  var removed: [NodePath] = []
  /// What could not be computed, by rule and cell.
  var failures: [RuleAt: EvaluationError] = [:]
  /// Answers that choices took away, to be given back if the choices return.
  var withdrawn: [Int: String] = [:]
  /// What is being looked at on the way to a value, which must not be asked of itself again.
  var lookups: Set<Lookup> = []
  /// The rules that are computed at once: what they decide others may read.
  let prompt: RuleSet
  /// Flags that never change, by scope.
  private let constants: [[Constant]]
  /// Where actions have to be looked for.
  let actions: ActionIndex

  /// What a text of the form may ask of the form itself.
  enum Lookup: Hashable, Sendable {
    /// The label of a choice of the select at a cell.
    case choices(Int)
    case text(String)
  }

  struct RuleAt: Hashable, Sendable {
    let rule: Int
    let cell: Int
  }

  /// Begins a filling with `seed`; events and rules have not run yet.
  init(_ definition: XFormDefinition, seed: Seed, environment: InterviewEnvironment) {
    self.definition = definition
    self.environment = environment
    tree = LiveTree(definition, seed: seed, hidesIrrelevant: environment.rules.hidesIrrelevant)
    pending = Pending(ruleCount: definition.graph.rules.count)
    language = definition.texts.defaultLanguage
    moment = environment.now()
    actions = ActionIndex(definition.actions, definition)
    constants = Constant.all(in: definition)
    prompt = RuleSet(
      definition.graph.rules.indices.filter { !Self.canWait(definition.graph.rules[$0]) },
      count: definition.graph.rules.count)
    setConstants(within: 0)
    for rule in definition.graph.rules.indices { pending.insert(rule, within: 0) }
  }

  // MARK: Settling

  /// Which of the pending rules are computed now.
  enum Extent {
    case all
    /// These only; all else is left for later.
    case only(RuleSet)
  }

  /// Computes what has to be computed.
  ///
  /// - Parameter isLazy: leave aggregates, and what hangs on them, for later.
  mutating func settle(isLazy: Bool = false) { settle(isLazy ? .only(prompt) : .all) }

  mutating func settle(_ extent: Extent) {
    // Rules in order settle in one pass; what goes round (counts, choices, running totals) settles
    // in few. A form that never settles is stopped.
    var passesLeft = 200 + 64 * definition.graph.rules.count
    // One moment for all, or two questions that say now() would not agree.
    moment = environment.now()
    if pending.count > 0, case .all = extent { isUnsettled = false }
    while pending.count > 0 {
      if passesLeft == 0 {
        isUnsettled = true
        pending = Pending(ruleCount: definition.graph.rules.count)
        return
      }
      guard let rule = first(extent) else { return }
      passesLeft -= 1
      let scope = definition.graph.rules[rule].scope
      for block in pending.take(rule) {
        if Int(tree.blocks[Int(block)].scope) == scope {
          compute(rule, in: Int(block))
          continue
        }
        for target in tree.blocks(of: scope, within: Int(block)) { compute(rule, in: target) }
      }
    }
  }

  private func first(_ extent: Extent) -> Int? {
    switch extent {
    case .all: pending.next
    case .only(let rules): pending.next(among: rules)
    }
  }

  /// Aggregates, what hangs on them, and what only people look at.

  private static func canWait(_ rule: Rule) -> Bool {
    switch rule.kind {
    case .required, .readOnly, .constraint: true
    case .count, .relevant, .calculate, .itemset: rule.isAggregate
    }
  }

  private mutating func compute(_ number: Int, in block: Int) {
    let rule = definition.graph.rules[number]
    let cell =
      rule.kind == .count
      ? tree.seriesCell(
        of: rule.target, in: tree.block(of: rule.outerScope(in: definition), around: block))
      : tree.cell(of: rule.target, in: block)
    if tree.cells[cell].flags.contains(.removed) { return }
    let at = RuleAt(rule: number, cell: cell)
    do throws(EvaluationError) {
      try apply(rule, at: cell)
      if !failures.isEmpty { failures[at] = nil }
    } catch {
      failures[at] = error
      changed.insert(cell)
      // Nothing is left from before for others to read, and the fault must be seen.
      if rule.kind == .calculate { store("", at: cell) }
      if rule.kind == .relevant, !tree.cells[cell].flags.contains(.ownRelevant) {
        tree.set(.ownRelevant, true, at: cell)
        spreadRelevance(from: cell)
      }
    }
  }

  private mutating func apply(_ rule: Rule, at cell: Int) throws(EvaluationError) {
    switch rule.kind {
    case .relevant:
      let holds = try boolean(rule.expression, at: cell)
      guard tree.cells[cell].flags.contains(.ownRelevant) != holds else { return }
      tree.set(.ownRelevant, holds, at: cell)
      spreadRelevance(from: cell)
    case .calculate:
      let value = try computedValue(rule.expression, at: cell)
      if value != tree.values[cell] {
        store(value, at: cell)
        changeByRule(at: cell)
      }
    case .required: setFlag(.required, try boolean(rule.expression, at: cell), at: cell)
    case .readOnly:
      let holds = try boolean(rule.expression, at: cell)
      guard tree.cells[cell].flags.contains(.ownReadOnly) != holds else { return }
      tree.set(.ownReadOnly, holds, at: cell)
      spreadReadOnly(from: cell)
    case .constraint:
      var isBroken = false
      if !tree.values[cell].isEmpty { isBroken = try !boolean(rule.expression, at: cell) }
      setFlag(.invalid, isBroken, at: cell)
    case .itemset: try withdrawStaleChoices(rule, at: cell)
    case .count: try growRepeat(rule, at: cell)
    }
  }

  private mutating func setFlag(_ flag: LiveTree.Flags, _ isOn: Bool, at cell: Int) {
    guard tree.cells[cell].flags.contains(flag) != isOn else { return }
    tree.set(flag, isOn, at: cell)
    changed.insert(cell)
  }

  // MARK: Changes

  /// Stores a value and notes who has to be computed again.
  mutating func store(_ value: String, at cell: Int) {
    guard tree.values[cell] != value else { return }
    tree.set(value, at: cell)
    changed.insert(cell)
    notifyReaders(of: cell)
  }

  /// The rules that read a cell.
  func readers(of cell: Int) -> [DependencyGraph.Edge] {
    definition.graph.readers[Int(tree.cells[cell].definition)]
  }

  mutating func notifyReaders(of cell: Int) {
    let block = Int(tree.cells[cell].block)
    for edge in readers(of: cell) {
      pending.insert(edge.rule, within: tree.block(of: edge.anchor, around: block))
    }
  }

  private mutating func spreadRelevance(from top: Int) {
    var waiting = [top]
    while let cell = waiting.popLast() {
      let isAroundRelevant = tree.parent(of: cell).map(tree.isRelevant) ?? true
      let isRelevant = isAroundRelevant && tree.cells[cell].flags.contains(.ownRelevant)
      if cell != top, tree.isRelevant(cell) == isRelevant { continue }
      guard tree.isRelevant(cell) != isRelevant else { continue }
      tree.set(.relevant, isRelevant, at: cell)
      changed.insert(cell)
      notifyReaders(of: cell)
      waiting += tree.allChildren(of: cell)
      waiting += tree.attributes(of: cell)
    }
  }

  private mutating func spreadReadOnly(from top: Int) {
    var waiting = [top]
    while let cell = waiting.popLast() {
      let isAround = tree.parent(of: cell).map { tree.cells[$0].flags.contains(.readOnly) } ?? false
      let isReadOnly = isAround || tree.cells[cell].flags.contains(.ownReadOnly)
      guard tree.cells[cell].flags.contains(.readOnly) != isReadOnly else { continue }
      tree.set(.readOnly, isReadOnly, at: cell)
      changed.insert(cell)
      waiting += tree.allChildren(of: cell)
      waiting += tree.attributes(of: cell)
    }
  }

  /// Rules written as `true()` or `false()` need no computing.
  mutating func setConstants(within block: Int) {
    let outer = Int(tree.blocks[block].scope)
    for (scope, constants) in constants.enumerated()
    where !constants.isEmpty && isScope(scope, within: outer) {
      for target in tree.blocks(of: scope, within: block) {
        for constant in constants {
          let cell = tree.cell(of: constant.node, in: target)
          tree.set(constant.flag, constant.isOn, at: cell)
          if constant.flag == .ownRelevant { spreadRelevance(from: cell) }
          if constant.flag == .ownReadOnly { spreadReadOnly(from: cell) }
        }
      }
    }
  }
}

/// A flag of a node that the form fixes by `true()` or `false()`.
private struct Constant: Sendable {
  let node: Int
  let flag: LiveTree.Flags
  let isOn: Bool

  /// By scope, in document order.
  static func all(in definition: XFormDefinition) -> [[Constant]] {
    var constants: [[Constant]] = Array(repeating: [], count: definition.scopes.count)
    for node in definition.nodes.indices {
      func add(_ flag: LiveTree.Flags, _ isOn: Bool) {
        constants[definition.nodes[node].scope].append(
          Constant(node: node, flag: flag, isOn: isOn))
      }
      if case .constant(true)? = definition.nodes[node].bind?.required { add(.required, true) }
      if case .constant(true)? = definition.nodes[node].bind?.readOnly { add(.ownReadOnly, true) }
      if case .constant(false)? = definition.nodes[node].bind?.relevant { add(.ownRelevant, false) }
      if case .constant(false)? = definition.nodes[node].bind?.constraint { add(.invalid, true) }
    }
    return constants
  }
}
