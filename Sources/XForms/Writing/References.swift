import Forms

/// Puts paths in the place of `${name}`, as ODK's converter does: relative within a repeat that both
/// sides share, so that each instance reads its own; else absolute.
struct References {
  let outline: Outline

  /// - Parameters:
  ///   - context: the element whose text it is; nil where a text belongs to none.
  ///   - usesCurrent: whether the text stands in a predicate, where a relative path must begin at
  ///     `current()`.
  ///   - reachesOut: whether a shared repeat itself is to be filtered, not its present instance.
  func resolve(
    _ text: String, in context: Int?, usesCurrent: Bool = false, reachesOut: Bool = false
  ) -> String {
    let mentions = QuestionMention.all(in: text)
    if mentions.isEmpty { return text }
    let surroundings = ReferenceSurroundings(text)
    var result = String.UnicodeScalarView()
    var position = 0
    for mention in mentions {
      result.append(contentsOf: surroundings.scalars[position..<mention.span.lowerBound])
      let path = path(
        to: mention, in: context, surroundings, usesCurrent: usesCurrent, reachesOut: reachesOut)
      result.append(contentsOf: path.unicodeScalars)
      position = mention.span.upperBound
    }
    result.append(contentsOf: surroundings.scalars[position...])
    return String(result)
  }

  /// The path with a space on either side, lest it grow together with what stands there.
  func path(
    to mention: QuestionMention, in context: Int?, _ surroundings: ReferenceSurroundings,
    usesCurrent: Bool = false, reachesOut: Bool = false
  ) -> String {
    guard case .some(.some(let target)) = outline.numbers[mention.name] else {
      return "${\(mention.name)}"
    }
    if let context, !mention.isLastSaved, !surroundings.needsWholePath(mention),
      let relative = relativePath(from: context, to: target, reachesOut: reachesOut)
    {
      let usesCurrent = usesCurrent || surroundings.isInPredicateOfInstance(mention)
      return (usesCurrent ? " current()/" : " ") + relative + " "
    }
    let instance = mention.isLastSaved ? "instance('__last-saved')" : ""
    return " \(instance)\(outline[target].path) "
  }

  private func relativePath(from source: Int, to target: Int, reachesOut: Bool) -> String? {
    guard let common = commonAncestor(source, target, where: { $0 == .repeat }) else { return nil }
    var steps: Int
    var path: String
    if reachesOut, let outer = pathAround(common.node, from: source, to: target) {
      steps = common.steps + 1
      path = outer
    } else {
      guard let nearest = commonAncestor(source, target, where: \.isContainer) else { return nil }
      steps = nearest.steps
      path = self.path(of: target, below: nearest.node)
    }
    if steps == 0 { return nil }
    if !path.hasSuffix(outline[target].name) { path = "/" + outline[target].name }
    return Array(repeating: "..", count: steps).joined(separator: "/") + path
  }

  /// A question that offers the answers of a repeat must see all of its instances.
  private func pathAround(_ common: Int, from source: Int, to target: Int) -> String? {
    func nearestRepeat(_ number: Int) -> Int? {
      outline.ancestors(of: number).first { outline[$0].kind == .repeat }
    }
    guard nearestRepeat(target) == common,
      nearestRepeat(common) == nil || nearestRepeat(source) != common
    else { return nil }
    return path(of: target, below: outline[common].parent)
  }

  private func path(of number: Int, below ancestor: Int?) -> String {
    guard let ancestor else { return outline[number].path }
    return String(outline[number].path.dropFirst(outline[ancestor].path.count))
  }

  /// The nearest of the elements around both, and how many steps up it is from the first.
  private func commonAncestor(
    _ first: Int, _ second: Int, where isWanted: (OutlineNode.Kind) -> Bool
  ) -> (node: Int, steps: Int)? {
    let others = outline.ancestors(of: second)
    for (distance, node) in outline.ancestors(of: first).enumerated()
    where isWanted(outline[node].kind) && others.contains(node) {
      return (node, distance + 1)
    }
    return nil
  }
}

/// What stands around the references of one text, as far as it decides how they are written.
struct ReferenceSurroundings {
  let scalars: [Unicode.Scalar]
  private var predicates: [Range<Int>] = []
  private var indexedRepeats: [Range<Int>] = []
  private let hasIndexedRepeat: Bool

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    let call = Array("indexed-repeat(".unicodeScalars)
    let instance = Array("instance(".unicodeScalars)
    var starts: [Int] = []
    var hasInstance = false
    for position in scalars.indices {
      if scalars[position] == "i" {
        if scalars[position...].starts(with: call) { starts.append(position) }
        if scalars[position...].starts(with: instance) { hasInstance = true }
      }
    }
    hasIndexedRepeat = !starts.isEmpty
    for start in starts where start >= indexedRepeats.last?.upperBound ?? 0 {
      if let end = scalars[start...].firstIndex(of: ")") { indexedRepeats.append(start..<end + 1) }
    }
    if hasInstance { findPredicates() }
  }

  private mutating func findPredicates() {
    var position = 0
    while let start = scalars[position...].firstIndex(of: "["),
      let end = scalars[start...].firstIndex(of: "]")
    {
      predicates.append(start..<end + 1)
      position = end + 1
    }
  }

  func isInPredicateOfInstance(_ mention: QuestionMention) -> Bool {
    predicates.contains {
      $0.lowerBound <= mention.span.lowerBound && mention.span.upperBound <= $0.upperBound
    }
  }

  /// `indexed-repeat` names its questions and repeats by their whole paths; indexes are relative.
  func needsWholePath(_ mention: QuestionMention) -> Bool {
    guard hasIndexedRepeat else { return false }
    for (number, call) in indexedRepeats.enumerated() {
      if mention.span.upperBound > call.upperBound {
        if number + 1 < indexedRepeats.count { continue }
        return false
      }
      if mention.span.lowerBound < call.lowerBound { return false }
      let arguments = scalars[call].split(separator: ",", omittingEmptySubsequences: false)
      let name = Array("${\(mention.name)}".unicodeScalars)
      let index = arguments.lastIndex { argument in
        argument.indices.contains { argument[$0...].starts(with: name) }
      }
      return index.map { [0, 1, 3, 5].contains($0 - arguments.startIndex) } ?? true
    }
    return true
  }
}
