/// The reliability of deciding who passes a cut (แบบทดสอบอิงเกณฑ์). Both coefficients rise when the
/// mean is far from the cut, and neither says how often a decision would repeat itself.
public struct CriterionReferenced: Sendable {
  /// C, in points.
  public let cut: Double
  /// Lovett (1977, วิธีของโลเวทท์): 1 − (kΣX − ΣX²)/((k−1)Σ(X − C)²). Items marked 0/1.
  public let lovett: Computed<Double>
  /// Livingston (1972) K² = (rσ² + (X̄ − C)²)/(σ² + (X̄ − C)²) with KR-20 as r. Items marked 0/1.
  public let livingstonKR20: Computed<Double>
  /// With KR-21 as r, which is Lovett's coefficient.
  public let livingstonKR21: Computed<Double>
  /// With α as r, for points of any kind.
  public let livingstonAlpha: Computed<Double>
  public let warnings: [Warning]

  /// - Parameter cut: in points.
  public init(_ responses: ScoredResponses, cut: Double) {
    let moments = ItemMoments(responses)
    let isDichotomous = responses.isDichotomous
    let spread = Computed { () throws(Reason) in try Spread(moments, cut: cut) }
    func livingston(_ explained: (Spread) -> Double) -> Computed<Double> {
      .finite { () throws(Reason) in
        let spread = try spread.get()
        return (explained(spread) + spread.distance) / (spread.variance + spread.distance)
      }
    }
    let ofAlpha = livingston(\.explainedByAlpha)
    let ofKR21 = livingston(\.explainedByKR21)
    func onlyDichotomous(_ value: Computed<Double>) -> Computed<Double> {
      isDichotomous ? value : .notComputable(.itemsNotDichotomous)
    }
    self.cut = cut
    lovett = onlyDichotomous(
      .finite { () throws(Reason) in
        let (spread, k) = (try spread.get(), Double(moments.items.count))
        let mean = moments.totalMean
        // kΣX − ΣX² and Σ(X − C)², each divided by n.
        let wrong = k * mean - (spread.variance + mean * mean)
        return 1 - wrong / ((k - 1) * (spread.variance + spread.distance))
      })
    livingstonKR20 = onlyDichotomous(ofAlpha)
    livingstonKR21 = onlyDichotomous(ofKR21)
    livingstonAlpha = ofAlpha
    // More of K² comes from the distance than from the spread.
    let isFar = spread.value.map { $0.distance > $0.variance } ?? false
    warnings = isFar ? [.cutFarFromMean] : []
  }

  private struct Spread {
    /// Population variance of the totals, and squared distance of their mean from the cut.
    let variance: Double
    let distance: Double
    let explainedByAlpha: Double
    let explainedByKR21: Double

    init(_ moments: ItemMoments, cut: Double) throws(Reason) {
      guard moments.items.count > 1 else { throw .needsTwoItems }
      guard moments.personCount > 0 else { throw .noData }
      guard moments.personCount > 1 else { throw .needsTwoPersons }
      guard cut.isFinite else { throw .invalidParameter }
      let (n, k) = (Double(moments.personCount), Double(moments.items.count))
      let variance = moments.totalSquares / n
      let away = moments.totalMean - cut
      guard variance + away * away > 0 else { throw .zeroVariance }
      let items = moments.items.lazy.map(\.squares).compensatedSum / n
      let mean = moments.totalMean
      self.variance = variance
      distance = away * away
      explainedByAlpha = k / (k - 1) * (variance - items)
      explainedByKR21 = k / (k - 1) * (variance - mean * (k - mean) / k)
    }
  }
}
