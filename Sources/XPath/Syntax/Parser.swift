/// Builds the syntax tree: operators by precedence climbing, all else by recursive descent.
struct Parser {
  private let tokens: [Token]
  private var index = 0
  private var nesting = 0
  private var predicateDepth = 0
  private var enclosingCalls: [String] = []

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

  private var token: Token { tokens[index] }

  private var previousEnd: Int { tokens[max(0, index - 1)].span.upperBound }

  private mutating func advance() { if index + 1 < tokens.count { index += 1 } }

  private mutating func take(_ kind: Token.Kind) -> Bool {
    guard token.kind == kind else { return false }
    advance()
    return true
  }

  private mutating func close(_ kind: Token.Kind, opened: Token, as bracket: String)
    throws(SyntaxError)
  {
    if take(kind) { return }
    throw token.kind == .end ? SyntaxError(.unclosed(bracket), at: opened.span) : unexpected(token)
  }

  private func unexpected(_ token: Token) -> SyntaxError {
    switch token.kind {
    case .end: SyntaxError(.unexpectedEnd, at: token.span)
    case .text(let text) where index > 0 && tokens[index - 1].kind.endsOperand:
      SyntaxError(.missingOperator(before: text), at: token.span)
    default: SyntaxError(.unexpected(token.kind.written), at: token.span)
    }
  }

  // MARK: Operators

  private mutating func expression(from minimum: Int = 0) throws(SyntaxError) -> Term {
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

  private mutating func nested(
    _ body: (inout Parser) throws(SyntaxError) -> Term
  ) throws(SyntaxError) -> Term {
    guard nesting < Expression.maximumNesting else {
      throw SyntaxError(.nestedTooDeeply(limit: Expression.maximumNesting), at: token.span)
    }
    nesting += 1
    defer { nesting -= 1 }
    return try body(&self)
  }

  // MARK: Paths

  private mutating func pathOperand() throws(SyntaxError) -> Term {
    let start = token.span.lowerBound
    switch token.kind {
    case .slash:
      advance()
      let steps = startsStep ? try relativeSteps() : []
      return path(.root, steps, from: start)
    case .twoSlashes:
      let steps = try furtherSteps()
      return path(.root, steps, from: start)
    case .number, .text, .question, .leftParenthesis, .function:
      let primary = try primaryTerm()
      let predicates = try predicates()
      let steps = try furtherSteps()
      if predicates.isEmpty && steps.isEmpty { return primary }
      return path(.term(primary, predicates: predicates), steps, from: start)
    default:
      guard startsStep else { throw unexpected(token) }
      let steps = try relativeSteps()
      return path(.context, steps, from: start)
    }
  }

  private func path(_ origin: Path.Origin, _ steps: [Step], from start: Int) -> Term {
    Term(kind: .path(Path(origin: origin, steps: steps)), span: start..<previousEnd)
  }

  private var startsStep: Bool {
    switch token.kind {
    case .dot, .twoDots, .at, .axis, .name, .anyName, .anyNameOfPrefix, .nodeType: true
    default: false
    }
  }

  private mutating func relativeSteps() throws(SyntaxError) -> [Step] {
    let first = try step()
    return [first] + (try furtherSteps())
  }

  private mutating func furtherSteps() throws(SyntaxError) -> [Step] {
    var steps: [Step] = []
    while token.kind == .slash || token.kind == .twoSlashes {
      if token.kind == .twoSlashes {
        steps.append(Step(axis: .descendantOrSelf, test: .node, predicates: [], span: token.span))
      }
      advance()
      steps.append(try step())
    }
    return steps
  }

  private mutating func step() throws(SyntaxError) -> Step {
    let start = token.span.lowerBound
    if take(.dot) {
      return Step(axis: .itself, test: .node, predicates: [], span: start..<previousEnd)
    }
    if take(.twoDots) {
      return Step(axis: .parent, test: .node, predicates: [], span: start..<previousEnd)
    }
    var axis = Axis.child
    if take(.at) {
      axis = .attribute
    } else if case .axis(let named) = token.kind {
      axis = named
      advance()
    }
    let test = try nodeTest()
    let predicates = try predicates()
    return Step(axis: axis, test: test, predicates: predicates, span: start..<previousEnd)
  }

  private mutating func nodeTest() throws(SyntaxError) -> NodeTest {
    let opening = token
    advance()
    switch opening.kind {
    case .name(let name): return .name(name)
    case .anyName: return .anyName
    case .anyNameOfPrefix(let prefix): return .anyNameOfPrefix(prefix)
    case .nodeType(let type):
      advance()
      var target: String?
      if type == "processing-instruction", case .text(let text) = token.kind {
        target = text
        advance()
      }
      try close(.rightParenthesis, opened: opening, as: "(")
      switch type {
      case "text": return .text
      case "comment": return .comment
      case "node": return .node
      default: return .processingInstruction(target)
      }
    default: throw unexpected(opening)
    }
  }

  private mutating func predicates() throws(SyntaxError) -> [Term] {
    var predicates: [Term] = []
    while token.kind == .leftBracket {
      let opening = token
      advance()
      predicateDepth += 1
      predicates.append(
        try nested { (parser) throws(SyntaxError) in try parser.expression() })
      predicateDepth -= 1
      try close(.rightBracket, opened: opening, as: "[")
    }
    return predicates
  }

  // MARK: Primary terms

  private mutating func primaryTerm() throws(SyntaxError) -> Term {
    let opening = token
    advance()
    switch opening.kind {
    case .number(let value): return Term(kind: .number(value), span: opening.span)
    case .text(let text): return Term(kind: .text(text), span: opening.span)
    case .question(let name, let isLastSaved):
      let reference = QuestionReference(
        name: name, isLastSaved: isLastSaved, span: opening.span, predicateDepth: predicateDepth,
        enclosingCalls: enclosingCalls)
      return Term(kind: .question(reference), span: opening.span)
    case .leftParenthesis:
      let inner = try nested { (parser) throws(SyntaxError) in
        try parser.expression()
      }
      try close(.rightParenthesis, opened: opening, as: "(")
      return Term(kind: inner.kind, span: opening.span.lowerBound..<previousEnd)
    case .function(let name): return try call(name, opening)
    default: throw unexpected(opening)
    }
  }

  private mutating func call(_ name: QualifiedName, _ opening: Token) throws(SyntaxError) -> Term {
    let written = name.description
    guard let function = Function.table[written] else {
      let suggestion = closest(to: written, in: Function.table.keys)
      throw SyntaxError(.unknownFunction(written, suggestion: suggestion), at: opening.span)
    }
    let parenthesis = token
    advance()
    enclosingCalls.append(written)
    var arguments: [Term] = []
    if token.kind != .rightParenthesis {
      repeat {
        arguments.append(
          try nested { (parser) throws(SyntaxError) in try parser.expression() })
      } while take(.comma)
    }
    try close(.rightParenthesis, opened: parenthesis, as: "(")
    enclosingCalls.removeLast()
    guard function.arity.allows(arguments.count) else {
      throw SyntaxError(
        .wrongArgumentCount(written, given: arguments.count, takes: function.arity.described),
        at: opening.span.lowerBound..<previousEnd)
    }
    if written == "jr:choice-name" { arguments[1] = unquoted(arguments[1]) }
    let call = Call(name: written, nameSpan: opening.span, arguments: arguments)
    return Term(kind: .call(call), span: opening.span.lowerBound..<previousEnd)
  }
}

extension Parser {
  /// The path or question that `jr:choice-name` takes in quotation marks, as a term of its own.
  private func unquoted(_ argument: Term) -> Term {
    guard case .text(let text) = argument.kind,
      var parser = try? Parser(text, offset: argument.span.lowerBound + 1)
    else { return argument }
    parser.nesting = nesting + 1
    parser.predicateDepth = predicateDepth
    parser.enclosingCalls = enclosingCalls + ["jr:choice-name"]
    return (try? parser.wholeExpression()) ?? argument
  }
}

extension Token.Kind {
  /// As a person would have typed it, for messages.
  fileprivate var written: String {
    switch self {
    case .number(let value): numberText(value)
    case .text(let text): "'\(text)'"
    case .question(let name, let isLastSaved): "${\(isLastSaved ? "last-saved#" : "")\(name)}"
    case .operator(let symbol): symbol.rawValue
    case .function(let name): "\(name)("
    case .nodeType(let type): "\(type)("
    case .axis(let axis): "\(axis.rawValue)::"
    case .name(let name): name.description
    case .anyName: "*"
    case .anyNameOfPrefix(let prefix): "\(prefix):*"
    case .leftParenthesis: "("
    case .rightParenthesis: ")"
    case .leftBracket: "["
    case .rightBracket: "]"
    case .dot: "."
    case .twoDots: ".."
    case .at: "@"
    case .comma: ","
    case .slash: "/"
    case .twoSlashes: "//"
    case .end: ""
    }
  }
}
