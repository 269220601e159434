/// What an expression says about itself without being computed.
public struct Facts: Sendable, Hashable {
  /// Every `${…}`, in source order.
  public private(set) var questions: [QuestionReference] = []
  /// Every location path, outer before inner, else in source order.
  public private(set) var paths: [LocatedPath] = []
  /// Every function call, outer before inner, else in source order.
  public private(set) var calls: [Call] = []
  /// True if the value may differ from node to node: `.`, `..`, a relative path, `current()`,
  /// `position()`, `once()`. References by `${…}` are not counted, nor is what predicates say.
  public private(set) var dependsOnContext = false
  /// True if the value may change although no answer does: `now`, `today`, `random`, `uuid`,
  /// `once`, unseeded `randomize`.
  public private(set) var isVolatile = false

  static let volatileFunctions: Set = ["now", "today", "random", "uuid", "once"]
  private static let contextFunctions: Set = ["current", "position", "last", "once", "lang"]
  private static let contextFunctionsWithoutArguments: Set = [
    "name", "local-name", "namespace-uri", "string", "number", "string-length", "normalize-space",
  ]

  init(of term: Term) { visit(term, predicateDepth: 0) }

  private mutating func visit(_ term: Term, predicateDepth: Int) {
    switch term.kind {
    case .text, .number: break
    case .question(let reference): questions.append(reference)
    case .negation(let inner): visit(inner, predicateDepth: predicateDepth)
    case .chain(let first, let rest):
      visit(first, predicateDepth: predicateDepth)
      for link in rest { visit(link.operand, predicateDepth: predicateDepth) }
    case .call(let call):
      note(call, predicateDepth: predicateDepth)
      for argument in call.arguments { visit(argument, predicateDepth: predicateDepth) }
    case .path(let path):
      paths.append(LocatedPath(path: path, span: term.span, predicateDepth: predicateDepth))
      visit(path, predicateDepth: predicateDepth)
    }
  }

  private mutating func visit(_ path: Path, predicateDepth: Int) {
    switch path.origin {
    case .root: break
    case .context: dependsOnContext = dependsOnContext || predicateDepth == 0
    case .term(let origin, let predicates):
      visit(origin, predicateDepth: predicateDepth)
      for predicate in predicates { visit(predicate, predicateDepth: predicateDepth + 1) }
    }
    for predicate in path.steps.flatMap(\.predicates) {
      visit(predicate, predicateDepth: predicateDepth + 1)
    }
  }

  private mutating func note(_ call: Call, predicateDepth: Int) {
    calls.append(call)
    if call.isVolatile { isVolatile = true }
    let usesContext =
      Self.contextFunctions.contains(call.name)
      || call.arguments.isEmpty && Self.contextFunctionsWithoutArguments.contains(call.name)
    // `current()` means the same within a predicate as outside.
    if usesContext && (predicateDepth == 0 || call.name == "current") { dependsOnContext = true }
  }
}

/// A location path and where it stands.
public struct LocatedPath: Sendable, Hashable {
  /// The path itself.
  public let path: Path
  /// Where it stands in the source.
  public let span: Span
  /// How many predicates (`[…]`) stand around it; from 1 on, a relative path starts at the node
  /// that is being filtered.
  public let predicateDepth: Int
}

extension Call {
  /// Whether it may give another value although its arguments do not change.
  fileprivate var isVolatile: Bool {
    name == "randomize" && arguments.count == 1 || Facts.volatileFunctions.contains(name)
  }
}

/// Which functions an expression calls whose value does not come from their arguments alone.
public struct CalledFunctions: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// `instance()`.
  public static let instance = CalledFunctions(rawValue: 1)
  /// `position()`.
  public static let position = CalledFunctions(rawValue: 2)
  /// `jr:choice-name()`.
  public static let choiceName = CalledFunctions(rawValue: 4)
  /// `jr:itext()`.
  public static let text = CalledFunctions(rawValue: 8)
  /// `pulldata()`.
  public static let pulledData = CalledFunctions(rawValue: 16)
  /// `once()`.
  public static let once = CalledFunctions(rawValue: 32)
  /// Any whose value may change although no answer does, as ``Facts/isVolatile`` tells.
  public static let volatile = CalledFunctions(rawValue: 64)

  private static let byName: [String: CalledFunctions] = [
    "instance": .instance, "position": .position, "jr:choice-name": .choiceName,
    "jr:itext": .text, "pulldata": .pulledData, "once": .once,
  ]

  /// O(size of the expression); keep the result.
  public init(of expression: Expression) {
    self = []
    visit(expression.root)
  }

  private mutating func visit(_ term: Term) {
    switch term.kind {
    case .text, .number, .question: break
    case .negation(let inner): visit(inner)
    case .chain(let first, let rest):
      visit(first)
      for link in rest { visit(link.operand) }
    case .call(let call):
      if let known = Self.byName[call.name] { insert(known) }
      if call.isVolatile { insert(.volatile) }
      for argument in call.arguments { visit(argument) }
    case .path(let path):
      if case .term(let origin, let predicates) = path.origin {
        visit(origin)
        for predicate in predicates { visit(predicate) }
      }
      for step in path.steps { for predicate in step.predicates { visit(predicate) } }
    }
  }
}

extension Expression {
  /// O(size of the expression); keep the result.
  public var facts: Facts { Facts(of: root) }
}
