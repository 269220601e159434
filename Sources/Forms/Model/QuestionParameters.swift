/// What the column `parameters` holds: `start=1 end=10 step=1`, in the author's order.
public struct QuestionParameters: Sendable, Hashable {
  public var entries: [Entry]

  public struct Entry: Sendable, Hashable {
    /// In lower case.
    public var name: String
    /// In lower case, but for `value` and `label`, which name columns of a file.
    public var value: String
  }

  public init(_ entries: [Entry] = []) {
    self.entries = entries
  }

  public var isEmpty: Bool { entries.isEmpty }

  public subscript(name: String) -> String? {
    entries.last { $0.name == name }?.value
  }
}
