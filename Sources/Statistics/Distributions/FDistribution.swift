#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Fisher's F distribution; its degrees of freedom need not be whole.
public struct FDistribution: Sendable, Hashable {
  public let numerator: Double
  public let denominator: Double

  /// Degrees of freedom above 0; otherwise ``Reason/invalidParameter``.
  public init(numerator: Double, denominator: Double) throws(Reason) {
    guard numerator > 0, denominator > 0, numerator.isFinite, denominator.isFinite else {
      throw .invalidParameter
    }
    self.numerator = numerator
    self.denominator = denominator
  }

  /// P(F ≤ f). R: `pf`.
  public func cdf(_ f: Double) -> Double { tails(f).lower }

  /// P(F > f), computed directly. R: `pf(lower.tail = FALSE)`.
  public func upperTail(_ f: Double) -> Double { tails(f).upper }

  /// The f below which a share `p` lies, 0 < p < 1; otherwise ``Reason/invalidParameter``. R: `qf`,
  /// which has only 7 digits where p is tiny and the numerator has 1 degree of freedom.
  public func quantile(_ p: Double) throws(Reason) -> Double {
    guard p > 0, p < 1 else { throw .invalidParameter }
    return denominator / numerator * exp(share.logOdds(of: .lower(p)))
  }

  /// d₁f/(d₁f + d₂) is Beta(d₁/2, d₂/2).
  private var share: RegularizedBeta { RegularizedBeta(a: numerator / 2, b: denominator / 2) }

  private func tails(_ f: Double) -> Tails {
    guard !(f <= 0) else { return .allAbove }
    let ratio = f * numerator / denominator
    guard ratio > 1 else { return share.tails(x: ratio / (1 + ratio), y: 1 / (1 + ratio)) }
    return share.tails(x: 1 / (1 + 1 / ratio), y: (1 / ratio) / (1 + 1 / ratio))
  }
}
