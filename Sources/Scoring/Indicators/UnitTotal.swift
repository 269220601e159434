import Statistics

/// Several units together: their counts are added, then divided. Never a mean of their percentages.
public struct UnitTotal: Sendable {
  /// Units that reported, with and without anybody counted.
  public let unitCount: Int
  public let unitsWithData: Int
  /// Nil where one of them does not say.
  public let enrolled: Int?
  /// The tested as the units gave their number, or Σ levels of those that did not.
  public let tested: Int?
  public let numerator: Double
  public let denominator: Double
  public let levels: Computed<LevelCounts>?
  public let share: Computed<Proportion>
  /// Of units that have a share; nil without a target.
  public let unitsMeetingTarget: Int?
  public let isTargetMet: Computed<Bool>?
  /// Why the counts of what was reached, and all that follows from them, are not told; nil where they
  /// are. How many persons there are is told.
  public let withheld: Withheld?
  /// Why ``unitsMeetingTarget`` is not told: with the verdicts of the units told it would give those
  /// of the others away.
  public let verdictsWithheld: Withheld?

  /// - Parameters:
  ///   - round: the units of one group.
  ///   - names: the group's names.
  init(_ round: CountedRound, of measure: Measure, names: [String]) {
    let units = round.units
    withheld = round.withholding.groups[names]
    verdictsWithheld =
      withheld
      ?? (units.contains { round.withholding.units[$0.code] != nil } ? .protectsOthers : nil)
    unitCount = units.count
    unitsWithData = units.count { $0.denominator > 0 }
    let enrolments = units.compactMap(\.enrolled)
    enrolled = enrolments.count == units.count ? enrolments.sum : nil
    let testedOrCounted = units.compactMap { $0.tested ?? $0.levels?.total }
    tested = testedOrCounted.count == units.count ? testedOrCounted.sum : nil
    numerator = units.reduce(0) { $0 + $1.numerator }
    denominator = units.reduce(0) { $0 + $1.denominator }
    levels =
      measure.kind == .levels
      ? Computed { () throws(Reason) in try LevelCounts.sum(units.compactMap(\.levels)) } : nil
    if !measure.hasShare {
      share = .notComputable(.noData)
    } else if let odd = units.lazy.compactMap(\.share.reason).first {
      share = .notComputable(odd)
    } else {
      share = Computed(numerator, of: denominator)
    }
    if let target = measure.target {
      unitsMeetingTarget = units.count { target.isMet(by: $0.share) == .value(true) }
      isTargetMet = target.isMet(by: share)
    } else {
      unitsMeetingTarget = nil
      let sum = numerator
      isTargetMet = measure.countTarget.map { wanted in
        units.isEmpty ? .notComputable(.noData) : .value(sum >= wanted)
      }
    }
  }

  /// 100·Σnumerator/Σdenominator; a denominator of 0 is ``Reason/noData``, never 0 percent.
  public var percent: Computed<Double> {
    guard denominator > 0 else { return .notComputable(.noData) }
    let percent = 100 * numerator / denominator
    return percent.isFinite ? .value(percent) : .notComputable(.notFinite)
  }

  /// Wilson's interval of the share.
  public var interval: Computed<ConfidenceInterval> {
    Computed { () throws(Reason) in try share.get().wilsonInterval().get() }
  }

  /// Tested of those enrolled, in per cent; nil where enrolment is not known.
  public var completeness: Computed<Double>? {
    guard let enrolled else { return nil }
    let tested = tested
    return Computed { () throws(Reason) in
      guard let tested else { throw .noData }
      return try Proportion(count: tested, total: enrolled).percent.get()
    }
  }
}

extension Target {
  func isMet(by share: Computed<Proportion>) -> Computed<Bool> {
    Computed { () throws(Reason) in try isMet(by: share.get()).get() }
  }
}

extension [Int] {
  /// Nil where the sum is more than an integer holds.
  fileprivate var sum: Int? {
    var sum = 0
    for value in self {
      let (next, overflow) = sum.addingReportingOverflow(value)
      if overflow { return nil }
      sum = next
    }
    return sum
  }
}
