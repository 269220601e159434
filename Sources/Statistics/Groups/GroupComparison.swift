/// Two or more groups on one outcome: analysis of variance, Welch's, Brown and Forsythe's test of
/// equal spread, and Kruskal and Wallis's of ranks.
///
/// Groups without a value are left out. Report Welch's where means are meant, Kruskal–Wallis for a
/// single Likert item. Pupils within classes are not independent, and no test here knows of classes.
/// R: `aov`, `oneway.test`, `kruskal.test`.
public struct GroupComparison: Sendable {
  /// Values a group, in the caller's order; the empty ones are gone.
  public let groups: [Descriptives]
  public let emptyGroups: Int
  public let anova: VarianceAnalysis
  public let welch: WelchTest
  public let brownForsythe: VarianceAnalysis
  public let kruskalWallis: KruskalWallisTest

  /// Fewer than two groups with a value is ``Reason/needsTwoGroups``.
  public init(_ values: [[Double]]) throws(Reason) {
    guard values.joined().allSatisfy(\.isFinite) else { throw .notFinite }
    let filled = values.filter { !$0.isEmpty }
    guard filled.count > 1 else { throw .needsTwoGroups }
    groups = filled.map { Descriptives($0) }
    emptyGroups = values.count - filled.count
    anova = VarianceAnalysis(filled)
    welch = WelchTest(filled)
    brownForsythe = VarianceAnalysis(
      filled.map { group in
        let median = Descriptives(group).median.value ?? 0
        return group.map { abs($0 - median) }
      })
    kruskalWallis = KruskalWallisTest(filled)
  }

  public var hasGroupOfSizeOne: Bool { groups.contains { $0.n == 1 } }
}

/// One-way analysis of variance (การวิเคราะห์ความแปรปรวนทางเดียว).
public struct VarianceAnalysis: Sendable, Hashable {
  public let f: Computed<Double>
  public let betweenDegrees: Int
  public let withinDegrees: Int
  public let p: Computed<Double>
  /// η² = SSB/SST.
  public let etaSquared: Computed<Double>
  /// ω² = (SSB − (k − 1)·MSW)/(SST + MSW); below 0 where groups differ less than by chance.
  public let omegaSquared: Computed<Double>

  /// Groups of one value or more, two at least.
  init(_ groups: [[Double]]) {
    let moments = groups.map { Moments($0) }
    let grand = Moments(groups.flatMap { $0 }).mean
    let within = moments.map(\.squares).compensatedSum
    let between = moments.map { group in
      Double(group.n) * (group.mean - grand) * (group.mean - grand)
    }.compensatedSum
    let count = groups.reduce(0) { $0 + $1.count }
    let (df1, df2) = (groups.count - 1, count - groups.count)
    let f = Computed<Double>.finite { () throws(Reason) in
      guard df2 > 0 else { throw .needsMoreValues }
      guard within != 0 else { throw .zeroVariance }
      return (between / Double(df1)) / (within / Double(df2))
    }
    self.f = f
    betweenDegrees = df1
    withinDegrees = df2
    p = .finite { () throws(Reason) in
      let f = try f.get()
      return try FDistribution(numerator: Double(df1), denominator: Double(df2)).upperTail(f)
    }
    etaSquared = .finite { () throws(Reason) in
      guard between + within != 0 else { throw .zeroVariance }
      return between / (between + within)
    }
    omegaSquared = .finite { () throws(Reason) in
      _ = try f.get()
      let meanWithin = within / Double(df2)
      return (between - Double(df1) * meanWithin) / (between + within + meanWithin)
    }
  }
}

/// Welch's (1951) analysis of variance, which does not ask for equal variances. A group whose values
/// are all alike is ``Reason/zeroVarianceGroup``, a group of one ``Reason/needsTwoValues``.
public struct WelchTest: Sendable, Hashable {
  public let f: Computed<Double>
  public let betweenDegrees: Int
  public let withinDegrees: Computed<Double>
  public let p: Computed<Double>

  init(_ groups: [[Double]]) {
    let moments = groups.map { Moments($0) }
    let k = Double(groups.count)
    let weighed = Computed<Weighed> { () throws(Reason) in
      guard moments.allSatisfy({ $0.n > 1 }) else { throw .needsTwoValues }
      guard moments.allSatisfy({ $0.squares != 0 }) else { throw .zeroVarianceGroup }
      return try Weighed(moments)
    }
    let df2 = Computed<Double>.finite { () throws(Reason) in
      try 1 / (3 * weighed.get().imbalance / (k * k - 1))
    }
    let f = Computed<Double>.finite { () throws(Reason) in
      let weighed = try weighed.get()
      let lambda = 3 * weighed.imbalance / (k * k - 1)
      return (weighed.between / (k - 1)) / (1 + 2 * (k - 2) * lambda / 3)
    }
    self.f = f
    betweenDegrees = groups.count - 1
    withinDegrees = df2
    p = .finite { () throws(Reason) in
      try FDistribution(numerator: k - 1, denominator: df2.get()).upperTail(f.get())
    }
  }

  private struct Weighed: Sendable {
    /// Σw(x̄ − x̃)².
    let between: Double
    /// Σ(1 − w/Σw)²/(n − 1).
    let imbalance: Double

    init(_ moments: [Moments]) throws(Reason) {
      var weights: [Double] = []
      for group in moments { weights.append(Double(group.n) / (try group.variance())) }
      let sum = weights.compensatedSum
      let mean = zip(weights, moments).map { $0 * $1.mean }.compensatedSum / sum
      between =
        zip(weights, moments).map { $0 * ($1.mean - mean) * ($1.mean - mean) }.compensatedSum
      imbalance =
        zip(weights, moments).map { weight, group in
          (1 - weight / sum) * (1 - weight / sum) / Double(group.n - 1)
        }.compensatedSum
    }
  }
}

/// Kruskal and Wallis's test of ranks, corrected for ties. All values alike is
/// ``Reason/allRanksTied``.
public struct KruskalWallisTest: Sendable, Hashable {
  public let h: Computed<Double>
  public let degreesOfFreedom: Int
  public let p: Computed<Double>
  /// ε² = H/(N − 1).
  public let epsilonSquared: Computed<Double>

  init(_ groups: [[Double]]) {
    let ranks = Ranks(of: groups.joined().map(Thresholds.atNineDecimals))
    let count = Double(ranks.doubled.count)
    var start = 0
    var parts: [Double] = []
    for group in groups {
      let sum = ranks.doubled[start..<start + group.count].reduce(0.0) { $0 + Double($1) } / 2
      // Rank sums as deviations from what chance gives: no large terms that cancel.
      let excess = sum - Double(group.count) * (count + 1) / 2
      parts.append(excess * excess / Double(group.count))
      start += group.count
    }
    let correction = 1 - ranks.tieTerm / (count * count * count - count)
    let between = parts.compensatedSum
    let h = Computed<Double>.finite { () throws(Reason) in
      guard correction > 0 else { throw .allRanksTied }
      return 12 * between / (count * (count + 1)) / correction
    }
    let df = groups.count - 1
    self.h = h
    degreesOfFreedom = df
    p = .finite { () throws(Reason) in
      try ChiSquared(degreesOfFreedom: Double(df)).upperTail(h.get())
    }
    epsilonSquared = .finite { () throws(Reason) in try h.get() / (count - 1) }
  }
}
