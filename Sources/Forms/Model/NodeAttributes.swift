/// What an author adds to the XForm by hand: columns `bind::x`, `body::x` and `instance::x` that
/// have no name of their own, in the author's order.
public struct NodeAttributes: Sendable, Hashable {
  public var bind: [Attribute] = []
  public var body: [Attribute] = []
  public var instance: [Attribute] = []

  public struct Attribute: Sendable, Hashable {
    /// With its prefix, where it has one: `jr:noAddRemove`.
    public var name: String
    public var cell: FormSource.Cell

    public var value: String { cell.text }
  }

  public init() {}
}
