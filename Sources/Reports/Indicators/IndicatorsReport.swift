import Diagnostics
import Scoring
import Statistics

/// The report of indicators over units, from the analyses to tables, a funnel picture and lists.
///
/// Counts stand beside every percentage; percentages of fewer than 10 persons are not printed unless
/// that is lifted; what is left out or doubtful is listed by code.
public struct IndicatorsReport: Sendable {
  public let analyses: [IndicatorAnalysis]
  public let context: Context

  public init(_ analyses: [IndicatorAnalysis], context: Context) {
    self.analyses = analyses
    self.context = context
  }

  /// What the numbers do not know about themselves.
  public struct Context: Sendable {
    public var title: LocalizedText
    /// What a unit's code is called in data: `school`.
    public var unitName: String
    /// What the levels above are called: `cluster`.
    public var groupNames: [String]
    /// In words, by name, where the form says them.
    public var groupLabels: [String: LocalizedText] = [:]
    public var facts: [Report.Fact] = []
    /// The rounds or files that this one is compared with, oldest first.
    public var earlierNames: [String] = []
    /// The one before this.
    public var previousName: String? { earlierNames.last }
    /// Nil where nobody says who was to report.
    public var coverage: RoundCoverage?
    /// Errors in the data, each with its place.
    public var faults: [Diagnostic] = []
    public var doubts: [Doubt] = []
    /// How the sources were read.
    public var notices: [Diagnostic] = []
    /// Whether percentages of fewer than 10 persons are withheld.
    public var hidesSmall = true
    /// Whether the same persons stand in several groups: then there is no sum of all.
    public var groupsOverlap = false
    /// Whether the reader named the indicators to print; else a terminal shows the first few.
    public var isChosen = false
    /// Whether the units are schools, as where a form has indicators.
    public var isOfSchools = true
    /// Whether the source was a table of counts without a form: one measure.
    public var isPlainTable = false

    public init(title: LocalizedText, unitName: String, groupNames: [String]) {
      self.title = title
      self.unitName = unitName
      self.groupNames = groupNames
    }
  }

  /// A check of the form that a submission does not satisfy.
  public struct Doubt: Sendable, Hashable {
    public let code: String
    public let label: String?
    public let message: Message

    public init(code: String, label: String?, message: Message) {
      self.code = code
      self.label = label
      self.message = message
    }
  }

  /// Whether the units are schools; those of a test's round are people.
  var isOfSchools: Bool { context.isOfSchools }

  /// What the bands of a measure are looked up with; nil where it is withheld.
  func figure(of total: UnitTotal, _ measure: Measure) -> Computed<Double>? {
    if measure.kind == .count {
      return total.unitCount == 0 ? .notComputable(.noData) : .value(total.numerator)
    }
    return isHidden(total.denominator) ? nil : total.percent
  }

  /// Whether what `n` persons did is withheld: their percentage, and the counts and the verdict that
  /// would tell it.
  @Sendable public func isHidden(_ n: Double) -> Bool {
    context.hidesSmall && n > 0 && n < Double(Warning.smallestPublished)
  }
}
