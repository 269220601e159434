import Statistics
import ThaiText

/// What pre-test and post-test say about the people who took both.
///
/// Everything is computed from matched pairs; who is not in a pair is kept by name of code in
/// `scores`. A comparison group is told apart: it stands in `groups` and `arms` alone. A statistic
/// that does not exist carries its reason.
public struct GainsAnalysis: Sendable {
  public struct Settings: Sendable, Hashable {
    /// In per cent of the full score.
    public var passMarks: [Double]
    public var criteria: [Double]
    /// Whether pre-test and post-test are the same form, which people may remember.
    public var isSameForm: Bool
    /// The group that did not take part, where there is one: other groups are parts of the treated,
    /// and comparing them shows no effect.
    public var comparisonGroup: String?
    /// Whether the two tests are not on one scale, so that their difference is no gain.
    public var isScaleBroken: Bool
    /// Whether people were chosen because their pre-tests were low.
    public var isSelectedOnLowPre: Bool

    public init(
      passMarks: [Double] = [], criteria: [Double] = [], isSameForm: Bool = false,
      comparisonGroup: String? = nil, isScaleBroken: Bool = false, isSelectedOnLowPre: Bool = false
    ) {
      self.passMarks = passMarks
      self.criteria = criteria
      self.isSameForm = isSameForm
      self.comparisonGroup = comparisonGroup
      self.isScaleBroken = isScaleBroken
      self.isSelectedOnLowPre = isSelectedOnLowPre
    }
  }

  /// Of those who took part.
  public let scores: MatchedScores
  /// The same with the comparison group.
  public let everybody: MatchedScores
  /// The comparison group where `scores` are without it.
  let outsiders: String?
  public let settings: Settings
  public let matching: Matching
  /// Of the matched people.
  public let pre: Descriptives
  public let post: Descriptives
  public let gain: Gain
  public let tTest: TTest
  public let signedRank: SignedRankTest
  public let pratt: PrattTest
  public let hodgesLehmannEstimate: Computed<Double>
  public let effectSizes: EffectSizes
  public let superiority: ProbabilityOfSuperiority
  public let normality: Computed<ShapiroWilk>
  /// What needs the full score; nil where it is not known.
  public let bounded: Computed<BoundedGains>?
  /// By item of the test, in its order; nil where only totals are known.
  public let items: ItemSensitivities?
  public let warnings: [Warning]
  /// The same analysis of each group, by its name in order; empty where nobody was grouped.
  public let groups: [(name: String, analysis: GainsAnalysis)]
  /// Those who took part against the comparison group; nil where there is none.
  public let arms: ArmComparison?
  /// E1/E2; nil where no marks of the course were given.
  public let efficiency: ProcessEfficiency?
  /// From the test after to one later still; empty where there was none.
  public let later: [GainsAnalysis]

  /// - Parameter later: the test after, matched with one later still.
  public init(
    _ scores: MatchedScores, settings: Settings, process: ProcessMarks? = nil,
    later: MatchedScores? = nil
  ) {
    self.init(scores, settings: settings, process: process, later: later, part: .whole)
  }

  /// Which part of a study is analysed.
  private enum Part {
    case whole
    /// The whole, on the later occasions.
    case later
    case group(String)
  }

  private init(
    _ everybody: MatchedScores, settings: Settings, process: ProcessMarks?, later: MatchedScores?,
    part: Part
  ) {
    var isWhole = false
    var (group, outsiders): (String?, String?) = (nil, settings.comparisonGroup)
    switch part {
    case .whole: isWhole = true
    case .later: break
    case .group(let name): (group, outsiders) = (name, nil)
    }
    let scores = outsiders.map(everybody.without) ?? everybody
    self.scores = scores
    self.everybody = everybody
    self.outsiders = outsiders
    self.settings = settings
    matching = Matching(scores.rows)
    let pairs = matching.pairs
    pre = Descriptives(present: pairs.pre)
    post = Descriptives(present: pairs.post)
    gain = Gain(pairs)
    tTest = TTest(pairs)
    signedRank = SignedRankTest(pairs)
    pratt = PrattTest(pairs)
    hodgesLehmannEstimate = hodgesLehmann(pairs.gains)
    effectSizes = EffectSizes(pairs)
    superiority = ProbabilityOfSuperiority(pairs)
    normality = Computed { () throws(Reason) in try ShapiroWilk(pairs.gains) }
    bounded = scores.maximum.map { maximum in
      Computed { () throws(Reason) in
        try BoundedGains(BoundedScores(pairs, maximum: maximum), settings: settings)
      }
    }
    let sheets = SheetsOfPairs(scores)
    items = sheets?.itemSensitivities ?? scores.itemSensitivities
    efficiency = process.map {
      ProcessEfficiency($0, scores, group: group, outsiders: outsiders.map(everybody.group))
    }
    // Of groups there is the later comparison of each: it needs none of its own.
    self.later =
      later.map {
        [
          GainsAnalysis(
            $0, settings: settings, process: nil, later: nil, part: isWhole ? .later : part)
        ]
      } ?? []
    let names = isWhole ? everybody.groups : []
    groups = names.map { name in
      (
        name,
        GainsAnalysis(
          everybody.group(name), settings: settings, process: process, later: later?.group(name),
          part: .group(name))
      )
    }
    arms = isWhole ? ArmComparison(everybody, comparison: settings.comparisonGroup) : nil
    var design = StudyDesign()
    design.sameFormTwice = settings.isSameForm
    design.reliability = sheets?.reliability?.value ?? scores.reliability?.value
    design.differentForms = scores.isInPercent
    design.scaleBreak = settings.isScaleBroken
    design.selectedOnLowPre = settings.isSelectedOnLowPre
    design.hasComparisonGroup = settings.comparisonGroup != nil
    warnings =
      design.warnings(
        matching: matching, bounded: bounded?.value?.scores, gain: gain, signedRank: signedRank)
      + (process == nil ? [] : [.e1e2NotAnEffect])
  }
}

/// The statistics of a test whose full score is known.
public struct BoundedGains: Sendable {
  public let scores: BoundedScores
  public let normalizedGain: NormalizedGain
  public let individualGain: AverageIndividualGain
  public let normalizedChange: NormalizedChange
  public let relativeGain: RelativeGain
  public let ceilingFloor: CeilingFloor
  public let passRates: [PassRate]
  public let criteria: [(percent: Double, test: CriterionTest)]

  init(_ scores: BoundedScores, settings: GainsAnalysis.Settings) throws(Reason) {
    self.scores = scores
    normalizedGain = NormalizedGain(scores)
    individualGain = AverageIndividualGain(scores)
    normalizedChange = NormalizedChange(scores)
    relativeGain = RelativeGain(scores)
    ceilingFloor = CeilingFloor(scores)
    var passRates: [PassRate] = []
    for percent in settings.passMarks {
      passRates.append(try PassRate(scores, percent: percent))
    }
    self.passRates = passRates
    var criteria: [(percent: Double, test: CriterionTest)] = []
    for percent in settings.criteria {
      let post = scores.scores.post
      criteria.append(
        (percent, try CriterionTest(scores: post, percent: percent, of: scores.maximum)))
    }
    self.criteria = criteria
  }
}

extension GainsAnalysis {
  /// Who is in `everybody` and not in `scores`, in the order of the codes; empty without a
  /// comparison group.
  public var comparisonSubjects: [NormalizedCode] {
    arms.map { everybody.group($0.comparison).subjects } ?? []
  }

  /// How many of the comparison group have both scores; nil without one.
  public var comparisonCount: Int? {
    arms.map { arms in everybody.pairs.count { $0.pre.group == arms.comparison } }
  }

  /// The two comparisons together; nil without a later test.
  public var plannedComparisons: PlannedComparisons? {
    later.first.map { PlannedComparisons(self, $0) }
  }

  /// ΣD, as Thai tables print it beside t.
  public var sumOfDifferences: Computed<Double> { ofPairs(matching.pairs.gains.reduce(0, +)) }

  /// ΣD².
  public var sumOfSquaredDifferences: Computed<Double> {
    ofPairs(matching.pairs.gains.reduce(0) { $0 + $1 * $1 })
  }

  /// The sum of the ranks of those who improved, V⁺.
  public var positiveRankSum: Computed<Double> { ofPairs(signedRank.positiveRankSum) }

  /// The sum of the ranks of those who declined, V⁻.
  public var negativeRankSum: Computed<Double> { ofPairs(signedRank.negativeRankSum) }

  /// Without pairs a sum of theirs is none, rather than 0.
  private func ofPairs(_ sum: Double) -> Computed<Double> {
    if matching.pairs.count == 0 { return .notComputable(.noPairs) }
    return sum.isFinite ? .value(sum) : .notComputable(.notFinite)
  }
}
