/// A location path: where it starts and the steps from there.
public struct Path: Sendable, Hashable {
  /// Where a path starts.
  public enum Origin: Sendable, Hashable {
    /// `/…`: the root of the tree that the context node is part of.
    case root
    /// `name`, `.`, `../name`: the context node.
    case context
    /// `current()/…`, `instance('x')/…`, `${repeat}/…`, `(…)[1]`: what another term finds, filtered.
    case term(Term, predicates: [Term])
  }

  /// Where it starts.
  public let origin: Origin
  /// From there on, in the order they are gone; may be empty.
  public let steps: [Step]
}

/// One step of a location path, `axis::test[predicate]…`.
public struct Step: Sendable, Hashable {
  /// In which direction nodes are looked for.
  public let axis: Axis
  /// Which of them are taken.
  public let test: NodeTest
  /// What filters those, one after the other.
  public let predicates: [Term]
  /// Where it stands in the source.
  public let span: Span
}

/// The axes of XPath 1.0 §2.2. There are no namespace nodes: `namespace` is refused, or finds
/// nothing where calls are not checked.
public enum Axis: String, Sendable, Hashable, CaseIterable {
  case ancestor
  case ancestorOrSelf = "ancestor-or-self"
  case attribute
  case child
  case descendant
  case descendantOrSelf = "descendant-or-self"
  case following
  case followingSibling = "following-sibling"
  case parent
  case preceding
  case precedingSibling = "preceding-sibling"
  case itself = "self"
  case namespace

  /// True if positions on the axis count against document order (XPath 1.0 §2.4).
  public var isReverse: Bool {
    switch self {
    case .ancestor, .ancestorOrSelf, .parent, .preceding, .precedingSibling: true
    default: false
    }
  }
}

/// What a step accepts on its axis.
public enum NodeTest: Sendable, Hashable {
  case name(QualifiedName)
  /// `*`
  case anyName
  /// `prefix:*`
  case anyNameOfPrefix(String)
  case node
  case text
  case comment
  case processingInstruction(String?)
}

/// A name as written, with its prefix if there is one.
public struct QualifiedName: Sendable, Hashable, CustomStringConvertible {
  /// Before the colon; nil where there is none.
  public let prefix: String?
  /// Behind the colon, or all of it.
  public let local: String

  /// The name `prefix:local`, or `local`.
  public init(prefix: String? = nil, _ local: String) {
    self.prefix = prefix
    self.local = local
  }

  /// As an expression would write it.
  public var description: String { prefix.map { "\($0):\(local)" } ?? local }
}
