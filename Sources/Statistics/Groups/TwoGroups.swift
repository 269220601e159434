/// Two independent groups on one outcome, such as the gains of participants and of a comparison
/// group: Welch's t, Student's t, Mann and Whitney's U and the standardised difference.
///
/// Differences are first minus second. R: `t.test`, `wilcox.test(exact = FALSE)`.
public struct TwoGroups: Sendable {
  public let first: Descriptives
  public let second: Descriptives
  public let meanDifference: Computed<Double>
  /// Does not ask for equal variances; Satterthwaite degrees of freedom.
  public let welch: IndependentT
  /// Pooled variance.
  public let student: IndependentT
  public let mannWhitney: MannWhitneyTest
  /// The difference in pooled standard deviations.
  public let cohensD: Computed<Double>
  /// J(n₁ + n₂ − 2)·d, J exact.
  public let hedgesG: Computed<Double>

  /// A value that is not finite is ``Reason/notFinite``, a group without a value
  /// ``Reason/needsTwoGroups``.
  public init(_ first: [Double], _ second: [Double]) throws(Reason) {
    guard first.allSatisfy(\.isFinite), second.allSatisfy(\.isFinite) else { throw .notFinite }
    guard !first.isEmpty, !second.isEmpty else { throw .needsTwoGroups }
    let (one, two) = (Moments(first), Moments(second))
    let difference = one.mean - two.mean
    let df = Double(first.count + second.count - 2)
    let pooled = Computed<Double>.finite { () throws(Reason) in
      guard df > 0 else { throw .needsMoreValues }
      let variance = (one.squares + two.squares) / df
      guard variance != 0 else { throw .zeroVariance }
      return variance
    }
    self.first = Descriptives(first)
    self.second = Descriptives(second)
    meanDifference = .value(difference)
    welch = IndependentT(welch: one, two)
    student = IndependentT(
      difference: difference,
      squaredError: .finite { () throws(Reason) in
        try pooled.get() * (1 / Double(one.n) + 1 / Double(two.n))
      }, degreesOfFreedom: .value(df))
    mannWhitney = MannWhitneyTest(first, second)
    let d = Computed<Double>.finite { () throws(Reason) in
      try difference / pooled.get().squareRoot()
    }
    cohensD = d
    hedgesG = .finite { () throws(Reason) in
      guard df > 1 else { throw .needsMoreValues }
      return try hedgesCorrection(degreesOfFreedom: df) * d.get()
    }
  }
}

/// A t-test of the difference of two independent means.
public struct IndependentT: Sendable, Hashable {
  public let difference: Double
  public let standardError: Computed<Double>
  public let t: Computed<Double>
  public let degreesOfFreedom: Computed<Double>
  public let pTwoSided: Computed<Double>

  init(difference: Double, squaredError: Computed<Double>, degreesOfFreedom: Computed<Double>) {
    let error = Computed<Double>.finite { () throws(Reason) in
      try squaredError.get().squareRoot()
    }
    let t = Computed<Double>.finite { () throws(Reason) in
      let error = try error.get()
      guard error != 0 else { throw .zeroVariance }
      return difference / error
    }
    self.difference = difference
    standardError = error
    self.t = t
    self.degreesOfFreedom = degreesOfFreedom
    pTwoSided = .finite { () throws(Reason) in
      let t = try t.get()
      return try StudentT(degreesOfFreedom: degreesOfFreedom.get()).bothTails(t)
    }
  }

  init(welch one: Moments, _ two: Moments) {
    let errors = Computed<[Double]> { () throws(Reason) in
      guard one.n > 1, two.n > 1 else { throw .needsTwoValues }
      guard one.squares + two.squares != 0 else { throw .zeroVariance }
      return [try one.variance() / Double(one.n), try two.variance() / Double(two.n)]
    }
    self.init(
      difference: one.mean - two.mean, squaredError: errors.map { $0[0] + $0[1] },
      degreesOfFreedom: .finite { () throws(Reason) in
        let parts = try errors.get()
        let sum = parts[0] + parts[1]
        // As shares of the sum, so that tiny or huge variances do not underflow when squared.
        let (a, b) = (parts[0] / sum, parts[1] / sum)
        return 1 / (a * a / Double(one.n - 1) + b * b / Double(two.n - 1))
      })
  }

  /// difference ± t(df)·SE.
  public func confidenceInterval(
    level: Double = ConfidenceInterval.usualLevel
  ) -> Computed<ConfidenceInterval> {
    Computed { () throws(Reason) in
      let tail = try ConfidenceInterval.tail(at: level)
      _ = try t.get()
      let half =
        -(try StudentT(degreesOfFreedom: degreesOfFreedom.get()).quantile(tail))
        * (try standardError.get())
      return try ConfidenceInterval(low: difference - half, high: difference + half, level: level)
    }
  }
}

/// Mann and Whitney's test: normal approximation with correction for ties and continuity. All values
/// alike is ``Reason/allRanksTied``.
public struct MannWhitneyTest: Sendable, Hashable {
  /// U of the first group: the pairs in which the first is higher, ties half (R's W).
  public let uFirst: Double
  public let z: Computed<Double>
  public let pTwoSided: Computed<Double>
  /// U₁/(n₁n₂): the chance that one of the first group is higher than one of the second.
  public let superiority: Double

  init(_ first: [Double], _ second: [Double]) {
    let ranks = Ranks(of: (first + second).map(Thresholds.atNineDecimals))
    let (n1, n2) = (Double(first.count), Double(second.count))
    let sum = ranks.doubled.prefix(first.count).reduce(0.0) { $0 + Double($1) } / 2
    let u = sum - n1 * (n1 + 1) / 2
    let n = n1 + n2
    let variance = n1 * n2 / 12 * (n + 1 - ranks.tieTerm / (n * (n - 1)))
    uFirst = u
    superiority = u / (n1 * n2)
    let distance = u - n1 * n2 / 2
    let z = Computed<Double>.finite { () throws(Reason) in
      guard variance > 0 else { throw .allRanksTied }
      let corrected = distance == 0 ? 0 : distance - (distance > 0 ? 0.5 : -0.5)
      return corrected / variance.squareRoot()
    }
    self.z = z
    pTwoSided = z.map { min(1, 2 * Normal.upperTail(abs($0))) }
  }
}
