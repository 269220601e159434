#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The regularised incomplete beta function I_x(a, b): the base of beta, t, F and binomial tails.
struct RegularizedBeta {
  let a: Double
  let b: Double

  /// Both tails at `x`, where `y` is 1 − x; passed separately because either may be tiny.
  func tails(x: Double, y: Double) -> Tails {
    guard !x.isNaN else { return .unknown }
    guard x > 0 else { return .allAbove }
    guard y > 0 else { return .allBelow }
    let kernel = LogGamma.betaKernel(a: a, b: b, x: x, y: y)
    // a − (a + b)x, from the smaller of x and y: near the mean it is a small difference.
    let belowMean = x < y ? a - (a + b) * x : (a + b) * y - b
    if belowMean >= 0 {
      return .fromLower(log: kernel + log(Self.fraction(a: a, b: b, x: x, y: y, belowMean)))
    }
    return .fromUpper(log: kernel + log(Self.fraction(a: b, b: a, x: y, y: x, -belowMean)))
  }

  /// ln(x/(1 − x)) of the quantile: both ends of the unit interval keep their digits.
  func logOdds(of probability: TailProbability) -> Double {
    switch probability.smaller {
    case .lower(let p):
      return RootFinding.logProbabilityRoot(target: log(p), start: log(a / b), increasing: true) {
        let (tails, kernel) = tailsAndKernel(logOdds: $0)
        return (tails.logLower, exp(kernel - tails.logLower))
      }
    case .upper(let p):
      return RootFinding.logProbabilityRoot(target: log(p), start: log(a / b), increasing: false) {
        let (tails, kernel) = tailsAndKernel(logOdds: $0)
        return (tails.logUpper, -exp(kernel - tails.logUpper))
      }
    }
  }

  private func tailsAndKernel(logOdds u: Double) -> (Tails, kernel: Double) {
    let x = 1 / (1 + exp(-u))
    let y = 1 / (1 + exp(u))
    return (tails(x: x, y: y), LogGamma.betaKernel(a: a, b: b, x: x, y: y))
  }

  /// I_x(a, b)/(x^a·y^b/B(a, b)) for x below the mean: the continued fraction of DiDonato & Morris
  /// (1992), algorithm TOMS 708 `BFRAC`, which works on a − (a + b)x and so keeps its digits when
  /// a or b is large. O(√max(a, b)) steps.
  private static func fraction(
    a: Double, b: Double, x: Double, y: Double, _ belowMean: Double
  ) -> Double {
    let c = belowMean + 1
    let c1 = 1 + 1 / a
    var (p, s) = (1.0, a + 1)
    var (previousTop, top) = (0.0, 1.0)
    var (previousBottom, bottom) = (1.0, c / c1)
    var ratio = c1 / c
    for step in 1...20_000 {
      let n = Double(step)
      let share = n / a
      let w = n * (b - n) * x
      let alpha = p * (p + b / a) * (a / s) * (a / s) * (w * x)
      let beta = n + w / s + (share + 1) / (c1 + share + share) * (c + n * (y + 1))
      p = share + 1
      s += 2
      (previousTop, top) = (top, alpha * previousTop + beta * top)
      (previousBottom, bottom) = (bottom, alpha * previousBottom + beta * bottom)
      let next = top / bottom
      let change = abs(next - ratio)
      ratio = next
      if change <= 1e-16 * next { break }
      previousTop /= bottom
      previousBottom /= bottom
      (top, bottom) = (next, 1)
    }
    return ratio
  }
}
