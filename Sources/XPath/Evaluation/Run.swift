import Diagnostics

/// One evaluation in progress: what it may look at and what it has left to spend.
///
/// What every evaluation goes through can be inlined, so that it is compiled for the caller's tree:
/// compiled once for all trees it takes three times as long.
@usableFromInline
struct Run<Tree: AnswersTree> {
  @usableFromInline typealias Node = Tree.Node

  /// XPath 1.0 §1: context node, position and size.
  @usableFromInline
  struct Focus {
    @usableFromInline var node: Node
    @usableFromInline var position: Int
    @usableFromInline var size: Int

    @inlinable
    init(node: Node, position: Int, size: Int) {
      self.node = node
      self.position = position
      self.size = size
    }
  }

  @usableFromInline let tree: Tree
  @usableFromInline let context: EvaluationContext<Tree>
  @usableFromInline let surroundings: Surroundings
  @usableFromInline var stepsLeft: Int
  @usableFromInline var bytesLeft: Int

  @inlinable
  init(_ tree: Tree, _ context: EvaluationContext<Tree>) {
    self.tree = tree
    self.context = context
    surroundings = Surroundings(
      clock: context.clock, random: context.random, language: context.language,
      dialect: context.dialect, pulledData: context.hooks.pulledData)
    stepsLeft = context.limits.steps
    bytesLeft = context.limits.outputBytes
  }

  @inlinable
  var focus: Focus {
    Focus(node: context.node, position: context.position, size: context.size)
  }

  // MARK: Budget

  @inlinable
  mutating func spend(_ steps: Int, at span: Span) throws(EvaluationError) {
    stepsLeft -= steps
    if stepsLeft < 0 {
      throw EvaluationError(kind: .budgetExceeded, message: .budgetExceeded, span: span)
    }
  }

  @inlinable
  mutating func spend(output text: String, at span: Span) throws(EvaluationError) {
    bytesLeft -= text.utf8.count
    if bytesLeft < 0 {
      throw EvaluationError(kind: .outputTooLarge, message: .outputTooLarge, span: span)
    }
  }

  /// The string value of a node. Reading a large branch costs more than reading a leaf.
  @inlinable
  mutating func text(_ node: Node, at span: Span) throws(EvaluationError) -> String {
    let text = tree.stringValue(of: node)
    try spend(1 + text.utf8.count / 16, at: span)
    return text
  }

  @inlinable
  mutating func texts(_ nodes: [Node], at span: Span) throws(EvaluationError) -> [String] {
    var texts: [String] = []
    texts.reserveCapacity(nodes.count)
    for node in nodes { texts.append(try text(node, at: span)) }
    return texts
  }

  // MARK: Values

  @inlinable
  mutating func value(
    _ instruction: Instruction, _ focus: Focus
  ) throws(EvaluationError) -> Value<Node> {
    try spend(1, at: instruction.span)
    switch instruction.kind {
    case .text(let text): return .string(text)
    case .number(let number): return .number(number)
    case .negation(let term): return .number(-(try number(term, focus)))
    case .chain(let first, let rest): return try chain(first, rest, focus)
    case .path(let plan): return .nodes(try nodes(plan, focus, at: instruction.span))
    case .refused(let message):
      throw EvaluationError(kind: .unusableArgument, message: message, span: instruction.span)
    case .compute(let function, let arguments):
      return try compute(function, arguments, focus, at: instruction.span)
    case .structural(let function, let arguments):
      return try structural(function, arguments, focus, at: instruction.span)
    }
  }

  @inlinable
  mutating func compute(
    _ function: Function, _ terms: [Instruction], _ focus: Focus, at span: Span
  ) throws(EvaluationError) -> Value<Node> {
    guard case .compute(let body) = function.body else { return .string("") }
    var values: [Arguments.Argument] = []
    values.reserveCapacity(terms.count)
    var total = 0
    var product = 1
    for term in terms {
      var value = try value(term, focus)
      if function.asksForTruth, surroundings.dialect.nodesAreTrueByValue {
        value = .boolean(try boolean(value, at: term.span))
      }
      let argument = try argument(value, all: function.takesNodeSets, at: span)
      let size = argument.size
      total += size
      let (grown, overflows) = product.multipliedReportingOverflow(by: max(1, size))
      product = overflows ? .max : grown
      values.append(argument)
    }
    try spend(function.weight.steps(total: total, product: product), at: span)
    let result: Scalar
    do {
      result = try body(
        Arguments(values: values, surroundings: surroundings, outputBytes: bytesLeft))
    } catch {
      throw EvaluationError(kind: error.kind, message: error.message, span: span)
    }
    if case .string(let text) = result { try spend(output: text, at: span) }
    return Value(result)
  }

  @inlinable
  mutating func argument(
    _ value: Value<Node>, all: Bool, at span: Span
  ) throws(EvaluationError) -> Arguments.Argument {
    switch value {
    case .string(let text): return .scalar(.string(text))
    case .number(let number): return .scalar(.number(number))
    case .boolean(let truth): return .scalar(.boolean(truth))
    case .nodes(let nodes): return .nodes(try texts(all ? nodes : Array(nodes.prefix(1)), at: span))
    }
  }

  // MARK: Conversions

  @inlinable
  mutating func string(
    _ instruction: Instruction, _ focus: Focus
  ) throws(EvaluationError) -> String {
    try string(try value(instruction, focus), at: instruction.span)
  }

  @inlinable
  mutating func string(_ value: Value<Node>, at span: Span) throws(EvaluationError) -> String {
    switch value {
    case .string(let text): return text
    case .number(let number):
      return numberText(number, as: surroundings.dialect.numberNotation)
    case .boolean(let truth): return truth ? "true" : "false"
    case .nodes(let nodes):
      if nodes.count > 1, !surroundings.dialect.takesFirstOfMany {
        throw EvaluationError(kind: .notNodes, message: .manyNodes, span: span)
      }
      return try nodes.isEmpty ? "" : text(nodes[0], at: span)
    }
  }

  @inlinable
  mutating func number(
    _ instruction: Instruction, _ focus: Focus
  ) throws(EvaluationError) -> Double {
    if case .number(let number) = instruction.kind {
      try spend(1, at: instruction.span)
      return number
    }
    return try number(try value(instruction, focus), at: instruction.span)
  }

  @inlinable
  mutating func number(_ value: Value<Node>, at span: Span) throws(EvaluationError) -> Double {
    switch value {
    case .number(let number): return number
    case .boolean(let truth): return truth ? 1 : 0
    case .string, .nodes: return number(ofText: try string(value, at: span))
    }
  }

  @inlinable
  func number(ofText text: String) -> Double { surroundings.number(ofText: text) }

  /// R2: the error for what Collect cannot run, where the dialect is Collect's.
  @inlinable
  func requireAllOfXPath(for construct: String, at span: Span) throws(EvaluationError) {
    if surroundings.dialect.allowsAllOfXPath { return }
    throw EvaluationError(
      kind: .refusedByDialect, message: .notInCollect(construct), span: span)
  }

  @inlinable
  mutating func boolean(
    _ instruction: Instruction, _ focus: Focus
  ) throws(EvaluationError) -> Bool {
    try boolean(try value(instruction, focus), at: instruction.span)
  }

  @inlinable
  mutating func boolean(_ value: Value<Node>, at span: Span) throws(EvaluationError) -> Bool {
    switch value {
    case .boolean(let truth): return truth
    case .number(let number): return Scalar.number(number).truth
    case .string(let text): return !text.isEmpty
    case .nodes(let nodes):
      guard surroundings.dialect.nodesAreTrueByValue else { return !nodes.isEmpty }
      if let first = nodes.first, let truth = tree.truth(of: first) { return truth }
      return surroundings.truth(ofNodes: try texts(Array(nodes.prefix(1)), at: span))
    }
  }

  /// The nodes of a value that has to be a node-set.
  @inlinable
  mutating func nodes(
    _ instruction: Instruction, _ focus: Focus
  ) throws(EvaluationError) -> [Node] {
    guard case .nodes(let nodes) = try value(instruction, focus) else {
      throw EvaluationError(kind: .notNodes, message: .notNodes, span: instruction.span)
    }
    return nodes
  }
}

extension Value {
  @inlinable
  init(_ scalar: Scalar) {
    switch scalar {
    case .string(let text): self = .string(text)
    case .number(let number): self = .number(number)
    case .boolean(let truth): self = .boolean(truth)
    }
  }
}
