import Diagnostics
import XForms
import XPath

// Asking a filling what its form does not ask itself.
extension XFormInterview {
  /// Whether an expression that is none of the form's own is true, computed as a rule of the node
  /// at `path` would be: relative paths start there, and absolute paths and `${name}` stay in the
  /// instance of a repeat that they share with it. Nothing is changed.
  ///
  /// - Returns: nil where the form has no such node now.
  /// - Throws: for a `${name}` that the form does not have or has twice, and for what cannot be
  ///   computed.
  public func boolean(of expression: Expression, at path: NodePath)
    throws(OutsideExpressionError) -> Bool?
  {
    let result = look { filling -> Result<Bool?, OutsideExpressionError> in
      guard let cell = filling.tree.cell(at: path) else { return .success(nil) }
      do throws(OutsideExpressionError) {
        return .success(try filling.boolean(of: expression, at: cell))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// Whether a formula is true, read at the form's root.
  func boolean(of formula: RootFormula) throws(OutsideExpressionError) -> Bool {
    let result = look { filling -> Result<Bool, OutsideExpressionError> in
      do throws(OutsideExpressionError) {
        return .success(try filling.boolean(of: formula, at: filling.rootCell))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// The number that a formula comes to, read at the form's root; nil where it is none, as where an
  /// answer that it needs is blank or not asked.
  func number(of formula: RootFormula) throws(OutsideExpressionError) -> Double? {
    let result = look { filling -> Result<Double?, OutsideExpressionError> in
      do throws(OutsideExpressionError) {
        return .success(try filling.number(of: formula, at: filling.rootCell))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// The paths of a definition node in every instance that lives, in document order.
  public func paths(of node: Int) -> [NodePath] {
    look { filling in
      filling.tree.blocks(of: definition.nodes[node].scope, within: 0).map { block in
        filling.tree.path(of: filling.tree.cell(of: node, in: block))
      }
    }
  }
}

/// Why an expression that is none of the form's own has no value, and the part of its source to
/// blame.
public struct OutsideExpressionError: Error, Sendable, Hashable {
  /// What was found and what to do, in Thai and English.
  public let message: Message
  /// The part of the expression to blame.
  public let span: Span
}

extension Filling {
  fileprivate var rootCell: Int { tree.cell(of: XFormDefinition.root, in: 0) }

  fileprivate func boolean(of expression: Expression, at cell: Int)
    throws(OutsideExpressionError) -> Bool
  {
    try boolean(of: RootFormula(expression, resolved: resolved(expression, at: cell)), at: cell)
  }

  fileprivate func boolean(of formula: RootFormula, at cell: Int)
    throws(OutsideExpressionError) -> Bool
  {
    do throws(EvaluationError) {
      return try Evaluator(tree).boolean(
        of: formula.resolved, in: context(calling: formula.calls, at: cell))
    } catch {
      throw OutsideExpressionError(message: error.message, span: error.span)
    }
  }

  fileprivate func number(of formula: RootFormula, at cell: Int)
    throws(OutsideExpressionError) -> Double?
  {
    do throws(EvaluationError) {
      let number = try Evaluator(tree).number(
        of: formula.resolved, in: context(calling: formula.calls, at: cell))
      return number.isFinite ? number : nil
    } catch {
      throw OutsideExpressionError(message: error.message, span: error.span)
    }
  }

  private func resolved(_ expression: Expression, at cell: Int)
    throws(OutsideExpressionError) -> ResolvedExpression
  {
    do throws(SyntaxError) {
      return try definition.resolved(expression, at: Int(tree.cells[cell].definition))
    } catch {
      throw OutsideExpressionError(message: error.message, span: error.span)
    }
  }
}
