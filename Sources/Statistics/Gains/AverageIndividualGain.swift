/// ḡ, the mean of each person's own normalised gain (post − pre)/(M − pre).
///
/// Persons who had the maximum before have none and are left out, counted. One person falling from
/// 19 to 15 of 20 contributes −4: it differs from ⟨g⟩, and the two must not share a label.
public struct AverageIndividualGain: Sendable, Hashable {
  /// None where everybody had the maximum before (``Reason/allPreAtMaximum``).
  public let mean: Computed<Double>
  public let standardDeviation: Computed<Double>
  public let usedCount: Int
  /// Persons with pre = M.
  public let undefinedCount: Int
  public let negativeCount: Int

  public init(_ bounded: BoundedScores) {
    let maximum = bounded.maximum
    let gains = bounded.scores.pairs.compactMap { pre, post in
      pre < maximum ? (post - pre) / (maximum - pre) : nil
    }
    let moments = Moments(gains)
    let count = bounded.scores.count
    func enough() throws(Reason) {
      if count == 0 { throw .noPairs }
      if gains.isEmpty { throw .allPreAtMaximum }
    }
    usedCount = gains.count
    undefinedCount = count - gains.count
    negativeCount = gains.count { $0 < 0 }
    mean = .finite { () throws(Reason) in
      try enough()
      return moments.mean
    }
    standardDeviation = .finite { () throws(Reason) in
      try enough()
      return try moments.standardDeviation()
    }
  }
}
