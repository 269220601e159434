/// Paired scores of a test with a known maximum, all of them between 0 and it.
///
/// What every normalised gain asks for: the room that was left above the pre-test.
public struct BoundedScores: Sendable, Hashable {
  public let scores: PairedScores
  /// The highest score the test allows, the same both times; 100 for percent scores.
  public let maximum: Double

  /// A score below 0 or above `maximum` is ``Reason/scoreOutOfRange``, a maximum that is not above
  /// 0 ``Reason/invalidParameter``. No pairs at all is accepted; what needs some will say so.
  public init(_ scores: PairedScores, maximum: Double) throws(Reason) {
    guard maximum > 0, maximum.isFinite else { throw .invalidParameter }
    guard (scores.pre + scores.post).allSatisfy({ (0...maximum).contains($0) }) else {
      throw .scoreOutOfRange
    }
    self.scores = scores
    self.maximum = maximum
  }

  /// Σpost − Σpre and n·M − Σpre, in points: what was gained and what could have been.
  func totals() throws(Reason) -> (gained: Double, possible: Double) {
    guard scores.count > 0 else { throw .noPairs }
    let pre = scores.pre.compensatedSum
    return (scores.post.compensatedSum - pre, Double(scores.count) * maximum - pre)
  }
}
