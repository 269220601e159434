/// The difference of two groups' post-tests at equal pre-tests (ANCOVA): the preferred comparison of
/// participants with a comparison group.
///
/// Least squares of post on 1, pre and group, n − 3 degrees of freedom. R: `lm(post ~ pre + group)`.
public struct AdjustedDifference: Sendable, Hashable {
  /// First group minus second, in points of the post-test.
  public let difference: Computed<Double>
  public let standardError: Computed<Double>
  public let t: Computed<Double>
  public let degreesOfFreedom: Int
  public let pTwoSided: Computed<Double>
  /// Points of post-test a point of pre-test.
  public let slope: Computed<Double>

  /// A group without pairs is ``Reason/needsTwoGroups``, fewer than four pairs
  /// ``Reason/needsMoreValues``, a pre-test constant within both groups ``Reason/zeroVariance``.
  public init(_ first: PairedScores, _ second: PairedScores) {
    let model = Computed<Model> { () throws(Reason) in try Model(first, second) }
    let df = first.count + second.count - 3
    let error = Computed<Double>.finite { () throws(Reason) in
      try model.get().squaredError(df: df).squareRoot()
    }
    let t = Computed<Double>.finite { () throws(Reason) in
      let error = try error.get()
      guard error != 0 else { throw .zeroVariance }
      return try model.get().difference / error
    }
    difference = model.map(\.difference)
    standardError = error
    self.t = t
    degreesOfFreedom = max(0, df)
    pTwoSided = .finite { () throws(Reason) in
      try StudentT(degreesOfFreedom: Double(df)).bothTails(t.get())
    }
    slope = model.map(\.slope)
  }

  public func confidenceInterval(
    level: Double = ConfidenceInterval.usualLevel
  ) -> Computed<ConfidenceInterval> {
    Computed { () throws(Reason) in
      let tail = try ConfidenceInterval.tail(at: level)
      _ = try t.get()
      let half =
        -(try StudentT(degreesOfFreedom: Double(degreesOfFreedom)).quantile(tail))
        * (try standardError.get())
      let middle = try difference.get()
      return try ConfidenceInterval(low: middle - half, high: middle + half, level: level)
    }
  }

  /// With the group in the model, the slope is that within groups, and the sums of squares of the
  /// two groups simply add.
  private struct Model: Sendable {
    let slope: Double
    let difference: Double
    private let residual: Double
    private let leverage: Double

    init(_ first: PairedScores, _ second: PairedScores) throws(Reason) {
      guard first.count > 0, second.count > 0 else { throw .needsTwoGroups }
      guard first.count + second.count > 3 else { throw .needsMoreValues }
      let (one, two) = (Centred(first), Centred(second))
      let squares = one.squares + two.squares
      guard squares != 0 else { throw .zeroVariance }
      let slope = (one.products + two.products) / squares
      let shift = one.preMean - two.preMean
      self.slope = slope
      difference = one.postMean - two.postMean - slope * shift
      residual = one.residual(slope) + two.residual(slope)
      leverage = 1 / Double(first.count) + 1 / Double(second.count) + shift * shift / squares
      guard difference.isFinite, residual.isFinite else { throw .notFinite }
    }

    func squaredError(df: Int) throws(Reason) -> Double {
      guard df > 0 else { throw .needsMoreValues }
      return residual / Double(df) * leverage
    }
  }

  private struct Centred {
    let preMean: Double
    let postMean: Double
    private let rows: [(pre: Double, post: Double)]

    init(_ scores: PairedScores) {
      let (x, y) = (Moments(scores.pre).mean, Moments(scores.post).mean)
      preMean = x
      postMean = y
      rows = zip(scores.pre, scores.post).map { ($0 - x, $1 - y) }
    }

    var squares: Double { rows.map { $0.pre * $0.pre }.compensatedSum }
    var products: Double { rows.map { $0.pre * $0.post }.compensatedSum }

    func residual(_ slope: Double) -> Double {
      rows.map { row in
        let rest = row.post - slope * row.pre
        return rest * rest
      }.compensatedSum
    }
  }
}
