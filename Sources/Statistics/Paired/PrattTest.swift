/// Pratt's (1959) variant of the signed-rank test: zeros take part in the ranking and are then
/// dropped. The default of R's `coin`; an option here.
public struct PrattTest: Sendable, Hashable {
  /// Normal approximation with tie correction, without continuity correction, signed.
  public let z: Computed<Double>
  public let pTwoSided: Computed<Double>

  /// μ = (n(n + 1) − n₀(n₀ + 1))/4 and σ² = (n(n + 1)(2n + 1) − n₀(n₀ + 1)(2n₀ + 1))/24 −
  /// Σ(t³ − t)/48 over the ties of non-zero differences, n with and n₀ of the zeros.
  public init(differences: [Double]) {
    let rounded = differences.map(Thresholds.atNineDecimals)
    let z = Computed<Double>.finite { () throws(Reason) in
      guard !rounded.isEmpty else { throw .noPairs }
      guard rounded.allSatisfy(\.isFinite) else { throw .notFinite }
      guard rounded.contains(where: { $0 != 0 }) else { throw .allDifferencesZero }
      let sizes = rounded.map { abs($0) }
      let ranks = Ranks(of: sizes).doubled
      let positive = zip(rounded, ranks).reduce(0) { $0 + ($1.0 > 0 ? $1.1 : 0) }
      let n = Double(rounded.count)
      let zeros = Double(rounded.count { $0 == 0 })
      let ties = Ranks(of: sizes.filter { $0 != 0 }).tieTerm
      let mean = (n * (n + 1) - zeros * (zeros + 1)) / 4
      let variance =
        (n * (n + 1) * (2 * n + 1) - zeros * (zeros + 1) * (2 * zeros + 1)) / 24 - ties / 48
      return (Double(positive) / 2 - mean) / variance.squareRoot()
    }
    self.z = z
    pTwoSided = z.map { min(1, 2 * Normal.upperTail(abs($0))) }
  }

  public init(_ scores: PairedScores) {
    self.init(differences: scores.gains)
  }
}
