import Statistics

/// The units of one round.
public struct CountedRound: Sendable {
  /// As the call names it: a round, a file.
  public let name: String
  public let units: [CountedUnit]

  public init(name: String, units: [CountedUnit]) {
    self.name = name
    self.units = units
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
  public let firstToLast: RoundChange?
  /// Only units with data in both.
  public let firstToLastOfSameUnits: RoundChange?

  /// Nil with fewer than three rounds, or where there is no figure to follow.
  init?(_ rounds: [CountedRound], of measure: Measure) {
    guard rounds.count >= 3, measure.hasShare || measure.kind == .count else { return nil }
    let totals = rounds.map { UnitTotal($0.units, of: measure) }
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
    let comparison =
      measure.hasShare
      ? IndicatorAnalysis.comparison(rounds.last?.units ?? [], rounds.first?.units ?? []) : nil
    firstToLast = comparison?.allUnits
    firstToLastOfSameUnits = comparison?.sameUnits
  }
}
