/// The rules that have to be computed again, each with the blocks in which.
struct Pending: Sendable {
  /// For each rule the blocks within which all its nodes are to be computed.
  private var blocks: [Set<Int32>]
  /// One bit for each rule that has any.
  private var bits: [UInt64]
  private(set) var count = 0

  init(ruleCount: Int) {
    blocks = Array(repeating: [], count: ruleCount)
    bits = Array(repeating: 0, count: (ruleCount + 63) / 64)
  }

  mutating func insert(_ rule: Int, within block: Int) {
    if blocks[rule].isEmpty {
      bits[rule / 64] |= 1 << UInt64(rule % 64)
      count += 1
    }
    blocks[rule].insert(Int32(block))
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

  mutating func take(_ rule: Int) -> Set<Int32> {
    let taken = blocks[rule]
    blocks[rule] = []
    bits[rule / 64] &= ~(1 << UInt64(rule % 64))
    count -= 1
    return taken
  }
}
