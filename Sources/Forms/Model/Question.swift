import Diagnostics

/// One question of a form, or a value the form computes: one leaf of the answers tree.
public struct Question: Sendable, Hashable {
  public var name: String
  public var type: QuestionType
  public var label: Translations
  public var hint: Translations
  public var constraintMessage: Translations
  public var requiredMessage: Translations
  public var relevant: Formula?
  public var required: Formula?
  public var readOnly: Formula?
  public var constraint: Formula?
  public var calculation: Formula?
  /// The value a new filling starts with.
  public var initialValue: InitialValue?
  public var appearance: String
  public var role: Role?
  public var score: ItemScore?
  public var place: Place

  /// What a question identifies beyond being answered.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    /// Who or what the answers are about: the code that matches a roster.
    case subject
    /// The occasion the answers belong to (`pre`, `post`).
    case phase
    /// The group of evaluators the answers come from.
    case group
  }

  public enum InitialValue: Sendable, Hashable {
    case text(String)
    case formula(Formula)
  }
}

/// How a test item is marked.
public struct ItemScore: Sendable, Hashable {
  /// The right choice; for `select_multiple` the set that must be chosen exactly.
  public var key: Set<String>
  /// Points for a right answer, greater than zero.
  public var points: Double
  /// The learning objective the item serves.
  public var objective: String?
}
