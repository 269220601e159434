#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The regularised incomplete gamma functions P(a, x) and Q(a, x): the base of χ² tails.
struct RegularizedGamma {
  let a: Double

  func tails(_ x: Double) -> Tails {
    guard !x.isNaN else { return .unknown }
    guard x > 0 else { return .allAbove }
    guard x < .infinity else { return .allBelow }
    let kernel = LogGamma.gammaKernel(a: a, x: x)
    return x < a + 1
      ? .fromLower(log: kernel + log(series(x)))
      : .fromUpper(log: kernel + log(fraction(x)))
  }

  /// ln of the quantile.
  func logQuantile(of probability: TailProbability) -> Double {
    switch probability.smaller {
    case .lower(let p):
      return RootFinding.logProbabilityRoot(target: log(p), start: log(a), increasing: true) {
        let x = exp($0)
        let logLower = tails(x).logLower
        return (logLower, exp(LogGamma.gammaKernel(a: a, x: x) - logLower))
      }
    case .upper(let p):
      return RootFinding.logProbabilityRoot(target: log(p), start: log(a), increasing: false) {
        let x = exp($0)
        let logUpper = tails(x).logUpper
        return (logUpper, -exp(LogGamma.gammaKernel(a: a, x: x) - logUpper))
      }
    }
  }

  /// Σ x^k/(a(a + 1)…(a + k)), DLMF 8.11.4.
  private func series(_ x: Double) -> Double {
    var term = 1 / a
    var sum = term
    for k in 1...100_000 {
      term *= x / (a + Double(k))
      sum += term
      if term < sum * 1e-17 { break }
    }
    return sum
  }

  /// The continued fraction of DLMF 8.9.2 by Lentz's method.
  private func fraction(_ x: Double) -> Double {
    var b = x + 1 - a
    var c = 1e300
    var d = 1 / b
    var h = d
    for step in 1...100_000 {
      let k = Double(step)
      let numerator = k * (a - k)
      b += 2
      d = 1 / (numerator * d + b)
      c = b + numerator / c
      h *= d * c
      if abs(d * c - 1) < 1e-16 { break }
    }
    return h
  }
}
