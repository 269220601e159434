/// Means, squares and products of the items of a test with its total: all that α, its relatives and
/// item–total correlations need.
struct ItemMoments {
  let personCount: Int
  let totalMean: Double
  /// Σ(X − X̄)².
  let totalSquares: Double
  let items: [Item]
  /// The half-test of the items 1, 3, 5, …
  let oddHalf: Half

  struct Item {
    let mean: Double
    /// Σ(x − x̄)².
    let squares: Double
    /// Σ(x − x̄)(X − X̄).
    let withTotal: Double
    /// Of the total without the item.
    let restSquares: Double
    let withRest: Double
  }

  struct Half {
    let squares: Double
    let otherSquares: Double
    let products: Double
  }

  /// From whole numbers, rounded once at the end. O(persons + items).
  init(_ responses: ScoredResponses) {
    let total = responses.totalMoments
    let n = Int128(total.n)
    let scale = Double(responses.units.scale)
    // n·Σ(x − x̄)² in units becomes Σ(x − x̄)² in points.
    func points(_ scaled: Int128) -> Double {
      total.n == 0 ? 0 : scaled.double / (Double(total.n) * scale * scale)
    }
    personCount = total.n
    totalMean = total.n == 0 ? 0 : Double(total.sum) / (Double(total.n) * scale)
    totalSquares = points(total.scaledSquares)
    items = zip(responses.items, responses.tallies).map { item, tally in
      let table = responses.units.table(of: item)
      var (sum, squares, withTotal) = (Int128(0), Int128(0), Int128(0))
      for code in 0..<item.answers.count {
        let units = Int128(table[code])
        sum += units * Int128(tally.count(code))
        squares += units * units * Int128(tally.count(code))
        withTotal += units * Int128(tally.totals[code])
      }
      let own = n * squares - sum * sum
      let products = n * withTotal - sum * Int128(total.sum)
      return Item(
        mean: total.n == 0 ? 0 : Double(sum) / (Double(total.n) * scale), squares: points(own),
        withTotal: points(products),
        restSquares: points(total.scaledSquares - 2 * products + own),
        withRest: points(products - own))
    }
    oddHalf = Half(responses, total: total, points: points)
  }

  /// From any numbers, one row a person. O(persons × items).
  init(rows: [[Double]]) {
    let totals = rows.map(\.compensatedSum)
    let total = Moments(totals)
    let count = rows.first?.count ?? 0
    func products(_ values: [Double], _ one: Moments, _ others: [Double], _ other: Moments)
      -> Double
    {
      zip(values, others).lazy.map { ($0 - one.mean) * ($1 - other.mean) }.compensatedSum
    }
    personCount = rows.count
    totalMean = total.mean
    totalSquares = total.squares
    items = (0..<count).map { position in
      let values = rows.map { $0[position] }
      let rest = rows.map { row in
        row.indices.lazy.filter { $0 != position }.map { row[$0] }.compensatedSum
      }
      let (own, others) = (Moments(values), Moments(rest))
      return Item(
        mean: own.mean, squares: own.squares, withTotal: products(values, own, totals, total),
        restSquares: others.squares, withRest: products(values, own, rest, others))
    }
    func half(_ remainder: Int) -> [Double] {
      rows.map { row in
        stride(from: remainder, to: row.count, by: 2).lazy.map { row[$0] }.compensatedSum
      }
    }
    let (odd, even) = (half(0), half(1))
    let (oddMoments, evenMoments) = (Moments(odd), Moments(even))
    oddHalf = Half(
      squares: oddMoments.squares, otherSquares: evenMoments.squares,
      products: products(odd, oddMoments, even, evenMoments))
  }
}

extension ItemMoments {
  func isConstant(_ position: Int) -> Bool { items[position].squares == 0 }

  func mean(of position: Int) -> Computed<Double> {
    .finite { () throws(Reason) in
      guard personCount > 0 else { throw .noData }
      return items[position].mean
    }
  }

  func standardDeviation(of position: Int) -> Computed<Double> {
    .finite { () throws(Reason) in
      try (sampleSize(orThrow: .needsTwoValues, items[position].squares)).squareRoot()
    }
  }

  func withTotal(_ position: Int) -> Computed<Double> {
    correlation(items[position].withTotal, items[position].squares, totalSquares)
  }

  func withRest(_ position: Int) -> Computed<Double> {
    let item = items[position]
    return correlation(item.withRest, item.squares, item.restSquares)
  }

  func alphaIfDeleted(_ position: Int) -> Computed<Double> {
    .finite { () throws(Reason) in
      guard items.count > 2 else { throw .needsThreeItems }
      try checkPersons()
      guard items[position].restSquares > 0 else { throw .zeroVariance }
      let others = items.indices.lazy.filter { $0 != position }.map { items[$0].squares }
      let k = Double(items.count - 1)
      return k / (k - 1) * (1 - others.compensatedSum / items[position].restSquares)
    }
  }

  var alpha: Computed<Double> {
    .finite { () throws(Reason) in
      guard items.count > 1 else { throw .needsTwoItems }
      try checkPersons()
      guard totalSquares > 0 else { throw .zeroVariance }
      let k = Double(items.count)
      return k / (k - 1) * (1 - items.lazy.map(\.squares).compensatedSum / totalSquares)
    }
  }

  func checkPersons() throws(Reason) {
    guard personCount > 0 else { throw .noData }
    guard personCount > 1 else { throw .needsTwoPersons }
  }

  /// A sum of squares as a variance.
  func sampleSize(orThrow reason: Reason, _ squares: Double) throws(Reason) -> Double {
    guard personCount > 0 else { throw .noData }
    guard personCount > 1 else { throw reason }
    return squares / Double(personCount - 1)
  }

  private func correlation(
    _ products: Double, _ squares: Double, _ others: Double
  ) -> Computed<Double> {
    .finite { () throws(Reason) in
      try checkPersons()
      guard squares > 0, others > 0 else { throw .zeroVariance }
      return min(max(products / (squares.squareRoot() * others.squareRoot()), -1), 1)
    }
  }
}

extension ItemMoments.Half {
  fileprivate init(
    _ responses: ScoredResponses, total: TotalMoments, points: (Int128) -> Double
  ) {
    let halves = responses.halfTotals
    let odd = TotalMoments(halves)
    let even = TotalMoments(zip(responses.totalUnits, halves).map { $0 - $1 })
    // Var(odd + even) = Var(odd) + Var(even) + 2·Cov.
    let doubled = total.scaledSquares - odd.scaledSquares - even.scaledSquares
    self.init(
      squares: points(odd.scaledSquares), otherSquares: points(even.scaledSquares),
      products: points(doubled) / 2)
  }
}
