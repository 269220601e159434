#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// Operators (XPath 1.0 §3.3 to §3.5).
extension Run {
  @inlinable
  mutating func chain(
    _ first: Instruction, _ rest: [Instruction.Link], _ focus: Focus
  ) throws(EvaluationError) -> Value<Node> {
    switch rest.first?.symbol {
    case .or: return .boolean(try isAny(true, first, rest, focus))
    case .and: return .boolean(!(try isAny(false, first, rest, focus)))
    case .union: return .nodes(try union([first] + rest.map(\.operand), focus))
    default: break
    }
    var result = try value(first, focus)
    if case .number(var number) = result, rest.allSatisfy(\.symbol.isArithmetic) {
      for link in rest {
        number = Self.arithmetic(link.symbol, number, try self.number(link.operand, focus))
      }
      return .number(number)
    }
    for link in rest {
      let right = try value(link.operand, focus)
      let span = first.span.lowerBound..<link.operand.span.upperBound
      result = try applied(link.symbol, result, right, at: span)
    }
    return result
  }

  /// Whether any operand has that truth value; the first that does ends the search.
  @inlinable
  mutating func isAny(
    _ truth: Bool, _ first: Instruction, _ rest: [Instruction.Link], _ focus: Focus
  ) throws(EvaluationError) -> Bool {
    if try boolean(first, focus) == truth { return true }
    for link in rest where try boolean(link.operand, focus) == truth { return true }
    return false
  }

  @inlinable
  mutating func union(
    _ operands: [Instruction], _ focus: Focus
  ) throws(EvaluationError) -> [Node] {
    try requireAllOfXPath(for: "|", at: operands[0].span)
    var union: [Node] = []
    for operand in operands { union += try nodes(operand, focus) }
    return try inDocumentOrder(union, at: operands[0].span)
  }

  @inlinable
  mutating func applied(
    _ symbol: Operator, _ left: Value<Node>, _ right: Value<Node>, at span: Span
  ) throws(EvaluationError) -> Value<Node> {
    switch symbol {
    case .equal: return .boolean(try isEqual(left, right, negated: false, at: span))
    case .notEqual: return .boolean(try isEqual(left, right, negated: true, at: span))
    case .less: return .boolean(try isOrdered(left, right, by: <, at: span))
    case .lessOrEqual: return .boolean(try isOrdered(left, right, by: <=, at: span))
    case .greater: return .boolean(try isOrdered(left, right, by: >, at: span))
    case .greaterOrEqual: return .boolean(try isOrdered(left, right, by: >=, at: span))
    case .add, .subtract, .multiply, .divide, .modulo, .or, .and, .union:
      let one = try number(left, at: span)
      let other = try number(right, at: span)
      return .number(Self.arithmetic(symbol, one, other))
    }
  }

  @inlinable
  static func arithmetic(_ symbol: Operator, _ one: Double, _ other: Double) -> Double {
    switch symbol {
    case .add: one + other
    case .subtract: one - other
    case .multiply: one * other
    case .divide: one / other
    default: fmod(one, other)
    }
  }
}
