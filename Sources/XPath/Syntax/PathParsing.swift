// Location paths (XPath 1.0 §2).
extension Parser {
  /// A path, or a primary term with the predicates and steps that follow it.
  mutating func pathOperand() throws(SyntaxError) -> Term {
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
    return try furtherSteps(after: [first])
  }

  private mutating func furtherSteps(after first: [Step] = []) throws(SyntaxError) -> [Step] {
    var steps = first
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
      if named == .namespace, checksCalls {
        throw SyntaxError(.noNamespaceAxis, at: token.span)
      }
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
}
