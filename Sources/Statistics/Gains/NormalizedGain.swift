/// Hake's ⟨g⟩, the gain of averages: (mean post − mean pre)/(M − mean pre). The headline for a group.
///
/// Computed from sums, as (Σpost − Σpre)/(n·M − Σpre), which makes it the effectiveness index E.I.
/// of Thai reports to the last bit: one number with two names, to be printed once. Thai acceptance
/// of E.I. is ≥ .50. A decline stays negative. Hake (1998), Am. J. Phys. 66:64.
public struct NormalizedGain: Sendable, Hashable {
  /// Hake's levels, of the unrounded gain.
  public enum Level: String, Sendable, Hashable, CaseIterable {
    /// Below .3, declines included.
    case low
    /// .3 to below .7.
    case medium
    /// .7 and more.
    case high
  }

  /// None where everybody had the maximum before (``Reason/preMeanAtMaximum``).
  public let value: Computed<Double>
  public let level: Computed<Level>

  public init(_ bounded: BoundedScores) {
    let totals = Computed<Totals> { () throws(Reason) in
      let (gained, possible) = try bounded.totals()
      guard possible > 0 else { throw .preMeanAtMaximum }
      return Totals(gained: gained, possible: possible)
    }
    value = .finite { () throws(Reason) in
      let totals = try totals.get()
      return totals.gained / totals.possible
    }
    level = totals.map { totals in
      if Thresholds.reaches(totals.gained, percent: 70, of: totals.possible) { return .high }
      return Thresholds.reaches(totals.gained, percent: 30, of: totals.possible) ? .medium : .low
    }
  }

  /// The effectiveness index (ดัชนีประสิทธิผล), which is ``value`` under its Thai name.
  public var effectivenessIndex: Computed<Double> { value }

  private struct Totals {
    let gained: Double
    let possible: Double
  }
}
