/// Points as whole multiples of one unit, so that sums and products of them are exact and ties are
/// ties: thirds count in thirds, halves and quarters in quarters.
struct PointUnits {
  /// Units a point.
  let scale: Int

  /// The largest unit that all points of some answers are multiples of, from 1 down to 1/1000; for
  /// points without one, a millionth, to which they are rounded.
  init(_ items: [ItemColumn]) {
    self.init(Set(items.flatMap { item in item.answers.map(\.points) }))
  }

  fileprivate init(_ points: Set<Double>) {
    let scale = (1...1000).first { scale in
      points.allSatisfy { point in
        let units = (point * Double(scale)).rounded()
        return units / Double(scale) == point && abs(units) < 1e12
      }
    }
    self.scale = scale ?? 1_000_000
  }

  func units(_ points: Double) -> Int {
    Int(exactly: (points * Double(scale)).rounded()) ?? 0
  }

  func points(_ units: Int) -> Double { Double(units) / Double(scale) }

  /// The units of every code of an item. Whatever is no answer gives none.
  func table(of item: ItemColumn) -> [Int] {
    var table = Array(repeating: 0, count: AnswerCode.count)
    for (code, answer) in item.answers.enumerated() { table[code] = units(answer.points) }
    return table
  }
}

/// The sum of the points of items, free of the rounding that adding tenths one by one leaves: what
/// adds up to the full score is the full score.
public func sumOfPoints(_ points: [Double]) -> Double {
  let units = PointUnits(Set(points))
  return units.points(points.reduce(0) { $0 + units.units($1) })
}
