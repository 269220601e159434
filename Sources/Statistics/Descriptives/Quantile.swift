/// Which of the published definitions of a sample quantile is used. Print it beside the quartiles.
public enum QuantileMethod: String, Sendable, Hashable, CaseIterable {
  /// R type 7, Excel `QUARTILE.INC`, numpy: h = (n − 1)p.
  case inclusive
  /// R type 6, SPSS, Minitab, Excel `QUARTILE.EXC`: h = (n + 1)p − 1, kept within the sample.
  case exclusive
}

extension QuantileMethod {
  /// The value below which a share `p` of the ascending `sorted` lies, 0 ≤ p ≤ 1.
  ///
  /// Interpolated linearly between x₍⌊h⌋₎ and x₍⌊h⌋₊₁₎, counted from 0. O(1). R: `quantile(type =)`.
  func quantile(_ p: Double, of sorted: [Double]) throws(Reason) -> Double {
    guard let last = sorted.indices.last else { throw .noData }
    guard (0...1).contains(p) else { throw .invalidParameter }
    let n = Double(sorted.count)
    let h =
      switch self {
      case .inclusive: (n - 1) * p
      case .exclusive: min(max((n + 1) * p - 1, 0), n - 1)
      }
    let lower = min(Int(h), last)
    let upper = min(lower + 1, last)
    return sorted[lower] + (h - Double(lower)) * (sorted[upper] - sorted[lower])
  }
}
