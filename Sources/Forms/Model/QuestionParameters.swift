/// What the column `parameters` holds: `start=1 end=10 step=1`, in the author's order.
public struct QuestionParameters: Sendable, Hashable {
  /// In the author's order.
  public var entries: [Entry]

  /// One `name=value`.
  public struct Entry: Sendable, Hashable {
    /// In lower case.
    public var name: String
    /// In lower case, but for `value` and `label`, which name columns of a file.
    public var value: String
  }

  /// The parameters in the order given.
  public init(_ entries: [Entry] = []) {
    self.entries = entries
  }

  /// Whether there is none.
  public var isEmpty: Bool { entries.isEmpty }

  /// The value of a parameter, the last where it is given twice.
  public subscript(name: String) -> String? {
    entries.last { $0.name == name }?.value
  }
}
