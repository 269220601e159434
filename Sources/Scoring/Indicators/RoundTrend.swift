import Statistics

/// The units of one round.
public struct CountedRound: Sendable {
  /// As the call names it: a round, a file.
  public let name: String
  public let units: [CountedUnit]
  public let withholding: Withholding

  public init(name: String, units: [CountedUnit], withholding: Withholding = .nothing) {
    self.name = name
    self.units = units
    self.withholding = withholding
  }
}

/// A measure over three rounds or more, oldest first. No line is fitted through them.
public struct RoundTrend: Sendable {
  /// All units of one round.
  public struct Point: Sendable {
    public let round: String
    public let total: UnitTotal
    /// Wilson's interval of the share.
    public let interval: Computed<ConfidenceInterval>
  }

  public let points: [Point]
  /// The last round against the first; nil for a plain count.
  public let firstToLast: RoundStep?
  /// Only units with data in both.
  public let firstToLastOfSameUnits: RoundStep?

  /// Nil with fewer than three rounds, or where there is no figure to follow.
  ///
  /// - Parameters:
  ///   - rounds: the units of one group in each.
  ///   - names: the group's names.
  init?(_ rounds: [CountedRound], of measure: Measure, names: [String]) {
    guard rounds.count >= 3, measure.hasShare || measure.kind == .count else { return nil }
    let totals = rounds.map { UnitTotal($0, of: measure, names: names) }
    let series = Computed<RoundSeries> { () throws(Reason) in
      var shares: [Proportion] = []
      for total in totals { shares.append(try total.share.get()) }
      return try RoundSeries(shares)
    }
    let intervals = series.map { $0.intervals() }
    points = zip(rounds, totals).enumerated().map { index, round in
      Point(
        round: round.0.name, total: round.1,
        interval: Computed { () throws(Reason) in try intervals.get()[index].get() })
    }
    let steps = GroupSteps(from: rounds[0], to: rounds[rounds.count - 1], of: measure, names: names)
    firstToLast = steps?.all
    firstToLastOfSameUnits = steps?.same
  }
}
