import Statistics

/// What a test makes of one person's answers.
public struct TestScore: Sendable, Hashable {
  /// The items in the form's order.
  public let items: [ItemResult]

  /// Points reached: blanks and wrong answers give none.
  public var points: Double { sumOfPoints(items.map(\.points)) }

  /// The points of all items that were administered.
  public var maximum: Double {
    sumOfPoints(items.map { $0.state == .notAdministered ? 0 : $0.maximum })
  }

  /// The points reached in the items of one objective.
  public func points(objective: String) -> Double {
    sumOfPoints(items.filter { $0.objective == objective }.map(\.points))
  }
}

/// How one item was answered. The states are never merged.
public struct ItemResult: Sendable, Hashable {
  public enum State: Sendable, Hashable {
    case right
    /// Right in part, where the item gives credit for that.
    case partlyRight
    case wrong
    /// Presented and left empty.
    case blank
    /// Two marks where one was asked for.
    case invalid
    /// Not in this person's form.
    case notAdministered
  }

  public let item: String
  public let objective: String?
  public let state: State
  public let points: Double
  public let maximum: Double

  init(_ key: ItemKey, points: Double, code: UInt8) {
    item = key.item
    objective = key.objective
    self.points = points
    maximum = key.points
    state =
      switch code {
      case AnswerCode.blank: .blank
      case AnswerCode.invalid: .invalid
      case AnswerCode.notAdministered: .notAdministered
      default: points == key.points ? .right : points > 0 ? .partlyRight : .wrong
      }
  }
}
