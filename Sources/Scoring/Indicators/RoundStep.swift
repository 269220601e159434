import Statistics

/// What changed from one round to another, and why it is not told where it is not.
public struct RoundStep: Sendable, Hashable {
  public let change: RoundChange
  /// Nil where it is told.
  public let withheld: Withheld?
}

/// What changed in a group: all of its units, and only those with data in both rounds.
struct GroupSteps {
  let all: RoundStep
  let same: RoundStep
  /// Each unit of either round, the present ones first.
  let units: [(code: String, step: RoundStep)]

  /// Nil without a share, or where the rounds cannot be compared.
  ///
  /// - Parameters:
  ///   - earlier: the units of the group in that round; so `later`.
  ///   - names: the group's names.
  init?(from earlier: CountedRound, to later: CountedRound, of measure: Measure, names: [String]) {
    func shares(_ units: [CountedUnit]) -> [(unit: String, share: Proportion)] {
      units.compactMap { unit in unit.share.value.map { (unit.code, $0) } }
    }
    guard measure.hasShare,
      let comparison = try? RoundComparison(
        previous: shares(earlier.units), current: shares(later.units))
    else { return nil }
    let rounds = [earlier, later]
    let ofGroup = Withheld.first(of: rounds.map { $0.withholding.groups[names] })
    all = RoundStep(change: comparison.allUnits, withheld: ofGroup)
    same = RoundStep(
      change: comparison.sameUnits,
      withheld: ofGroup ?? (Self.tellsApart(rounds) ? .protectsOthers : nil))
    units = comparison.changes.map { unit, change in
      let withheld = Withheld.first(of: rounds.map { $0.withholding.units[unit] })
      return (unit, RoundStep(change: change, withheld: withheld))
    }
  }

  /// Whether the sum over the units of both rounds says more of withheld ones than the sum over all
  /// does: where some of them are in it and some are not.
  private static func tellsApart(_ rounds: [CountedRound]) -> Bool {
    let codes = rounds.map { round in Set(round.units.filter { $0.denominator > 0 }.map(\.code)) }
    let common = codes[0].intersection(codes[1])
    return zip(rounds, codes).contains { round, codes in
      let withheld = codes.filter { round.withholding.units[$0] != nil }
      return !withheld.isSubset(of: common) && !withheld.isDisjoint(with: common)
    }
  }
}
