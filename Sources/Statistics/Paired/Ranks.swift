/// Ranks of a sample in which ties share the mean of the places they take, doubled so that they
/// are whole numbers.
struct Ranks {
  /// In the order of the sample.
  let doubled: [Int]
  /// How many values share a rank, for every rank.
  let tieSizes: [Int]

  init(of values: [Double]) {
    if let numbers = WholeNumberCounts(values) {
      var start = 0
      let ranks = numbers.counts.map { times in
        defer { start += times }
        return 2 * start + 1 + times
      }
      doubled = values.map { ranks[Int($0) - numbers.least] }
      tieSizes = numbers.counts.filter { $0 > 0 }
      return
    }
    let order = values.indices.sorted { values[$0] < values[$1] }
    var doubled = [Int](repeating: 0, count: values.count)
    var tieSizes: [Int] = []
    var start = 0
    while start < order.count {
      // One step at least, whatever equality says of the value.
      var end = start + 1
      while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
      for place in start..<end { doubled[order[place]] = start + 1 + end }
      tieSizes.append(end - start)
      start = end
    }
    self.doubled = doubled
    self.tieSizes = tieSizes
  }

  /// Σ(t³ − t) over the groups of ties.
  var tieTerm: Double {
    tieSizes.reduce(0) { sum, size in
      let t = Double(size)
      return sum + (t * t * t - t)
    }
  }
}
