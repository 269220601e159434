#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// ln Γ(x) and the two error terms that keep factorials and powers accurate when they are large.
public enum LogGamma {
  /// ln Γ(x) for x > 0. R: `lgamma`.
  public static func logGamma(_ x: Double) -> Double {
    let (value, _) = lgamma(x)
    return value
  }

  /// ln x! − (½ ln 2πx + x ln x − x): what Stirling's formula misses, for x > 0.
  ///
  /// Above 15 by its asymptotic series, whose next term is below 3e-16 there.
  static func stirlingError(_ x: Double) -> Double {
    guard x > 15 else {
      return logGamma(x + 1) - (x + 0.5) * log(x) + x - 0.5 * log(2 * .pi)
    }
    let r = 1 / (x * x)
    let tail = 1 / 1260.0 - r * (1 / 1680.0 - r / 1188)
    return (1 / 12.0 - r * (1 / 360.0 - r * tail)) / x
  }

  /// x ln(x/m) + m − x without cancellation where x is near m (Loader 2000, "Fast and accurate
  /// computation of binomial probabilities").
  static func deviance(_ x: Double, _ m: Double) -> Double {
    guard abs(x - m) < 0.1 * (x + m) else { return x * log(x / m) + m - x }
    let v = (x - m) / (x + m)
    var sum = (x - m) * v
    var term = 2 * x * v
    for k in 1..<1000 {
      term *= v * v
      let next = sum + term / Double(2 * k + 1)
      if next == sum { break }
      sum = next
    }
    return sum
  }

  /// ln(x^a·e^(−x)/Γ(a)) for a, x > 0.
  static func gammaKernel(a: Double, x: Double) -> Double {
    0.5 * log(a / (2 * .pi)) - stirlingError(a) - deviance(a, x)
  }

  /// ln(x^a·y^b/B(a, b)) for a, b > 0 and x + y = 1, both positive.
  static func betaKernel(a: Double, b: Double, x: Double, y: Double) -> Double {
    let n = a + b
    return 0.5 * log(a * b / (2 * .pi * n))
      + stirlingError(n) - stirlingError(a) - stirlingError(b)
      - deviance(a, n * x) - deviance(b, n * y)
  }
}
