/// Who was measured when: the pairs, the two kinds of unmatched subjects, and the means that show
/// whether leaving them out changes the picture.
public struct Matching: Sendable, Hashable {
  public let pairs: PairedScores
  public let preCount: Int
  public let postCount: Int
  public let preOnlyCount: Int
  public let postOnlyCount: Int
  public let preMeanOfMatched: Computed<Double>
  public let postMeanOfMatched: Computed<Double>
  /// Of everyone with a pre-test, matched or not.
  public let preMeanOfAll: Computed<Double>
  public let postMeanOfAll: Computed<Double>
  /// Of those who are in no pair.
  public let preMeanOfUnmatched: Computed<Double>
  public let postMeanOfUnmatched: Computed<Double>
  let preDeviationOfAll: Computed<Double>

  /// One row per subject. A nil, a NaN or an infinity means "not measured on that occasion".
  public init(_ rows: [(pre: Double?, post: Double?)]) {
    let rows = rows.map { (pre: $0.pre.finite, post: $0.post.finite) }
    pairs = PairedScores(
      rows.compactMap { row in
        if let pre = row.pre, let post = row.post { (pre, post) } else { nil }
      })
    let pre = Descriptives(rows.map(\.pre))
    let post = Descriptives(rows.map(\.post))
    preCount = pre.n
    postCount = post.n
    preOnlyCount = pre.n - pairs.count
    postOnlyCount = post.n - pairs.count
    preMeanOfMatched = Descriptives(present: pairs.pre).mean
    postMeanOfMatched = Descriptives(present: pairs.post).mean
    preMeanOfAll = pre.mean
    postMeanOfAll = post.mean
    preMeanOfUnmatched = Descriptives(rows.map { $0.post == nil ? $0.pre : nil }).mean
    postMeanOfUnmatched = Descriptives(rows.map { $0.pre == nil ? $0.post : nil }).mean
    preDeviationOfAll = pre.standardDeviation
  }
}

extension Double? {
  fileprivate var finite: Double? { flatMap { $0.isFinite ? $0 : nil } }
}
