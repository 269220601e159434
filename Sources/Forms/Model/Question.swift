import Diagnostics

/// One question of a form, or a value the form computes: one leaf of the answers tree.
public struct Question: Sendable, Hashable {
  public var name: String
  public var type: QuestionType
  public var label: Translations
  public var hint: Translations
  /// Help for enumerators, shown on demand.
  public var guidance = Translations()
  public var media = Media()
  public var constraintMessage: Translations
  public var requiredMessage: Translations
  /// Shown where a device lacks the app that the question asks for.
  public var noAppMessage = Translations()
  public var relevant: Formula?
  public var required: Formula?
  public var readOnly: Formula?
  public var constraint: Formula?
  public var calculation: Formula?
  /// The value a new filling starts with.
  public var initialValue: InitialValue?
  /// Which choices are offered; read for each choice in turn.
  public var choiceFilter: Formula?
  public var parameters = QuestionParameters()
  /// The questions whose change makes this one's calculation run.
  public var triggers: [String] = []
  /// The property of an entity that takes the answer.
  public var saveTo: SaveTo?
  /// Whether a choice `other` and a text to specify it are added (`or_other`).
  public var offersOther = false
  public var appearance: String
  public var role: Role?
  public var score: ItemScore?
  /// How a rating counts in its scale.
  public var rating: RatingScore?
  public var attributes = NodeAttributes()
  /// The row of the sheet, as a spreadsheet counts.
  public var row = 0
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

/// Which property of which list of entities takes an answer.
public struct SaveTo: Sendable, Hashable {
  /// Nil where the form has one list only.
  public var list: String?
  public var property: String
  public var cell: FormSource.Cell
}

/// How a rating counts: `score::dimension`, `score::weight`, `score::reverse`, `score::groups`.
public struct RatingScore: Sendable, Hashable {
  public var dimension: String
  public var weight: Double
  /// Whether the lowest rating is the best.
  public var isReversed: Bool
  /// The evaluator groups whose ratings count; empty for all.
  public var groups: [String]
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
