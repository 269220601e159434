import Diagnostics

/// What people call the things whose names stand in the names of numbers, and in their columns.
public struct FindingVocabulary: Sendable, Hashable {
  /// Labels by the word that stands before a name (`items`, `group`), then by the name.
  public var labels: [String: [String: LocalizedText]]
  /// The groups that a column `group` counts from 1.
  public var groups: [LocalizedText]
  /// The point of the rating scale that `freq.0` counts.
  public var lowestPoint: Int

  /// - Parameter labels: by the word that stands before a name, names with their labels; of a name
  ///   that comes twice the first counts.
  public init(
    labels: [String: [(String, LocalizedText)]] = [:], groups: [LocalizedText] = [],
    lowestPoint: Int = 0
  ) {
    self.labels = labels.filter { !$0.value.isEmpty }.mapValues { pairs in
      Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
    self.groups = groups
    self.lowestPoint = lowestPoint
  }
}
