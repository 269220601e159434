/// How a test item is marked: `score::key`, `score::points`, `score::objective`, `score::partial`.
public struct ItemScore: Sendable, Hashable {
  /// The right choice; for `select_multiple` the set that must be chosen exactly.
  public var key: Set<String>
  /// Points for a right answer, greater than zero.
  public var points: Double
  /// The learning objective the item serves.
  public var objective: String?
  /// What an answer earns that is right in part.
  public var partial = PartialCredit.none

  /// What an answer to an item with several keys earns that is right in part.
  public enum PartialCredit: String, Sendable, Hashable, CaseIterable {
    /// All or nothing.
    case none
    /// Each right choice the points divided by the number of keys; each wrong one takes as much
    /// away, never below zero.
    case each
  }
}

/// How a rating counts: `score::dimension`, `score::weight`, `score::reverse`, `score::groups`.
public struct RatingScore: Sendable, Hashable {
  /// The dimension that the rating belongs to; nil where it stands for itself.
  public var dimension: String?
  /// How much it counts in its dimension, zero or more; 1 where the author says nothing.
  public var weight: Double
  /// Whether the lowest rating is the best.
  public var isReversed: Bool
  /// The evaluator groups who are asked; empty for all.
  public var groups: [String]
}

/// One side of a need: `score::need`, `score::side`. Two questions make a need, one for each side.
public struct NeedScore: Sendable, Hashable {
  /// What the two sides have in common.
  public var name: String
  /// Which of the two this question asks for.
  public var side: Side

  /// The two sides of a need.
  public enum Side: String, Sendable, Hashable, CaseIterable {
    /// How things are.
    case present
    /// How they should be.
    case desired
  }
}
