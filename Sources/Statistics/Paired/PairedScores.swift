/// The scores of the subjects who were measured both times.
public struct PairedScores: Sendable, Hashable {
  public let pre: [Double]
  public let post: [Double]
  /// post − pre, subject by subject.
  public let gains: [Double]

  /// A pair with a NaN or an infinity in it is not a pair and is left out.
  public init(_ pairs: [(pre: Double, post: Double)]) {
    let usable = pairs.filter { $0.pre.isFinite && $0.post.isFinite }
    pre = usable.map(\.pre)
    post = usable.map(\.post)
    gains = usable.map { $0.post - $0.pre }
  }

  public var count: Int { gains.count }

  var pairs: Zip2Sequence<[Double], [Double]> { zip(pre, post) }

  /// Whether all gains are the same but for rounding: the standard error is below 10 rounding
  /// errors of the scores (the test of R's `t.test`).
  var gainsAreConstant: Bool {
    let moments = Moments(gains)
    guard moments.squares != 0 else { return true }
    let largest = (pre + post).reduce(0) { max($0, abs($1)) }
    let deviation = (moments.squares / Double(max(1, count - 1))).squareRoot()
    return deviation <= 10 * Double.ulpOfOne * largest
  }
}
