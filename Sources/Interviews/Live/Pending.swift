/// The rules that have to be computed again, each with the blocks in which.
struct Pending: Sendable {
  /// For each rule a block within which all its nodes are to be computed; -1 for none.
  private var first: [Int32]
  /// Where there are more blocks, all of them.
  private var several: [Int: Set<Int32>] = [:]
  /// Those that have any.
  private var rules: RuleSet
  private(set) var count = 0

  init(ruleCount: Int) {
    first = Array(repeating: -1, count: ruleCount)
    rules = RuleSet(count: ruleCount)
  }

  mutating func insert(_ rule: Int, within block: Int) {
    let block = Int32(block)
    if first[rule] < 0 {
      first[rule] = block
      rules.insert(rule)
      count += 1
    } else if first[rule] != block {
      several[rule, default: [first[rule]]].insert(block)
    }
  }

  /// The first rule in order.
  var next: Int? { rules.first }

  /// The first in order of those.
  func next(among wanted: RuleSet) -> Int? { rules.first(alsoIn: wanted) }

  /// The blocks of a rule, ascending; they are pending no more.
  mutating func take(_ rule: Int) -> [Int32] {
    let taken =
      (several.isEmpty ? nil : several.removeValue(forKey: rule)?.sorted()) ?? [first[rule]]
    first[rule] = -1
    rules.remove(rule)
    count -= 1
    return taken
  }
}
