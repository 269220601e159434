import Statistics

/// The choices that the answers to a test show, against which a key is held: a key that names none
/// would mark everybody wrong.
struct ObservedChoices {
  /// The choices of one letter or digit that some item has.
  let alphabet: Set<String>
  private let observed: Set<String>

  init(_ coders: [ItemCoder]) {
    let ofAnswers = coders.reduce(into: Set<String>()) { $0.formUnion($1.marks) }
    // The keys of other items name choices too, where several items share one.
    var counts: [String: Int] = [:]
    for mark in coders.flatMap({ $0.key.key }) { counts[mark, default: 0] += 1 }
    let ofKeys = counts.filter { $0.value > 1 }.map(\.key)
    observed = ofAnswers
    alphabet = ofAnswers.union(ofKeys).filter { $0.count == 1 }
  }

  /// Whether every mark of a key can be one of the item's choices.
  ///
  /// Where the choices are known, they decide. Otherwise a mark counts as a choice if anybody made
  /// it anywhere in the test, if it is one of the first five letters or digits while the answers
  /// are such, or if the item is answered in words, which nobody need have found.
  func canBeMarked(by coder: ItemCoder) -> Bool {
    let key = coder.key
    if !key.choices.isEmpty { return key.key.isSubset(of: key.choices) }
    let own = coder.marks
    if own.isEmpty { return true }
    return key.key.allSatisfy { mark in
      if alphabet.contains(mark) || observed.contains(mark) { return true }
      if let kind = Self.usualChoices.first(where: { $0.contains(mark) }) {
        return observed.contains { kind.contains($0) }
      }
      return own.contains { $0.count > 1 }
    }
  }

  private static let usualChoices: [[String]] = [
    ["A", "B", "C", "D", "E"], ["ก", "ข", "ค", "ง", "จ"], ["1", "2", "3", "4", "5"],
  ]
}
