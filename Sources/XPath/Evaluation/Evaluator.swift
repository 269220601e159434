/// Computes resolved expressions over one state of a tree.
public struct Evaluator<Tree: AnswersTree> {
  /// The tree as it stands; an evaluator never changes it.
  public let tree: Tree

  /// An evaluator over one state of a tree. Costs nothing.
  @inlinable
  public init(_ tree: Tree) { self.tree = tree }

  /// The value as it is; nodes in document order.
  @inlinable
  public func value(
    of expression: ResolvedExpression, in context: consuming EvaluationContext<Tree>
  ) throws(EvaluationError) -> Value<Tree.Node> {
    var run = Run(tree, context)
    return try run.value(expression.root, run.focus)
  }

  /// The value converted as `string()` does.
  @inlinable
  public func string(
    of expression: ResolvedExpression, in context: consuming EvaluationContext<Tree>
  ) throws(EvaluationError) -> String {
    var run = Run(tree, context)
    return try run.string(expression.root, run.focus)
  }

  /// The value converted as `number()` does; NaN if it is no number.
  @inlinable
  public func number(
    of expression: ResolvedExpression, in context: consuming EvaluationContext<Tree>
  ) throws(EvaluationError) -> Double {
    var run = Run(tree, context)
    return try run.number(expression.root, run.focus)
  }

  /// The value converted as `boolean()` does, by the context's dialect.
  @inlinable
  public func boolean(
    of expression: ResolvedExpression, in context: consuming EvaluationContext<Tree>
  ) throws(EvaluationError) -> Bool {
    var run = Run(tree, context)
    return try run.boolean(expression.root, run.focus)
  }

  /// What a calculation stores: as `string`, but what is no number, or infinite, is blank.
  @inlinable
  public func storedString(
    of expression: ResolvedExpression, in context: consuming EvaluationContext<Tree>
  ) throws(EvaluationError) -> String {
    var run = Run(tree, context)
    let value = try run.value(expression.root, run.focus)
    if case .number(let number) = value, !number.isFinite { return "" }
    return try run.string(value, at: expression.root.span)
  }
}
