/// Marx and Cummings's normalised change c, which measures a decline by what there was to lose.
///
/// post > pre: (post − pre)/(M − pre). post < pre: (post − pre)/pre. Equal: 0, but persons who stay
/// at M or at 0 are dropped, counted. Am. J. Phys. 75:87 (2007).
public struct NormalizedChange: Sendable, Hashable {
  /// None where everybody was dropped (``Reason/allDropped``).
  public let mean: Computed<Double>
  public let median: Computed<Double>
  public let usedCount: Int
  public let droppedCount: Int

  public init(_ bounded: BoundedScores) {
    let changes = bounded.scores.pairs.compactMap { pre, post in
      Self.change(pre: pre, post: post, maximum: bounded.maximum)
    }
    let described = Descriptives(present: changes)
    let count = bounded.scores.count
    func withReason(_ computed: Computed<Double>) -> Computed<Double> {
      guard changes.isEmpty else { return computed }
      return .notComputable(count == 0 ? .noPairs : .allDropped)
    }
    usedCount = changes.count
    droppedCount = count - changes.count
    mean = withReason(described.mean)
    median = withReason(described.median)
  }

  private static func change(pre: Double, post: Double, maximum: Double) -> Double? {
    if post > pre { return (post - pre) / (maximum - pre) }
    if post < pre { return (post - pre) / pre }
    return pre == 0 || pre == maximum ? nil : 0
  }
}
