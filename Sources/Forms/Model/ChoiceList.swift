import Diagnostics

/// The answers a select question offers, in the author's order.
public struct ChoiceList: Sendable, Hashable {
  public var name: String
  public var choices: [Choice]
  public var place: Place

  public struct Choice: Sendable, Hashable {
    public var name: String
    public var label: Translations
    public var media: Media = Media()
    /// Further columns of the choice in the author's order, as choice filters read them.
    public var columns: [Column] = []
    public var place: Place

    public struct Column: Sendable, Hashable {
      public var name: String
      public var value: String
    }

    /// The further columns by name. O(columns).
    public var attributes: [String: String] {
      Dictionary(columns.map { ($0.name, $0.value) }) { first, _ in first }
    }
  }

  public func choice(named name: String) -> Choice? {
    choices.first { $0.name == name }
  }
}
