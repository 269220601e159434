#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Student's t distribution; its degrees of freedom need not be whole.
public struct StudentT: Sendable, Hashable {
  public let degreesOfFreedom: Double

  /// Degrees of freedom above 0; otherwise ``Reason/invalidParameter``.
  public init(degreesOfFreedom: Double) throws(Reason) {
    guard degreesOfFreedom > 0, degreesOfFreedom.isFinite else { throw .invalidParameter }
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// P(T ≤ t). R: `pt`.
  public func cdf(_ t: Double) -> Double {
    upperTail(-t)
  }

  /// P(T > t), computed directly. R: `pt(lower.tail = FALSE)`.
  public func upperTail(_ t: Double) -> Double {
    let tails = tailsOfSquare(t)
    return t > 0 ? 0.5 * tails.upper : 0.5 + 0.5 * tails.lower
  }

  /// P(|T| ≥ |t|): the p-value of a two-sided test.
  public func bothTails(_ t: Double) -> Double {
    tailsOfSquare(t).upper
  }

  /// The t below which a share `p` lies, 0 < p < 1; otherwise ``Reason/invalidParameter``. R: `qt`.
  public func quantile(_ p: Double) throws(Reason) -> Double {
    guard p > 0, p < 1 else { throw .invalidParameter }
    guard p != 0.5 else { return 0 }
    let outside = 2 * min(p, 1 - p)
    let ofSquare: TailProbability = outside <= 0.5 ? .upper(outside) : .lower(1 - outside)
    let size = (degreesOfFreedom.squareRoot()) * exp(0.5 * square.logOdds(of: ofSquare))
    return p < 0.5 ? -size : size
  }

  /// t²/(ν + t²) is Beta(½, ν/2).
  private var square: RegularizedBeta { RegularizedBeta(a: 0.5, b: degreesOfFreedom / 2) }

  private func tailsOfSquare(_ t: Double) -> Tails {
    let scaled = abs(t) / degreesOfFreedom.squareRoot()
    // Beyond this t² may overflow while the tail of few degrees of freedom is still there.
    if scaled > 1e100 { return .fromUpper(log: square.logUpperTail(nearOne: -2 * log(scaled))) }
    let ratio = scaled * scaled
    guard ratio > 1 else { return square.tails(x: ratio / (1 + ratio), y: 1 / (1 + ratio)) }
    return square.tails(x: 1 / (1 + 1 / ratio), y: (1 / ratio) / (1 + 1 / ratio))
  }
}
