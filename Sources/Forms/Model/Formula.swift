import Diagnostics
import XPath

/// An expression of a form together with where it was written.
public struct Formula: Sendable, Hashable {
  /// Shared between copies: questions hold many formulas and are passed around a lot.
  private final class Content: Sendable {
    let expression: Expression
    let cell: FormSource.Cell

    init(_ expression: Expression, _ cell: FormSource.Cell) {
      self.expression = expression
      self.cell = cell
    }
  }

  private let content: Content

  /// The expression, parsed.
  public var expression: Expression { content.expression }
  /// The cell it was written in.
  public var cell: FormSource.Cell { content.cell }
  /// What the person typed.
  public var source: String { content.expression.source }

  /// An expression and the cell it was written in.
  public init(_ expression: Expression, at cell: FormSource.Cell) {
    content = Content(expression, cell)
  }

  /// The same text at the same place.
  public static func == (one: Formula, other: Formula) -> Bool {
    one.content === other.content
      || (one.expression == other.expression && one.cell == other.cell)
  }

  /// By text and place.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(source)
    hasher.combine(cell)
  }
}
