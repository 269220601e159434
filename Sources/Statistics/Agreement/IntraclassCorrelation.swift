/// The six intraclass correlations of Shrout and Fleiss (สหสัมพันธ์ภายในชั้น) with the F intervals of
/// McGraw and Wong, from the mean squares of a subjects × raters table. Complete rows only.
///
/// ICC2 is absolute agreement of raters who stand for others; ICC3 consistency of these very raters;
/// k the mean of all raters. Negative estimates are kept. R: `psych::ICC(lmer = FALSE)`; its default
/// truncates a negative variance of raters.
public struct IntraclassCorrelation: Sendable, Hashable {
  public struct Form: Sendable, Hashable {
    public let value: Computed<Double>
    public let f: Computed<Double>
    public let numeratorDegrees: Double
    public let denominatorDegrees: Double
    public let p: Computed<Double>
    public let interval: Computed<ConfidenceInterval>
  }

  public let subjects: Int
  public let raters: Int
  public let incomplete: Int
  /// ICC(1,1): every subject has other raters.
  public let single1: Form
  /// ICC(2,1).
  public let single2: Form
  /// ICC(3,1).
  public let single3: Form
  public let average1: Form
  public let average2: Form
  public let average3: Form

  /// One row a subject, one column a rater. The same rating everywhere is ``Reason/zeroVariance``.
  public init(
    _ ratings: [[Double?]], level: Double = ConfidenceInterval.usualLevel
  ) throws(Reason) {
    let complete = try CompleteRatings(ratings)
    let squares = try MeanSquares(complete.rows)
    let tail = try ConfidenceInterval.tail(at: level)
    subjects = complete.subjects
    raters = complete.raters
    incomplete = complete.incomplete
    single1 = squares.form(
      .within, squares.single1, at: level, limits: { f in squares.singleLimit(f) }, tail: tail)
    single3 = squares.form(
      .residual, squares.single3, at: level, limits: { f in squares.singleLimit(f) }, tail: tail)
    average1 = squares.form(
      .within, squares.average1, at: level, limits: { f in 1 - 1 / f }, tail: tail)
    average3 = squares.form(
      .residual, squares.average3, at: level, limits: { f in 1 - 1 / f }, tail: tail)
    single2 = squares.agreement(squares.single2, at: level, tail: tail) { $0 }
    let k = squares.k
    average2 = squares.agreement(squares.average2, at: level, tail: tail) { limit in
      limit * k / (1 + limit * (k - 1))
    }
  }
}

/// Mean squares of the two-way table: rows (subjects), columns (raters), error, and within rows.
private struct MeanSquares {
  enum Error {
    case within
    case residual
  }

  let n: Double
  let k: Double
  let row: Double
  let column: Double
  let error: Double
  let within: Double

  init(_ rows: [[Double]]) throws(Reason) {
    let rowMeans = rows.map { Moments($0).mean }
    let columns = (rows.first ?? []).indices.map { column in rows.map { $0[column] } }
    let columnMeans = columns.map { Moments($0).mean }
    let grand = Moments(rowMeans).mean
    n = Double(rows.count)
    k = Double(columnMeans.count)
    let squareOfAll = rows.joined().map { $0 * $0 }.compensatedSum
    func sum(_ terms: [Double]) -> Double {
      // What is left of a difference of equal means is rounding, not variance.
      let sum = terms.map { $0 * $0 }.compensatedSum
      return sum <= 1e-28 * squareOfAll ? 0 : sum
    }
    let residuals = zip(rows, rowMeans).flatMap { ratings, rowMean in
      zip(ratings, columnMeans).map { $0 - rowMean - $1 + grand }
    }
    let betweenRows = k * sum(rowMeans.map { $0 - grand })
    let betweenColumns = n * sum(columnMeans.map { $0 - grand })
    let leftOver = sum(residuals)
    guard betweenRows + betweenColumns + leftOver != 0 else { throw .zeroVariance }
    row = betweenRows / (n - 1)
    column = betweenColumns / (k - 1)
    error = leftOver / ((n - 1) * (k - 1))
    within = (betweenColumns + leftOver) / (n * (k - 1))
  }

  var single1: Computed<Double> { ratio(row - within, row + (k - 1) * within) }
  var single2: Computed<Double> {
    ratio(row - error, row + (k - 1) * error + k * (column - error) / n)
  }
  var single3: Computed<Double> { ratio(row - error, row + (k - 1) * error) }
  var average1: Computed<Double> { ratio(row - within, row) }
  var average2: Computed<Double> { ratio(row - error, row + (column - error) / n) }
  var average3: Computed<Double> { ratio(row - error, row) }

  private func ratio(_ numerator: Double, _ denominator: Double) -> Computed<Double> {
    .finite { () throws(Reason) in
      guard denominator != 0 else { throw .divisionByZero }
      return numerator / denominator
    }
  }

  func singleLimit(_ f: Double) -> Double { (f - 1) / (f + k - 1) }

  private func degrees(_ kind: Error) -> Double {
    kind == .within ? n * (k - 1) : (n - 1) * (k - 1)
  }

  private func f(_ kind: Error) -> Computed<Double> {
    let below = kind == .within ? within : error
    return .finite { () throws(Reason) in
      guard below != 0 else { throw .divisionByZero }
      return row / below
    }
  }

  private func p(_ kind: Error) -> Computed<Double> {
    .finite { () throws(Reason) in
      try FDistribution(numerator: n - 1, denominator: degrees(kind)).upperTail(f(kind).get())
    }
  }

  func form(
    _ kind: Error, _ value: Computed<Double>, at level: Double,
    limits: @escaping (Double) -> Double, tail: Double
  ) -> IntraclassCorrelation.Form {
    let df = degrees(kind)
    let interval = Computed<ConfidenceInterval> { () throws(Reason) in
      let f = try f(kind).get()
      let down = try FDistribution(numerator: n - 1, denominator: df).quantile(1 - tail)
      let up = try FDistribution(numerator: df, denominator: n - 1).quantile(1 - tail)
      return try ConfidenceInterval(low: limits(f / down), high: limits(f * up), level: level)
    }
    return IntraclassCorrelation.Form(
      value: value, f: f(kind), numeratorDegrees: n - 1, denominatorDegrees: df, p: p(kind),
      interval: interval)
  }

  /// The forms of absolute agreement, whose denominator has Satterthwaite degrees of freedom.
  func agreement(
    _ value: Computed<Double>, at level: Double, tail: Double,
    transform: @escaping (Double) -> Double
  ) -> IntraclassCorrelation.Form {
    let interval = Computed<ConfidenceInterval> { () throws(Reason) in
      let limits = try agreementLimits(tail: tail)
      return try ConfidenceInterval(
        low: transform(limits.low), high: transform(limits.high), level: level)
    }
    return IntraclassCorrelation.Form(
      value: value, f: f(.residual), numeratorDegrees: n - 1,
      denominatorDegrees: degrees(.residual), p: p(.residual), interval: interval)
  }

  private func agreementLimits(tail: Double) throws(Reason) -> (low: Double, high: Double) {
    let rho = try single2.get()
    guard error > 0 else { throw .divisionByZero }
    let ratio = column / error
    let mixed = n * (1 + (k - 1) * rho) - k * rho
    let above = (n - 1) * (k - 1) * (k * rho * ratio + mixed) * (k * rho * ratio + mixed)
    let below = (n - 1) * k * k * rho * rho * ratio * ratio + mixed * mixed
    guard below > 0, above > 0 else { throw .divisionByZero }
    let v = above / below
    let lower = try FDistribution(numerator: n - 1, denominator: v).quantile(1 - tail)
    let upper = try FDistribution(numerator: v, denominator: n - 1).quantile(1 - tail)
    let noise = k * column + (k * n - k - n) * error
    return (
      low: n * (row - lower * error) / (lower * noise + n * row),
      high: n * (upper * row - error) / (noise + n * upper * row)
    )
  }
}
