/// What a test makes of one person's answers.
public struct TestScore: Sendable, Hashable {
  /// The items in the form's order.
  public let items: [ItemResult]

  /// Points reached: blanks and wrong answers give none.
  public var points: Double { items.reduce(0) { $0 + $1.points } }

  /// The points of all items that were administered.
  public var maximum: Double { items.reduce(0) { $0 + $1.maximum } }

  /// The points reached in the items of one objective.
  public func points(objective: String) -> Double {
    items.filter { $0.objective == objective }.reduce(0) { $0 + $1.points }
  }
}

/// How one item was answered. The states are never merged.
public struct ItemResult: Sendable, Hashable {
  public enum State: Sendable, Hashable {
    case right
    case wrong
    /// Presented and left empty.
    case blank
  }

  public let item: String
  public let objective: String?
  public let state: State
  public let maximum: Double

  public var points: Double { state == .right ? maximum : 0 }
}
