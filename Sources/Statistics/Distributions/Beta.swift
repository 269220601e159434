#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The beta distribution on [0, 1].
public struct Beta: Sendable, Hashable {
  public let a: Double
  public let b: Double

  /// Shapes above 0; otherwise ``Reason/invalidParameter``.
  public init(a: Double, b: Double) throws(Reason) {
    guard a > 0, b > 0, a.isFinite, b.isFinite else { throw .invalidParameter }
    self.a = a
    self.b = b
  }

  /// P(X ≤ x). R: `pbeta`.
  public func cdf(_ x: Double) -> Double {
    RegularizedBeta(a: a, b: b).tails(x: x, y: 1 - x).lower
  }

  /// P(X > x), computed directly.
  public func upperTail(_ x: Double) -> Double {
    RegularizedBeta(a: a, b: b).tails(x: x, y: 1 - x).upper
  }

  /// The x below which a share `p` lies, 0 < p < 1; otherwise ``Reason/invalidParameter``.
  /// R: `qbeta`.
  public func quantile(_ p: Double) throws(Reason) -> Double {
    guard p > 0, p < 1 else { throw .invalidParameter }
    return 1 / (1 + exp(-RegularizedBeta(a: a, b: b).logOdds(of: .lower(p))))
  }
}
