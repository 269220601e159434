import Diagnostics

extension GainsReport {
  /// What the numbers do not know about themselves: the form, the occasions, the roster.
  public struct Context: Sendable {
    /// The form's title.
    public var title: LocalizedText
    /// ก่อนการประชุม
    public var preLabel: LocalizedText
    /// หลังการประชุม
    public var postLabel: LocalizedText
    /// Form version, source files or rounds, the date of the report.
    public var facts: [Report.Fact]
    /// The roster counted by its attributes, one table each.
    public var attributes: [Attribute]
    /// How many people the roster holds, where there is one.
    public var rosterCount: Int?
    /// Codes that came with a score but are not on the roster.
    public var notOnRoster: [String]
    /// Codes of the roster without any score.
    public var neverSeen: [String]
    public var objectives: [Objective]
    /// The questions, in the order of the analysis's items; empty where they are not to be printed.
    public var itemLabels: [LocalizedText]
    /// Which probability decides about significance. Chosen before seeing the data.
    public var tail: Tail

    public init(
      title: LocalizedText,
      preLabel: LocalizedText = LocalizedText(th: "ก่อนการอบรม", en: "Before"),
      postLabel: LocalizedText = LocalizedText(th: "หลังการอบรม", en: "After"),
      facts: [Report.Fact] = [], attributes: [Attribute] = [], rosterCount: Int? = nil,
      notOnRoster: [String] = [], neverSeen: [String] = [], objectives: [Objective] = [],
      itemLabels: [LocalizedText] = [], tail: Tail = .both
    ) {
      self.title = title
      self.preLabel = preLabel
      self.postLabel = postLabel
      self.facts = facts
      self.attributes = attributes
      self.rosterCount = rosterCount
      self.notOnRoster = notOnRoster
      self.neverSeen = neverSeen
      self.objectives = objectives
      self.itemLabels = itemLabels
      self.tail = tail
    }
  }

  /// The hypothesis that was set before the data were seen.
  public enum Tail: Sendable, Hashable {
    /// Before and after differ: Sig. (2-tailed).
    case both
    /// After is higher than before: Sig. (1-tailed).
    case greater
  }

  /// One attribute of the roster: ตำแหน่ง, and how many people have each value.
  public struct Attribute: Sendable, Hashable {
    public var name: LocalizedText
    /// In the order in which they are printed.
    public var counts: [Count]

    public init(name: LocalizedText, counts: [Count]) {
      self.name = name
      self.counts = counts
    }

    public struct Count: Sendable, Hashable {
      public var value: LocalizedText
      public var people: Int

      public init(_ value: LocalizedText, people: Int) {
        self.value = value
        self.people = people
      }
    }
  }

  /// A learning objective and the items that test it.
  public struct Objective: Sendable, Hashable {
    public var name: String
    public var label: LocalizedText
    /// Positions in the analysis's items, from 0. Others are ignored.
    public var items: [Int]

    public init(name: String, label: LocalizedText, items: [Int]) {
      self.name = name
      self.label = label
      self.items = items
    }
  }
}
