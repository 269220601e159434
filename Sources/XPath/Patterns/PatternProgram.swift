/// A pattern as steps for the matcher; bounded in size, since `{1000}{1000}` is quickly written.
struct PatternProgram {
  enum Step {
    case take(ScalarClass, weight: Int)
    case fork(Int, Int)
    case jump(Int)
    case boundary(PatternBoundary)
    case around(PatternProgram, isAhead: Bool, isNegated: Bool)
    case accept
  }

  private(set) var steps: [Step] = []

  /// Nil if it would be too large.
  init?(_ syntax: PatternSyntax) {
    var room = 20_000
    self.init(syntax, room: &room)
  }

  private init?(_ syntax: PatternSyntax, room: inout Int) {
    guard append(syntax, &room) else { return nil }
    steps.append(.accept)
  }

  private mutating func append(_ syntax: PatternSyntax, _ room: inout Int) -> Bool {
    room -= 1
    guard room > 0 else { return false }
    switch syntax {
    case .one(let set): steps.append(.take(set, weight: set.weight))
    case .boundary(let boundary): steps.append(.boundary(boundary))
    case .sequence(let parts):
      for part in parts where !append(part, &room) { return false }
    case .alternatives(let choices): return append(choices: choices, &room)
    case .repeated(let part, let least, let most):
      return append(repeated: part, least: least, most: most, &room)
    case .around(let part, let isAhead, let isNegated):
      guard let inner = PatternProgram(part, room: &room) else { return false }
      steps.append(.around(inner, isAhead: isAhead, isNegated: isNegated))
    }
    return true
  }

  private mutating func append(choices: [PatternSyntax], _ room: inout Int) -> Bool {
    var exits: [Int] = []
    for choice in choices.dropLast() {
      let fork = steps.count
      steps.append(.jump(0))
      guard append(choice, &room) else { return false }
      exits.append(steps.count)
      steps.append(.jump(0))
      steps[fork] = .fork(fork + 1, steps.count)
    }
    if let last = choices.last, !append(last, &room) { return false }
    for exit in exits { steps[exit] = .jump(steps.count) }
    return true
  }

  private mutating func append(
    repeated part: PatternSyntax, least: Int, most: Int?, _ room: inout Int
  ) -> Bool {
    for _ in 0..<least where !append(part, &room) { return false }
    guard let most else {
      let fork = steps.count
      steps.append(.jump(0))
      guard append(part, &room) else { return false }
      steps.append(.jump(fork))
      steps[fork] = .fork(fork + 1, steps.count)
      return true
    }
    var forks: [Int] = []
    for _ in least..<max(least, most) {
      forks.append(steps.count)
      steps.append(.jump(0))
      guard append(part, &room) else { return false }
    }
    for fork in forks { steps[fork] = .fork(fork + 1, steps.count) }
    return true
  }
}
