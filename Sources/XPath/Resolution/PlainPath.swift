/// A path of nothing but names, such as `/data/group/q`, `../q`, `current()/../q`, or the `q` of
/// `/data/row[q > 3]`: what a form's definition can turn into a position once and for all.
public struct PlainPath: Sendable, Hashable {
  /// What the first name of a path is looked for under.
  public enum Origin: Sendable, Hashable {
    /// The document that holds the answers.
    case root
    /// The node that the expression belongs to, and so many parents up.
    case own(up: Int)
    /// A node with that position, and so many parents up: within a predicate, the node that is
    /// filtered; else what the `${…}` stands for that the path begins with.
    case position(Int, up: Int)
  }

  /// What the first name is looked for under.
  public let origin: Origin
  /// Element names from the origin down; may be empty (`.`, `..`, `/`).
  public internal(set) var names: [QualifiedName]
}
