/// How often each code of one item occurs among upper, middle and lower persons, and the sum of the
/// totals of those who have it. All statistics of an item follow from these counts.
struct ItemTally: Sendable {
  let upper: [Int]
  let middle: [Int]
  let lower: [Int]
  let totals: [Int]

  /// - Parameter zones: 0 for the middle, 1 for the upper, 2 for the lower group, one a person.
  init(_ codes: [UInt8], totals: [Int], zones: [UInt8]) {
    var counts = Array(repeating: 0, count: 3 * AnswerCode.count)
    var sums = Array(repeating: 0, count: AnswerCode.count)
    for person in 0..<codes.count {
      let code = Int(codes[person])
      counts[Int(zones[person]) << 8 | code] += 1
      sums[code] += totals[person]
    }
    middle = Array(counts[..<AnswerCode.count])
    upper = Array(counts[AnswerCode.count..<(2 * AnswerCode.count)])
    lower = Array(counts[(2 * AnswerCode.count)...])
    self.totals = sums
  }

  func count(_ code: Int) -> Int { upper[code] + middle[code] + lower[code] }
}
