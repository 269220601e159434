import Diagnostics
import Scoring
import Statistics
import ThaiText

/// The report of indicators over units, from the analyses to tables, a funnel picture and lists.
///
/// Counts stand beside every percentage; what the analyses withhold is not printed; what is left out or
/// doubtful is listed by code.
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
    /// All rounds that are compared, oldest first, this one last; empty where there is but one.
    public var rounds: [ComparedRound] = []
    /// The one before this.
    public var previousName: String? { earlierNames.last }
    /// Nil where nobody says who was to report.
    public var coverage: RoundCoverage?
    /// Errors in the data, each with its place.
    public var faults: [Diagnostic] = []
    public var doubts: [Doubt] = []
    /// How the sources were read.
    public var notices: [Diagnostic] = []
    /// Whether the same persons stand in several groups: then there is no sum of all.
    public var groupsOverlap = false
    /// Whether the reader named the indicators to print; else a terminal shows the first few.
    public var isChosen = false
    /// Whether units have codes of their own; else they are called by their rows.
    public var areUnitsNamed = true
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

  /// A round or file, as the report names it.
  public struct ComparedRound: Sendable, Hashable {
    public let name: String
    public let times: RoundTimes

    public init(name: String, times: RoundTimes) {
      self.name = name
      self.times = times
    }
  }

  /// What is known of a round's times.
  public struct RoundTimes: Sendable, Hashable {
    public var opens: Timestamp?
    public var due: Timestamp?
    public var closes: Timestamp?
    public var latestReport: Timestamp?
    /// When somebody set it up.
    public var openedAt: Timestamp?

    public init(
      opens: Timestamp? = nil, due: Timestamp? = nil, closes: Timestamp? = nil,
      openedAt: Timestamp? = nil
    ) {
      self.openedAt = openedAt
      self.opens = opens
      self.due = due
      self.closes = closes
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

  var coverageHeading: LocalizedText {
    isOfSchools ? .coverageHeading : .answersCoverageHeading
  }

  /// What the bands of a measure are looked up with.
  func figure(of total: UnitTotal, _ measure: Measure) -> Computed<Double> {
    guard measure.kind == .count else { return total.percent }
    return total.unitCount == 0 ? .notComputable(.noData) : .value(total.numerator)
  }
}
