import Diagnostics

/// A figure of several submissions: the sum of a numerator over the sum of a denominator.
public struct Indicator: Sendable, Hashable {
  /// Unique among the form's indicators and levels.
  public var name: String
  /// What people call it.
  public var label: Translations
  /// Read at the root of each submission's answers, then summed.
  public var numerator: Formula
  /// Likewise; the number 1 for an indicator that is a plain sum.
  public var denominator: Formula
  /// What is to be reached, in per cent; in the unit counted where ``isCount``.
  public var target: Double?
  /// Which side of the target is the good one.
  public var direction: Direction
  /// The set of bands that the figure is looked up in.
  public var bands: String?
  /// The indicator's row.
  public var place: Place

  /// Which side of a target is the good one.
  public enum Direction: String, Sendable, Hashable, CaseIterable {
    case atLeast = "at_least"
    case atMost = "at_most"
  }

  /// Whether it counts instead of dividing: its denominator is the number 1.
  public var isCount: Bool { Double(denominator.source) == 1 }
}

/// How those who were counted spread over levels, from the lowest to the highest.
public struct LevelDistribution: Sendable, Hashable {
  /// Unique among the form's indicators and levels.
  public var name: String
  /// What people call it.
  public var label: Translations
  /// The questions that hold the count of each level, the lowest first.
  public var questions: [String]
  /// How many there are in all, read at the root of each submission's answers and summed; nil where
  /// it is the sum of the levels.
  public var denominator: Formula?
  /// The distribution's row.
  public var place: Place
}
