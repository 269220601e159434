// randomize(nodes, seed): the shuffle of ODK XForms, the same in every engine.
extension Run {
  mutating func randomized(
    _ arguments: [Instruction], _ focus: Focus, at span: Span
  ) throws(EvaluationError) -> [Node] {
    let nodes = try nodes(arguments[0], focus)
    try spend(nodes.count, at: span)
    let seed: Int64
    if arguments.count > 1 {
      let number = try number(arguments[1], focus)
      seed = number.isFinite ? Int64(exactly: number.rounded(.towardZero)) ?? 0 : 0
    } else {
      seed = Int64(truncatingIfNeeded: surroundings.random() >> 1)
    }
    var generator = ParkMiller(seed: seed)
    return generator.shuffled(nodes)
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
