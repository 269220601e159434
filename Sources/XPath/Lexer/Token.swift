/// A word of an expression and the stretch of source it stands on.
struct Token: Hashable {
  enum Kind: Hashable {
    case number(Double)
    case text(String)
    case question(name: String, isLastSaved: Bool)
    /// `*` and `-` too, where they stand as operators.
    case `operator`(Operator)
    case function(QualifiedName)
    case nodeType(String)
    case axis(Axis)
    case name(QualifiedName)
    case anyName
    case anyNameOfPrefix(String)
    case leftParenthesis, rightParenthesis, leftBracket, rightBracket
    case dot, twoDots, at, comma, slash, twoSlashes
    case end
  }

  let kind: Kind
  let span: Span

  func moved(by offset: Int) -> Token {
    Token(kind: kind, span: span.lowerBound + offset..<span.upperBound + offset)
  }
}

extension Token.Kind {
  /// XPath 1.0 §3.7: after such a token, `*` and names like `div` are operators.
  var endsOperand: Bool {
    switch self {
    case .number, .text, .question, .name, .anyName, .anyNameOfPrefix, .rightParenthesis,
      .rightBracket, .dot, .twoDots:
      true
    default: false
    }
  }
}
