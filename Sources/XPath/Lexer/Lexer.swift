import Diagnostics

/// Cuts an expression into tokens, deciding by XPath 1.0 §3.7 what `*` and names mean.
struct Lexer {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var tokens: [Token] = []

  /// The tokens and one that marks the end; their spans count from `offset`.
  static func tokens(of source: String, offset: Int) throws(SyntaxError) -> [Token] {
    var lexer = Lexer(source)
    do {
      let tokens = try lexer.run()
      return offset == 0 ? tokens : tokens.map { $0.moved(by: offset) }
    } catch {
      throw SyntaxError(
        error.message, at: error.span.lowerBound + offset..<error.span.upperBound + offset)
    }
  }

  private init(_ source: String) {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(source.utf8.count)
    var source = source
    // As nearly all expressions are; their bytes are their scalars.
    let isASCII = source.withUTF8 { bytes in
      for byte in bytes {
        if byte >= 0x80 { return false }
        scalars.append(Unicode.Scalar(byte))
      }
      return true
    }
    self.scalars = isASCII ? scalars : Array(source.unicodeScalars)
    tokens.reserveCapacity(scalars.count / 3 + 2)
  }

  private mutating func run() throws(SyntaxError) -> [Token] {
    skipSpaces()
    while position < scalars.count {
      try readToken()
      skipSpaces()
    }
    tokens.append(Token(kind: .end, span: position..<position))
    return tokens
  }

  private mutating func readToken() throws(SyntaxError) {
    let scalar = scalars[position]
    switch scalar {
    case "'", "\"": try readText(quote: scalar)
    case "$": try readQuestion()
    case ".": try readDot()
    case _ where scalar.isDigit: try readNumber()
    case _ where scalar.startsName: try readName()
    default: try readSign()
    }
  }

  // MARK: Cursor

  private func peek(_ offset: Int = 0) -> Unicode.Scalar? {
    let index = position + offset
    return index < scalars.count ? scalars[index] : nil
  }

  private mutating func skipSpaces() {
    while let scalar = peek(), scalar.isXMLSpace { position += 1 }
  }

  private mutating func emit(_ kind: Token.Kind, length: Int) {
    tokens.append(Token(kind: kind, span: position..<position + length))
    position += length
  }

  private func text(_ span: Span) -> String { String(scalars: scalars[span]) }

  /// The first scalar from `start` on that is no white space.
  private func nextVisible(from start: Int) -> (scalar: Unicode.Scalar, index: Int)? {
    var index = start
    while index < scalars.count, scalars[index].isXMLSpace { index += 1 }
    return index < scalars.count ? (scalars[index], index) : nil
  }

  private var followsOperand: Bool { tokens.last?.kind.endsOperand ?? false }

  // MARK: Texts, questions, numbers

  private mutating func readText(quote: Unicode.Scalar) throws(SyntaxError) {
    guard let end = scalars[(position + 1)...].firstIndex(of: quote) else {
      throw SyntaxError(.unclosedText(quote: String(quote)), at: position..<scalars.count)
    }
    emit(.text(text(position + 1..<end)), length: end + 1 - position)
  }

  private mutating func readQuestion() throws(SyntaxError) {
    guard peek(1) == "{" else {
      var end = position + 1
      while end < scalars.count, scalars[end].continuesName { end += 1 }
      throw SyntaxError(.dollarWithoutBraces(text(position + 1..<end)), at: position..<end)
    }
    guard let end = scalars[position...].firstIndex(of: "}") else {
      throw SyntaxError(.unclosedQuestion, at: position..<scalars.count)
    }
    let inner = text(position + 2..<end).trimmed
    let prefix = "last-saved#"
    let isLastSaved = inner.hasPrefix(prefix)
    let name = isLastSaved ? String(inner.dropFirst(prefix.count)) : inner
    let isName =
      (name.unicodeScalars.first?.startsName ?? false)
      && name.unicodeScalars.allSatisfy { $0.continuesName || $0 == ":" }
    guard isName else {
      throw SyntaxError(.notAQuestionName(name), at: position..<end + 1)
    }
    emit(.question(name: name, isLastSaved: isLastSaved), length: end + 1 - position)
  }

  private mutating func readDot() throws(SyntaxError) {
    if peek(1) == "." {
      emit(.twoDots, length: 2)
    } else if peek(1)?.isDigit ?? false {
      try readNumber()
    } else {
      emit(.dot, length: 1)
    }
  }

  /// Digits with an optional fraction, and an exponent, which ODK accepts beyond XPath 1.0.
  private mutating func readNumber() throws(SyntaxError) {
    var end = position
    func skipDigits() { while end < scalars.count, scalars[end].isDigit { end += 1 } }
    skipDigits()
    if end < scalars.count, scalars[end] == "." {
      end += 1
      skipDigits()
    }
    if end < scalars.count, scalars[end] == "e" || scalars[end] == "E" {
      var exponent = end + 1
      if exponent < scalars.count, scalars[exponent] == "-" || scalars[exponent] == "+" {
        exponent += 1
      }
      if exponent < scalars.count, scalars[exponent].isDigit {
        end = exponent
        skipDigits()
      }
    }
    let digits = text(position..<end)
    guard let value = Double(digits.hasSuffix(".") ? digits + "0" : digits), value.isFinite else {
      throw SyntaxError(.unreadableNumber(digits), at: position..<end)
    }
    emit(.number(value), length: end - position)
  }

  // MARK: Names

  private mutating func readName() throws(SyntaxError) {
    let end = endOfName(from: position)
    if followsOperand { return try readOperatorName(until: end) }
    if scalars[position..<end].allSatisfy(\.isThaiDigit) {
      throw SyntaxError(.thaiDigits(text(position..<end)), at: position..<end)
    }
    if let next = nextVisible(from: end), next.scalar == ":",
      next.index + 1 < scalars.count, scalars[next.index + 1] == ":"
    {
      return try readAxis(until: end, length: next.index + 2 - position)
    }
    let (name, nameEnd) = try qualifiedName(until: end)
    guard let name else {
      return emit(.anyNameOfPrefix(text(position..<end)), length: nameEnd - position)
    }
    guard nextVisible(from: nameEnd)?.scalar == "(" else {
      return emit(.name(name), length: nameEnd - position)
    }
    let isNodeType = name.prefix == nil && Self.nodeTypes.contains(name.local)
    emit(isNodeType ? .nodeType(name.local) : .function(name), length: nameEnd - position)
  }

  private static let nodeTypes: Set = ["comment", "text", "processing-instruction", "node"]

  private func endOfName(from start: Int) -> Int {
    var end = start
    while end < scalars.count, scalars[end].continuesName { end += 1 }
    return end
  }

  /// `name`, `prefix:name`, or nil for `prefix:*`; and where it ends.
  private func qualifiedName(until end: Int) throws(SyntaxError) -> (QualifiedName?, Int) {
    guard end + 1 < scalars.count, scalars[end] == ":", scalars[end + 1] != ":" else {
      return (QualifiedName(text(position..<end)), end)
    }
    if scalars[end + 1] == "*" { return (nil, end + 2) }
    guard scalars[end + 1].startsName else {
      throw SyntaxError(.unexpected(":"), at: end..<end + 1)
    }
    let localEnd = endOfName(from: end + 1)
    return (QualifiedName(prefix: text(position..<end), text(end + 1..<localEnd)), localEnd)
  }

  private mutating func readAxis(until end: Int, length: Int) throws(SyntaxError) {
    let name = text(position..<end)
    guard let axis = Axis(rawValue: name) else {
      let known = Axis.allCases.filter { $0 != .namespace }.map(\.rawValue)
      throw SyntaxError(
        .unknownAxis(name, suggestion: closestName(to: name, among: known)), at: position..<end)
    }
    emit(.axis(axis), length: length)
  }

  /// After an operand only an operator can stand; engines read `1 div2` as `1 div 2`.
  private mutating func readOperatorName(until end: Int) throws(SyntaxError) {
    let word = text(position..<end)
    for symbol in [Operator.and, .or, .divide, .modulo] {
      let name = symbol.rawValue
      if word == name { return emit(.operator(symbol), length: name.count) }
      let isGlued = word.hasPrefix(name) && !scalars[position + name.count].startsName
      if isGlued { return emit(.operator(symbol), length: name.count) }
      if word.lowercased() == name {
        throw SyntaxError(.foreignOperator(word, use: name), at: position..<end)
      }
    }
    throw SyntaxError(.missingOperator(before: word), at: position..<end)
  }

  // MARK: Signs

  private mutating func readSign() throws(SyntaxError) {
    let scalar = scalars[position]
    switch scalar {
    case "/", "(", ")", "[", "]", ",", "*", "+", "-", "@": break
    default:
      for slip in Slip.byFirstScalar[scalar] ?? []
      where scalars[position...].starts(with: slip.scalars) {
        throw SyntaxError(slip.message, at: position..<position + slip.scalars.count)
      }
    }
    if scalar == "*" { return emit(followsOperand ? .operator(.multiply) : .anyName, length: 1) }
    if let (kind, length) = sign(scalar, before: peek(1)) { return emit(kind, length: length) }
    let isInvisible = scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
    throw SyntaxError(
      isInvisible ? .invisibleCharacter(scalar) : .unexpected(String(scalar)),
      at: position..<position + 1)
  }

  private func sign(
    _ scalar: Unicode.Scalar, before next: Unicode.Scalar?
  ) -> (Token.Kind, length: Int)? {
    switch (scalar, next) {
    case ("/", "/"): (.twoSlashes, 2)
    case ("!", "="): (.operator(.notEqual), 2)
    case ("<", "="): (.operator(.lessOrEqual), 2)
    case (">", "="): (.operator(.greaterOrEqual), 2)
    case ("/", _): (.slash, 1)
    case ("=", _): (.operator(.equal), 1)
    case ("<", _): (.operator(.less), 1)
    case (">", _): (.operator(.greater), 1)
    case ("+", _): (.operator(.add), 1)
    case ("-", _): (.operator(.subtract), 1)
    case ("|", _): (.operator(.union), 1)
    case ("(", _): (.leftParenthesis, 1)
    case (")", _): (.rightParenthesis, 1)
    case ("[", _): (.leftBracket, 1)
    case ("]", _): (.rightBracket, 1)
    case ("@", _): (.at, 1)
    case (",", _): (.comma, 1)
    default: nil
    }
  }
}
