extension Expression {
  /// What a term of this expression is by itself, such as the condition of an `if`. Its spans still
  /// count from the start of `source`.
  public func part(_ term: Term) -> Expression { Expression(source: source, root: term) }

  private init(source: String, root: Term) {
    self.source = source
    self.root = root
  }

  /// A stretch of the source, as it was written.
  public func text(of span: Span) -> String {
    let scalars = Array(source.unicodeScalars)
    guard span.lowerBound >= 0, span.upperBound <= scalars.count else { return "" }
    return String(scalars: scalars[span])
  }
}
