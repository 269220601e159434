import Statistics

/// Those who took part against a comparison group (กลุ่มเปรียบเทียบ): their gains, and their
/// post-tests at equal pre-tests, which is the preferred comparison.
public struct ArmComparison: Sendable {
  /// The names of the groups that took part.
  public let treated: [String]
  public let comparison: String
  /// Gains, those who took part minus the comparison group.
  public let gains: Computed<TwoGroups>
  public let adjusted: AdjustedDifference

  /// Of matched pairs; whoever belongs to no group is in neither arm. Nil without a comparison
  /// group.
  init?(_ scores: MatchedScores, comparison: String?) {
    guard let comparison else { return nil }
    func arm(_ belongs: (String) -> Bool) -> PairedScores {
      PairedScores(
        scores.pairs.filter { $0.pre.group.map(belongs) ?? false }
          .map { (pre: $0.pre.points, post: $0.post.points) })
    }
    let (first, second) = (arm { $0 != comparison }, arm { $0 == comparison })
    self.comparison = comparison
    treated = scores.groups.filter { $0 != comparison }
    gains = Computed { () throws(Reason) in try TwoGroups(first.gains, second.gains) }
    adjusted = AdjustedDifference(first, second)
  }
}
