/// Some of the rules of a form, by number: one bit each.
struct RuleSet: Sendable {
  private(set) var words: [UInt64]

  /// - Parameter count: how many rules the form has.
  init(_ rules: some Sequence<Int> = [], count: Int) {
    words = Array(repeating: 0, count: (count + 63) / 64)
    for rule in rules { insert(rule) }
  }

  func contains(_ rule: Int) -> Bool { words[rule / 64] & (1 << UInt64(rule % 64)) != 0 }

  mutating func insert(_ rule: Int) { words[rule / 64] |= 1 << UInt64(rule % 64) }

  mutating func remove(_ rule: Int) { words[rule / 64] &= ~(1 << UInt64(rule % 64)) }

  /// The first of them; nil where there is none.
  var first: Int? {
    for (index, word) in words.enumerated() where word != 0 {
      return index * 64 + word.trailingZeroBitCount
    }
    return nil
  }

  /// The first that both have; both are of the same form.
  func first(alsoIn other: RuleSet) -> Int? {
    for index in words.indices {
      let both = words[index] & other.words[index]
      if both != 0 { return index * 64 + both.trailingZeroBitCount }
    }
    return nil
  }
}
