import Diagnostics
import XPath

/// `${name}` in a formula names a question of the form.
enum UnknownQuestionsInFormulas: FormRule {
  static func faults(in form: Form) -> [Diagnostic] {
    let names = form.names.map(\.name)
    let known = Set(names)
    var suggestions = NameSuggestions(among: names)
    return form.formulas.flatMap { use in
      use.formula.expression.facts.questions.filter { !known.contains($0.name) }.map {
        Diagnostic(
          .error,
          .unknownQuestion($0.name, suggestion: suggestions.closest(to: $0.name)),
          at: use.formula.cell.place(offsetBy: $0.span.lowerBound))
      }
    }
  }
}

/// A calculation needs a formula, and only what is computed may have one.
enum CalculationsWithoutFormula: FormRule {
  static func faults(in form: Form) -> [Diagnostic] {
    form.questions.compactMap { question in
      guard question.type == .calculate, question.calculation == nil,
        question.initialValue == nil
      else { return nil }
      return Diagnostic(.error, .calculationMissing(question.name), at: question.place)
    }
  }
}
