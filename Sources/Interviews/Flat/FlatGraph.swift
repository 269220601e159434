import Diagnostics
import Forms
import XPath

/// What has to be recomputed when an answer changes, and in which order. Built once per form.
///
/// A rule computes one property of one node. It reads the visible values of the questions it names;
/// a visible value changes with the question's stored value and with the relevance of the question
/// and of every group above it. Rules stand in an order in which each follows all it reads.
struct FlatGraph: Sendable {
  enum Property: Sendable, Hashable, CaseIterable {
    case relevance, value, required, readOnly
  }

  struct Rule: Sendable {
    let node: Int
    let property: Property
    let formula: Formula
    let expression: ResolvedExpression
  }

  private(set) var rules: [Rule]
  /// For each node the positions of the rules that read its visible value, ascending.
  private(set) var readers: [[Int]]
  /// Constraints, by node: computed when asked for, since nothing depends on them.
  let constraints: [Int: ResolvedExpression]
  /// What new fillings start with, by node: computed once.
  let initialValues: [Int: ResolvedExpression]

  /// - Throws: a `${name}` that resolves to nothing, which a checked form does not have.
  init(_ layout: FormLayout) throws(SyntaxError) {
    let resolver = layout.resolver
    var unordered: [Rule] = []
    var constraints: [Int: ResolvedExpression] = [:]
    var initialValues: [Int: ResolvedExpression] = [:]
    for number in layout.nodes.indices {
      let node = layout.nodes[number]
      let formulas: [(Property, Formula?)] = [
        (.relevance, node.relevant), (.value, node.question?.calculation),
        (.required, node.question?.required), (.readOnly, node.question?.readOnly),
      ]
      for case (let property, let formula?) in formulas {
        let expression = try formula.expression.resolved(by: resolver)
        unordered.append(
          Rule(node: number, property: property, formula: formula, expression: expression))
      }
      if let constraint = node.question?.constraint {
        constraints[number] = try constraint.expression.resolved(by: resolver)
      }
      if case .formula(let formula) = node.question?.initialValue {
        initialValues[number] = try formula.expression.resolved(by: resolver)
      }
    }
    self.constraints = constraints
    self.initialValues = initialValues
    rules = Self.ordered(unordered, in: layout)
    readers = Array(repeating: [], count: layout.nodes.count)
    for (position, rule) in rules.enumerated() {
      for read in Self.nodesRead(by: rule, in: layout) { readers[read].append(position) }
    }
  }

  private static func nodesRead(by rule: Rule, in layout: FormLayout) -> [Int] {
    let named = rule.formula.expression.facts.questions.compactMap { layout.node(named: $0.name) }
    return Array(Set(named.flatMap(layout.subtree(of:)))).sorted()
  }

  /// Depth-first topological order that keeps the author's order where it can. `Forms` refuses
  /// cycles; one that slipped through ends the descent instead of looping.
  private static func ordered(_ rules: [Rule], in layout: FormLayout) -> [Rule] {
    var computing: [Int: [Int]] = [:]
    for (index, rule) in rules.enumerated()
    where rule.property == .relevance || rule.property == .value {
      computing[rule.node, default: []].append(index)
    }
    /// The rules that decide what `rule` reads.
    func sources(of rule: Rule) -> [Int] {
      nodesRead(by: rule, in: layout).flatMap { node in
        var found = computing[node] ?? []
        var above = layout.nodes[node].parent
        while let group = above {
          found += computing[group] ?? []
          above = layout.nodes[group].parent
        }
        return found
      }
    }
    var placed = [Bool](repeating: false, count: rules.count)
    var order: [Rule] = []
    for start in rules.indices {
      // An explicit stack: chains of thousands of calculations must not exhaust the real one.
      var stack = [(rule: start, isExpanded: false)]
      while let (rule, isExpanded) = stack.popLast() {
        if isExpanded {
          order.append(rules[rule])
        } else if !placed[rule] {
          placed[rule] = true
          stack.append((rule, true))
          stack += sources(of: rules[rule]).reversed().filter { !placed[$0] }.map { ($0, false) }
        }
      }
    }
    return order
  }
}
