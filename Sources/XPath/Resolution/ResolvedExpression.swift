/// An expression whose names have become numbers and positions; made once, evaluated often.
public struct ResolvedExpression: Sendable {
  /// What was resolved.
  public let expression: Expression
  /// Where each `${…}` was found to point, in the order of resolution.
  public let questions: [ResolvedQuestion]
  @usableFromInline let root: Instruction
}

/// A `${…}` and the place of the answer it stands for.
public struct ResolvedQuestion: Sendable, Hashable {
  /// As it stands in the expression.
  public let reference: QuestionReference
  /// As the resolver found it.
  public let location: Location
}

extension Expression {
  /// Throws for a `${name}` that the resolver does not know.
  public func resolved(by resolver: Resolver) throws(SyntaxError) -> ResolvedExpression {
    var resolution = Resolution(resolver: resolver)
    let root = try resolution.instruction(self.root)
    return ResolvedExpression(expression: self, questions: resolution.questions, root: root)
  }
}
