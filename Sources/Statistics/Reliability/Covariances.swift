/// The covariance matrix of the items of a test, denominators n − 1.
struct Covariances {
  let rows: [[Double]]

  var count: Int { rows.count }

  /// From complete answers: every pair of items over all persons.
  init(_ responses: ScoredResponses) throws(Reason) {
    guard responses.personCount > 0 else { throw .noData }
    guard responses.personCount > 1 else { throw .needsTwoPersons }
    try self.init(
      responses.items.map { BitPlanes($0, units: responses.units) },
      scale: Double(responses.units.scale))
  }

  /// From answers with gaps: every pair of items over the persons who have both.
  init(pairwise responses: ItemResponses) throws(Reason) {
    let units = PointUnits(responses.items)
    try self.init(
      responses.items.map { BitPlanes($0, units: units) }, scale: Double(units.scale))
  }

  private init(_ planes: [BitPlanes], scale: Double) throws(Reason) {
    var rows = planes.map { _ in Array(repeating: 0.0, count: planes.count) }
    for i in planes.indices {
      for j in i..<planes.count {
        let (n, x, y, products) = planes[i].sums(with: planes[j])
        guard n > 1 else { throw .needsTwoPairs }
        let centred = (Int128(n) * products - x * y).double
        rows[i][j] = centred / (Double(n) * Double(n - 1) * scale * scale)
        rows[j][i] = rows[i][j]
      }
    }
    self.rows = rows
  }

  init(rows values: [[Double]]) throws(Reason) {
    guard !values.isEmpty else { throw .noData }
    guard values.count > 1 else { throw .needsTwoPersons }
    let columns = (values.first ?? []).indices.map { item in values.map { $0[item] } }
    let means = columns.map { Moments($0).mean }
    let n = Double(values.count - 1)
    rows = columns.indices.map { i in
      columns.indices.map { j in
        zip(columns[i], columns[j]).lazy.map { ($0 - means[i]) * ($1 - means[j]) }.compensatedSum
          / n
      }
    }
  }

  /// The variance of the total.
  var sum: Double { rows.lazy.flatMap { $0 }.compensatedSum }

  var trace: Double { rows.indices.lazy.map { rows[$0][$0] }.compensatedSum }

  /// Σ of f over all pairs of different items, both ways round.
  func sumOffDiagonal(_ transform: (Double) -> Double) -> Double {
    var sum = CompensatedSum()
    for (i, row) in rows.enumerated() {
      for (j, value) in row.enumerated() where i != j { sum.add(transform(value)) }
    }
    return sum.value
  }

  /// The correlations; an item that does not vary has none.
  func correlations() throws(Reason) -> [[Double]] {
    let deviations = rows.indices.map { rows[$0][$0].squareRoot() }
    guard deviations.allSatisfy({ $0 > 0 }) else { throw .zeroVariance }
    return rows.indices.map { i in
      rows.indices.map { j in
        i == j ? 1 : min(max(rows[i][j] / (deviations[i] * deviations[j]), -1), 1)
      }
    }
  }
}
