import Diagnostics
import XPath

/// An expression of a form with its names resolved and what it reads.
public struct FormExpression: Sendable {
  /// As the form writes it.
  public let source: String
  /// With every name resolved to a position.
  public let resolved: ResolvedExpression
  /// Nodes it reads, as far as can be told without values.
  public let readings: [Reading]
  /// The functions it calls whose value does not come from their arguments alone.
  public let calls: CalledFunctions
  /// The child's name, where the expression is nothing else.
  public let childName: Symbol?

  /// Whether the value may change although no answer does (`now()`, `random()`).
  public var isVolatile: Bool { calls.contains(.volatile) }
}

/// That an expression reads a node of the answers.
public struct Reading: Sendable, Hashable {
  /// The node of the definition that is read.
  public let node: Int
  /// The innermost scope whose instance the reader and what it reads are sure to share.
  public let anchor: Int
  /// False where only the existence and the position of the node count.
  public let isValue: Bool
}

/// One property of one node that an expression decides.
public struct Rule: Sendable {
  /// What is decided; `count` is the number of a repeat's instances, `itemset` what a select
  /// offers.
  public enum Kind: Int, Sendable, Hashable {
    case count, relevant, calculate, itemset, required, readOnly, constraint
  }

  /// What is decided.
  public let kind: Kind
  /// The node the rule decides about; for `count` the repeat.
  public let target: Int
  /// The scope of the nodes that the rule is computed for.
  public let scope: Int
  /// A number into ``DependencyGraph/expressions``.
  public let expression: Int
  /// For `count`: the node that its path starts from.
  public let context: Int?
  /// The select whose choices an `itemset` rule computes.
  public let control: Int?
  /// Whether it reads many instances of a repeat, or something that does: computing it again after
  /// each of many answers would cost their number squared.
  public internal(set) var isAggregate = false
  /// For `count`: whether it depends, by whatever way, on the instances it asks for.
  public internal(set) var readsItsOwnMaking = false

  /// For `count`: the scope that holds the series of instances.
  public func outerScope(in definition: XFormDefinition) -> Int {
    definition.scopes[definition.nodes[target].scope].parent ?? 0
  }
}

/// What has to be computed again when something changes, and in which order. Made once per form.
public struct DependencyGraph: Sendable {
  /// Every expression of the form; rules, controls and texts name them by number.
  public internal(set) var expressions: [FormExpression] = []
  /// In an order in which each rule follows those that decide what it reads.
  public internal(set) var rules: [Rule] = []
  /// For each node the rules that read its value or its existence, ascending.
  public internal(set) var readers: [[Edge]] = []
  /// For each repeat the rules outside that read anything within it.
  public internal(set) var seriesReaders: [Int: [Edge]] = [:]
  /// For each scope the rules that are computed for its instances.
  public internal(set) var rulesOfScope: [[Int]] = []
  /// For each node the rules that decide about it.
  public internal(set) var rulesOfNode: [[Int]] = []
  /// Whether any rule is an aggregate.
  public internal(set) var hasAggregates = false
  /// Constraint rules by node.
  public internal(set) var constraints: [Int: Int] = [:]

  /// That a rule has to be computed again, and within which instance.
  public struct Edge: Sendable, Hashable {
    /// A number into ``DependencyGraph/rules``.
    public let rule: Int
    /// The innermost scope whose instance the change and the rule are sure to share.
    public let anchor: Int
  }
}

extension XFormDefinition {
  /// The rules that decide the value or the existence of what is read.
  public func deciders(of reading: Reading) -> [Int] {
    var found = graph.rulesOfNode[reading.node].filter { rule in
      switch graph.rules[rule].kind {
      case .calculate, .itemset: reading.isValue
      case .relevant, .count: true
      case .required, .readOnly, .constraint: false
      }
    }
    var climbing = nodes[reading.node].parent
    while climbing > Self.document {
      found += graph.rulesOfNode[climbing].filter {
        graph.rules[$0].kind == .relevant || graph.rules[$0].kind == .count
      }
      climbing = nodes[climbing].parent
    }
    return found
  }
}
