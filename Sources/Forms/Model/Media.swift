/// Pictures, sounds and films shown with a question or a choice: names of attached files.
public struct Media: Sendable, Hashable {
  /// In the author's order of the columns.
  public var entries: [Entry]

  /// Files of one kind, in the languages of the form.
  public struct Entry: Sendable, Hashable {
    /// What kind of files.
    public var kind: Kind
    /// File names by language.
    public var files: Translations
  }

  /// The kinds of media; names as in XLSForm's `media::kind`.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case image
    case bigImage = "big-image"
    case audio
    case video
  }

  /// The media in the order given.
  public init(_ entries: [Entry] = []) {
    self.entries = entries
  }

  /// Whether there is none.
  public var isEmpty: Bool { entries.isEmpty }

  /// The files of one kind; nil where there are none.
  public subscript(kind: Kind) -> Translations? {
    entries.first { $0.kind == kind }?.files
  }
}
