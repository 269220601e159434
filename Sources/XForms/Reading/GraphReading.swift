import Diagnostics
import XML
import XPath

// The dependency graph: who reads whom, in which order, and whether anything goes round in circles.
extension FormReading {
  mutating func dependencyGraph() -> DependencyGraph {
    var graph = DependencyGraph()
    graph.expressions = expressions.expressions
    let rules = unorderedRules()
    let deciders = Deciders(rules, tree: tree)
    reportCycles(among: rules, deciders, graph.expressions)
    graph.rules = ordered(rules, deciders, graph.expressions)
    markAggregates(in: &graph)
    markOwnMaking(in: &graph)
    link(&graph)
    return graph
  }

  private func unorderedRules() -> [Rule] {
    var rules: [Rule] = []
    for control in controls {
      if let count = control.count, let node = control.node {
        let scope = tree.scopes[tree.nodes[node].scope].parent ?? 0
        rules.append(
          Rule(
            kind: .count, target: node, scope: scope, expression: count,
            context: control.countContext, control: control.id))
      }
    }
    for node in tree.nodes.indices {
      addRules(ofBindOf: node, to: &rules)
      // Two selects on one node may offer different choices; the answer has to fit none of them
      // more than the other, so that only a single select's choices take an answer away.
      let selects = tree.nodes[node].controls.filter { controls[$0].itemset != nil }
      if selects.count == 1, let itemset = controls[selects[0]].itemset {
        rules.append(
          Rule(
            kind: .itemset, target: node, scope: tree.nodes[node].scope, expression: itemset.nodes,
            context: nil, control: selects[0]))
      }
    }
    return rules
  }

  private func addRules(ofBindOf node: Int, to rules: inout [Rule]) {
    func add(_ kind: Rule.Kind, _ property: Bind.Property?) {
      guard case .expression(let number)? = property else { return }
      rules.append(
        Rule(
          kind: kind, target: node, scope: tree.nodes[node].scope, expression: number, context: nil,
          control: nil))
    }
    add(.relevant, tree.nodes[node].bind?.relevant)
    add(.calculate, tree.nodes[node].bind?.calculate)
    add(.required, tree.nodes[node].bind?.required)
    add(.readOnly, tree.nodes[node].bind?.readOnly)
    add(.constraint, tree.nodes[node].bind?.constraint)
  }

  /// Which rules decide the value or the existence of a node.
  private struct Deciders {
    private var own: [[Int]]
    private var relevance: [Int?]
    private var counts: [Int?]
    private let tree: DefinitionTree

    init(_ rules: [Rule], tree: DefinitionTree) {
      self.tree = tree
      own = Array(repeating: [], count: tree.nodes.count)
      relevance = Array(repeating: nil, count: tree.nodes.count)
      counts = Array(repeating: nil, count: tree.nodes.count)
      for (index, rule) in rules.enumerated() {
        switch rule.kind {
        case .calculate, .itemset: own[rule.target].append(index)
        case .relevant: relevance[rule.target] = index
        case .count: counts[rule.target] = index
        case .required, .readOnly, .constraint: break
        }
      }
    }

    func rules(for reading: Reading, includingCounts: Bool = true) -> [Int] {
      var found = reading.isValue ? own[reading.node] : []
      var climbing = reading.node
      while climbing > 0 {
        if let rule = relevance[climbing] { found.append(rule) }
        if includingCounts, let rule = counts[climbing] { found.append(rule) }
        climbing = tree.nodes[climbing].parent
      }
      return found
    }
  }

  // MARK: Order

  /// Depth first, each rule after those that decide what it reads; the author's order otherwise.
  private func ordered(
    _ rules: [Rule], _ deciders: Deciders, _ expressions: [FormExpression]
  ) -> [Rule] {
    var isPlaced = [Bool](repeating: false, count: rules.count)
    var order: [Rule] = []
    for start in rules.indices {
      // An explicit stack: chains of thousands of calculations must not exhaust the real one.
      var stack = [(rule: start, isExpanded: false)]
      while let (rule, isExpanded) = stack.popLast() {
        if isExpanded {
          order.append(rules[rule])
        } else if !isPlaced[rule] {
          isPlaced[rule] = true
          stack.append((rule, true))
          for reading in expressions[rules[rule].expression].readings.reversed() {
            for decider in deciders.rules(for: reading) where !isPlaced[decider] {
              stack.append((decider, false))
            }
          }
        }
      }
    }
    return order
  }

  private func markAggregates(in graph: inout DependencyGraph) {
    var deferred = [Bool](repeating: false, count: tree.nodes.count)
    // What goes round (counts, running totals) may read what follows in the order.
    var isComplete = false
    while !isComplete {
      isComplete = true
      for index in graph.rules.indices where !graph.rules[index].isAggregate {
        let rule = graph.rules[index]
        let isAggregate = graph.expressions[rule.expression].readings.contains { reading in
          tree.nodes[reading.node].scope != reading.anchor || deferred[reading.node]
        }
        guard isAggregate else { continue }
        graph.rules[index].isAggregate = true
        graph.hasAggregates = true
        isComplete = false
        switch rule.kind {
        case .calculate, .itemset: deferred[rule.target] = true
        case .relevant, .count:
          for node in rule.target..<tree.nodes[rule.target].end { deferred[node] = true }
        default: break
        }
      }
    }
  }

  private func markOwnMaking(in graph: inout DependencyGraph) {
    guard graph.rules.contains(where: { $0.kind == .count }) else { return }
    let deciders = Deciders(graph.rules, tree: tree)
    for start in graph.rules.indices where graph.rules[start].kind == .count {
      let repetition = tree.nodes[graph.rules[start].target]
      var seen: Set<Int> = [start]
      var waiting = [start]
      while let rule = waiting.popLast() {
        for reading in graph.expressions[graph.rules[rule].expression].readings {
          if (repetition.id..<repetition.end).contains(reading.node) {
            graph.rules[start].readsItsOwnMaking = true
          }
          waiting += deciders.rules(for: reading).filter { seen.insert($0).inserted }
        }
      }
    }
  }

  private func link(_ graph: inout DependencyGraph) {
    graph.readers = Array(repeating: [], count: tree.nodes.count)
    graph.rulesOfScope = Array(repeating: [], count: tree.scopes.count)
    graph.rulesOfNode = Array(repeating: [], count: tree.nodes.count)
    var series: [Int: Set<DependencyGraph.Edge>] = [:]
    for (index, rule) in graph.rules.enumerated() {
      graph.rulesOfScope[rule.scope].append(index)
      graph.rulesOfNode[rule.target].append(index)
      if rule.kind == .constraint {
        graph.constraints[rule.target] = index
        // What an answer has to fulfil changes with the answer itself.
        graph.readers[rule.target].append(.init(rule: index, anchor: rule.scope))
      }
      for reading in graph.expressions[rule.expression].readings {
        let edge = DependencyGraph.Edge(rule: index, anchor: reading.anchor)
        if graph.readers[reading.node].last != edge { graph.readers[reading.node].append(edge) }
        // Every repeat between the anchor and what is read brings instances that come and go.
        var scope = tree.nodes[reading.node].scope
        while scope != reading.anchor, let outer = tree.scopes[scope].parent {
          series[tree.scopes[scope].node, default: []].insert(edge)
          scope = outer
        }
      }
    }
    graph.seriesReaders = series.mapValues { $0.sorted { $0.rule < $1.rule } }
  }

  // MARK: Cycles

  /// Calculations and relevance that depend on themselves; any rule but a constraint that reads its
  /// own node.
  private mutating func reportCycles(
    among rules: [Rule], _ deciders: Deciders, _ expressions: [FormExpression]
  ) {
    var edges: [[Int]] = Array(repeating: [], count: rules.count)
    var reported: Set<Int> = []
    for (index, rule) in rules.enumerated() {
      switch rule.kind {
      case .constraint, .count, .itemset: continue
      default: break
      }
      for reading in expressions[rule.expression].readings where reading.isValue {
        let isOtherInstance = reading.anchor != tree.nodes[reading.node].scope
        if reading.node == rule.target {
          if isOtherInstance && reader.allowsRunningTotals { continue }
          if reported.insert(rule.target).inserted { refuseCycle([rule.target]) }
          continue
        }
        guard rule.kind == .calculate || rule.kind == .relevant else { continue }
        edges[index] += deciders.rules(for: reading, includingCounts: false).filter {
          rules[$0].kind != .itemset
        }
      }
    }
    for loop in Self.loops(edges) {
      let nodes = loop.map { rules[$0].target }
      if Set(nodes).isDisjoint(with: reported) {
        reported.formUnion(nodes)
        refuseCycle(nodes)
      }
    }
  }

  private mutating func refuseCycle(_ nodes: [Int]) {
    var paths: [String] = []
    for node in nodes {
      let path = tree.nodes.path(of: node)
      if paths.last != path { paths.append(path) }
    }
    paths.append(paths[0])
    refuse(.cycle(paths), at: tree.nodes[nodes[0]].position)
  }

  /// One loop for each knot of the graph, each vertex after what it depends on.
  private static func loops(_ edges: [[Int]]) -> [[Int]] {
    var state = [UInt8](repeating: 0, count: edges.count)
    var loops: [[Int]] = []
    for start in edges.indices where state[start] == 0 {
      var way: [(vertex: Int, next: Int)] = [(start, 0)]
      state[start] = 1
      while let (vertex, next) = way.last {
        guard next < edges[vertex].count else {
          state[vertex] = 2
          way.removeLast()
          continue
        }
        way[way.count - 1].next += 1
        let target = edges[vertex][next]
        if state[target] == 0 {
          state[target] = 1
          way.append((target, 0))
        } else if state[target] == 1, let first = way.firstIndex(where: { $0.vertex == target }) {
          loops.append(way[first...].map(\.vertex))
        }
      }
    }
    return loops
  }
}
