// Comparisons (XPath 1.0 §3.4): with node-sets, true if any of their nodes makes them true.
extension Run {
  /// `=`, or `!=` if negated.
  @inlinable
  mutating func isEqual(
    _ left: Value<Node>, _ right: Value<Node>, negated: Bool, at span: Span
  ) throws(EvaluationError) -> Bool {
    switch (left, right) {
    case (.boolean(let truth), let other), (let other, .boolean(let truth)):
      return (truth == (try boolean(other, at: span))) != negated
    case (.nodes(let one), .nodes(let other)):
      let ones = try comparable(one, at: span)
      return surroundings.haveEqual(ones, try comparable(other, at: span), negated: negated)
    case (.nodes(let nodes), .number(let number)), (.number(let number), .nodes(let nodes)):
      let texts = try comparable(nodes, at: span)
      return texts.contains {
        surroundings.areSame(surroundings.number(ofText: $0), number) != negated
      }
    case (.nodes(let nodes), .string(let text)), (.string(let text), .nodes(let nodes)):
      let texts = try comparable(nodes, at: span)
      return texts.contains { surroundings.areSame($0, text) != negated }
    case (.number, _), (_, .number):
      let one = try number(left, at: span)
      return surroundings.areSame(one, try number(right, at: span)) != negated
    case (.string(let one), .string(let other)):
      return surroundings.areSame(one, other) != negated
    }
  }

  /// `<` and its kin; a node-set beside a boolean counts as a boolean (R16).
  @inlinable
  mutating func isOrdered(
    _ left: Value<Node>, _ right: Value<Node>, by relation: (Double, Double) -> Bool, at span: Span
  ) throws(EvaluationError) -> Bool {
    switch (left, right) {
    case (.boolean, _) where surroundings.dialect.ordersNodesAsBooleans,
      (_, .boolean) where surroundings.dialect.ordersNodesAsBooleans:
      let one: Double = try boolean(left, orNumberFor: right, at: span)
      return relation(one, try boolean(right, orNumberFor: left, at: span))
    default: break
    }
    let ones = try operands(left, at: span)
    let others = try operands(right, at: span)
    try spend(ones.count * others.count / 8, at: span)
    for one in ones {
      for other in others {
        let (first, second) = surroundings.comparableNumbers(one, other)
        if relation(first, second) { return true }
      }
    }
    return false
  }

  /// A node-set becomes a truth value as its partner is one; anything else a number.
  @inlinable
  mutating func boolean(
    _ value: Value<Node>, orNumberFor partner: Value<Node>, at span: Span
  ) throws(EvaluationError) -> Double {
    if case .nodes = value { return try boolean(value, at: span) ? 1 : 0 }
    return try number(value, at: span)
  }

  @inlinable
  mutating func operands(
    _ value: Value<Node>, at span: Span
  ) throws(EvaluationError) -> [Scalar] {
    switch value {
    case .string(let text): return [.string(text)]
    case .number(let number): return [.number(number)]
    case .boolean(let truth): return [.boolean(truth)]
    case .nodes(let nodes): return try texts(nodes, at: span).map(Scalar.string)
    }
  }

  /// Trap 3: by dialect, a node-set without nodes compares as a blank.
  @inlinable
  mutating func comparable(_ nodes: [Node], at span: Span) throws(EvaluationError)
    -> [String]
  {
    let isBlank = nodes.isEmpty && surroundings.dialect.missingEqualsBlank
    return isBlank ? [""] : try texts(nodes, at: span)
  }
}

// Comparing single values.
extension Surroundings {
  /// Dates count as days, moments as instants; a date beside a moment as its local midnight. Two
  /// times of day compare as such.
  @usableFromInline
  func comparableNumbers(_ one: Scalar, _ other: Scalar) -> (Double, Double) {
    if case .string(let left) = one, case .string(let right) = other,
      let (first, second) = moments(left, right), (first.time == nil) != (second.time == nil)
    {
      return (first.decimalDays, second.decimalDays)
    }
    if case .string(let left) = one, case .string(let right) = other,
      let first = TimeOfDay(left), let second = TimeOfDay(right)
    {
      let local = clock.offsetMinutes
      return (first.minutes(local: local), second.minutes(local: local))
    }
    return (one.number(self), other.number(self))
  }

  @usableFromInline
  func areSame(_ one: Double, _ other: Double) -> Bool {
    one == other || abs(one - other) < dialect.equalityTolerance
  }

  /// Texts are the same, or name the same instant in different ways.
  @usableFromInline
  func areSame(_ one: String, _ other: String) -> Bool {
    if one.unicodeScalars.elementsEqual(other.unicodeScalars) { return true }
    let areInstants = dialect.dates == .instants
    let leastLength = areInstants ? 8 : 16
    guard one.utf8.count >= leastLength, other.utf8.count >= leastLength,
      let (first, second) = moments(one, other),
      areInstants || first.time != nil && second.time != nil
    else { return false }
    return first.instant == second.instant
  }

  private func moments(_ one: String, _ other: String) -> (Moment, Moment)? {
    let offset = clock.offsetMinutes
    guard startsLikeYear(one), startsLikeYear(other),
      let first = Moment(one, offsetMinutes: offset),
      let second = Moment(other, offsetMinutes: offset)
    else { return nil }
    return (first, second)
  }

  private func startsLikeYear(_ text: String) -> Bool {
    text.utf8.count >= 8 && text.utf8.dropFirst(4).first == 0x2D
  }

  @usableFromInline
  func haveEqual(_ ones: [String], _ others: [String], negated: Bool) -> Bool {
    if negated {
      guard let first = ones.first, let second = others.first else { return false }
      // Some pair differs unless all texts are the same.
      return !(ones.allSatisfy { areSame($0, second) } && others.allSatisfy { areSame($0, first) })
    }
    if ones.count * others.count <= 64 {
      return ones.contains { one in others.contains { areSame(one, $0) } }
    }
    let known = Set(others.map { Array($0.unicodeScalars) })
    return ones.contains { known.contains(Array($0.unicodeScalars)) }
  }

  /// Whether a text is a date or a time.
  @usableFromInline
  static func namesMoment(_ text: String) -> Bool { Moment(text, offsetMinutes: 0) != nil }
}
