import Diagnostics

/// Questions that belong together; irrelevant as a whole where `relevant` is false.
public struct Group: Sendable, Hashable {
  public var name: String
  public var label: Translations
  public var hint: Translations = Translations()
  public var media: Media = Media()
  public var relevant: Formula?
  public var readOnly: Formula?
  public var appearance: String
  /// The app a device opens for the group (`ex:` intents of old forms).
  public var intent: String?
  /// Set where the group is a repeat: it stands there as often as it is filled.
  public var repetition: Repetition?
  /// Set where the questions were made from a table of counts.
  public var matrix: Matrix?
  public var attributes: NodeAttributes = NodeAttributes()
  public var elements: [Element]
  /// The row of the sheet, as a spreadsheet counts.
  public var row = 0
  public var place: Place

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
  public var columns: String
}

/// One branch or leaf of a form.
public indirect enum Element: Sendable, Hashable {
  case question(Question)
  case group(Group)
}
