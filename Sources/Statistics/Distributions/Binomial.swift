#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The number of successes in `trials` independent trials.
public struct Binomial: Sendable, Hashable {
  public let trials: Int
  public let probability: Double

  /// Trials ≥ 0 and a probability within [0, 1]; otherwise ``Reason/invalidParameter``.
  public init(trials: Int, probability: Double) throws(Reason) {
    guard trials >= 0, (0...1).contains(probability) else { throw .invalidParameter }
    self.trials = trials
    self.probability = probability
  }

  /// P(X = k). R: `dbinom`.
  public func mass(_ k: Int) -> Double {
    guard (0...trials).contains(k) else { return 0 }
    let n = Double(trials)
    let x = Double(k)
    if probability == 0 { return k == 0 ? 1 : 0 }
    if probability == 1 { return k == trials ? 1 : 0 }
    if k == 0 { return exp(n * log1p(-probability)) }
    if k == trials { return exp(n * log(probability)) }
    return exp(
      LogGamma.stirlingError(n) - LogGamma.stirlingError(x) - LogGamma.stirlingError(n - x)
        - LogGamma.deviance(x, n * probability) - LogGamma.deviance(n - x, n * (1 - probability))
    ) * (n / (2 * .pi * x * (n - x))).squareRoot()
  }

  /// P(X ≤ k). R: `pbinom`.
  public func cdf(_ k: Int) -> Double {
    tails(above: k).lower
  }

  /// P(X ≥ k), computed directly. R: `pbinom(k - 1, lower.tail = FALSE)`.
  public func atLeast(_ k: Int) -> Double {
    tails(above: k - 1).upper
  }

  /// The smallest k with P(X ≤ k) ≥ p, 0 ≤ p ≤ 1; otherwise ``Reason/invalidParameter``.
  /// R: `qbinom`, whose allowance of 64 rounding errors at an exact hit is kept.
  public func quantile(_ p: Double) throws(Reason) -> Int {
    guard (0...1).contains(p) else { throw .invalidParameter }
    let wanted = p * (1 - 64 * Double.ulpOfOne)
    var low = 0
    var high = trials
    while low < high {
      let middle = low + (high - low) / 2
      if cdf(middle) >= wanted { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private func tails(above k: Int) -> Tails {
    guard k >= 0 else { return .allAbove }
    guard k < trials else { return .allBelow }
    return RegularizedBeta(a: Double(trials - k), b: Double(k + 1))
      .tails(x: 1 - probability, y: probability)
  }
}
