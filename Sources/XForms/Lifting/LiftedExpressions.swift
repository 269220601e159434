import Forms
import XML
import XPath

extension FormLifting {
  /// An expression with `${name}` in the place of every path that means the same.
  ///
  /// - Parameters:
  ///   - node: the element that relative paths start from.
  ///   - allowsSelf: whether the element may be named in its own text; in a formula that would be a
  ///     circle.
  ///   - isFilter: whether the expression narrows choices, each of which is its context.
  func lifted(
    _ source: String, of node: Int?, isFilter: Bool = false, allowsSelf: Bool = false
  ) -> String {
    let text = source.trimmedOfBlanks
    guard let expression = try? Expression(text, checkingCalls: false) else { return text }
    var finder = PathFinder(tree, node: node, isFilter: isFilter)
    finder.visit(expression.root)
    let found = finder.found.filter { candidate in
      (allowsSelf || candidate.isLastSaved || candidate.target != node)
        && numbers[candidate.target].map { outline.numbers[outline[$0].name] == .some(.some($0)) }
          ?? false
    }
    if found.isEmpty { return text }
    let scalars = Array(text.unicodeScalars)
    let all = replaced(found, in: scalars)
    if isSame(written(all, node, isFilter), text) { return all }
    let kept = found.filter { candidate in
      if means(candidate, from: node) { return true }
      guard found.count <= 50 else { return false }
      return isSame(written(replaced([candidate], in: scalars), node, isFilter), text)
    }
    return kept.isEmpty ? text : replaced(kept, in: scalars)
  }

  private func written(_ text: String, _ node: Int?, _ isFilter: Bool) -> String {
    References(outline: outline).resolve(
      text, in: node.flatMap { numbers[$0] }, usesCurrent: isFilter)
  }

  private func isSame(_ one: String, _ other: String) -> Bool {
    one.unicodeScalars.lazy.filter { !$0.properties.isWhitespace }
      .elementsEqual(other.unicodeScalars.lazy.filter { !$0.properties.isWhitespace })
  }

  private func replaced(_ candidates: [PathFinder.Candidate], in scalars: [Unicode.Scalar])
    -> String
  {
    var result = String.UnicodeScalarView()
    var position = 0
    for candidate in candidates.sorted(by: { $0.span.lowerBound < $1.span.lowerBound })
    where candidate.span.lowerBound >= position {
      let span = candidate.span.padded(in: scalars)
      result.append(contentsOf: scalars[position..<max(position, span.lowerBound)])
      let name = numbers[candidate.target].map { outline[$0].name } ?? ""
      let mark = candidate.isLastSaved ? "last-saved#" : ""
      result.append(contentsOf: "${\(mark)\(name)}".unicodeScalars)
      position = span.upperBound
    }
    result.append(contentsOf: scalars[position...])
    return String(result)
  }

  /// Whether `${name}` finds the same instances as the path: those of the repeats around both that
  /// the path did not leave.
  private func means(_ candidate: PathFinder.Candidate, from node: Int?) -> Bool {
    if candidate.isLastSaved { return true }
    if !candidate.isWhole { return false }
    let around = Set(node.map(chain) ?? [])
    let shared = chain(candidate.target).dropFirst().filter {
      tree.nodes[$0].isRepeat && around.contains($0)
    }
    if candidate.isInPredicate { return shared.isEmpty && candidate.isAnchored }
    guard let pivot = candidate.pivot else {
      // ODK takes a whole path within its own repeat for the present instance.
      return shared.isEmpty
        || (!candidate.isGathered && tree.nodes[candidate.target].children.isEmpty)
    }
    let stayed = chain(pivot)
    return chain(candidate.target).filter { tree.nodes[$0].isRepeat }.allSatisfy { number in
      stayed.contains(number) == shared.contains(number)
    }
  }

  /// A node and all around it, the nearest first.
  private func chain(_ number: Int) -> [Int] {
    var result = [number]
    while let parent = tree.nodes[result[result.count - 1]].parent { result.append(parent) }
    return result
  }
}

/// Finds the paths of an expression that lead to an element of the answers.
struct PathFinder {
  struct Candidate {
    let span: Span
    let target: Int
    /// For a relative path the highest element it passes; nil for one from the root.
    let pivot: Int?
    let isInPredicate: Bool
    /// Whether it begins at the root or at `current()`.
    let isAnchored: Bool
    /// Whether it stands in a function that looks at many instances.
    let isGathered: Bool
    /// Whether the path ends with it.
    let isWhole: Bool
    let isLastSaved: Bool
  }

  private(set) var found: [Candidate] = []
  private let tree: LiftedTree
  private let node: Int?
  private var predicates: Int
  private var gathering = 0

  private static let gatherers: Set<String> = [
    "sum", "count", "max", "min", "join", "concat", "count-non-empty", "position",
    "indexed-repeat", "area", "distance", "string-join", "boolean-from-string",
  ]

  init(_ tree: LiftedTree, node: Int?, isFilter: Bool) {
    self.tree = tree
    self.node = node
    predicates = isFilter ? 1 : 0
  }

  mutating func visit(_ term: Term) {
    switch term.kind {
    case .text, .number, .question: break
    case .negation(let inner): visit(inner)
    case .chain(let first, let rest):
      visit(first)
      for link in rest { visit(link.operand) }
    case .call(let call):
      let isGatherer = Self.gatherers.contains(call.name)
      if isGatherer { gathering += 1 }
      for argument in call.arguments { visit(argument) }
      if isGatherer { gathering -= 1 }
    case .path(let path):
      note(path, term.span)
      if case .term(let origin, let filters) = path.origin {
        visit(origin)
        visit(predicates: filters)
      }
      for step in path.steps { visit(predicates: step.predicates) }
    }
  }

  private mutating func visit(predicates filters: [Term]) {
    predicates += 1
    for filter in filters { visit(filter) }
    predicates -= 1
  }

  private mutating func note(_ path: Path, _ span: Span) {
    if case .term(let term, _) = path.origin, case .call(let call) = term.kind,
      call.name == "instance"
    {
      return noteLastSaved(path, call, span)
    }
    let isCurrent: Bool
    var isRoot = false
    switch path.origin {
    case .root: (isCurrent, isRoot) = (false, true)
    case .context: isCurrent = false
    case .term: isCurrent = true
    }
    // Within a predicate what is relative starts from another element.
    if predicates > 0 && !isRoot && !isCurrent { return }
    guard isRoot || node != nil, !path.steps.isEmpty else { return }
    let plain = path.steps.prefix { $0.predicates.isEmpty }.count
    var count = plain
    var end = plain == 0 ? span.lowerBound : path.steps[plain - 1].span.upperBound
    if plain < path.steps.count, case .name(let name) = path.steps[plain].test {
      // What is filtered may be named: `${repeat}[…]/x`.
      count = plain + 1
      end = path.steps[plain].span.lowerBound + name.description.unicodeScalars.count
    }
    guard count > 0, let target = target(path, count) else { return }
    let steps = path.steps.prefix(count)
    // `.` and `..` say less than a name.
    guard case .name = steps.last?.test else { return }
    found.append(
      Candidate(
        span: span.lowerBound..<end, target: target, pivot: isRoot ? nil : pivot(steps),
        isInPredicate: predicates > 0, isAnchored: isRoot || isCurrent,
        isGathered: gathering > 0, isWhole: count == plain && plain == path.steps.count,
        isLastSaved: false))
  }

  private func target(_ path: Path, _ count: Int) -> Int? {
    let context = node.map { tree.nodes[$0].path } ?? "/"
    return LiftedTree.plainPath(path.origin, path.steps.prefix(count), from: context)
      .flatMap { tree.numbers[$0] }
  }

  private func pivot(_ steps: ArraySlice<Step>) -> Int? {
    var current = node
    for step in steps {
      guard step.axis == .parent || step.axis == .itself else { break }
      if step.axis == .parent { current = current.flatMap { tree.nodes[$0].parent } }
    }
    return current
  }

  private mutating func noteLastSaved(_ path: Path, _ call: Call, _ span: Span) {
    guard case .text(let id) = call.arguments.first?.kind, tree.lastSaved.contains(id),
      path.steps.allSatisfy(\.predicates.isEmpty)
    else { return }
    guard let plain = LiftedTree.plainPath(.root, path.steps[...], from: "/"),
      let target = tree.numbers[plain]
    else { return }
    found.append(
      Candidate(
        span: span, target: target, pivot: nil, isInPredicate: predicates > 0, isAnchored: true,
        isGathered: false, isWhole: true, isLastSaved: true))
  }
}

extension Span {
  /// With the spaces that converters put around a path.
  fileprivate func padded(in scalars: [Unicode.Scalar]) -> Span {
    var (lower, upper) = (lowerBound, upperBound)
    func isBlank(_ index: Int, or others: Set<Unicode.Scalar>) -> Bool {
      !scalars.indices.contains(index) || scalars[index] == " " || others.contains(scalars[index])
    }
    if lower > 0, scalars[lower - 1] == " ", isBlank(lower - 2, or: ["("]) { lower -= 1 }
    if upper < scalars.count, scalars[upper] == " ", isBlank(upper + 1, or: [")", ","]) {
      upper += 1
    }
    return lower..<upper
  }
}
