import Diagnostics

/// The answers a select question offers, in the author's order.
public struct ChoiceList: Sendable, Hashable {
  public var name: String
  public var choices: [Choice]
  public var place: Place

  public struct Choice: Sendable, Hashable {
    public var name: String
    public var label: Translations
    /// Further columns of the choice, as choice filters read them.
    public var attributes: [String: String]
    public var place: Place
  }

  public func choice(named name: String) -> Choice? {
    choices.first { $0.name == name }
  }
}
