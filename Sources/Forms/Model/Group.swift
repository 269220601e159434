import Diagnostics

/// Questions that belong together; irrelevant as a whole where `relevant` is false.
public struct Group: Sendable, Hashable {
  public var name: String
  public var label: Translations
  public var relevant: Formula?
  public var appearance: String
  public var elements: [Element]
  public var place: Place
}

/// One branch or leaf of a form.
public indirect enum Element: Sendable, Hashable {
  case question(Question)
  case group(Group)
}
