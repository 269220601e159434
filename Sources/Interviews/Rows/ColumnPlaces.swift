import Forms

/// What the columns of a table are called, and which place in the answers each means.
///
/// A question is known by its name or its path in any usual spelling (`q01`, `part2/q01`,
/// `part2-q01`); in a repeat with the number of the instance: `members[1]/age`, `members[1].age`,
/// `members/1/age`. Without a number the first instance is meant.
struct ColumnPlaces {
  private var names: [String: NodePath] = [:]
  private let repeats: Set<String>

  init(_ places: QuestionPlaces, repeats: Set<String>) {
    self.repeats = repeats
    for place in places.questions
    where place.question?.type != .calculate && place.question?.type != .note {
      let path = place.answersPath
      for spelling in [path, path.split(separator: "/").joined(separator: "-"), place.name] {
        names[spelling] = place.path
      }
    }
  }

  /// Lets a column stand for the subject's code, in place of the one that bears its name.
  mutating func call(_ subject: NodePath, _ column: String) {
    names = names.filter { $0.value != subject }
    names[column] = subject
  }

  /// The place that a column means; with the numbers of instances where it lies in repeats.
  func path(of column: String) -> NodePath? {
    if let path = names[column] { return numbered(path) }
    // `members[1].age`: a full stop may also be part of a name, so it is tried last.
    for separators in [Set<Character>("/"), Set<Character>("/.")] {
      if let path = path(of: column, separators) { return path }
    }
    return nil
  }

  private func path(of column: String, _ separators: Set<Character>) -> NodePath? {
    var steps: [NodePath.Step] = []
    for part in column.split(whereSeparator: separators.contains) {
      if let number = Int(part), number > 0, !steps.isEmpty {
        steps[steps.count - 1].position = number
      } else if let path = NodePath("/" + part), let step = path.steps.first {
        steps.append(step)
      } else {
        return nil
      }
    }
    let written = steps.map(\.name).joined(separator: "/")
    let full = names[written] ?? steps.last.flatMap { names[$0.name] }
    guard let full, let last = steps.last, last.position == nil else { return nil }
    return numbered(full, steps)
  }

  /// The full path with the numbers of the steps that were written; nil where they do not fit.
  private func numbered(_ path: NodePath, _ written: [NodePath.Step]) -> NodePath? {
    var rest = written[...]
    var steps = path.steps
    for index in steps.indices where rest.first?.name == steps[index].name {
      steps[index].position = rest.removeFirst().position
    }
    return rest.isEmpty ? self.numbered(NodePath(steps)) : nil
  }

  /// The path with a number for every instance; nil where something else has one.
  private func numbered(_ path: NodePath) -> NodePath? {
    var steps = path.steps
    for index in steps.indices {
      let isRepeat = repeats.contains(NodePath(Array(steps[...index])).withoutPositions)
      if steps[index].position != nil, !isRepeat { return nil }
      if isRepeat { steps[index].position = steps[index].position ?? 1 }
    }
    return NodePath(steps)
  }
}
