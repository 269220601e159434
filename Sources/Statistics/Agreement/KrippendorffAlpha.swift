/// Krippendorff's α: agreement of any number of raters, with missing ratings, beyond chance.
///
/// α = 1 − (n − 1)·ΣoΔ²/Σn_c·n_c'·Δ² over the coincidences o, each unit weighted by 1/(m − 1), units
/// with fewer than two ratings left out (Krippendorff 2011). The ordinal metric of two values is the
/// distance of their mid-ranks, so that ordinal α is interval α of the mid-ranks; both need no
/// coincidence matrix. O(N log N). Python: `krippendorff.alpha`; `irr::kripp.alpha` is wrong for
/// complete data of more than two raters.
public struct KrippendorffAlpha: Sendable, Hashable {
  public enum Level: String, Sendable, Hashable, CaseIterable {
    case nominal
    case ordinal
    case interval
  }

  /// Units with two ratings at least, and the ratings in them.
  public let units: Int
  public let pairableValues: Int
  public let nominal: Computed<Double>
  public let ordinal: Computed<Double>
  public let interval: Computed<Double>

  /// One row a unit, its ratings in any order; nil is missing. No unit with two ratings is
  /// ``Reason/noPairableValues``, a single value used throughout ``Reason/noVariation``.
  public init(_ ratings: [[Double?]]) {
    let pairable = ratings.map { row in
      row.compactMap { $0 }.filter(\.isFinite).map(Thresholds.atNineDecimals)
    }.filter { $0.count > 1 }
    let all = pairable.flatMap { $0 }
    let fault: Reason? =
      all.isEmpty ? .noPairableValues : all.allSatisfy { $0 == all[0] } ? .noVariation : nil
    units = pairable.count
    pairableValues = all.count
    if let fault {
      (nominal, ordinal, interval) = (
        .notComputable(fault), .notComputable(fault), .notComputable(fault)
      )
      return
    }
    nominal = .finite { () throws(Reason) in Self.nominal(pairable, all) }
    interval = .finite { () throws(Reason) in Self.interval(pairable, all) }
    var midRanks: [Double: Double] = [:]
    for (value, rank) in zip(all, Ranks(of: all).doubled) { midRanks[value] = Double(rank) }
    let ranked = pairable.map { row in row.map { midRanks[$0] ?? 0 } }
    ordinal = .finite { () throws(Reason) in Self.interval(ranked, ranked.flatMap { $0 }) }
  }

  public subscript(_ level: Level) -> Computed<Double> {
    switch level {
    case .nominal: nominal
    case .ordinal: ordinal
    case .interval: interval
    }
  }

  /// Σ over ordered pairs of (x − y)² is 2mΣ(x − x̄)², within units as in the whole.
  private static func interval(_ units: [[Double]], _ all: [Double]) -> Double {
    let observed = units.map { unit in
      Double(unit.count) * Moments(unit).squares / Double(unit.count - 1)
    }.compensatedSum
    let n = Double(all.count)
    return 1 - (n - 1) * observed / (n * Moments(all).squares)
  }

  private static func nominal(_ units: [[Double]], _ all: [Double]) -> Double {
    let observed = units.map { unit in
      unlikePairs(unit) / Double(unit.count - 1)
    }.compensatedSum
    let n = Double(all.count)
    return 1 - (n - 1) * observed / unlikePairs(all)
  }

  /// Ordered pairs of different values: m² − Σn_c².
  private static func unlikePairs(_ values: [Double]) -> Double {
    var counts: [Double: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    let alike = counts.values.reduce(0) { $0 + $1 * $1 }
    return Double(values.count * values.count - alike)
  }
}
