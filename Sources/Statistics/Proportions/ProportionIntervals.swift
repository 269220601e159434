extension Proportion {
  /// Wilson's score interval without continuity correction, within [0, 1].
  ///
  /// Centre (p + z²/2n)/(1 + z²/n), half-width z√(p(1 − p)/n + z²/4n²)/(1 + z²/n). A total of 0 is
  /// ``Reason/noData``. R: `prop.test(correct = FALSE)`; Wilson (1927).
  public func wilsonInterval(
    level: Double = ConfidenceInterval.usualLevel
  ) -> Computed<ConfidenceInterval> {
    Computed { () throws(Reason) in
      let z = -(try Normal.quantile(ConfidenceInterval.tail(at: level)))
      let p = try value.get()
      let n = Double(total)
      let scale = 1 + z * z / n
      let centre = (p + z * z / (2 * n)) / scale
      let half = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot() / scale
      // Nobody and everybody touch the ends exactly; rounding would miss them by a bit.
      return try ConfidenceInterval(
        low: count == 0 ? 0 : max(0, centre - half),
        high: count == total ? 1 : min(1, centre + half), level: level)
    }
  }

  /// Clopper and Pearson's exact interval, which never covers less than `level` and is mostly wider
  /// for it. A total of 0 is ``Reason/noData``. R: `binom.test`.
  public func clopperPearsonInterval(
    level: Double = ConfidenceInterval.usualLevel
  ) -> Computed<ConfidenceInterval> {
    Computed { () throws(Reason) in
      let tail = try ConfidenceInterval.tail(at: level)
      _ = try value.get()
      let (x, n) = (Double(count), Double(total))
      let low = count == 0 ? 0 : try Beta(a: x, b: n - x + 1).quantile(tail)
      let high = count == total ? 1 : try 1 - Beta(a: n - x, b: x + 1).quantile(tail)
      return try ConfidenceInterval(low: low, high: high, level: level)
    }
  }
}
