import Forms

/// What a journal says a filling is: its answers, and the instances of repeats that are there.
public struct KeptFilling: Sendable, Hashable {
  /// Instances in the order in which they came: `members[1]`, `members[1]/pets[1]`.
  public private(set) var instances: [String] = []
  /// Paths in the order in which they were first answered.
  private var order: [String] = []
  private var values: [String: String] = [:]
  private var known: Set<String> = []

  /// The filling that the steps lead to.
  public init(_ steps: some Sequence<JournalStep> = []) {
    for step in steps { take(step) }
  }

  /// Whether nothing was ever kept.
  public var isEmpty: Bool { order.isEmpty && instances.isEmpty }

  public var answers: Answers {
    Answers(order.map { Answers.Entry(path: $0, value: values[$0] ?? "") })
  }

  /// The answer at a path; "" where there is none.
  public subscript(path: String) -> String { values[path] ?? "" }

  public func hasInstance(_ path: String) -> Bool { known.contains(path) }

  /// O(1) but for removals, which cost as much as was kept.
  public mutating func take(_ step: JournalStep) {
    switch step {
    case .answer(let entry):
      if values.updateValue(entry.value, forKey: entry.path) == nil { order.append(entry.path) }
    case .added(let path):
      if known.insert(path).inserted { instances.append(path) }
    case .removed(let path): remove(path)
    }
  }

  private mutating func remove(_ instance: String) {
    let removal = InstanceRemoval(instance)
    let oldValues = values
    values = [:]
    order = order.compactMap { path in
      guard let now = removal.path(of: path) else { return nil }
      values[now] = oldValues[path]
      return now
    }
    instances = instances.compactMap(removal.path(of:))
    known = Set(instances)
  }
}

/// That an instance of a repeat went: `members[2]`.
public struct InstanceRemoval: Sendable {
  private let series: String
  private let place: Int

  public init(_ instance: String) {
    let bracket = instance.lastIndex(of: "[") ?? instance.endIndex
    series = instance[..<bracket] + "["
    place = Int(instance[bracket...].dropFirst().dropLast()) ?? 0
  }

  /// What another path is called from now on; nil where it went with the instance.
  public func path(of path: String) -> String? {
    guard path.hasPrefix(series), let end = path.dropFirst(series.count).firstIndex(of: "]"),
      let number = Int(path[path.index(path.startIndex, offsetBy: series.count)..<end])
    else { return path }
    if number == place { return nil }
    return number < place ? path : series + String(number - 1) + path[end...]
  }
}
