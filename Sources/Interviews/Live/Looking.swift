import XForms
import XPath

// What has to be computed before somebody looks at one node: what the node hangs on, and no more,
// so that going through the instances of a repeat does not add all of them up at every answer.
extension Filling {
  /// Computes the state of a cell.
  ///
  /// - Parameter expressions: others whose value will be shown; nil where nobody knows which.
  mutating func settle(
    for cell: Int, showing expressions: @autoclosure () -> [Int]? = []
  ) {
    if pending.count == 0 {
      moment = environment.now()
      return
    }
    guard !actions.followComputedValues else { return settle() }
    var needed = prompt
    let aggregates = insertRules(deciding: Int(tree.cells[cell].definition), into: &needed)
    // What aggregates read may be anywhere; all else is computed when it is answered.
    if definition.graph.hasAggregates {
      guard let expressions = expressions(),
        insertUpstream(of: aggregates + expressions, into: &needed)
      else { return settle() }
    }
    settle(.only(needed))
  }

  /// Adds the rules that decide the state of a node: its own and those of the nodes above.
  ///
  /// - Returns: the expressions of the aggregates among them.
  private func insertRules(deciding node: Int, into rules: inout RuleSet) -> [Int] {
    var aggregates: [Int] = []
    var climbing = node
    while climbing > XFormDefinition.document {
      for rule in definition.graph.rulesOfNode[climbing] {
        if climbing != node {
          switch definition.graph.rules[rule].kind {
          case .relevant, .readOnly, .count: break
          case .calculate, .itemset, .required, .constraint: continue
          }
        }
        rules.insert(rule)
        if definition.graph.rules[rule].isAggregate {
          aggregates.append(definition.graph.rules[rule].expression)
        }
      }
      climbing = definition.nodes[climbing].parent
    }
    return aggregates
  }

  /// Adds all aggregates that expressions hang on, which are what a lazy settling leaves.
  ///
  /// - Returns: false where they are many, or cannot be told.
  private func insertUpstream(of expressions: [Int], into rules: inout RuleSet) -> Bool {
    let graph = definition.graph
    var waiting = expressions
    var found = waiting.count
    while let number = waiting.popLast() {
      if graph.expressions[number].calls.isShowingTexts { return false }
      for reading in graph.expressions[number].readings {
        for rule in definition.deciders(of: reading)
        where graph.rules[rule].isAggregate && !rules.contains(rule) {
          rules.insert(rule)
          found += 1
          waiting.append(graph.rules[rule].expression)
        }
      }
      if found > Self.mostUpstreamRules { return false }
    }
    return true
  }

  /// Beyond so many, finding out what is needed costs as much as computing everything.
  private static let mostUpstreamRules = 64
}

extension XFormDefinition {
  /// The expressions whose values a person sees at a control; nil where it cannot be told before.
  func shown(by control: Control) -> [Int]? {
    guard let shown = shown(by: [control.label, control.hint].compactMap { $0 }),
      let offered = offered(by: control)
    else { return nil }
    return shown + offered
  }

  /// The expressions that the choices of a control hang on.
  func offered(by control: Control) -> [Int]? {
    guard let shown = shown(by: control.items.compactMap(\.label)) else { return nil }
    guard let itemset = control.itemset else { return shown }
    if itemset.isLabelTextID, texts.hasOutputs { return nil }
    return shown + [itemset.nodes, itemset.value] + (itemset.label.map { [$0] } ?? [])
  }

  /// The expressions whose values texts show.
  func shown(by texts: [FormText]) -> [Int]? {
    var shown: [Int] = []
    for text in texts {
      switch text.source {
      case .parts(let parts):
        for case .output(let number) in parts { shown.append(number) }
      case .catalogue(let id): shown += self.texts.outputs(of: id, context: text.context)
      case .computed: return nil
      }
    }
    return shown
  }

  /// The select that shows a node, the first where there are several.
  func select(at node: Int) -> Int? { nodes[node].controls.first { controls[$0].isSelect } }
}
