/// Builds the syntax tree: operators by precedence climbing, all else by recursive descent.
struct Parser {
  let tokens: [Token]
  private(set) var index = 0
  var nesting = 0
  var predicateDepth = 0
  var enclosingCalls: [String] = []
  var checksCalls = true

  init(_ source: String, offset: Int = 0) throws(SyntaxError) {
    tokens = try Lexer.tokens(of: source, offset: offset)
  }

  mutating func wholeExpression() throws(SyntaxError) -> Term {
    if token.kind == .end { throw SyntaxError(.emptyExpression, at: token.span) }
    let term = try expression()
    guard token.kind == .end else { throw unexpected(token) }
    return term
  }

  // MARK: Cursor

  var token: Token { tokens[index] }

  var previousEnd: Int { tokens[max(0, index - 1)].span.upperBound }

  mutating func advance() { if index + 1 < tokens.count { index += 1 } }

  mutating func take(_ kind: Token.Kind) -> Bool {
    guard token.kind == kind else { return false }
    advance()
    return true
  }

  mutating func close(_ kind: Token.Kind, opened: Token, as bracket: String)
    throws(SyntaxError)
  {
    if take(kind) { return }
    throw token.kind == .end ? SyntaxError(.unclosed(bracket), at: opened.span) : unexpected(token)
  }

  func unexpected(_ token: Token) -> SyntaxError {
    switch token.kind {
    case .end: SyntaxError(.unexpectedEnd, at: token.span)
    case .text(let text) where index > 0 && tokens[index - 1].kind.endsOperand:
      SyntaxError(.missingOperator(before: text), at: token.span)
    default: SyntaxError(.unexpected(token.kind.written), at: token.span)
    }
  }

  // MARK: Operators

  mutating func expression(from minimum: Int = 0) throws(SyntaxError) -> Term {
    var left = try signedOperand()
    while case .operator(let symbol) = token.kind, symbol != .union, symbol.precedence >= minimum {
      left = try chain(after: left, precedence: symbol.precedence)
    }
    return left
  }

  private mutating func chain(after first: Term, precedence: Int) throws(SyntaxError) -> Term {
    var links: [Term.Link] = []
    while case .operator(let symbol) = token.kind, symbol.precedence == precedence {
      advance()
      let operand: Term
      if symbol == .union {
        operand = try pathOperand()
      } else {
        operand = try nested { (parser) throws(SyntaxError) in
          try parser.expression(from: precedence + 1)
        }
      }
      links.append(Term.Link(symbol: symbol, operand: operand))
    }
    return Term(
      kind: .chain(first: first, rest: links), span: first.span.lowerBound..<previousEnd)
  }

  private mutating func signedOperand() throws(SyntaxError) -> Term {
    let start = token.span.lowerBound
    var signs = 0
    while take(.operator(.subtract)) { signs += 1 }
    var term = try pathOperand()
    if token.kind == .operator(.union) {
      term = try chain(after: term, precedence: Operator.union.precedence)
    }
    // Two signs say the same as any other even number of them.
    for _ in 0..<(signs == 0 ? 0 : 2 - signs % 2) {
      term = Term(kind: .negation(term), span: start..<previousEnd)
    }
    return term
  }

  mutating func nested(
    _ body: (inout Parser) throws(SyntaxError) -> Term
  ) throws(SyntaxError) -> Term {
    guard nesting < Expression.maximumNesting else {
      throw SyntaxError(.nestedTooDeeply(limit: Expression.maximumNesting), at: token.span)
    }
    nesting += 1
    defer { nesting -= 1 }
    return try body(&self)
  }
}
