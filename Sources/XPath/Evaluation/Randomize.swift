// randomize(nodes, seed): the shuffle of ODK XForms, the same in every engine.
extension Run {
  @usableFromInline
  mutating func randomized(
    _ arguments: [Instruction], _ focus: Focus, at span: Span
  ) throws(EvaluationError) -> [Node] {
    let nodes = try nodes(arguments[0], focus)
    try spend(nodes.count, at: span)
    let seed: Int64
    if arguments.count > 1 {
      seed = try self.seed(try value(arguments[1], focus), at: span)
    } else {
      seed = Int64(truncatingIfNeeded: surroundings.random() >> 1)
    }
    var generator = ParkMiller(seed: seed)
    return generator.shuffled(nodes)
  }
}

extension Run {
  /// The whole part of a number; for a text that is none, the first eight bytes of its SHA-256,
  /// rounded to what a double holds, as JavaRosa does.
  private mutating func seed(
    _ value: Value<Node>, at span: Span
  ) throws(EvaluationError) -> Int64 {
    let number = try number(value, at: span)
    if number.isFinite { return Int64(exactly: number.rounded(.towardZero)) ?? 0 }
    guard number.isNaN else { return 0 }
    if case .number = value { return 0 }
    let text = try string(value, at: span)
    let bytes = SHA2.sha256(Array(text.utf8)).prefix(8)
    let hash = bytes.reduce(Int64(0)) { $0 << 8 | Int64($1) }
    return text.isEmpty ? 0 : Int64(exactly: Double(hash)) ?? .max
  }
}

/// The minimal standard generator (Park and Miller, 1988), which the specification prescribes.
struct ParkMiller {
  private var state: Int64

  init(seed: Int64) {
    let remainder = seed % 2_147_483_647
    state = remainder <= 0 ? remainder + 2_147_483_646 : remainder
  }

  /// From 0 up to, not including, 1.
  private mutating func next() -> Double {
    state = state * 16_807 % 2_147_483_647
    return Double(state - 1) / 2_147_483_646
  }

  /// Fisher and Yates, inside out.
  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var result: [Element] = []
    for (index, element) in elements.enumerated() {
      let place = Int(next() * Double(index + 1))
      if place == index {
        result.append(element)
      } else {
        result.append(result[place])
        result[place] = element
      }
    }
    return result
  }
}
