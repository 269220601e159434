/// A text of a form in the languages its author wrote, keyed by language code (`th`, `en`) or, where
/// the author gave none, by the language's name.
public struct Translations: Sendable, Hashable {
  public var entries: [Entry]

  public struct Entry: Sendable, Hashable {
    public var language: String
    public var text: String
    /// The language as the author spelled it in the header (`Thai (th)`); nil where the column
    /// names none and so is in the form's default language.
    public var header: String?

    public init(language: String, text: String, header: String? = nil) {
      self.language = language
      self.text = text
      self.header = header
    }
  }

  public init(_ entries: [Entry] = []) {
    self.entries = entries
  }

  public var isEmpty: Bool { entries.isEmpty }

  public var languages: [String] { entries.map(\.language) }

  /// Whether any column names its language.
  public var isTranslated: Bool { entries.contains { $0.header != nil } }

  /// The text in `language`, else in `fallback`, else in whatever language comes first.
  public func text(in language: String, fallback: String) -> String? {
    (entry(language) ?? entry(fallback) ?? entries.first)?.text
  }

  private func entry(_ language: String) -> Entry? {
    entries.first { $0.language == language }
  }
}
