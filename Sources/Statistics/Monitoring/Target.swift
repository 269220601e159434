/// What share is aimed at, and in which direction.
public struct Target: Sendable, Hashable {
  public enum Direction: String, Sendable, Hashable, CaseIterable {
    case atLeast = "at_least"
    case atMost = "at_most"
  }

  /// 0…100.
  public let percent: Double
  public let direction: Direction

  /// A percentage outside 0…100 is ``Reason/invalidParameter``.
  public init(percent: Double, direction: Direction = .atLeast) throws(Reason) {
    guard (0...100).contains(percent) else { throw .invalidParameter }
    self.percent = percent
    self.direction = direction
  }

  /// 100·count ≥ percent·total (or ≤), on products, never on a rounded percentage. A total of 0 is
  /// ``Reason/noData``.
  public func isMet(by share: Proportion) -> Computed<Bool> {
    switch direction {
    case .atLeast: return share.reaches(percent: percent)
    case .atMost:
      return Computed { () throws(Reason) in
        guard share.total > 0 else { throw .noData }
        return !Thresholds.exceeds(
          Double(share.count), percent: percent, of: Double(share.total))
      }
    }
  }

  /// Whether the target lies within Wilson's interval: met or missed, but by no more than chance
  /// explains.
  public func isWithinChance(
    of share: Proportion, level: Double = ConfidenceInterval.usualLevel
  ) -> Computed<Bool> {
    share.wilsonInterval(level: level).map { $0.contains(percent / 100) }
  }
}
