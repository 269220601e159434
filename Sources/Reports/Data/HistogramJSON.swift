import Statistics

extension StatisticsRecord {
  /// Bins of equal width, ⌈log₂ n⌉ + 1 of them: the edges, one more than the counts between them.
  mutating func addHistogram(of values: [Double], as name: String) {
    let histogram = Computed<Histogram> { () throws(Reason) in try Histogram(values) }
    guard let bins = histogram.value?.bins, let last = bins.last else {
      return add(name, .notComputable(histogram.reason ?? .noData))
    }
    set(
      name,
      [
        "edges": .array((bins.map(\.lower) + [last.upper]).map(JSONValue.number)),
        "counts": .array(bins.map { .integer($0.count) }),
      ])
  }
}
