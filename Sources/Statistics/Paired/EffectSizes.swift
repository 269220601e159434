#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How large a mean gain is, in standard deviations. The sizes differ in whose deviation they use
/// and cannot be compared with each other: print the name with the number.
public struct EffectSizes: Sendable, Hashable {
  /// d_z = d̄/s_d, the deviation of the gains.
  public let dZ: Computed<Double>
  /// d_av = d̄/√((s_pre² + s_post²)/2) (Cumming 2012). The one that Cohen's labels fit.
  public let dAverage: Computed<Double>
  /// d̄/((s_pre + s_post)/2) (Lakens 2013).
  public let dAverageLakens: Computed<Double>
  /// d_rm = d_z·√(2(1 − r)).
  public let dRepeatedMeasures: Computed<Double>
  /// Glass's Δ = d̄/s_pre.
  public let glassPre: Computed<Double>
  /// J(n − 1), Hedges's correction for small samples; needs three pairs.
  public let correction: Computed<Double>
  /// J·d_z and J·d_av. R: `effectsize::hedges_g(paired = TRUE)`.
  public let gZ: Computed<Double>
  public let gAverage: Computed<Double>

  private let test: TTest

  public init(_ scores: PairedScores) {
    let test = TTest(scores)
    let (pre, post) = (Moments(scores.pre), Moments(scores.post))
    func inUnits(of deviation: () throws(Reason) -> Double) -> Computed<Double> {
      .finite { () throws(Reason) in
        // A constant gain has a mean but no size: reported for all units alike.
        _ = try test.t.get()
        let unit = try deviation()
        guard unit > 0 else { throw .zeroVariance }
        return try test.mean.get() / unit
      }
    }
    let dZ = inUnits { () throws(Reason) in try test.standardDeviation.get() }
    let dAverage = inUnits { () throws(Reason) in
      ((try pre.variance() + post.variance()) / 2).squareRoot()
    }
    let correction = Computed<Double> { () throws(Reason) in
      guard try test.degreesOfFreedom.get() > 1 else { throw .needsThreePairs }
      return hedgesCorrection(degreesOfFreedom: Double(scores.count - 1))
    }
    self.test = test
    self.dZ = dZ
    self.dAverage = dAverage
    self.correction = correction
    dAverageLakens = inUnits { () throws(Reason) in
      try (pre.standardDeviation() + post.standardDeviation()) / 2
    }
    glassPre = inUnits { () throws(Reason) in try pre.standardDeviation() }
    dRepeatedMeasures = .finite { () throws(Reason) in
      // Of pairs in a line r is 1 but for rounding, which √(1 − r) would blow up to half the digits.
      return try dZ.get() * pre.standardizedDistance(to: post)
    }
    gZ = .finite { () throws(Reason) in try correction.get() * dZ.get() }
    gAverage = .finite { () throws(Reason) in try correction.get() * dAverage.get() }
  }

  /// The interval of d_z by the noncentral t distribution (Steiger & Fouladi 1997): the
  /// noncentralities at which the observed t would be the upper or lower tail, divided by √n.
  public func confidenceIntervalOfDZ(
    level: Double = ConfidenceInterval.usualLevel
  ) -> Computed<ConfidenceInterval> {
    Computed { () throws(Reason) in
      let tail = try ConfidenceInterval.tail(at: level)
      let t = try test.t.get()
      let df = Double(try test.degreesOfFreedom.get())
      let scale = Double(test.n).squareRoot()
      // The smaller tail is solved for on its own side, so that no digit is lost to 1 − p.
      let low = try noncentrality(t: t, df: df) { $0.upperTail(t) - tail }
      let high = try noncentrality(t: t, df: df) { $0.cdf(t) - tail }
      return try ConfidenceInterval(low: low / scale, high: high / scale, level: level)
    }
  }

  private func noncentrality(
    t: Double, df: Double, excess: (NoncentralT) -> Double
  ) throws(Reason) -> Double {
    // One unit of noncentrality is a standard deviation at large df; with few df t itself varies.
    var reach = 6 + 2 * abs(t) / df.squareRoot()
    for _ in 0..<40 {
      let found = RootFinding.root(
        between: t - reach, and: t + reach, tolerance: 1e-13 * max(1, abs(t))
      ) { excess(NoncentralT(validDegreesOfFreedom: df, noncentrality: $0)) }
      if let found { return found }
      reach *= 2
    }
    throw .notFinite
  }
}

/// J(ν) = Γ(ν/2)/(√(ν/2)·Γ((ν − 1)/2)), exact, for ν > 1.
func hedgesCorrection(degreesOfFreedom: Double) -> Double {
  let x = degreesOfFreedom / 2
  return exp(
    LogGamma.stirlingError(x) - LogGamma.stirlingError(x - 0.5)
      - (x - 1) * log1p(-0.5 / x) - 0.5)
}
