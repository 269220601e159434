/// Follows all ways through a program at once, one scalar after the other.
struct PatternMatcher {
  private let scalars: [Unicode.Scalar]
  private var stepsLeft: Int
  /// For each step of the program, the last round that reached it.
  private var marks: [Int] = []
  private var round = 0

  init(_ scalars: [Unicode.Scalar], steps: Int) {
    self.scalars = scalars
    stepsLeft = steps
  }

  var end: Int { scalars.count }

  /// Whether a match begins at `start` (anywhere from there if it floats) and ends at `goal`
  /// (anywhere if nil); nil if the steps run out.
  mutating func matches(
    _ program: PatternProgram, from start: Int, to goal: Int?, floats: Bool
  ) -> Bool? {
    var current: [Int] = []
    for position in start...max(start, goal ?? end) {
      if position == start || floats { current.append(0) }
      guard let reached = closure(of: current, in: program, at: position) else { return nil }
      if reached.accepts && (goal == nil || goal == position) { return true }
      guard position < end else { break }
      current = []
      for index in reached.waiting {
        guard case .take(let set, let weight) = program.steps[index] else { continue }
        stepsLeft -= weight
        if set.contains(scalars[position]) { current.append(index + 1) }
      }
      if current.isEmpty && !floats { return false }
    }
    return false
  }

  /// The steps that wait for a scalar, reached from `starts` without taking one.
  private mutating func closure(
    of starts: [Int], in program: PatternProgram, at position: Int
  ) -> (waiting: [Int], accepts: Bool)? {
    if marks.count < program.steps.count {
      marks = Array(repeating: 0, count: program.steps.count)
    }
    round += 1
    let seen = round
    var waiting: [Int] = []
    var accepts = false
    var open = starts
    while let index = open.popLast() {
      guard marks[index] != seen else { continue }
      marks[index] = seen
      stepsLeft -= 1
      if stepsLeft < 0 { return nil }
      switch program.steps[index] {
      case .take: waiting.append(index)
      case .fork(let one, let other): open += [other, one]
      case .jump(let target): open.append(target)
      case .boundary(let boundary): if holds(boundary, at: position) { open.append(index + 1) }
      case .around(let inner, let isAhead, let isNegated):
        let found = isAhead ? looksAhead(inner, position) : looksBehind(inner, position)
        guard let found else { return nil }
        if found != isNegated { open.append(index + 1) }
      case .accept: accepts = true
      }
    }
    return (waiting, accepts)
  }

  private mutating func looksAhead(_ program: PatternProgram, _ position: Int) -> Bool? {
    apart { $0.matches(program, from: position, to: nil, floats: false) }
  }

  private mutating func looksBehind(_ program: PatternProgram, _ position: Int) -> Bool? {
    apart { $0.matches(program, from: 0, to: position, floats: true) }
  }

  /// A match of its own in the midst of another, with marks of its own.
  private mutating func apart(_ match: (inout PatternMatcher) -> Bool?) -> Bool? {
    let outer = marks
    marks = []
    defer { marks = outer }
    return match(&self)
  }

  private func holds(_ boundary: PatternBoundary, at position: Int) -> Bool {
    switch boundary {
    case .start: position == 0
    case .veryEnd: position == end
    // Java: also before a line end that ends the text.
    case .end:
      position == end || position == end - 1 && ScalarClass.lineEnd.contains(scalars[position])
    case .word: isWord(position - 1) != isWord(position)
    case .noWord: isWord(position - 1) == isWord(position)
    }
  }

  private func isWord(_ position: Int) -> Bool {
    scalars.indices.contains(position) && ScalarClass.word.contains(scalars[position])
  }
}
