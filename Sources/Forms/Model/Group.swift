import Diagnostics

/// Questions that belong together; irrelevant as a whole where `relevant` is false.
public struct Group: Sendable, Hashable {
  /// Unique among its siblings.
  public var name: String
  /// What people read above the group.
  public var label: Translations
  /// Help below the label.
  public var hint: Translations = Translations()
  /// Shown with the label.
  public var media: Media = Media()
  /// Whether the group is asked; nil where it always is.
  public var relevant: Formula?
  /// Whether nothing in the group may be answered.
  public var readOnly: Formula?
  /// As written: `field-list table-list`; "" where there is none.
  public var appearance: String
  /// The app a device opens for the group (`ex:` intents of old forms).
  public var intent: String?
  /// Set where the group is a repeat: it stands there as often as it is filled.
  public var repetition: Repetition?
  /// Set where the questions were made from a table of counts.
  public var matrix: Matrix?
  /// Attributes that the author adds to the XForm.
  public var attributes: NodeAttributes = NodeAttributes()
  /// In the author's order.
  public var elements: [Element]
  /// The row of the sheet, as a spreadsheet counts.
  public var row = 0
  /// The row that begins the group.
  public var place: Place

  /// Whether its questions may be asked more than once.
  public var isRepeat: Bool { repetition != nil }
}

/// How often the questions of a repeat are asked.
public struct Repetition: Sendable, Hashable {
  /// The number, where it is not left to whoever fills the form.
  public var count: Formula?
}

/// A table of counts, rows × columns: asked as one integer question for each of its cells.
public struct Matrix: Sendable, Hashable {
  /// Choice lists that name the rows and the columns.
  public var rows: String
  /// The choice list that names the columns.
  public var columns: String
}

/// One branch or leaf of a form.
public indirect enum Element: Sendable, Hashable {
  case question(Question)
  case group(Group)
}
