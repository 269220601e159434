/// The positions of nodes in a form's definition, for a tree that finds nodes by them instead of
/// walking (``AnswersTree/nodes(at:under:)``): what a path of names leads to is then told once and
/// for all.
public struct Positions {
  /// Where a path of names starts.
  public enum Start: Sendable, Hashable {
    /// The document that holds the answers.
    case root
    /// The node that the expression belongs to, and so many parents up.
    case own(up: Int)
  }

  /// The position of a start; nil if it is not known.
  public let start: (Start) -> Int?
  /// The position of what a child step of that name leads to; nil if it is not known.
  public let child: (_ position: Int, _ name: Symbol) -> Int?

  /// Positions as the closures tell.
  public init(
    start: @escaping (Start) -> Int?, child: @escaping (_ position: Int, _ name: Symbol) -> Int?
  ) {
    self.start = start
    self.child = child
  }
}
