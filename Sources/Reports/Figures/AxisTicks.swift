/// Round numbers for axes.
enum AxisTicks {
  /// The least of 1, 2, 5 × 10ⁿ that cuts `span` into at most `most` steps. 1 where there is no span
  /// to speak of.
  static func roundStep(for span: Double, atMost most: Int) -> Double {
    guard span > 1e-9, span.isFinite, most > 0 else { return 1 }
    let least = span / Double(most) * (1 - 1e-9)
    var magnitude = 1.0
    while magnitude * 10 <= least { magnitude *= 10 }
    while magnitude > least { magnitude /= 10 }
    return [1.0, 2, 5].lazy.map { $0 * magnitude }.first { $0 >= least } ?? magnitude * 10
  }

  /// The multiples of `step` within `range`.
  static func multiples(of step: Double, in range: ClosedRange<Double>) -> [Double] {
    let first = (range.lowerBound / step - 1e-9).rounded(.up)
    let last = (range.upperBound / step + 1e-9).rounded(.down)
    guard first <= last, last - first < 1_000 else { return [] }
    return stride(from: first, through: last, by: 1).map { $0 * step }
  }
}

extension Double {
  /// As an axis shows it: at most three decimals, none of them a trailing zero.
  var axisText: String {
    guard var text = DisplayNumber(self, decimals: 3)?.text, text.contains(".") else {
      return shortestText
    }
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }
}
