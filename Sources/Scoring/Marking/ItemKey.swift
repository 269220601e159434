public import Forms
import ThaiText

/// The key of one item: which marks are right, and what they are worth.
public struct ItemKey: Sendable, Hashable {
  public let item: String
  /// The choices of the item in their order; empty where only the answers show them.
  public let choices: [String]
  /// The marks of a fully right answer.
  public let key: Set<String>
  /// The points of a fully right answer.
  public let points: Double
  /// The learning objective the item serves.
  public let objective: String?
  /// What an answer earns that is right in part.
  public let partial: ItemScore.PartialCredit
  /// Whether more than one mark may be made; otherwise two marks are an invalid answer.
  public let allowsSeveral: Bool
  public let spelling: Spelling

  /// How the cells of the item name choices.
  public enum Spelling: Sendable, Hashable {
    /// Names of choices with spaces between, as answers to a form are kept.
    case stored
    /// As a person or another program typed them.
    case typed
  }

  public init(
    item: String, choices: [String] = [], key: Set<String>, points: Double = 1,
    objective: String? = nil, partial: ItemScore.PartialCredit = .none, allowsSeveral: Bool,
    spelling: Spelling
  ) {
    self.item = item
    self.choices = choices
    self.key = key
    self.points = points
    self.objective = objective
    self.partial = partial
    self.allowsSeveral = allowsSeveral
    self.spelling = spelling
  }

  /// The marks in a cell; none where it is blank.
  func marks(in text: String) -> Set<String> {
    switch spelling {
    case .stored: Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
    case .typed: TypedMarks(text).marks
    }
  }

  /// What some marks earn. Exactly the marks of the key earn the points; with partial credit each
  /// right mark earns its share, each wrong one takes as much away, and nothing goes below zero.
  func points(for marks: Set<String>) -> Double {
    if marks == key { return points }
    guard partial == .each, !key.isEmpty else { return 0 }
    let right = marks.intersection(key).count
    return Double(max(0, 2 * right - marks.count)) * points / Double(key.count)
  }
}
