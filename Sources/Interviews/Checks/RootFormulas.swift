import Forms
import Synchronization
import XForms
import XPath

/// A formula that is read at the form's root, its names found.
struct RootFormula: Sendable {
  let resolved: ResolvedExpression
  let calls: CalledFunctions

  init(_ expression: Expression, resolved: ResolvedExpression) {
    self.resolved = resolved
    calls = CalledFunctions(of: expression)
  }
}

/// The formulas of checks and indicators, each resolved once for all fillings of a form: finding
/// names costs as much as the form is long.
final class RootFormulas: Sendable {
  private let known = Mutex<[String: Result<RootFormula, OutsideExpressionError>]>([:])

  func formula(_ formula: Formula, in definition: XFormDefinition)
    throws(OutsideExpressionError) -> RootFormula
  {
    if let found = known.withLock({ $0[formula.source] }) { return try found.get() }
    let result: Result<RootFormula, OutsideExpressionError>
    do throws(SyntaxError) {
      let resolved = try definition.resolved(formula.expression, at: XFormDefinition.root)
      result = .success(RootFormula(formula.expression, resolved: resolved))
    } catch {
      result = .failure(OutsideExpressionError(message: error.message, span: error.span))
    }
    known.withLock { $0[formula.source] = result }
    return try result.get()
  }
}
