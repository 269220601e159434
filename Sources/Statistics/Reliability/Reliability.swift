/// How far the totals of a test would repeat themselves (ความเชื่อมั่น, ความเที่ยง).
///
/// Complete cases. Items that do not vary stay in, with variance 0 (`psych::alpha` drops them
/// silently), and are named in ``constantItems``; items worded the other way round must have been
/// reversed before.
public struct Reliability: Sendable {
  public let n: Int
  public let itemCount: Int
  /// Of the totals, in points.
  public let mean: Computed<Double>
  public let variance: Computed<Double>
  public let standardDeviation: Computed<Double>
  /// Cronbach's α (1951): k/(k−1)·(1 − Σsⱼ²/s_X²). May be negative.
  public let alpha: Computed<Double>
  /// The standard error of measurement s_X·√(1 − α), in points.
  public let standardError: Computed<Double>
  /// Kuder and Richardson's (1937) formula 20 with the population variance in both places, and hence
  /// α. Only for items marked 0/1.
  public let kr20: Computed<Double>
  /// Formula 21, which takes all items as equally difficult: a lower bound. Population variance.
  public let kr21: Computed<Double>
  /// Formula 21 with the sample variance, only to recognise what other programs print.
  public let kr21OfSampleVariance: Computed<Double>
  /// Correlation of the items 1, 3, 5, … with the items 2, 4, 6, …
  public let splitHalf: Computed<Double>
  /// The split-half correlation, stepped up to the whole length.
  public let spearmanBrown: Computed<Double>
  /// Guttman's (1945) λ4 of the same halves: 2(1 − (s_o² + s_e²)/s_X²).
  public let lambda4: Computed<Double>
  /// α without each item; three items or more.
  public let alphaIfDeleted: [Computed<Double>]
  /// Positions of the items that do not vary.
  public let constantItems: [Int]
  public let warnings: [Warning]

  public init(_ responses: ScoredResponses) {
    self.init(ItemMoments(responses), isDichotomous: responses.isDichotomous)
  }

  /// One complete row a person, one column an item; ragged rows are ``Reason/needsTwoItems``.
  public init(rows: [[Double]]) {
    let count = rows.first?.count ?? 0
    let isRectangle = rows.allSatisfy { $0.count == count }
    self.init(
      ItemMoments(rows: isRectangle ? rows : []),
      isDichotomous: rows.allSatisfy { $0.allSatisfy { $0 == 0 || $0 == 1 } })
  }

  init(_ moments: ItemMoments, isDichotomous: Bool) {
    let alpha = moments.alpha
    let variance = Computed.finite { () throws(Reason) in
      try moments.sampleSize(orThrow: .needsTwoValues, moments.totalSquares)
    }
    let half = moments.splitHalf
    let constantItems = moments.items.indices.filter { moments.isConstant($0) }
    n = moments.personCount
    itemCount = moments.items.count
    mean = .finite { () throws(Reason) in
      guard moments.personCount > 0, !moments.items.isEmpty else { throw .noData }
      return moments.totalMean
    }
    self.variance = variance
    standardDeviation = variance.map { $0.squareRoot() }
    self.alpha = alpha
    standardError = .finite { () throws(Reason) in
      try (variance.get() * max(0, 1 - alpha.get())).squareRoot()
    }
    kr20 = .finite { () throws(Reason) in
      guard isDichotomous else { throw .itemsNotDichotomous }
      return try alpha.get()
    }
    kr21 = moments.kr21(
      isDichotomous: isDichotomous, variance: moments.totalSquares / Double(moments.personCount))
    kr21OfSampleVariance = moments.kr21(
      isDichotomous: isDichotomous,
      variance: moments.totalSquares / Double(moments.personCount - 1))
    splitHalf = half
    spearmanBrown = half.flatMap(Statistics.spearmanBrown)
    lambda4 = .finite { () throws(Reason) in
      _ = try alpha.get()
      let halves = moments.oddHalf.squares + moments.oddHalf.otherSquares
      return 2 * (1 - halves / moments.totalSquares)
    }
    alphaIfDeleted = moments.items.indices.map { moments.alphaIfDeleted($0) }
    self.constantItems = moments.personCount > 1 ? constantItems : []
    let found: [(Warning, Bool)] = [
      (.constantItem, moments.personCount > 1 && !constantItems.isEmpty),
      (.negativeAlpha, alpha.value.map { $0 < 0 } ?? false),
      (.reliabilityLow, alpha.value.map(Warning.isReliabilityLow) ?? false),
      (
        .unstable,
        alpha.value != nil && (moments.items.count < 10 || moments.personCount < 30)
      ),
      (.negativeSplitHalfCorrelation, half.value.map { $0 < 0 } ?? false),
    ]
    warnings = found.filter(\.1).map(\.0)
  }

  /// Feldt's (1965) interval of α: 1 − (1 − α)·F at both tails, with n − 1 and (n − 1)(k − 1)
  /// degrees of freedom. Python: `pingouin.cronbach_alpha`.
  public func confidenceInterval(
    level: Double = ConfidenceInterval.usualLevel
  ) -> Computed<ConfidenceInterval> {
    Computed { () throws(Reason) in
      let alpha = try alpha.get()
      let tail = try ConfidenceInterval.tail(at: level)
      let f = try FDistribution(
        numerator: Double(n - 1), denominator: Double((n - 1) * (itemCount - 1)))
      return try ConfidenceInterval(
        low: 1 - (1 - alpha) * f.quantile(1 - tail), high: 1 - (1 - alpha) * f.quantile(tail),
        level: level)
    }
  }
}

/// 2r/(1 + r): the reliability of a test twice as long (Spearman and Brown 1910). r = −1 is
/// ``Reason/undefinedAtMinusOne``.
public func spearmanBrown(_ r: Double) -> Computed<Double> {
  .finite { () throws(Reason) in
    guard r != -1 else { throw .undefinedAtMinusOne }
    return 2 * r / (1 + r)
  }
}

/// k/(k−1)·(1 − M(k − M)/(k·σ²)) from the mean, the population variance and the number of items.
/// No variance is ``Reason/zeroVariance``, one item ``Reason/needsTwoItems``.
public func kr21(mean: Double, populationVariance: Double, itemCount: Int) -> Computed<Double> {
  .finite { () throws(Reason) in
    guard itemCount > 1 else { throw .needsTwoItems }
    guard populationVariance > 0 else { throw .zeroVariance }
    let k = Double(itemCount)
    return k / (k - 1) * (1 - mean * (k - mean) / (k * populationVariance))
  }
}

extension ItemMoments {
  fileprivate func kr21(isDichotomous: Bool, variance: Double) -> Computed<Double> {
    .finite { () throws(Reason) in
      guard isDichotomous else { throw .itemsNotDichotomous }
      _ = try alpha.get()
      return try Statistics.kr21(
        mean: totalMean, populationVariance: variance, itemCount: items.count
      ).get()
    }
  }

  fileprivate var splitHalf: Computed<Double> {
    .finite { () throws(Reason) in
      guard items.count > 1 else { throw .needsTwoItems }
      try checkPersons()
      guard oddHalf.squares > 0, oddHalf.otherSquares > 0 else { throw .zeroVariance }
      let r =
        oddHalf.products / (oddHalf.squares.squareRoot() * oddHalf.otherSquares.squareRoot())
      return min(max(r, -1), 1)
    }
  }
}

extension Computed {
  /// Another calculation with this value, unless there is none.
  fileprivate func flatMap<Other: Sendable>(
    _ transform: (Value) -> Computed<Other>
  ) -> Computed<Other> {
    switch self {
    case .value(let value): transform(value)
    case .notComputable(let reason): .notComputable(reason)
    }
  }
}
