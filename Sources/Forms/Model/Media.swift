/// Pictures, sounds and films shown with a question or a choice: names of attached files.
public struct Media: Sendable, Hashable {
  /// In the author's order of the columns.
  public var entries: [Entry]

  public struct Entry: Sendable, Hashable {
    public var kind: Kind
    public var files: Translations
  }

  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case image
    case bigImage = "big-image"
    case audio
    case video
  }

  public init(_ entries: [Entry] = []) {
    self.entries = entries
  }

  public var isEmpty: Bool { entries.isEmpty }

  public subscript(kind: Kind) -> Translations? {
    entries.first { $0.kind == kind }?.files
  }
}
