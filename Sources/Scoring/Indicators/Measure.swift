import Diagnostics
import Statistics

/// What is summed over the reports of many units (schools): a share, a plain count, or how the
/// persons counted spread over levels.
public struct Measure: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// Σ numerator/Σ denominator.
    case share
    /// Σ numerator; nothing is divided.
    case count
    /// Counts per level; some of the levels may make up a share.
    case levels
  }

  /// A level's name in data (`n_l3`), and what people call it.
  public struct Level: Sendable, Hashable {
    public var name: String
    public var label: LocalizedText

    public init(_ name: String, label: LocalizedText) {
      self.name = name
      self.label = label
    }
  }

  /// Stable: a key of the JSON.
  public var name: String
  public var label: LocalizedText
  public var kind: Kind
  /// The lowest first; empty unless `kind` is levels.
  public var levels: [Level]
  /// The levels that count as reached; nil where the distribution alone is wanted.
  public var reached: Range<Int>?
  /// What share is aimed at.
  public var target: Target?
  /// What a plain count is to reach, in its own unit.
  public var countTarget: Double?
  /// What a figure is called: the percentage, of a plain count the sum.
  public var bands: EvaluationPlan.BandSet?

  public init(
    name: String, label: LocalizedText, kind: Kind, levels: [Level] = [],
    reached: Range<Int>? = nil, target: Target? = nil, countTarget: Double? = nil,
    bands: EvaluationPlan.BandSet? = nil
  ) {
    self.name = name
    self.label = label
    self.kind = kind
    self.levels = levels
    self.reached = reached
    self.target = target
    self.countTarget = countTarget
    self.bands = bands
  }

  /// Whether there is a share: something to compare, to draw and to flag.
  public var hasShare: Bool {
    switch kind {
    case .share: true
    case .count: false
    case .levels: reached != nil
    }
  }
}
