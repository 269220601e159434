import Diagnostics

/// One expression of the ODK XForms dialect of XPath 1.0, parsed and checked.
///
/// The room reads expressions that people type into forms and computes them over any tree of
/// answers. In: a text. Out: its syntax, facts about it (`questions`, `calls`, `isVolatile`), and,
/// once names are resolved (`resolved(by:)`), its value through `Evaluator`. It knows no forms.
///
/// Grammar: XPath 1.0 §2 and §3 without the namespace axis and variables, plus `${question}`.
public struct Expression: Sendable, Hashable {
  /// What the person typed.
  public let source: String
  /// The syntax tree; its nesting is bounded by `maximumNesting`.
  public let root: Term

  /// How deep parentheses, arguments, predicates and signs may nest.
  public static let maximumNesting = 160

  /// How many Unicode scalars an expression may have.
  public static let maximumLength = 1_000_000

  /// Throws for text that is no expression, unknown functions, wrong numbers of arguments and the
  /// namespace axis. With `checkingCalls` false, calls are errors only where evaluation comes to
  /// them, as in the engines of ODK; for forms from elsewhere, whose `facts.calls` tell.
  public init(_ source: String, checkingCalls: Bool = true) throws(SyntaxError) {
    self.source = source
    let length = source.utf8.count
    // Bytes are no fewer than scalars, and sooner counted.
    guard
      length <= Self.maximumLength
        || length <= Self.maximumLength * 4 && source.unicodeScalars.count <= Self.maximumLength
    else { throw SyntaxError(.tooLong(limit: Self.maximumLength), at: 0..<1) }
    var parser = try Parser(source)
    parser.checksCalls = checkingCalls
    root = try parser.wholeExpression()
  }
}

/// A stretch of an expression's source, counted in Unicode scalars from 0.
public typealias Span = Range<Int>

/// Why a text is no expression, and which part of it is to blame.
public struct SyntaxError: Error, Sendable, Hashable {
  /// What was found and what to do, in Thai and English.
  public let message: Message
  /// The part of the source to blame.
  public let span: Span

  /// A fault with a message of the caller's own.
  public init(_ message: Message, at span: Span) {
    self.message = message
    self.span = span
  }
}
