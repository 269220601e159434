import Diagnostics

/// The answers a select question offers, in the author's order.
public struct ChoiceList: Sendable, Hashable {
  /// As `list_name` has it, or the key in YAML.
  public var name: String
  /// In the author's order.
  public var choices: [Choice]
  /// Of the list's first row.
  public var place: Place

  /// One answer that may be chosen.
  public struct Choice: Sendable, Hashable {
    /// What is stored when it is chosen.
    public var name: String
    /// What people read; empty where the author gives none.
    public var label: Translations
    /// Shown with the label.
    public var media: Media = Media()
    /// Further columns of the choice in the author's order, as choice filters read them.
    public var columns: [Column] = []
    /// The choice's row.
    public var place: Place

    /// A further column of a choice's row.
    public struct Column: Sendable, Hashable {
      /// The header, as choice filters name it.
      public var name: String
      /// The cell.
      public var value: String
    }

    /// The further columns by name. O(columns).
    public var attributes: [String: String] {
      Dictionary(columns.map { ($0.name, $0.value) }) { first, _ in first }
    }
  }

  /// The first choice of that name. O(choices).
  public func choice(named name: String) -> Choice? {
    choices.first { $0.name == name }
  }
}
