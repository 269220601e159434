/// The non-zero differences, ranked by size, with their signs.
struct SignedRanks {
  private let fault: Reason?
  let doubledRanks: [Int]
  let positiveSum: Double
  let negativeSum: Double
  private let tieTerm: Double

  init(differences: [Double]) {
    let nonZero = differences.map(Thresholds.atNineDecimals).filter { $0 != 0 }
    let ranks = Ranks(of: nonZero.map { abs($0) })
    let positive = zip(nonZero, ranks.doubled).reduce(0) { $0 + ($1.0 > 0 ? $1.1 : 0) }
    let all = ranks.doubled.reduce(0, +)
    fault =
      differences.isEmpty ? .noPairs : differences.allSatisfy(\.isFinite) ? nil : .notFinite
    doubledRanks = ranks.doubled
    positiveSum = Double(positive) / 2
    negativeSum = Double(all - positive) / 2
    tieTerm = ranks.tieTerm
  }

  var count: Int { doubledRanks.count }

  /// Throws where there are no differences, or some that are not finite.
  func check() throws(Reason) {
    if let fault { throw fault }
  }

  /// Throws also where all differences are 0.
  func checkNonZero() throws(Reason) {
    try check()
    if count == 0 { throw .allDifferencesZero }
  }

  /// (V⁺ − μ ∓ continuity)/σ, the correction towards μ. μ = n(n + 1)/4,
  /// σ² = n(n + 1)(2n + 1)/24 − Σ(t³ − t)/48.
  func z(continuity: Double) -> Computed<Double> {
    standardized { $0 > 0 ? $0 - continuity : $0 < 0 ? $0 + continuity : 0 }
  }

  /// z for the alternative "greater": always corrected downwards, as R does.
  func zGreater() -> Computed<Double> {
    standardized { $0 - 0.5 }
  }

  private func standardized(_ correct: (Double) -> Double) -> Computed<Double> {
    .finite { () throws(Reason) in
      try checkNonZero()
      let n = Double(count)
      let excess = positiveSum - n * (n + 1) / 4
      let variance = n * (n + 1) * (2 * n + 1) / 24 - tieTerm / 48
      return correct(excess) / variance.squareRoot()
    }
  }
}
