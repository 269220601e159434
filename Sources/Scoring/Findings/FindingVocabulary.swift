import Diagnostics

/// What people call the things whose names stand in the names of numbers, and in their columns.
public struct FindingVocabulary: Sendable, Hashable {
  /// Labels by the word that stands before a name (`items`, `group`), then by the name.
  public var labels: [String: [String: LocalizedText]]
  /// The groups that a column `group` counts from 1.
  public var groups: [LocalizedText]
  /// The point of the rating scale that `freq.0` counts.
  public var lowestPoint: Int

  public init(
    labels: [String: [String: LocalizedText]] = [:], groups: [LocalizedText] = [],
    lowestPoint: Int = 0
  ) {
    self.labels = labels
    self.groups = groups
    self.lowestPoint = lowestPoint
  }
}
