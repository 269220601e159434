/// The units behind a number. Those that are not told apart stand in one sum, so that the number can
/// still be counted again.
struct Members {
  private struct Member {
    let code: String
    let sources: [String]
    let values: [Double?]
  }

  private var told: [Member] = []
  private var untold: [Member] = []

  mutating func add(_ code: String, sources: [String], values: [Double?], isTold: Bool) {
    let member = Member(code: code, sources: sources, values: values)
    if isTold { told.append(member) } else { untold.append(member) }
  }

  func write(to builder: inout SampleBuilder) {
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
      .together(sums, count: untold.count))
  }
}
