/// The rules that have to be computed again, each with the blocks in which.
struct Pending: Sendable {
  /// For each rule a block within which all its nodes are to be computed; -1 for none.
  private var first: [Int32]
  /// Where there are more blocks, all of them.
  private var several: [Int: Set<Int32>] = [:]
  /// One bit for each rule that has any.
  private var bits: [UInt64]
  private(set) var count = 0

  init(ruleCount: Int) {
    first = Array(repeating: -1, count: ruleCount)
    bits = Array(repeating: 0, count: (ruleCount + 63) / 64)
  }

  mutating func insert(_ rule: Int, within block: Int) {
    let block = Int32(block)
    if first[rule] < 0 {
      first[rule] = block
      bits[rule / 64] |= 1 << UInt64(rule % 64)
      count += 1
    } else if first[rule] != block {
      several[rule, default: [first[rule]]].insert(block)
    }
  }

  /// The first rule in order, those that `isSkipped` aside.
  func first(isSkipped: (Int) -> Bool) -> Int? {
    for word in bits.indices where bits[word] != 0 {
      var rest = bits[word]
      while rest != 0 {
        let rule = word * 64 + rest.trailingZeroBitCount
        if !isSkipped(rule) { return rule }
        rest &= rest - 1
      }
    }
    return nil
  }

  /// The blocks of a rule, ascending; they are pending no more.
  mutating func take(_ rule: Int) -> [Int32] {
    let taken = several.removeValue(forKey: rule)?.sorted() ?? [first[rule]]
    first[rule] = -1
    bits[rule / 64] &= ~(1 << UInt64(rule % 64))
    count -= 1
    return taken
  }
}
