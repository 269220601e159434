/// A share over three rounds or more, oldest first. No line is fitted: with fewer than five rounds
/// it would say more than the data do.
public struct RoundSeries: Sendable, Hashable {
  public let rounds: [Proportion]

  /// Fewer than three rounds are no series: ``Reason/needsThreeValues``.
  public init(_ rounds: [Proportion]) throws(Reason) {
    guard rounds.count >= 3 else { throw .needsThreeValues }
    self.rounds = rounds
  }

  /// Each round's share with Wilson's interval.
  public func intervals(
    level: Double = ConfidenceInterval.usualLevel
  ) -> [Computed<ConfidenceInterval>] {
    rounds.map { $0.wilsonInterval(level: level) }
  }

  /// The last round against the first.
  public var firstToLast: RoundChange {
    RoundChange(previous: rounds.first, current: rounds.last)
  }
}
