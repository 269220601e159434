import XForms
import XPath

// What has to be computed before somebody looks at one node: what the node hangs on, and no more,
// so that going through the instances of a repeat does not add all of them up at every answer.
extension Filling {
  /// Computes the state of a cell.
  ///
  /// - Parameter expressions: others whose value will be shown; nil where nobody knows which.
  mutating func settle(for cell: Int, showing expressions: [Int]? = []) {
    if pending.count == 0 {
      moment = environment.now()
      return
    }
    let node = Int(tree.cells[cell].definition)
    guard !actions.followComputedValues, let expressions,
      let needed = upstream(of: rules(deciding: node), showing: expressions)
    else { return settle() }
    settle(.needed(needed))
  }

  /// The rules that decide the state of a node: its own and those of the nodes above.
  private func rules(deciding node: Int) -> [Int] {
    let graph = definition.graph
    var found = graph.rulesOfNode[node]
    var climbing = definition.nodes[node].parent
    while climbing > XFormDefinition.document {
      for rule in graph.rulesOfNode[climbing] {
        switch graph.rules[rule].kind {
        case .relevant, .readOnly, .count: found.append(rule)
        default: break
        }
      }
      climbing = definition.nodes[climbing].parent
    }
    return found
  }

  /// Those rules and all aggregates they hang on, which are what a lazy settling leaves; nil where
  /// they are many, or cannot be told.
  private func upstream(of rules: [Int], showing expressions: [Int]) -> Set<Int>? {
    let graph = definition.graph
    var found = Set(rules)
    var waiting = rules.filter { graph.rules[$0].isAggregate }.map { graph.rules[$0].expression }
    waiting += expressions
    while let number = waiting.popLast() {
      let expression = graph.expressions[number]
      // Texts and labels of choices may show anything.
      if expression.functions.contains("jr:itext")
        || expression.functions.contains("jr:choice-name")
      {
        return nil
      }
      for reading in expression.readings {
        for rule in definition.deciders(of: reading)
        where graph.rules[rule].isAggregate && found.insert(rule).inserted {
          waiting.append(graph.rules[rule].expression)
        }
      }
      if found.count > Self.mostUpstreamRules { return nil }
    }
    return found
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
  func select(at node: DefinitionNode) -> Control? {
    node.controls.first { controls[$0].isSelect }.map { controls[$0] }
  }
}
