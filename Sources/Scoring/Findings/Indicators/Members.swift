/// The units behind a number. Those of too few persons to be told of stand in one sum, so that the
/// number can still be counted again; no such sum is of one unit, or of too few persons itself.
struct Members {
  private struct Member {
    let code: String
    let sources: [String]
    let values: [Double?]
    /// How many persons there are, for each round that is looked at.
    let sizes: [Double]
  }

  private let isWithheld: (Double) -> Bool
  private var told: [Member] = []
  private var untold: [Member] = []

  init(isWithheld: @escaping (Double) -> Bool) {
    self.isWithheld = isWithheld
  }

  mutating func add(
    _ code: String, sources: [String], values: [Double?], sizes: [Double]
  ) {
    let member = Member(code: code, sources: sources, values: values, sizes: sizes)
    if sizes.contains(where: isWithheld) {
      untold.append(member)
    } else {
      told.append(member)
    }
  }

  mutating func write(to builder: inout SampleBuilder) {
    while !untold.isEmpty, !isSumTold, let next = smallestTold {
      untold.append(told.remove(at: next))
    }
    for member in told {
      builder.add(member.code, sources: member.sources, .values(member.values))
    }
    guard let first = untold.first else { return }
    let sums = first.values.indices.map { column in
      let values = untold.compactMap { $0.values[column] }
      return values.isEmpty ? nil : values.reduce(0, +)
    }
    builder.add(
      untold.map(\.code).joined(separator: " + "), sources: untold.flatMap(\.sources),
      .values(sums))
  }

  private var isSumTold: Bool {
    guard untold.count > 1, let rounds = untold.map(\.sizes.count).min() else { return false }
    return (0..<rounds).allSatisfy { round in
      !isWithheld(untold.reduce(0) { $0 + $1.sizes[round] })
    }
  }

  private var smallestTold: Int? {
    told.indices.filter { told[$0].sizes.contains { $0 > 0 } }
      .min { told[$0].sizes.reduce(0, +) < told[$1].sizes.reduce(0, +) }
  }
}
