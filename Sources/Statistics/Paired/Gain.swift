/// How far a group came from pre-test to post-test, in points.
public struct Gain: Sendable, Hashable {
  public let n: Int
  /// Mean of post − pre.
  public let mean: Computed<Double>
  public let standardDeviation: Computed<Double>
  public let standardError: Computed<Double>
  public let median: Computed<Double>
  /// G1 of the differences, to be read beside the Shapiro–Wilk test.
  public let skewness: Computed<Double>
  public let improvedCount: Int
  public let sameCount: Int
  public let declinedCount: Int
  /// r(pre, post).
  public let preWithPost: Computed<Double>
  /// r(gain, pre): negative also without any effect, because pre is part of the gain.
  public let gainWithPre: Computed<Double>
  /// r(gain, (pre + post)/2), Oldham (1962): free of that artefact.
  public let gainWithMean: Computed<Double>

  public init(_ scores: PairedScores) {
    let described = Descriptives(present: scores.gains)
    func ofPairs<Value>(_ computed: Computed<Value>) -> Computed<Value> {
      switch computed.reason {
      case .noData: .notComputable(.noPairs)
      case .needsTwoValues: .notComputable(.needsTwoPairs)
      default: computed
      }
    }
    n = scores.count
    mean = ofPairs(described.mean)
    standardDeviation = ofPairs(described.standardDeviation)
    standardError = ofPairs(described.standardError)
    median = ofPairs(described.median)
    skewness = ofPairs(described.skewness)
    let directions = scores.gains.map(Thresholds.atNineDecimals)
    improvedCount = directions.count { $0 > 0 }
    sameCount = directions.count { $0 == 0 }
    declinedCount = directions.count { $0 < 0 }
    preWithPost = correlation(scores.pairs.map { ($0, $1) })
    gainWithPre = correlation(scores.pairs.map { ($1 - $0, $0) })
    gainWithMean = correlation(scores.pairs.map { ($1 - $0, ($0 + $1) / 2) })
  }
}
