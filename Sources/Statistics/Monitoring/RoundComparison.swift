/// One unit's share now against the round before.
public struct RoundChange: Sendable, Hashable {
  public enum Status: String, Sendable, Hashable, CaseIterable {
    case ok
    /// Not in the round before, or not in this one.
    case noPrevious = "no_previous"
    case noCurrent = "no_current"
    /// Reported, but nobody was tested in one of the two.
    case noData = "no_data"
    /// Other units in each of the two: what differs are the units, nothing has changed.
    case noPairs = "no_pairs"
  }

  public let previous: Proportion?
  public let current: Proportion?
  private let isUnpaired: Bool

  /// - Parameter isUnpaired: whether the rounds have no unit in common.
  public init(previous: Proportion?, current: Proportion?, isUnpaired: Bool = false) {
    self.previous = previous
    self.current = current
    self.isUnpaired = isUnpaired
  }

  public var status: Status {
    if isUnpaired { return .noPairs }
    guard let current else { return .noCurrent }
    guard let previous else { return .noPrevious }
    return previous.total > 0 && current.total > 0 ? .ok : .noData
  }

  /// p₂ − p₁, with Newcombe's interval and the pooled z; ``Reason/noPreviousRound`` or
  /// ``Reason/noCurrentRound`` where one is absent, ``Reason/noPairs`` where no unit is in both.
  public var comparison: Computed<ProportionDifference> {
    Computed { () throws(Reason) in
      if isUnpaired { throw .noPairs }
      guard let current else { throw .noCurrentRound }
      guard let previous else { throw .noPreviousRound }
      return ProportionDifference(current, previous)
    }
  }

  /// p₂ − p₁, between −1 and 1: percentage points when multiplied by 100.
  public var difference: Computed<Double> {
    Computed { () throws(Reason) in try comparison.get().value.get() }
  }

  /// 100·(p₂ − p₁)/p₁, the change in percent of what it was: a number of its own, never "the
  /// increase". A previous share of 0 is ``Reason/divisionByZero``.
  public var relativePercent: Computed<Double> {
    .finite { () throws(Reason) in
      let change = try difference.get()
      guard let before = try previous?.value.get() else { throw .noPreviousRound }
      guard before > 0 else { throw .divisionByZero }
      return 100 * change / before
    }
  }
}

/// All units of two rounds: each unit's change, and the change of all and of the same units together.
public struct RoundComparison<Unit: Hashable & Sendable>: Sendable {
  public let changes: [(unit: Unit, change: RoundChange)]
  /// Every unit of either round; of rounds that have no unit in common there is no change.
  public let allUnits: RoundChange
  /// Only the units with data in both rounds, so that who reported does not look like a change.
  public let sameUnits: RoundChange

  /// In the order of `current`, then the units that are only in `previous`, in their order. A unit
  /// must not stand twice in one round: ``Reason/invalidParameter``.
  public init(
    previous: [(unit: Unit, share: Proportion)], current: [(unit: Unit, share: Proportion)]
  ) throws(Reason) {
    let before = try Self.byUnit(previous)
    let now = try Self.byUnit(current)
    let units = current.map(\.unit) + previous.map(\.unit).filter { now[$0] == nil }
    changes = units.map { ($0, RoundChange(previous: before[$0], current: now[$0])) }
    let same = changes.map(\.change).filter { $0.status == .ok }
    let isEitherEmpty = previous.isEmpty || current.isEmpty
    let isUnpaired = !isEitherEmpty && !current.contains { before[$0.unit] != nil }
    allUnits = RoundChange(
      previous: try? Proportion.pooled(previous.map(\.share)),
      current: try? Proportion.pooled(current.map(\.share)), isUnpaired: isUnpaired)
    if same.isEmpty, isEitherEmpty {
      sameUnits = allUnits
    } else {
      sameUnits = RoundChange(
        previous: try? Proportion.pooled(same.compactMap(\.previous)),
        current: try? Proportion.pooled(same.compactMap(\.current)), isUnpaired: same.isEmpty)
    }
  }

  private static func byUnit(
    _ shares: [(unit: Unit, share: Proportion)]
  ) throws(Reason) -> [Unit: Proportion] {
    var byUnit: [Unit: Proportion] = [:]
    for (unit, share) in shares {
      guard byUnit.updateValue(share, forKey: unit) == nil else { throw .invalidParameter }
    }
    return byUnit
  }
}
