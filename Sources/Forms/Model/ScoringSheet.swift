import Diagnostics
import ThaiText

/// What the sheet `scoring` says: where a test is passed, how ratings count, what indicators are
/// made of. Empty where the form is not scored.
public struct ScoringSheet: Sendable, Hashable {
  /// Pass marks in per cent of the full score, as the author listed them.
  public var passMarks: [Double] = []
  /// Mastery criteria in per cent of the full score, as the author listed them.
  public var criteria: [Double] = []
  /// Learning objectives in the author's order.
  public var objectives: [Objective] = []
  /// Lowest and highest point of ratings; nil where the author says none.
  public var scale: RatingScale?
  /// Names of choices that are an answer without a point: `na`.
  public var notApplicable: Set<String> = []
  /// Dimensions of ratings in the author's order.
  public var dimensions: [Dimension] = []
  /// Groups of evaluators in the author's order.
  public var groups: [EvaluatorGroup] = []
  /// The set of bands that means of ratings are looked up in.
  public var ratingBands: String?
  /// How many persons a group has at least whose figures are printed; nil for the usual 5.
  public var smallestGroup: Int?
  /// Indicators in the author's order.
  public var indicators: [Indicator] = []
  /// Distributions over levels in the author's order.
  public var levels: [LevelDistribution] = []
  /// How steps are scored, where the author says so; see ``Form/stepRule``.
  public var steps: StepRule?
  /// What the agreement of experts is measured by.
  public var agreement: ExpertAgreement?
  /// From which value of the agreement on an item is kept; nil for the usual value.
  public var acceptance: Double?

  /// A form that is not scored.
  public init() {}

  /// A learning objective that items serve.
  public struct Objective: Sendable, Hashable {
    /// As `score::objective` names it.
    public var name: String
    /// What people call it.
    public var label: Translations
    /// The objective's row.
    public var place: Place
  }

  /// What several ratings are about: the context of a project, the speaker of a workshop.
  public struct Dimension: Sendable, Hashable {
    /// As `score::dimension` names it.
    public var name: String
    /// What people call it.
    public var label: Translations
    /// How much it counts in the whole, zero or more; nil, as for all others, where all count alike.
    public var weight: Double?
    /// The dimension's row.
    public var place: Place
  }

  /// One of the groups whose ratings are kept apart: teachers, parents.
  public struct EvaluatorGroup: Sendable, Hashable {
    /// A choice of the question with the role `group`.
    public var name: String
    /// What people call it.
    public var label: Translations
    /// How much it counts in the whole, zero or more; nil, as for all others, where all count alike.
    public var weight: Double?
    /// The group's row.
    public var place: Place
  }

  /// The point that the choice of a rating gives: its name read as a number. Nil where the choice is
  /// not applicable, is no number, or lies off the scale.
  public func point(of choice: String) -> Double? {
    guard !notApplicable.contains(choice), let point = Double(typed: choice),
      scale?.contains(point) ?? true
    else { return nil }
    return point
  }
}

/// The lowest and the highest point of ratings.
public struct RatingScale: Sendable, Hashable {
  /// Below ``highest``.
  public var lowest: Double
  /// Above ``lowest``.
  public var highest: Double

  /// A scale from the lower to the higher of two points.
  public init(lowest: Double, highest: Double) {
    self.lowest = lowest
    self.highest = highest
  }

  /// Whether the point lies on the scale, its ends included.
  public func contains(_ point: Double) -> Bool { lowest <= point && point <= highest }

  /// The point as far from the other end: 5 for 1 on a scale from 1 to 5.
  public func reversed(_ point: Double) -> Double { lowest + highest - point }
}

/// How the steps of a work are made into one figure.
public enum StepRule: String, Sendable, Hashable, CaseIterable {
  /// The largest n such that the steps 1…n are all done.
  case milestone
  /// How many steps are done.
  case count
  /// The weighted mean of the steps' ratings.
  case rating
}

/// What the agreement of experts on an item is measured by.
public enum ExpertAgreement: String, Sendable, Hashable, CaseIterable {
  /// Item–objective congruence: the mean of −1, 0 and 1.
  case ioc
  /// Content validity index: the share of the experts who rate an item as relevant.
  case cvi
}
