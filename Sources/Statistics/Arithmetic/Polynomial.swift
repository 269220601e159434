/// Polynomials by Horner's rule.
enum Polynomial {
  /// c₀ + c₁x + c₂x² + …
  static func value(_ coefficients: [Double], at x: Double) -> Double {
    coefficients.reversed().reduce(0) { $0 * x + $1 }
  }
}
