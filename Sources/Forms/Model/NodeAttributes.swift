/// What an author adds to the XForm by hand: columns `bind::x`, `body::x` and `instance::x` that
/// have no name of their own, in the author's order.
public struct NodeAttributes: Sendable, Hashable {
  /// Attributes of the `bind`, from `bind::x`.
  public var bind: [Attribute] = []
  /// Attributes of the control, from `body::x`.
  public var body: [Attribute] = []
  /// Attributes of the element that holds the answer, from `instance::x`.
  public var instance: [Attribute] = []

  /// One attribute.
  public struct Attribute: Sendable, Hashable {
    /// With its prefix, where it has one: `jr:noAddRemove`.
    public var name: String
    /// The cell it was written in.
    public var cell: FormSource.Cell

    /// What the cell holds.
    public var value: String { cell.text }
  }

  /// No attributes.
  public init() {}
}
