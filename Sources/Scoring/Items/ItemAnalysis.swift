public import Statistics

/// What a test does: each item, its options, its objectives, and how reliable the whole is.
///
/// Item statistics and reliability come from the persons with complete answers; who is not among
/// them is kept with the reason. A statistic that does not exist carries its reason.
public struct ItemAnalysis: Sendable {
  public struct Settings: Sendable, Hashable {
    /// In per cent of the full score, each with its own coefficients of criterion reference.
    public var cuts: [Double]
    /// Whether persons who answered nothing at all are left out.
    public var leavesOutBlankSheets: Bool

    public init(cuts: [Double] = [], leavesOutBlankSheets: Bool = false) {
      self.cuts = cuts
      self.leavesOutBlankSheets = leavesOutBlankSheets
    }
  }

  /// A cut score: how the test decides there, and how many reach it.
  public struct Cut: Sendable {
    /// In per cent of the full score.
    public let percent: Double
    public let coefficients: CriterionReferenced
    public let reaching: Computed<Proportion>
  }

  /// All items that serve one objective.
  public struct Objective: Sendable, Hashable {
    public let name: String
    /// Positions in the items of the test.
    public let items: [Int]
    public let maximum: Double
    /// 100·mean of the points/maximum.
    public let meanPercent: Computed<Double>
  }

  /// The answers that count, one sheet a subject.
  public let test: MarkedTest
  public let settings: Settings
  /// Positions of persons left out of item statistics for a blank, or for an item they did not meet.
  public let incompletePersons: [Int]
  /// Positions of persons who answered nothing.
  public let blankSheets: [Int]
  public let groups: Computed<UpperLowerGroups>
  /// In the order of the test's items.
  public let items: [ItemStatistics]
  public let totals: Descriptives
  public let reliability: Reliability
  public let interItem: InterItemStatistics
  /// α from pairwise covariances, only to recognise what other programs print.
  public let pairwiseAlpha: Computed<Double>
  public let cuts: [Cut]
  public let objectives: [Objective]
  public let warnings: [Warning]
  /// Positions of the persons that the statistics use, ascending.
  public let usedPersons: [Int]

  public init(_ test: MarkedTest, settings: Settings = Settings()) {
    let blankSheets = test.responses.blankSheets
    let incomplete = test.responses.incompletePersons
    let leftOut = Set(incomplete).union(settings.leavesOutBlankSheets ? blankSheets : [])
    let kept = test.responses.leavingOut(
      settings.leavesOutBlankSheets ? blankSheets : [])
    let scored = ScoredResponses(kept)
    let reliability = Reliability(scored)
    self.test = test
    self.settings = settings
    incompletePersons = incomplete
    self.blankSheets = blankSheets
    usedPersons = test.persons.indices.filter { !leftOut.contains($0) }
    groups = scored.groups
    let unusable = Set(test.unusableKeys.map(\.item))
    items = scored.itemStatistics.map { unusable.contains($0.name) ? $0.withoutKey : $0 }
    totals = Descriptives(present: scored.totals)
    self.reliability = reliability
    interItem = InterItemStatistics(scored)
    pairwiseAlpha =
      incomplete.isEmpty ? reliability.alpha : alphaOfPairwiseCovariances(kept)
    let maximum = test.maximum
    let cuts = settings.cuts.compactMap { percent in
      maximum.map { Cut(percent, of: $0, in: scored) }
    }
    self.cuts = cuts
    objectives = Self.objectives(of: test, items: items)
    warnings = Self.warnings(
      reliability: reliability, items: items, n: scored.personCount,
      cuts: cuts.map(\.coefficients))
  }

  private static func objectives(
    of test: MarkedTest, items: [ItemStatistics]
  ) -> [Objective] {
    var names: [String] = []
    for name in test.items.compactMap(\.objective) where !names.contains(name) {
      names.append(name)
    }
    return names.map { name in
      let own = test.items.indices.filter { test.items[$0].objective == name }
      let maximum = own.reduce(0) { $0 + (test.responses.items[$1].maximum ?? 0) }
      return Objective(
        name: name, items: own, maximum: maximum,
        meanPercent: Computed { () throws(Reason) in
          var sum = 0.0
          for item in own { sum += try items[item].mean.get() }
          return try percentScore(sum, of: maximum).get()
        })
    }
  }

  /// In the order of ``Warning``.
  private static func warnings(
    reliability: Reliability, items: [ItemStatistics], n: Int, cuts: [CriterionReferenced]
  ) -> [Warning] {
    var found = Set(reliability.warnings + items.flatMap(\.warnings) + cuts.flatMap(\.warnings))
    // The 27 % of few persons are a handful; with none there is nothing to be warned of.
    if (1..<30).contains(n) { found.insert(.smallGroups) }
    return Warning.allCases.filter(found.contains)
  }
}

extension ItemAnalysis.Cut {
  fileprivate init(_ percent: Double, of maximum: Double, in scored: ScoredResponses) {
    self.percent = percent
    coefficients = CriterionReferenced(scored, cut: percent * maximum / 100)
    reaching = Computed { () throws(Reason) in
      try Proportion(reaching: percent, of: maximum, scores: scored.totals)
    }
  }
}
