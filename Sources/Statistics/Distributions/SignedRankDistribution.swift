/// The exact distribution of the sum of the positive ranks when every sign is a fair coin, given
/// the ranks there are, ties and all.
///
/// Counts are kept as probabilities, halved at every step, over doubled ranks, which are whole
/// numbers also for mid-ranks. Up to 50 ranks every value is exact. O(n³) time, O(n²) space.
public struct SignedRankDistribution: Sendable, Hashable {
  private let mass: [Double]

  /// Up to this many ranks the exact test is offered.
  public static let largestExactCount = 50

  /// The untied ranks 1…count, 0 ≤ count ≤ 50; otherwise ``Reason/tooManyForExactTest`` or
  /// ``Reason/invalidParameter``. R: `psignrank`.
  public init(count: Int) throws(Reason) {
    guard count >= 0 else { throw .invalidParameter }
    guard count <= Self.largestExactCount else { throw .tooManyForExactTest }
    try self.init(doubledRanks: (0..<count).map { 2 * ($0 + 1) })
  }

  init(doubledRanks: [Int]) throws(Reason) {
    guard doubledRanks.count <= Self.largestExactCount else { throw .tooManyForExactTest }
    var mass = [Double](repeating: 0, count: doubledRanks.reduce(0, +) + 1)
    mass[0] = 1
    var reached = 0
    for rank in doubledRanks {
      reached += rank
      for sum in stride(from: reached, through: 0, by: -1) {
        mass[sum] = 0.5 * (mass[sum] + (sum >= rank ? mass[sum - rank] : 0))
      }
    }
    self.mass = mass
  }

  /// P(V ≤ v). R: `psignrank`.
  public func cdf(_ v: Double) -> Double {
    mass.enumerated().reduce(0) { $0 + (Double($1.offset) <= 2 * v ? $1.element : 0) }
  }

  /// P(V ≥ v).
  public func atLeast(_ v: Double) -> Double {
    mass.enumerated().reduce(0) { $0 + (Double($1.offset) >= 2 * v ? $1.element : 0) }
  }

  /// The smallest attainable v with P(V ≤ v) ≥ p, 0 ≤ p ≤ 1; otherwise
  /// ``Reason/invalidParameter``. R: `qsignrank`.
  public func quantile(_ p: Double) throws(Reason) -> Double {
    guard (0...1).contains(p) else { throw .invalidParameter }
    var below = 0.0
    for (doubled, share) in mass.enumerated() where share > 0 {
      below += share
      if below >= p { return Double(doubled) / 2 }
    }
    return Double(mass.count - 1) / 2
  }
}
