/// How many scores lie where a test no longer tells people apart.
public struct CeilingFloor: Sendable, Hashable {
  public let preAtMaximum: Int
  public let postAtMaximum: Int
  public let preAtZero: Int
  public let postAtZero: Int
  /// At 90 % of the maximum or above.
  public let preNearMaximum: Int
  public let postNearMaximum: Int

  public init(_ bounded: BoundedScores) {
    let (pre, post, maximum) = (bounded.scores.pre, bounded.scores.post, bounded.maximum)
    preAtMaximum = pre.count { $0 == maximum }
    postAtMaximum = post.count { $0 == maximum }
    preAtZero = pre.count { $0 == 0 }
    postAtZero = post.count { $0 == 0 }
    preNearMaximum = pre.count { Thresholds.reaches($0, percent: 90, of: maximum) }
    postNearMaximum = post.count { Thresholds.reaches($0, percent: 90, of: maximum) }
  }
}
