/// One place in an expression that looks at the tree; together they are what the value depends on.
public struct Read: Sendable, Hashable {
  /// What is looked at.
  public enum Target: Sendable, Hashable {
    /// `${…}`
    case question(ResolvedQuestion)
    /// A path of names alone, apart from predicates; the position is the resolver's.
    case position(Int)
    /// A path that goes on from that position by other means: `*`, `//`, `@name`, another axis.
    case beyond(Int)
    /// A secondary instance; nil if its id is computed.
    case instance(String?)
    /// A path that the resolver knows no position for.
    case unknown
  }

  /// What is looked at.
  public let target: Target
  /// As written; nil for `${…}`, `current()` and functions that look at the context node.
  public let path: Path?
  /// Where it stands in the source.
  public let span: Span
  /// Whether steps of the path hold predicates, so that only some of the nodes are looked at.
  public let isFiltered: Bool
  /// How many predicates (`[…]`) stand around it.
  public let predicateDepth: Int
  /// Within predicates: what the nodes are that the innermost one filters.
  public let filtered: Target?
  /// The functions whose arguments it is part of, outermost first; `sum`, `count` and their like
  /// look at all nodes, `position` only at which there are.
  public let enclosingCalls: [String]
}
