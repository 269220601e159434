import Diagnostics
import XPath

/// No value may wait for itself: the loop is printed.
enum DependencyCycles: FormRule {
  static func faults(in form: Form) -> [Diagnostic] {
    ReadingGraph(form).loops.map { loop in
      Diagnostic(.error, .dependencyCycle(loop.names), at: loop.place ?? .file(form.file))
    }
  }
}

/// Whether something is answerable or may be changed must not hang on its own answer. ODK refuses
/// it too; a constraint is what looks at its own question.
enum SelfReferences: FormRule {
  static func faults(in form: Form) -> [Diagnostic] {
    func collect(_ elements: [Element], within groups: [String]) -> [Diagnostic] {
      elements.flatMap { element in
        switch element {
        case .group(let group): collect(group.elements, within: groups + [group.name])
        case .question(let question):
          question.formulas.filter { use in
            (use.column == .required || use.column == .readOnly)
              && (use.formula.expression.readsOwnNode
                || use.formula.expression.facts.questions.contains {
                  $0.name == question.name || groups.contains($0.name)
                })
          }.map { use in
            Diagnostic(
              .error, .selfReference(question.name, column: use.column.rawValue),
              at: use.formula.cell.place)
          }
        }
      }
    }
    return collect(form.elements, within: [])
  }
}
