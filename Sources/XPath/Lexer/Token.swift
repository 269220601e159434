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

extension Token.Kind {
  /// As a person would have typed it, for messages.
  var written: String {
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
