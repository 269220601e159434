/// Student's t-test of a mean: of gains against 0 (the paired test), or of scores against a
/// criterion (the one-sample test).
///
/// t = (x̄ − μ₀)/(s/√n) with n − 1 degrees of freedom. Where every value is the same there is a mean
/// but no test (``Reason/zeroVariance``). R: `t.test(x, mu = μ₀)`, `t.test(post, pre, paired = TRUE)`.
public struct TTest: Sendable, Hashable {
  public let n: Int
  public let hypothesizedMean: Double
  public let mean: Computed<Double>
  public let standardDeviation: Computed<Double>
  public let standardError: Computed<Double>
  public let t: Computed<Double>
  public let degreesOfFreedom: Computed<Int>
  public let pTwoSided: Computed<Double>
  /// For the alternative "the mean is greater", which must be chosen before seeing the data.
  public let pGreater: Computed<Double>

  /// The one-sample test. Values that are not finite make the results ``Reason/notFinite``.
  public init(_ values: [Double], hypothesizedMean: Double = 0) {
    self.init(
      values, hypothesizedMean: hypothesizedMean, reasons: (.noData, .needsTwoValues),
      isConstant: false)
  }

  /// The paired test of post against pre.
  public init(_ scores: PairedScores) {
    self.init(
      scores.gains, hypothesizedMean: 0, reasons: (.noPairs, .needsTwoPairs),
      isConstant: scores.gainsAreConstant)
  }

  private init(
    _ values: [Double], hypothesizedMean: Double, reasons: (none: Reason, one: Reason),
    isConstant: Bool
  ) {
    let moments = Moments(values)
    let n = values.count
    func enough() throws(Reason) {
      if n == 0 { throw reasons.none }
      if n == 1 { throw reasons.one }
    }
    let deviation = Computed<Double>.finite { () throws(Reason) in
      try enough()
      return try moments.standardDeviation()
    }
    let statistic = Computed<Double>.finite { () throws(Reason) in
      let deviation = try deviation.get()
      guard deviation > 0, !isConstant else { throw .zeroVariance }
      return (moments.mean - hypothesizedMean) / (deviation / Double(n).squareRoot())
    }
    let df = Computed<Int> { () throws(Reason) in
      try enough()
      return n - 1
    }
    self.n = n
    self.hypothesizedMean = hypothesizedMean
    mean = .finite { () throws(Reason) in
      if n == 0 { throw reasons.none }
      return moments.mean
    }
    standardDeviation = deviation
    standardError = deviation.map { $0 / Double(n).squareRoot() }
    t = statistic
    degreesOfFreedom = df
    pTwoSided = .finite { () throws(Reason) in
      try StudentT(degreesOfFreedom: Double(df.get())).bothTails(statistic.get())
    }
    pGreater = .finite { () throws(Reason) in
      try StudentT(degreesOfFreedom: Double(df.get())).upperTail(statistic.get())
    }
  }

  /// x̄ ± t(n − 1)·s/√n. A level outside 0…1 is ``Reason/invalidParameter``.
  public func confidenceInterval(
    level: Double = ConfidenceInterval.usualLevel
  ) -> Computed<ConfidenceInterval> {
    Computed { () throws(Reason) in
      let tail = try ConfidenceInterval.tail(at: level)
      _ = try t.get()
      let quantile = try StudentT(degreesOfFreedom: Double(degreesOfFreedom.get())).quantile(tail)
      let half = -quantile * (try standardError.get())
      let mean = try mean.get()
      return try ConfidenceInterval(low: mean - half, high: mean + half, level: level)
    }
  }
}
