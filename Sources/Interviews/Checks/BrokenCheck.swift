import Diagnostics
import Forms
import XForms
import XPath

/// A rule across questions, from the sheet `checks`, that the answers as they stand do not satisfy.
public struct BrokenCheck: Sendable, Hashable {
  public let check: Check
  /// The author's words, at the first question that the rule names.
  public let fault: Fault

  /// Whether it keeps the submission back; a warning may be passed over.
  public var isError: Bool { check.severity == .error }
}

extension Interview {
  /// The rules of the sheet `checks` that do not hold, in the author's order. They are about whole
  /// submissions: while required answers are missing, most of them say nothing of use.
  public var brokenChecks: [BrokenCheck] {
    form.checks.compactMap { check in
      do throws(OutsideExpressionError) {
        guard try holds(check) == false else { return nil }
        return BrokenCheck(check: check, fault: fault(.checkBroken(check, in: form), of: check))
      } catch {
        return BrokenCheck(check: check, fault: fault(error.message, of: check))
      }
    }
  }

  /// The rules that do not hold, but for those that read one of `questions`, be it by way of a
  /// calculation or a condition: they would blame what is said already.
  func brokenChecks(apartFrom questions: Set<String>) -> [BrokenCheck] {
    let sources = AnswerSources(form.elements)
    return brokenChecks.filter { broken in
      sources.all(behind: broken.check.condition).isDisjoint(with: questions)
    }
  }

  /// Whether a rule holds for the answers as they stand; nil for an id that the form does not have.
  ///
  /// - Throws: where it cannot be computed.
  public func holds(checkNamed id: String) throws(OutsideExpressionError) -> Bool? {
    guard let check = form.checks.first(where: { $0.id == id }) else { return nil }
    return try holds(check)
  }

  private func holds(_ check: Check) throws(OutsideExpressionError) -> Bool {
    try live.boolean(of: formulas.formula(check.condition, in: live.definition))
  }

  /// The number that a formula of the form comes to over all answers; nil where it is none because
  /// an answer that it needs is blank or not asked.
  public func number(of formula: Formula) throws(OutsideExpressionError) -> Double? {
    try live.number(of: formulas.formula(formula, in: live.definition))
  }

  /// Whether every question that a formula names is asked.
  public func isAsked(_ formula: Formula) -> Bool {
    formula.expression.facts.questions.allSatisfy { condition(of: $0.name)?.isRelevant ?? true }
  }

  private func fault(_ message: Message, of check: Check) -> Fault {
    let name = check.condition.expression.facts.questions.first?.name ?? ""
    return Fault(question: name, message: message, path: places[name]?.path)
  }
}
