/// What a caller knows about names: which node `${name}` means, which number a name has.
public struct Resolver {
  /// Where the answer to a `${name}` lies; nil if there is no such question.
  public let location: (QuestionReference) -> Location?
  /// The number of an element's or attribute's name, or of a prefix in `prefix:*`.
  /// Names that no node bears still need a number of their own.
  public let symbol: (QualifiedName) -> Symbol
  /// All names that `${…}` may hold, for "did you mean".
  public let questionNames: [String]
  /// Whether an absolute path within those calls (outermost first) means an ancestor of the current
  /// node; nil where it means what it says.
  public let anchor: (_ path: Path, _ enclosingCalls: [String]) -> Anchor?
  /// What is known of the nodes that paths lead to; nil where evaluation has to walk.
  public let positions: Positions?

  /// A resolver that answers from the closures; without `anchor` and `positions` nothing is known of
  /// either.
  public init(
    questionNames: [String] = [],
    location: @escaping (QuestionReference) -> Location?,
    symbol: @escaping (QualifiedName) -> Symbol,
    anchor: @escaping (_ path: Path, _ enclosingCalls: [String]) -> Anchor? = { _, _ in nil },
    positions: Positions? = nil
  ) {
    self.questionNames = questionNames
    self.location = location
    self.symbol = symbol
    self.anchor = anchor
    self.positions = positions
  }
}

/// The first steps of an absolute path, taken as an ancestor of the current node: within a repeat
/// `/data/r/x` means the `x` of the same instance (JavaRosa's "contextualised" references).
public struct Anchor: Sendable, Hashable {
  /// How many parents above the current node.
  public let up: Int
  /// How many steps of the path lead to it.
  public let steps: Int

  /// The ancestor `up` parents above, for the first `steps` steps.
  public init(up: Int, steps: Int) {
    self.up = up
    self.steps = steps
  }
}

/// Where a question's answer lies in the tree.
public struct Location: Sendable, Hashable {
  /// What the first name is looked for under.
  public enum Origin: Sendable, Hashable {
    /// The document that holds the current node: `/data/group/name` is root + 3 names.
    case root
    /// The node that the expression belongs to, and so many parents up: `current()/../name`
    /// is `.current(up: 1)` + 1 name.
    case current(up: Int)
    /// The context node (within a predicate, the node being filtered), and so many parents up.
    case context(up: Int)
    /// The document of a secondary instance, as `instance('id')` finds it.
    case instance(String)
  }

  /// What the first name is looked for under.
  public let origin: Origin
  /// Element names from the origin down, through the child axis.
  public let names: [Symbol]

  /// The place that `names` lead to from `origin`.
  public init(_ origin: Origin, _ names: [Symbol]) {
    self.origin = origin
    self.names = names
  }
}
