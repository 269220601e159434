#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The Shapiro–Wilk test of normality, for 3 to 5,000 values.
///
/// A description, not a gate: never choose between t and Wilcoxon by it. Below 10 values it has no
/// power, above 200 it rejects trivial deviations. Royston (1995), algorithm AS R94.
/// R: `shapiro.test`, with which it agrees to 1e-9 in W and 1e-6 in p.
public struct ShapiroWilk: Sendable, Hashable {
  public let w: Double
  public let p: Double

  /// ``Reason/noData``, ``Reason/needsThreeValues``, ``Reason/needsAtMostFiveThousandValues`` or, for
  /// a constant, ``Reason/zeroVariance``; a value that is not finite is ``Reason/notFinite``.
  public init(_ values: [Double]) throws(Reason) {
    guard !values.isEmpty else { throw .noData }
    guard values.count >= 3 else { throw .needsThreeValues }
    guard values.count <= 5000 else { throw .needsAtMostFiveThousandValues }
    guard values.allSatisfy(\.isFinite) else { throw .notFinite }
    let moments = Moments(values)
    guard moments.squares.isFinite else { throw .notFinite }
    guard moments.squares > 0 else { throw .zeroVariance }
    let sorted = values.sorted()
    let weights = try Self.weights(values.count)
    // Antisymmetric weights: half of them, on the distances between opposite ends.
    let slope = weights.indices.lazy.map { index in
      weights[index] * (sorted[sorted.count - 1 - index] - sorted[index])
    }.compensatedSum
    w = min(1, slope * slope / moments.squares)
    p = Self.pValue(w: w, n: values.count)
  }

  /// The weights of the largest, second largest, … value; all positive.
  private static func weights(_ n: Int) throws(Reason) -> [Double] {
    guard n > 3 else { return [Double(0.5).squareRoot()] }
    var scores: [Double] = []
    for index in stride(from: n, to: n - n / 2, by: -1) {
      scores.append(try Normal.quantile((Double(index) - 0.375) / (Double(n) + 0.25)))
    }
    let squares = 2 * scores.lazy.map { $0 * $0 }.compensatedSum
    let u = 1 / Double(n).squareRoot()
    let first = Polynomial.value(largestWeight, at: u) + scores[0] / squares.squareRoot()
    guard n > 5 else {
      let rest = (squares - 2 * scores[0] * scores[0]) / (1 - 2 * first * first)
      return [first] + scores.dropFirst().map { $0 / rest.squareRoot() }
    }
    let second = Polynomial.value(secondWeight, at: u) + scores[1] / squares.squareRoot()
    let rest =
      (squares - 2 * scores[0] * scores[0] - 2 * scores[1] * scores[1])
      / (1 - 2 * first * first - 2 * second * second)
    return [first, second] + scores.dropFirst(2).map { $0 / rest.squareRoot() }
  }

  private static func pValue(w: Double, n: Int) -> Double {
    let size = Double(n)
    if n == 3 {
      return min(1, max(0, 6 / .pi * (asin(w.squareRoot()) - asin(Double(0.75).squareRoot()))))
    }
    // A perfect fit has no distance left to take the logarithm of.
    guard w < 1 else { return 1 }
    if n <= 11 {
      let gamma = -2.273 + 0.459 * size
      let distance = log1p(-w)
      guard distance < gamma else { return 0 }
      let mean = Polynomial.value([0.5440, -0.39978, 0.025054, -6.714e-4], at: size)
      let deviation = exp(Polynomial.value([1.3822, -0.77857, 0.062767, -0.0020322], at: size))
      return Normal.upperTail((-log(gamma - distance) - mean) / deviation)
    }
    let l = log(size)
    let mean = Polynomial.value([-1.5861, -0.31082, -0.083751, 0.0038915], at: l)
    let deviation = exp(Polynomial.value([-0.4803, -0.082676, 0.0030302], at: l))
    return Normal.upperTail((log1p(-w) - mean) / deviation)
  }

  private static let largestWeight = [0, 0.221157, -0.147981, -2.071190, 4.434685, -2.706056]
  private static let secondWeight = [0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633]
}
