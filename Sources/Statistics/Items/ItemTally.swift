/// How often each code of one item occurs among upper, middle and lower persons, and the sum of the
/// totals of those who have it. All statistics of an item follow from these counts.
struct ItemTally: Sendable {
  let upper: [Int]
  let middle: [Int]
  let lower: [Int]
  let totals: [Int]

  init(_ codes: [UInt8], persons: TallyPersons) {
    var counts = Array(repeating: 0, count: 3 * AnswerCode.count)
    var sums = Array(repeating: 0, count: AnswerCode.count)
    if let weights = persons.weights {
      for (slot, sum) in Self.sums(of: weights, codes: codes, zones: persons.zones).enumerated() {
        counts[slot] = Int(sum >> TallyPersons.countShift)
        sums[slot & 0xff] += Int(sum & ((1 << TallyPersons.countShift) - 1))
      }
    } else {
      for person in 0..<codes.count {
        let code = Int(codes[person])
        counts[Int(persons.zones[person]) << 8 | code] += 1
        sums[code] += persons.totals[person]
      }
    }
    middle = Array(counts[..<AnswerCode.count])
    upper = Array(counts[AnswerCode.count..<(2 * AnswerCode.count)])
    lower = Array(counts[(2 * AnswerCode.count)...])
    self.totals = sums
  }

  /// The sums of the weights by zone and code.
  private static func sums(of weights: [UInt64], codes: [UInt8], zones: [UInt8]) -> [UInt64] {
    let slots = 3 * AnswerCode.count
    // Neighbours are added to different tables, so that none waits for the other.
    var sums = Array(repeating: UInt64(0), count: 2 * slots)
    sums.withUnsafeMutableBufferPointer { sums in
      weights.withUnsafeBufferPointer { weights in
        zones.withUnsafeBufferPointer { zones in
          codes.withUnsafeBufferPointer { codes in
            var person = 0
            while person + 1 < codes.count {
              sums[Int(zones[person]) << 8 | Int(codes[person])] &+= weights[person]
              let next = person + 1
              sums[slots + (Int(zones[next]) << 8 | Int(codes[next]))] &+= weights[next]
              person += 2
            }
            if person < codes.count {
              sums[Int(zones[person]) << 8 | Int(codes[person])] &+= weights[person]
            }
          }
        }
      }
    }
    return (0..<slots).map { sums[$0] &+ sums[slots + $0] }
  }

  func count(_ code: Int) -> Int { upper[code] + middle[code] + lower[code] }
}

/// What the tallies of all items of a test ask of its persons.
struct TallyPersons {
  let totals: [Int]
  /// 0 for the middle, 1 for the upper, 2 for the lower group, one a person.
  let zones: [UInt8]
  /// One person and its total in one number, so that one addition counts both; nil where they do not
  /// fit.
  let weights: [UInt64]?

  /// The total stands below, the count above.
  static let countShift: UInt64 = 44

  init(totals: [Int], zones: [UInt8]) {
    self.totals = totals
    self.zones = zones
    let greatest = totals.max() ?? 0
    let fits =
      totals.count < 1 << 19 && (totals.min() ?? 0) >= 0 && greatest < 1 << 24
    weights = fits ? totals.map { 1 << Self.countShift | UInt64($0) } : nil
  }
}
