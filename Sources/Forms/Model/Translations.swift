/// A text of a form in the languages its author wrote, keyed by language code (`th`, `en`) or, where
/// the author gave none, by the language's name.
public struct Translations: Sendable, Hashable {
  /// In the author's order of the columns.
  public var entries: [Entry]

  /// The text in one language.
  public struct Entry: Sendable, Hashable {
    /// Its code (`th`), or its name where the author gave no code.
    public var language: String
    /// The text, as written.
    public var text: String
    /// The language as the author spelled it in the header (`Thai (th)`); nil where the column
    /// names none and so is in the form's default language.
    public var header: String?

    /// A text in one language.
    public init(language: String, text: String, header: String? = nil) {
      self.language = language
      self.text = text
      self.header = header
    }
  }

  /// The texts in the order given.
  public init(_ entries: [Entry] = []) {
    self.entries = entries
  }

  /// Whether there is no text in any language.
  public var isEmpty: Bool { entries.isEmpty }

  /// The languages that have a text, in the author's order.
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
