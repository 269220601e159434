/// Integration by the 16-point Gauss–Legendre rule on a list of adjoining panels.
enum GaussLegendre {
  /// Positive nodes of [−1, 1] with their weights (Abramowitz & Stegun 25.4).
  private static let rule: [(node: Double, weight: Double)] = [
    (0.0950125098376374402, 0.1894506104550684963),
    (0.2816035507792589132, 0.1826034150449235889),
    (0.4580167776572273863, 0.1691565193950025382),
    (0.6178762444026437484, 0.1495959888165767321),
    (0.7554044083550030339, 0.1246289712555338720),
    (0.8656312023878317439, 0.0951585116824927848),
    (0.9445750230732325761, 0.0622535239386478929),
    (0.9894009349916499326, 0.0271524594117540949),
  ]

  /// ∫ `integrand` over the panels between consecutive, ascending `edges`.
  static func integral(over edges: [Double], of integrand: (Double) -> Double) -> Double {
    var sum = CompensatedSum()
    for (left, right) in zip(edges, edges.dropFirst()) {
      let middle = (left + right) / 2
      let half = (right - left) / 2
      for (node, weight) in rule {
        sum.add(half * weight * integrand(middle - half * node))
        sum.add(half * weight * integrand(middle + half * node))
      }
    }
    return sum.value
  }
}
