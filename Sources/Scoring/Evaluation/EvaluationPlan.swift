import Diagnostics
import Statistics

/// What people are asked to rate, by whom, and how the ratings are brought together: from a form, or
/// from the words of a call where there is no form.
public struct EvaluationPlan: Sendable {
  /// The rating items, in the author's order.
  public var items: [Item]
  /// In the author's order; a rating belongs to one of them or stands for itself.
  public var dimensions: [Dimension]
  /// The evaluator groups that are known beforehand; groups that turn up are added behind them.
  public var groups: [Group]
  /// Nil where numbers are taken as they are.
  public var scale: PointScale?
  /// What means are called; nil where nobody chose a set.
  public var bands: BandSet?
  /// The least number of persons of a group that is shown apart; 0 withholds nothing.
  public var smallestGroup: Int
  /// Whether the people were picked out of more (`--where`), and so are a group like any other.
  public var isSelection = false
  /// The question or column whose values are the groups, where it is not the one that says as whom
  /// people evaluate: its groups may be of those who are rated.
  public var groupedBy: LocalizedText?
  public var needs: [Need]
  public var steps: Steps?
  public var experts: Experts?
  /// Questions for comments in free words.
  public var comments: [Comment]

  public struct Item: Sendable, Hashable {
    public var name: String
    public var label: LocalizedText
    /// The place of its dimension.
    public var dimension: Int?
    /// Within its dimension; 0 or more.
    public var weight: Double
    public var isReversed: Bool
    /// Who is asked; empty for all.
    public var groups: Set<String>

    public init(
      name: String, label: LocalizedText, dimension: Int? = nil, weight: Double = 1,
      isReversed: Bool = false, groups: Set<String> = []
    ) {
      self.name = name
      self.label = label
      self.dimension = dimension
      self.weight = weight
      self.isReversed = isReversed
      self.groups = groups
    }

    public func isAsked(of group: String?) -> Bool {
      groups.isEmpty || (group.map(groups.contains) ?? true)
    }
  }

  public struct Dimension: Sendable, Hashable {
    public var name: String
    public var label: LocalizedText
    /// Policy; nil for all where all count alike.
    public var weight: Double?

    public init(name: String, label: LocalizedText, weight: Double? = nil) {
      self.name = name
      self.label = label
      self.weight = weight
    }
  }

  public struct Group: Sendable, Hashable {
    public var name: String
    public var label: LocalizedText
    /// Policy; nil for all where all count alike.
    public var weight: Double?

    public init(name: String, label: LocalizedText, weight: Double? = nil) {
      self.name = name
      self.label = label
      self.weight = weight
    }
  }

  /// A set of bands with the words of each.
  public struct BandSet: Sendable, Hashable {
    public var name: String
    public var bands: InterpretationBands
    /// One for each band.
    public var labels: [LocalizedText]

    public init(name: String, bands: InterpretationBands, labels: [LocalizedText]) {
      self.name = name
      self.bands = bands
      self.labels = labels
    }

    /// The words for a mean; nil where it lies below the lowest band.
    public func label(of mean: Double) -> LocalizedText? {
      guard let index = try? bands.index(of: mean), labels.indices.contains(index) else {
        return nil
      }
      return labels[index]
    }
  }

  /// Two questions that ask for the present and the desired state of one thing.
  public struct Need: Sendable, Hashable {
    public var name: String
    public var label: LocalizedText
    /// Names of the questions, or columns.
    public var present: String
    public var desired: String

    public init(name: String, label: LocalizedText, present: String, desired: String) {
      self.name = name
      self.label = label
      self.present = present
      self.desired = desired
    }
  }

  /// A ladder of work quality.
  public struct Steps: Sendable, Hashable {
    public enum Rule: String, Sendable, Hashable, CaseIterable {
      case milestone
      case count
      case rating
    }

    public var rule: Rule
    public var steps: [Item]
    public var bands: BandSet?

    public init(rule: Rule, steps: [Item], bands: BandSet? = nil) {
      self.rule = rule
      self.steps = steps
      self.bands = bands
    }
  }

  /// Items are rated by experts for their validity.
  public struct Experts: Sendable, Hashable {
    public enum Index: String, Sendable, Hashable, CaseIterable {
      case ioc
      case cvi
    }

    public var index: Index
    /// From which IOC an item is accepted.
    public var acceptance: Double

    public init(index: Index, acceptance: Double) {
      self.index = index
      self.acceptance = acceptance
    }
  }

  public struct Comment: Sendable, Hashable {
    public var name: String
    public var label: LocalizedText

    public init(name: String, label: LocalizedText) {
      self.name = name
      self.label = label
    }
  }

  /// The usual least number of persons of a group that is shown apart.
  public static let usualSmallestGroup = 5

  public init(
    items: [Item], dimensions: [Dimension] = [], groups: [Group] = [], scale: PointScale? = nil,
    bands: BandSet? = nil, smallestGroup: Int = usualSmallestGroup, needs: [Need] = [],
    steps: Steps? = nil, experts: Experts? = nil, comments: [Comment] = []
  ) {
    self.items = items
    self.dimensions = dimensions
    self.groups = groups
    self.scale = scale
    self.bands = bands
    self.smallestGroup = smallestGroup
    self.needs = needs
    self.steps = steps
    self.experts = experts
    self.comments = comments
  }
}

extension EvaluationPlan {
  /// The least number of people whose mean has words.
  public static let fewestForLabel = 5

  /// The words for a mean in the plan's own set of bands, or why it has none.
  public func label(of mean: Computed<Double>, persons: Int) -> Computed<LocalizedText> {
    named(mean, persons: persons) { bands?.label(of: $0) }
  }

  /// The place of a mean in one of the sets that are known by name.
  public func band(
    _ scheme: BandScheme, of mean: Computed<Double>, persons: Int
  ) -> Computed<Int> {
    let bands = scale.flatMap { try? scheme.bands(on: $0) }
    return named(mean, persons: persons) { try? bands?.index(of: $0) }
  }

  private func named<Name>(
    _ mean: Computed<Double>, persons: Int, _ name: (Double) -> Name?
  ) -> Computed<Name> {
    Computed { () throws(Reason) in
      let mean = try mean.get()
      guard persons >= Self.fewestForLabel else { throw .tooFewForLabel }
      guard let name = name(mean) else { throw .noBandsForScale }
      return name
    }
  }

  /// Whether groups or dimensions count by a policy of the author.
  public var hasGroupWeights: Bool { groups.contains { $0.weight != nil } }
  public var hasDimensionWeights: Bool { dimensions.contains { $0.weight != nil } }
}
