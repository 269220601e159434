/// Mean and sums of powers of the deviations from it, in two passes.
struct Moments {
  let n: Int
  let sum: Double
  let mean: Double
  /// Σ(x − x̄)².
  let squares: Double

  private let values: [Double]
  /// The different values and how often each occurs, where counting them was faster than adding up
  /// all.
  private let distinct: [(value: Double, times: Int)]?

  init(_ values: [Double]) {
    self.init(values, counted: WholeNumberCounts(values))
  }

  /// - Parameter numbers: the values counted, where they can be.
  init(_ values: [Double], counted numbers: WholeNumberCounts?) {
    let distinct = numbers?.distinct
    func total(_ term: (Double) -> Double) -> Double {
      Self.total(of: values, distinct: distinct, term)
    }
    self.values = values
    self.distinct = distinct
    n = values.count
    sum = total { $0 }
    guard let first = values.first else {
      mean = 0
      squares = 0
      return
    }
    // A constant has exactly itself as its mean; sum/n may miss it by a bit and invent variance.
    let varies = distinct.map { $0.count > 1 } ?? values.contains { $0 != first }
    guard varies else {
      mean = first
      squares = 0
      return
    }
    let average = sum / Double(values.count)
    mean = average
    let drift = total { $0 - average }
    let raw = total { ($0 - average) * ($0 - average) }
    // Rounding may leave it a bit below 0; NaN, from values near 1e308, must stay NaN.
    let corrected = raw - drift * drift / Double(values.count)
    squares = corrected < 0 ? 0 : corrected
  }

  /// Σ of a term of every value.
  private static func total(
    of values: [Double], distinct: [(value: Double, times: Int)]?, _ term: (Double) -> Double
  ) -> Double {
    var sum = CompensatedSum()
    if let distinct {
      for (value, times) in distinct { sum.add(term(value) * Double(times)) }
    } else {
      for value in values { sum.add(term(value)) }
    }
    return sum.value
  }

  /// √(2(1 − r)) of two columns of equal length, without forming r: the length of the difference
  /// of the columns, each centred and brought to length 1.
  func standardizedDistance(to other: Moments) throws(Reason) -> Double {
    guard n > 0 else { throw .noPairs }
    guard n > 1 else { throw .needsTwoPairs }
    guard squares != 0, other.squares != 0 else { throw .zeroVariance }
    let (scale, otherScale) = (squares.squareRoot(), other.squares.squareRoot())
    return zip(values, other.values).lazy.map { x, y in
      let difference = (x - mean) / scale - (y - other.mean) / otherScale
      return difference * difference
    }.compensatedSum.squareRoot()
  }

  /// Σ(x − x̄)²/(n − 1).
  func variance() throws(Reason) -> Double {
    guard n > 0 else { throw .noData }
    guard n > 1 else { throw .needsTwoValues }
    return squares / Double(n - 1)
  }

  func standardDeviation() throws(Reason) -> Double {
    try variance().squareRoot()
  }

  /// Σ(x − x̄)^power/n.
  func central(_ power: Int) -> Double {
    let total = Self.total(of: values, distinct: distinct) { value in
      (1..<power).reduce(value - mean) { product, _ in product * (value - mean) }
    }
    return total / Double(n)
  }
}
