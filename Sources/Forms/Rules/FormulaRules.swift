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

/// Formulas reach other questions by `${name}` alone: what depends on what is known from these, and
/// a path that leads elsewhere would go unnoticed when an answer changes.
enum UnsupportedPaths: FormRule {
  static func faults(in form: Form) -> [Diagnostic] {
    form.formulas.flatMap { use in
      let facts = use.formula.expression.facts
      let paths = facts.paths.filter { $0.predicateDepth == 0 && !$0.isOwnNode }.map(\.span)
      let instances = facts.calls.filter { $0.name == "instance" }.map(\.nameSpan).filter { span in
        !facts.paths.contains { $0.span.contains(span.lowerBound) }
      }
      let saved = facts.questions.filter(\.isLastSaved).map(\.span)
      return (paths + instances + saved).map { span in
        let scalars = Array(use.formula.source.unicodeScalars)
        let text = String(String.UnicodeScalarView(scalars[span.clamped(to: scalars.indices)]))
        return Diagnostic(
          .error, .unsupportedPath(text), at: use.formula.cell.place(offsetBy: span.lowerBound))
      }
    }
  }
}

/// A calculation needs a formula, and only what is computed may have one.
enum CalculationsWithoutFormula: FormRule {
  static func faults(in form: Form) -> [Diagnostic] {
    form.questions.compactMap { question in
      guard question.type == .calculate, question.calculation == nil else { return nil }
      return Diagnostic(.error, .calculationMissing(question.name), at: question.place)
    }
  }
}
