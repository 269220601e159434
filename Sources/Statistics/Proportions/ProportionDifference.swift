/// The difference p₁ − p₂ of two proportions from different people.
///
/// For the same people twice use ``McNemarTest``: the interval here is too wide for them.
public struct ProportionDifference: Sendable, Hashable {
  public let first: Proportion
  public let second: Proportion

  public init(_ first: Proportion, _ second: Proportion) {
    self.first = first
    self.second = second
  }

  /// p₁ − p₂, between −1 and 1; ``Reason/noData`` where a total is 0.
  public var value: Computed<Double> {
    .finite { () throws(Reason) in try first.value.get() - second.value.get() }
  }

  /// Newcombe's (1998) hybrid score interval, his method 10, from the two Wilson intervals.
  public func newcombeInterval(
    level: Double = ConfidenceInterval.usualLevel
  ) -> Computed<ConfidenceInterval> {
    Computed { () throws(Reason) in
      let (p1, p2) = (try first.value.get(), try second.value.get())
      let w1 = try first.wilsonInterval(level: level).get()
      let w2 = try second.wilsonInterval(level: level).get()
      func distance(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
      return try ConfidenceInterval(
        low: max(-1, p1 - p2 - distance(p1 - w1.low, w2.high - p2)),
        high: min(1, p1 - p2 + distance(w1.high - p1, p2 - w2.low)), level: level)
    }
  }

  /// (p₁ − p₂)/√(p̄(1 − p̄)(1/n₁ + 1/n₂)), p̄ of both together; ``Reason/zeroVariance`` where that is
  /// 0 or 1.
  public var pooledZ: Computed<Double> {
    .finite { () throws(Reason) in
      let difference = try value.get()
      let (n1, n2) = (Double(first.total), Double(second.total))
      let pooled = (Double(first.count) + Double(second.count)) / (n1 + n2)
      let variance = pooled * (1 - pooled) * (1 / n1 + 1 / n2)
      guard variance > 0 else { throw .zeroVariance }
      return difference / variance.squareRoot()
    }
  }

  public var pTwoSided: Computed<Double> {
    pooledZ.map { min(1, 2 * Normal.upperTail(abs($0))) }
  }
}
