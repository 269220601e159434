import Diagnostics

/// One question of a form, or a value the form computes: one leaf of the answers tree.
public struct Question: Sendable, Hashable {
  /// Unique among its siblings.
  public var name: String
  /// What kind of answer it takes, and from which choices.
  public var type: QuestionType
  /// What people read.
  public var label: Translations
  /// Help below the label.
  public var hint: Translations
  /// Help for enumerators, shown on demand.
  public var guidance = Translations()
  /// Shown with the label.
  public var media = Media()
  /// Said where the constraint does not hold.
  public var constraintMessage: Translations
  /// Said where an answer is missing.
  public var requiredMessage: Translations
  /// Shown where a device lacks the app that the question asks for.
  public var noAppMessage = Translations()
  /// Whether the question is asked; nil where it always is.
  public var relevant: Formula?
  /// Whether it must be answered; nil where it need not be.
  public var required: Formula?
  /// Whether the answer may not be changed; nil where it may.
  public var readOnly: Formula?
  /// What an answer has to fulfil; not asked of a blank.
  public var constraint: Formula?
  /// What the answer is computed from.
  public var calculation: Formula?
  /// The value a new filling starts with.
  public var initialValue: InitialValue?
  /// Which choices are offered; read for each choice in turn.
  public var choiceFilter: Formula?
  /// What the column `parameters` says.
  public var parameters = QuestionParameters()
  /// The questions whose change makes this one's calculation run.
  public var triggers: [String] = []
  /// The property of an entity that takes the answer.
  public var saveTo: SaveTo?
  /// Whether a choice `other` and a text to specify it are added (`or_other`).
  public var offersOther = false
  /// As written: `minimal likert`; "" where there is none.
  public var appearance: String
  /// What the question identifies beyond being answered.
  public var role: Role?
  /// How it is marked, where it is a test item.
  public var score: ItemScore?
  /// How it counts as a rating; nil for a test item.
  public var rating: RatingScore?
  /// The need that it is one side of.
  public var need: NeedScore?
  /// Its place, from 1, in a ladder of steps.
  public var step: Int?
  /// Attributes that the author adds to the XForm.
  public var attributes = NodeAttributes()
  /// The row of the sheet, as a spreadsheet counts.
  public var row = 0
  /// The question's row.
  public var place: Place

  /// What a question identifies beyond being answered.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    /// Who or what the answers are about: the code that matches a roster.
    case subject
    /// The occasion the answers belong to (`pre`, `post`).
    case phase
    /// The group of evaluators the answers come from.
    case group
    /// What two groups rate, each on a sheet of its own: sheets with the same answer are a pair.
    case pair
    /// A comment in free words, gathered by group; the only role that several questions may have.
    case comment
  }

  /// A value to start with, written out or computed once.
  public enum InitialValue: Sendable, Hashable {
    case text(String)
    case formula(Formula)
  }
}

/// Which property of which list of entities takes an answer.
public struct SaveTo: Sendable, Hashable {
  /// Nil where the form has one list only.
  public var list: String?
  /// The property's name, as the list of entities has it.
  public var property: String
  /// The cell it was written in.
  public var cell: FormSource.Cell
}
