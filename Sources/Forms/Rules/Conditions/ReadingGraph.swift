import Diagnostics
import XPath

/// Which visible value waits for which others.
///
/// A question's visible value is decided by its `calculation`, its `relevant` and the `relevant` of
/// every group above it. What else reads it (`required`, `constraint`, …) decides no value.
struct ReadingGraph {
  /// A loop by names, the first one again at its end, and the formula to look at first.
  struct Loop {
    let names: [String]
    /// The formulas that read, in the order of the names.
    let places: [Place]
  }

  private struct Edge {
    let target: Int
    /// The formula that reads; nil where a question merely stands in a group.
    let place: Place?
  }

  private var names: [String] = []
  private var edges: [[Edge]] = []
  /// What `${name}` reads: a question, or everything in a group.
  private var read: [String: Int] = [:]
  /// What `count(${name})` reads: whether and how often a group is there.
  private var counted: [String: Int] = [:]

  init(_ form: Form) {
    var readings: [(reader: Int, own: Int, formula: Formula)] = []
    _ = add(form.elements, above: nil, &readings)
    for (reader, own, formula) in readings {
      let place = formula.cell.place
      let onward = formula.expression.pathsBeyondQuestions
      for reference in formula.expression.facts.questions where !reference.isLastSaved {
        // Another instance of the same repeat is another value: running totals are no loops.
        if reference.enclosingCalls.contains("indexed-repeat") { continue }
        if let names = onward[reference.span.lowerBound] {
          // A path on from a group reads what it leads to, not all of the group.
          for target in names.compactMap({ read[$0] }) {
            edges[reader].append(Edge(target: target, place: place))
          }
          continue
        }
        let table = reference.isCounted ? counted : read
        guard let target = table[reference.name] else { continue }
        edges[reader].append(Edge(target: target, place: place))
      }
      if formula.expression.readsOwnNode {
        edges[reader].append(Edge(target: own, place: place))
      }
    }
  }

  /// - Returns: what reading each of the elements means.
  private mutating func add(
    _ elements: [Element], above: Int?,
    _ readings: inout [(reader: Int, own: Int, formula: Formula)]
  ) -> [Int] {
    elements.map { element in
      switch element {
      case .question(let question):
        let value = vertex(question.name, above: above)
        read[question.name] = value
        counted[question.name] = value
        for formula in [question.relevant, question.calculation].compactMap({ $0 }) {
          readings.append((value, value, formula))
        }
        return value
      case .group(let group):
        let relevance = vertex(group.name, above: above)
        let content = vertex(group.name, above: relevance)
        read[group.name] = content
        counted[group.name] = relevance
        if let formula = group.relevant { readings.append((relevance, content, formula)) }
        if let formula = group.repeatCount { readings.append((relevance, content, formula)) }
        edges[content] += add(group.elements, above: relevance, &readings).map {
          Edge(target: $0, place: nil)
        }
        return content
      }
    }
  }

  private mutating func vertex(_ name: String, above: Int?) -> Int {
    names.append(name)
    edges.append(above.map { [Edge(target: $0, place: nil)] } ?? [])
    return names.count - 1
  }

  /// At least one loop through every set of values that wait for one another, found depth first.
  /// Cost: O(names + references).
  var loops: [Loop] {
    var isFinished = [Bool](repeating: false, count: names.count)
    var positions = [Int?](repeating: nil, count: names.count)
    var reported: Set<Int> = []
    var loops: [Loop] = []
    for start in names.indices where !isFinished[start] {
      // An explicit stack: a chain of thousands of calculations must not exhaust the real one.
      var path: [(vertex: Int, next: Int)] = [(start, 0)]
      positions[start] = 0
      while let top = path.last {
        if top.next == edges[top.vertex].count {
          isFinished[top.vertex] = true
          positions[top.vertex] = nil
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let target = edges[top.vertex][top.next].target
        if let position = positions[target] {
          if reported.insert(target).inserted { loops.append(loop(path[position...])) }
        } else if !isFinished[target] {
          positions[target] = path.count
          path.append((target, 0))
        }
      }
    }
    return loops
  }

  private static let printedNames = 12

  /// A long loop is cut in its middle: nobody reads a thousand names.
  private func loop(_ path: ArraySlice<(vertex: Int, next: Int)>) -> Loop {
    let isLong = path.count > Self.printedNames
    let shown = isLong ? Array(path.prefix(Self.printedNames / 2)) + path.suffix(2) : Array(path)
    var words: [String] = []
    for (number, step) in shown.enumerated() {
      if isLong, number == Self.printedNames / 2 { words.append("…") }
      // A group stands for its relevance and for what is in it.
      if words.last != names[step.vertex] { words.append(names[step.vertex]) }
    }
    let first = path.first.map { names[$0.vertex] } ?? ""
    if words.count == 1 || words.last != first { words.append(first) }
    return Loop(names: words, places: shown.compactMap { edges[$0.vertex][$0.next - 1].place })
  }
}

extension Expression {
  /// For each `${name}` that a path goes on from (by where it stands) the names on that path.
  fileprivate var pathsBeyondQuestions: [Int: [String]] {
    var found: [Int: [String]] = [:]
    for located in facts.paths {
      guard case .term(let origin, _) = located.path.origin, !located.path.steps.isEmpty,
        case .question(let reference) = origin.kind
      else { continue }
      found[reference.span.lowerBound] = located.path.steps.compactMap { step in
        if case .name(let name) = step.test { name.local } else { nil }
      }
    }
    return found
  }

  /// Whether the value of the question or group that the formula belongs to is read.
  var readsOwnNode: Bool {
    let facts = facts
    return facts.paths.contains { $0.isOwnNode }
      || facts.calls.contains { call in
        call.name == "current" || call.arguments.isEmpty && Self.readers.contains(call.name)
      }
  }

  /// Functions that read the context node where they are given nothing (XPath 1.0 §4).
  private static let readers: Set = ["string", "number", "string-length", "normalize-space"]
}

extension LocatedPath {
  /// Whether it leads to the element that the formula belongs to.
  var isOwnNode: Bool { predicateDepth == 0 && path.isOwnNode }
}

extension Path {
  /// `.` or `current()/.`
  var isOwnNode: Bool {
    guard steps.allSatisfy({ $0.axis == .itself && $0.test == .node && $0.predicates.isEmpty })
    else { return false }
    switch origin {
    case .root: return false
    case .context: return true
    case .term(let origin, let predicates):
      guard case .call(let call) = origin.kind, predicates.isEmpty else { return false }
      return call.name == "current"
    }
  }
}
