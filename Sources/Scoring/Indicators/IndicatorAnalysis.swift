import Statistics
import ThaiText

/// One measure over the units of a round: the area, its groups, each unit, and what changed since
/// the round before.
public struct IndicatorAnalysis: Sendable {
  /// The units of one group together: a cluster, or all of them.
  public struct Group: Sendable {
    /// One name for each level that was asked for; empty for the whole area.
    public let names: [String]
    public let total: UnitTotal
    /// Against the round before; nil without one.
    public let change: RoundStep?
    /// Only units with data in both rounds.
    public let changeOfSameUnits: RoundStep?
    /// Nil with fewer than three rounds.
    public let trend: RoundTrend?
  }

  /// One unit beside the others.
  public struct Unit: Sendable {
    public let counted: CountedUnit
    /// Why its counts of what was reached, and all that follows from them, are not told; nil where
    /// they are.
    public let withheld: Withheld?
    public let isTargetMet: Computed<Bool>?
    public let limits: Computed<Funnel.Limits>
    public let status: Computed<Funnel.Status>
    public let zVersusArea: Computed<Double>
    /// Among the units that are told, as the next two.
    public let zOverUnits: Computed<Double>
    public let robustZ: Computed<Double>
    public let isOutsideFences: Computed<Bool>
  }

  public let measure: Measure
  public let area: Group
  /// In the dictionary order of their names; empty where units were not grouped.
  public let groups: [Group]
  /// In the order in which they were read.
  public let units: [Unit]
  /// The rounds before, oldest first.
  public let earlier: [CountedRound]
  /// What the round analysed is called, beside `earlier`.
  public let round: String
  /// Each unit of either round, the present ones first; nil without a round before.
  public let changes: [(code: String, step: RoundStep)]?
  /// Units that were read and do not count, with the reason.
  public let leftOut: [Exclusion]
  public let forms: [FormVersion]
  public let warnings: [Warning]
  /// The round analysed.
  let current: CountedRound

  /// A unit must not stand twice in one round; whoever reads them sees to that.
  ///
  /// - Parameter withholding: what of `units` is not told.
  public init(
    _ measure: Measure, units: [CountedUnit], round: String = "", earlier: [CountedRound] = [],
    leftOut: [Exclusion] = [], forms: [FormVersion] = [], withholding: Withholding = .nothing
  ) {
    self.measure = measure
    self.round = round
    self.earlier = earlier
    self.leftOut = leftOut
    self.forms = forms
    current = CountedRound(name: round, units: units, withholding: withholding)
    let rounds = earlier + [current]
    area = Self.group([], rounds, of: measure)
    let parts = rounds.map { Dictionary(grouping: $0.units, by: \.groups) }
    let known = Set(parts.flatMap(\.keys)).filter { !$0.isEmpty }
    groups = known.sortedInThaiOrder { $0.joined(separator: " / ") }.map { names in
      let own = zip(rounds, parts).map {
        CountedRound(name: $0.name, units: $1[names] ?? [], withholding: $0.withholding)
      }
      return Self.group(names, own, of: measure)
    }
    self.units = Self.beside(current, of: measure)
    changes = earlier.last.flatMap { [current] previous in
      GroupSteps(from: previous, to: current, of: measure, names: [])?.units
    }
    warnings = Self.warnings(
      units: self.units, groups: groups.isEmpty ? [area] : groups, hasPrevious: !earlier.isEmpty,
      measure: measure)
  }

  /// - Parameter rounds: oldest first, the one analysed last.
  private static func group(_ names: [String], _ rounds: [CountedRound], of measure: Measure)
    -> Group
  {
    let last = rounds[rounds.count - 1]
    let steps = rounds.dropLast().last.flatMap {
      GroupSteps(from: $0, to: last, of: measure, names: names)
    }
    return Group(
      names: names, total: UnitTotal(last, of: measure, names: names), change: steps?.all,
      changeOfSameUnits: steps?.same, trend: RoundTrend(rounds, of: measure, names: names))
  }

  private static func beside(_ round: CountedRound, of measure: Measure) -> [Unit] {
    let (units, withheld) = (round.units, round.withholding.units)
    let shares = units.map { measure.hasShare ? $0.share : .notComputable(.noData) }
    let funnel = Computed<Funnel> { () throws(Reason) in try Funnel(shares.compactMap(\.value)) }
    // Mean and spread over all units would tell what is withheld of a few.
    let told = zip(units, shares).filter { withheld[$0.0.code] == nil }
    let outliers = Outliers(told.compactMap { $0.1.value?.percent.value })
    return zip(units, shares).map { unit, share in
      func withPercent<Value>(_ body: (Double) -> Computed<Value>) -> Computed<Value> {
        Computed { () throws(Reason) in try body(try share.get().percent.get()).get() }
      }
      return Unit(
        counted: unit, withheld: withheld[unit.code],
        isTargetMet: measure.target.map { $0.isMet(by: share) },
        limits: Computed { () throws(Reason) in try funnel.get().limits(for: share.get().total) },
        status: Computed { () throws(Reason) in
          // Nobody counted comes before an area without variation.
          let counted = try share.get()
          _ = try counted.value.get()
          return try funnel.get().status(of: counted).get()
        },
        zVersusArea: Computed { () throws(Reason) in try funnel.get().z(of: share.get()).get() },
        zOverUnits: withPercent(outliers.z(of:)), robustZ: withPercent(outliers.robustZ(of:)),
        isOutsideFences: withPercent(outliers.isOutsideFences))
    }
  }

  private static func warnings(
    units: [Unit], groups: [Group], hasPrevious: Bool, measure: Measure
  ) -> [Warning] {
    guard measure.hasShare else {
      return units.contains { $0.counted.levels?.isReconstructed == true }
        ? [.countsReconstructed] : []
    }
    let sizes = units.compactMap { $0.counted.share.value?.total }.filter { $0 > 0 }
    let shares = groups.map(\.total).filter { $0.withheld == nil }.compactMap(\.share.value)
    // What a handful of pupils did says nothing of the spread, and a warning must not tell of what
    // is withheld.
    let judged = units.filter {
      $0.withheld == nil && $0.counted.denominator >= Double(Warning.smallestPublished)
    }
    let isNear = measure.target.map { target in
      shares.contains { target.isWithinChance(of: $0) == .value(true) }
    }
    let applying: [(Warning, Bool)] = [
      (.smallSchool, sizes.contains(where: Warning.isSmallSchool)),
      (
        .suppressed,
        units.contains { $0.withheld != nil } || groups.contains { $0.total.withheld != nil }
      ),
      (
        .overdispersion,
        judged.count > 4 && Warning.isOverdispersed(judged.compactMap(\.status.value))
      ),
      (
        .countsReconstructed, units.contains { $0.counted.levels?.isReconstructed == true }
      ),
      (.roundsNotIndependent, hasPrevious),
      (.targetWithinChance, isNear ?? false),
    ]
    return applying.compactMap { $1 ? $0 : nil }
  }
}
