import Diagnostics

/// Why an expression has no value, and the part of its source to blame.
public struct EvaluationError: Error, Sendable, Hashable {
  /// What sort of trouble it is, for those who treat some differently.
  public enum Kind: Sendable, Hashable {
    /// More steps than `EvaluationLimits.steps`.
    case budgetExceeded
    /// More text than `EvaluationLimits.outputBytes`.
    case outputTooLarge
    /// A function met an argument that it cannot use.
    case unusableArgument
    /// A value other than nodes where a path or a union needs nodes.
    case notNodes
    /// Something that the dialect's engine cannot run (`Dialect.allowsAllOfXPath`).
    case refusedByDialect
  }

  /// What sort of trouble it is.
  public let kind: Kind
  /// What was found and what to do, in Thai and English.
  public let message: Message
  /// The part of the expression to blame.
  public let span: Span

  @usableFromInline
  init(kind: Kind, message: Message, span: Span) {
    self.kind = kind
    self.message = message
    self.span = span
  }
}
