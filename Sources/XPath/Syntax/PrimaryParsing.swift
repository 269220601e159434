import Diagnostics

// What stands alone: literals, questions, parentheses, calls (XPath 1.0 §3.1, §3.2).
extension Parser {
  mutating func primaryTerm() throws(SyntaxError) -> Term {
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
    let function = Function.table[written]
    if function == nil, checksCalls {
      throw SyntaxError(
        .unknownFunction(written, suggestion: Function.suggestion(written)), at: opening.span)
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
    if let function, checksCalls, !function.arity.allows(arguments.count) {
      throw SyntaxError(
        .wrongArgumentCount(written, given: arguments.count, takes: function.arity.described),
        at: opening.span.lowerBound..<previousEnd)
    }
    if written == "jr:choice-name", arguments.count > 1 { arguments[1] = unquoted(arguments[1]) }
    let call = Call(name: written, nameSpan: opening.span, arguments: arguments)
    return Term(kind: .call(call), span: opening.span.lowerBound..<previousEnd)
  }

  /// The path or question that `jr:choice-name` takes in quotation marks, as a term of its own.
  private func unquoted(_ argument: Term) -> Term {
    guard case .text(let text) = argument.kind,
      var parser = try? Parser(text, offset: argument.span.lowerBound + 1)
    else { return argument }
    parser.nesting = nesting + 1
    parser.checksCalls = checksCalls
    parser.predicateDepth = predicateDepth
    parser.enclosingCalls = enclosingCalls + ["jr:choice-name"]
    return (try? parser.wholeExpression()) ?? argument
  }
}
