import Diagnostics
import XPath

/// An expression of a form together with where it was written.
public struct Formula: Sendable, Hashable {
  public let expression: Expression
  public let cell: FormSource.Cell

  public var source: String { expression.source }

  public init(_ expression: Expression, at cell: FormSource.Cell) {
    self.expression = expression
    self.cell = cell
  }
}
