/// Kanchanawasi's relative gain score (คะแนนพัฒนาการสัมพัทธ์): S = 100(post − pre)/(M − pre) percent per
/// person, and how many persons reach which level.
///
/// Levels are decided on the unrounded S without forming a percentage, and close the gaps that the
/// published table (0–25, 26–50, …) leaves between whole percents.
public struct RelativeGain: Sendable, Hashable {
  public enum Level: String, Sendable, Hashable, CaseIterable {
    /// pre = M: there was nothing to gain. Neither 100 % nor 0.
    case undefined
    /// S < 0; the original table has no such class.
    case negative
    /// 0 ≤ S ≤ 25.
    case initial
    /// 25 < S ≤ 50.
    case medium
    /// 50 < S ≤ 75.
    case high
    /// 75 < S ≤ 100.
    case veryHigh = "very_high"
  }

  /// One person's S, in percent, and its level.
  public struct Individual: Sendable, Hashable {
    /// Nil at ``Level/undefined``.
    public let percent: Double?
    public let level: Level
  }

  /// In the order of the pairs.
  public let individuals: [Individual]
  /// The mean of S over the persons who have one; ``Reason/allPreAtMaximum`` where nobody has.
  public let meanPercent: Computed<Double>
  /// Every level is present, also with 0.
  public let counts: [Level: Int]

  public init(_ bounded: BoundedScores) {
    let individuals = bounded.scores.pairs.map { pre, post in
      Self.individual(pre: pre, post: post, maximum: bounded.maximum)
    }
    let counts = Dictionary(
      uniqueKeysWithValues: Level.allCases.map { level in
        (level, individuals.count { $0.level == level })
      })
    let moments = Moments(individuals.compactMap(\.percent))
    self.individuals = individuals
    self.counts = counts
    meanPercent = .finite { () throws(Reason) in
      guard !individuals.isEmpty else { throw .noPairs }
      guard moments.n > 0 else { throw .allPreAtMaximum }
      return moments.mean
    }
  }

  private static func individual(pre: Double, post: Double, maximum: Double) -> Individual {
    let (gained, possible) = (post - pre, maximum - pre)
    guard possible > 0 else { return Individual(percent: nil, level: .undefined) }
    return Individual(
      percent: 100 * gained / possible, level: level(gained: gained, possible: possible))
  }

  private static func level(gained: Double, possible: Double) -> Level {
    func exceeds(_ percent: Double) -> Bool {
      Thresholds.exceeds(gained, percent: percent, of: possible)
    }
    if gained < 0 { return .negative }
    if exceeds(75) { return .veryHigh }
    if exceeds(50) { return .high }
    return exceeds(25) ? .medium : .initial
  }
}
