/// What an expression says about itself without being computed.
public struct Facts: Sendable, Hashable {
  /// Every `${…}`, in source order.
  public internal(set) var questions: [QuestionReference] = []
  /// Every location path with its span, in source order, outer before inner.
  public internal(set) var paths: [LocatedPath] = []
  /// Every function call, in source order, outer before inner.
  public internal(set) var calls: [Call] = []
  /// True if the value may differ from node to node: `.`, `..`, a relative path, `current()`,
  /// `position()`, `once()`. References by `${…}` are not counted.
  public internal(set) var dependsOnContext = false
  /// True if the value may change although no answer does: `now`, `today`, `random`, `uuid`,
  /// `once`, unseeded `randomize`.
  public internal(set) var isVolatile = false
}

/// A location path and where it stands.
public struct LocatedPath: Sendable, Hashable {
  public let path: Path
  public let span: Span
  /// How many predicates (`[…]`) stand around it; from 1 on, a relative path starts at the node
  /// that is being filtered.
  public let predicateDepth: Int
}

extension Expression {
  /// O(size of the expression); keep the result.
  public var facts: Facts { Facts() }
}
