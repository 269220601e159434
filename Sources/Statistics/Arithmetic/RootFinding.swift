/// Finds where a monotone function crosses zero.
enum RootFinding {
  /// The root between `low` and `high`, at which `function` must differ in sign, to within
  /// `tolerance`, by bisection and inverse quadratic interpolation (Chandrupatla 1997). Nil where the
  /// signs agree.
  static func root(
    between low: Double, and high: Double, tolerance: Double,
    of function: (Double) -> Double
  ) -> Double? {
    var (a, b) = (high, low)
    var (fa, fb) = (function(a), function(b))
    guard fa * fb <= 0 else { return nil }
    var (c, fc) = (a, fa)
    var fraction = 0.5
    for _ in 0..<200 {
      let x = a + fraction * (b - a)
      let fx = function(x)
      if (fx < 0) == (fa < 0) {
        (c, fc) = (a, fa)
      } else {
        (c, b, fc, fb) = (b, a, fb, fa)
      }
      (a, fa) = (x, fx)
      let (best, fbest) = abs(fa) < abs(fb) ? (a, fa) : (b, fb)
      let share = tolerance / abs(b - a)
      if fbest == 0 || share > 0.5 { return best }
      fraction = interpolation(a: (a, fa), b: (b, fb), c: (c, fc))
      fraction = min(max(fraction, share), 1 - share)
    }
    return a
  }

  /// Where between a (0) and b (1) to look next: half-way, unless the three points lie so that the
  /// quadratic through them is trustworthy.
  private static func interpolation(
    a: (x: Double, f: Double), b: (x: Double, f: Double), c: (x: Double, f: Double)
  ) -> Double {
    let xi = (a.x - b.x) / (c.x - b.x)
    let phi = (a.f - b.f) / (c.f - b.f)
    guard phi * phi < xi, (1 - phi) * (1 - phi) < 1 - xi else { return 0.5 }
    return a.f / (b.f - a.f) * c.f / (b.f - c.f)
      + (c.x - a.x) / (b.x - a.x) * a.f / (c.f - a.f) * b.f / (c.f - b.f)
  }

  /// The u at which a monotone log-probability reaches `target`, by Newton steps kept inside a
  /// bracket. `evaluate` gives the log-probability and its slope; −∞ is allowed.
  static func logProbabilityRoot(
    target: Double, start: Double, increasing: Bool,
    evaluate: (Double) -> (value: Double, slope: Double)
  ) -> Double {
    var low = -Double.infinity
    var high = Double.infinity
    var u = start
    var stride = 1.0
    for _ in 0..<400 {
      let (value, slope) = evaluate(u)
      let excess = value - target
      if excess == 0 { return u }
      if (excess > 0) == increasing { high = u } else { low = u }
      var next = u - excess / slope
      if !next.isFinite || next <= low || next >= high || abs(next - u) > 64 {
        if low.isFinite, high.isFinite {
          next = low + (high - low) / 2
        } else {
          next = high.isFinite ? u - stride : u + stride
          stride *= 2
        }
      }
      if abs(next - u) <= 2e-16 * max(1, abs(u)) { return next }
      u = next
    }
    return u
  }
}
