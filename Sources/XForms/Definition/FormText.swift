/// A text for people, as far as it can be known before it is shown.
public struct FormText: Sendable {
  /// A stretch of a text.
  public enum Part: Sendable {
    case literal(String)
    /// A number into `DependencyGraph.expressions`.
    case output(Int)
  }

  /// Where the text comes from.
  public enum Source: Sendable {
    case parts([Part])
    /// The id of a text of the catalogue.
    case catalogue(String)
    /// `jr:itext(…)` of something computed: the whole expression.
    case computed(Int)
  }

  /// Where the text comes from.
  public let source: Source
  /// The node that paths of outputs in the catalogue's texts start from.
  public let context: Int
}
