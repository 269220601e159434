/// What is usually said about one column of numbers.
///
/// A nil, a NaN or an infinity is missing: counted, never used. O(n log n) to build.
public struct Descriptives: Sendable {
  /// How many values there are.
  public let n: Int
  /// How many are missing.
  public let missing: Int
  /// Σx. With no values there is no sum, rather than 0.
  public let sum: Computed<Double>
  public let mean: Computed<Double>
  public let minimum: Computed<Double>
  public let maximum: Computed<Double>
  /// Σ(x − x̄)²/(n − 1), in squared units. R: `var`.
  public let variance: Computed<Double>
  /// √variance; 0 for a constant, none for a single value. R: `sd`.
  public let standardDeviation: Computed<Double>
  /// s/√n. R: `sd(x) / sqrt(length(x))`.
  public let standardError: Computed<Double>
  /// G1, as SAS, SPSS and Excel print it. R: `psych::skew(type = 2)`.
  public let skewness: Computed<Double>
  /// Excess kurtosis G2, as SAS, SPSS and Excel print it. R: `psych::kurtosi(type = 2)`.
  public let kurtosis: Computed<Double>

  private let sorted: [Double]
  private let absence: Reason

  /// - Parameter absence: why there is nothing, where no value is present.
  public init(_ values: [Double?], absent absence: Reason = .noData) {
    let present = values.compactMap { $0 }
    self.init(present: present, missing: values.count - present.count, absent: absence)
  }

  /// Of values none of which is nil.
  public init(present values: [Double]) {
    self.init(present: values, missing: 0, absent: .noData)
  }

  private init(present values: [Double], missing count: Int, absent absence: Reason) {
    let present = values.allSatisfy(\.isFinite) ? values : values.filter(\.isFinite)
    let numbers = WholeNumberCounts(present)
    let moments = Described(moments: Moments(present, counted: numbers), absence: absence)
    self.absence = absence
    n = present.count
    missing = count + values.count - present.count
    sorted = numbers?.ascending ?? present.sorted()
    let (first, last) = (sorted.first, sorted.last)
    sum = .finite { () throws(Reason) in try moments.get().sum }
    mean = .finite { () throws(Reason) in try moments.get().mean }
    minimum = first.map { .value($0) } ?? .notComputable(absence)
    maximum = last.map { .value($0) } ?? .notComputable(absence)
    variance = .finite { () throws(Reason) in try moments.get().variance() }
    standardDeviation = .finite { () throws(Reason) in try moments.get().standardDeviation() }
    standardError = .finite { () throws(Reason) in try moments.get().standardError() }
    skewness = .finite { () throws(Reason) in try moments.get().skewness() }
    kurtosis = .finite { () throws(Reason) in try moments.get().kurtosis() }
  }

  /// The middle value, or the mean of the two middle ones. R: `median`.
  public var median: Computed<Double> { quantile(0.5) }

  /// The value below which a share `p` lies, 0 ≤ p ≤ 1; the quartiles are at .25 and .75.
  public func quantile(
    _ p: Double, method: QuantileMethod = .inclusive
  ) -> Computed<Double> {
    .finite { () throws(Reason) in
      guard n > 0 else { throw absence }
      return try method.quantile(p, of: sorted)
    }
  }

  /// x̄ ± t(n − 1)·s/√n; none for a constant, whose uncertainty the sample does not show.
  /// R: `t.test(x)$conf.int`.
  public func confidenceIntervalOfMean(
    level: Double = ConfidenceInterval.usualLevel
  ) -> Computed<ConfidenceInterval> {
    TTest(sorted).confidenceInterval(level: level)
  }
}

/// The moments of the values there are, or why there are none.
private struct Described {
  let moments: Moments
  let absence: Reason

  func get() throws(Reason) -> Moments {
    guard moments.n > 0 else { throw absence }
    return moments
  }
}

extension Moments {
  func standardError() throws(Reason) -> Double {
    try standardDeviation() / Double(n).squareRoot()
  }

  /// √(n(n − 1))/(n − 2) · m₃/m₂^1.5.
  func skewness() throws(Reason) -> Double {
    guard n > 0 else { throw .noData }
    guard n > 2 else { throw .needsThreeValues }
    guard squares != 0 else { throw .zeroVariance }
    let size = Double(n)
    let m2 = squares / size
    return (size * (size - 1)).squareRoot() / (size - 2) * central(3) / (m2 * m2.squareRoot())
  }

  /// (n − 1)/((n − 2)(n − 3)) · ((n + 1)(m₄/m₂² − 3) + 6).
  func kurtosis() throws(Reason) -> Double {
    guard n > 0 else { throw .noData }
    guard n > 3 else { throw .needsFourValues }
    guard squares != 0 else { throw .zeroVariance }
    let size = Double(n)
    let m2 = squares / size
    let excess = central(4) / (m2 * m2) - 3
    return (size - 1) / ((size - 2) * (size - 3)) * ((size + 1) * excess + 6)
  }
}
