/// Funnel plot of shares by size: how far a unit may lie from the common share by chance alone.
///
/// Limits are exact binomial quantiles with interpolation. With r the smallest number whose F(r) ≥ q:
/// limit = (r − (F(r) − q)/(F(r) − F(r − 1)))/n. Spiegelhalter (2005). An upper limit whose r is n
/// itself is 1: where all of n are no rarer than 1 − q, no unit of that size lies above.
public struct Funnel: Sendable, Hashable {
  /// The common share p₀, mostly that of the whole area.
  public let center: Double

  /// Between 95 and 99.8 percent of the units of a uniform area lie within these limits.
  public struct Limits: Sendable, Hashable {
    /// q = .025 and .975. May leave [0, 1] for a tiny n: draw them clamped, judge by them as they are.
    public let alertLow: Double
    public let alertHigh: Double
    /// q = .001 and .999.
    public let alarmLow: Double
    public let alarmHigh: Double
  }

  public enum Status: String, Sendable, Hashable, CaseIterable {
    case inControl = "in_control"
    case alertLow = "alert_low"
    case alertHigh = "alert_high"
    case alarmLow = "alarm_low"
    case alarmHigh = "alarm_high"
  }

  /// A share of 0 or 1 leaves nothing to vary: ``Reason/zeroVariance``. Outside it is
  /// ``Reason/invalidParameter``.
  public init(center: Double) throws(Reason) {
    guard (0...1).contains(center) else { throw .invalidParameter }
    guard center > 0, center < 1 else { throw .zeroVariance }
    self.center = center
  }

  /// Around the share that all units together have.
  public init(_ units: [Proportion]) throws(Reason) {
    try self.init(center: Proportion.pooled(units).value.get())
  }

  /// The limits for a unit of `n` persons; none is ``Reason/noData``. O(log n).
  public func limits(for n: Int) throws(Reason) -> Limits {
    guard n > 0 else { throw .noData }
    let distribution = try Binomial(trials: n, probability: center)
    return Limits(
      alertLow: try limit(0.025, distribution), alertHigh: try upperLimit(0.975, distribution),
      alarmLow: try limit(0.001, distribution), alarmHigh: try upperLimit(0.999, distribution))
  }

  /// Where a unit lies, judged on the unrounded share.
  public func status(of unit: Proportion) -> Computed<Status> {
    Computed { () throws(Reason) in
      let share = try unit.value.get()
      let limits = try limits(for: unit.total)
      if share < limits.alarmLow { return .alarmLow }
      if share > limits.alarmHigh { return .alarmHigh }
      if share < limits.alertLow { return .alertLow }
      if share > limits.alertHigh { return .alertHigh }
      return .inControl
    }
  }

  /// z = (p − p₀)/√(p₀(1 − p₀)/n).
  public func z(of unit: Proportion) -> Computed<Double> {
    .finite { () throws(Reason) in
      let share = try unit.value.get()
      return (share - center) / (center * (1 - center) / Double(unit.total)).squareRoot()
    }
  }

  private func upperLimit(_ q: Double, _ distribution: Binomial) throws(Reason) -> Double {
    try distribution.quantile(q) == distribution.trials ? 1 : limit(q, distribution)
  }

  private func limit(_ q: Double, _ distribution: Binomial) throws(Reason) -> Double {
    let r = try distribution.quantile(q)
    let surplus = (distribution.cdf(r) - q) / distribution.mass(r)
    guard surplus.isFinite else { throw .notFinite }
    return (Double(r) - surplus) / Double(distribution.trials)
  }
}

extension Proportion {
  /// Σcount/Σtotal: what the units are together.
  public static func pooled(_ units: [Proportion]) throws(Reason) -> Proportion {
    guard !units.isEmpty else { throw .noData }
    var (count, total) = (0, 0)
    for unit in units {
      let (sum, overflow) = total.addingReportingOverflow(unit.total)
      guard !overflow else { throw .invalidCount }
      total = sum
      count += unit.count
    }
    return try Proportion(count: count, total: total)
  }
}
