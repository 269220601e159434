/// Computes resolved expressions over one state of a tree.
public struct Evaluator<Tree: AnswersTree> {
  public let tree: Tree

  public init(_ tree: Tree) { self.tree = tree }

  public func value(
    of expression: ResolvedExpression, in context: EvaluationContext<Tree>
  ) throws(EvaluationError) -> Value<Tree.Node> {
    .string("")
  }

  /// The value converted as `string()` does.
  public func string(
    of expression: ResolvedExpression, in context: EvaluationContext<Tree>
  ) throws(EvaluationError) -> String { "" }

  /// The value converted as `number()` does; NaN if it is no number.
  public func number(
    of expression: ResolvedExpression, in context: EvaluationContext<Tree>
  ) throws(EvaluationError) -> Double { .nan }

  /// The value converted as `boolean()` does, by the context's dialect.
  public func boolean(
    of expression: ResolvedExpression, in context: EvaluationContext<Tree>
  ) throws(EvaluationError) -> Bool { false }

  /// What a calculation stores: as `string`, but NaN is blank.
  public func storedString(
    of expression: ResolvedExpression, in context: EvaluationContext<Tree>
  ) throws(EvaluationError) -> String { "" }
}
