#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The χ² distribution; its degrees of freedom need not be whole.
public struct ChiSquared: Sendable, Hashable {
  public let degreesOfFreedom: Double

  /// Degrees of freedom above 0; otherwise ``Reason/invalidParameter``.
  public init(degreesOfFreedom: Double) throws(Reason) {
    guard degreesOfFreedom > 0, degreesOfFreedom.isFinite else { throw .invalidParameter }
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// P(X ≤ x). R: `pchisq`.
  public func cdf(_ x: Double) -> Double { half.tails(x / 2).lower }

  /// P(X > x), computed directly. R: `pchisq(lower.tail = FALSE)`.
  public func upperTail(_ x: Double) -> Double { half.tails(x / 2).upper }

  /// The x below which a share `p` lies, 0 < p < 1; otherwise ``Reason/invalidParameter``.
  /// R: `qchisq`.
  public func quantile(_ p: Double) throws(Reason) -> Double {
    guard p > 0, p < 1 else { throw .invalidParameter }
    return 2 * exp(half.logQuantile(of: .lower(p)))
  }

  private var half: RegularizedGamma { RegularizedGamma(a: degreesOfFreedom / 2) }
}
