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

  public init(_ values: [Double?]) {
    let present = values.compactMap { $0 }
    self.init(present: present, missing: values.count - present.count)
  }

  /// Of values none of which is nil.
  public init(present values: [Double]) { self.init(present: values, missing: 0) }

  private init(present values: [Double], missing count: Int) {
    let present = values.allSatisfy(\.isFinite) ? values : values.filter(\.isFinite)
    let numbers = WholeNumberCounts(present)
    let moments = Moments(present, counted: numbers)
    n = present.count
    missing = count + values.count - present.count
    sorted = numbers?.ascending ?? present.sorted()
    let (first, last) = (sorted.first, sorted.last)
    sum = .finite { () throws(Reason) in try moments.nonEmpty().sum }
    mean = .finite { () throws(Reason) in try moments.nonEmpty().mean }
    minimum = first.map { .value($0) } ?? .notComputable(.noData)
    maximum = last.map { .value($0) } ?? .notComputable(.noData)
    variance = .finite { () throws(Reason) in try moments.variance() }
    standardDeviation = .finite { () throws(Reason) in try moments.standardDeviation() }
    standardError = .finite { () throws(Reason) in try moments.standardError() }
    skewness = .finite { () throws(Reason) in try moments.skewness() }
    kurtosis = .finite { () throws(Reason) in try moments.kurtosis() }
  }

  /// The middle value, or the mean of the two middle ones. R: `median`.
  public var median: Computed<Double> { quantile(0.5) }

  /// The value below which a share `p` lies, 0 ≤ p ≤ 1; the quartiles are at .25 and .75.
  public func quantile(
    _ p: Double, method: QuantileMethod = .inclusive
  ) -> Computed<Double> {
    .finite { () throws(Reason) in try method.quantile(p, of: sorted) }
  }

  /// x̄ ± t(n − 1)·s/√n; none for a constant, whose uncertainty the sample does not show.
  /// R: `t.test(x)$conf.int`.
  public func confidenceIntervalOfMean(
    level: Double = ConfidenceInterval.usualLevel
  ) -> Computed<ConfidenceInterval> {
    TTest(sorted).confidenceInterval(level: level)
  }
}

extension Moments {
  fileprivate func nonEmpty() throws(Reason) -> Moments {
    guard n > 0 else { throw .noData }
    return self
  }

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
