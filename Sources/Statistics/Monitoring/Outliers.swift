/// How unusual each unit's share is among the units. A flag asks to check the data; it is not a
/// judgement of the unit.
public struct Outliers: Sendable {
  /// Beyond this robust z a value is flagged.
  public static let robustThreshold = 3.5

  private let column: Descriptives
  private let deviation: Computed<Double>
  private let fences: Computed<ClosedRange<Double>>

  /// Shares or percentages of the units that have one.
  public init(_ values: [Double]) {
    let column = Descriptives(values)
    self.column = column
    deviation = .finite { () throws(Reason) in
      let median = try column.median.get()
      // 1.4826 makes it a standard deviation of normal values. R: `mad`.
      return try 1.4826 * Descriptives(values.map { abs($0 - median) }).median.get()
    }
    fences = Computed { () throws(Reason) in
      let (low, high) = (try column.quantile(0.25).get(), try column.quantile(0.75).get())
      let reach = 1.5 * (high - low)
      guard (low - reach).isFinite, (high + reach).isFinite else { throw .notFinite }
      return (low - reach)...(high + reach)
    }
  }

  /// (x − x̄)/s over the units, s with n − 1; all alike is ``Reason/zeroVariance``.
  public func z(of value: Double) -> Computed<Double> {
    .finite { () throws(Reason) in
      let spread = try column.standardDeviation.get()
      guard spread > 0 else { throw .zeroVariance }
      return try (value - column.mean.get()) / spread
    }
  }

  /// (x − median)/(1.4826·MAD); a MAD of 0 is ``Reason/zeroVariance``.
  public func robustZ(of value: Double) -> Computed<Double> {
    .finite { () throws(Reason) in
      let spread = try deviation.get()
      guard spread > 0 else { throw .zeroVariance }
      return try (value - column.median.get()) / spread
    }
  }

  /// |robust z| > 3.5.
  public func isFlaggedByRobustZ(_ value: Double) -> Computed<Bool> {
    robustZ(of: value).map { abs($0) > Self.robustThreshold }
  }

  /// More than 1.5 interquartile ranges outside the quartiles (type 7). Tukey (1977).
  public func isOutsideFences(_ value: Double) -> Computed<Bool> {
    fences.map { !$0.contains(value) }
  }
}
