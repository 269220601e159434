import Diagnostics
import XPath

/// `${name}` in a formula names a question of the form.
enum UnknownQuestionsInFormulas: FormRule {
  static func faults(in form: Form) -> [Diagnostic] {
    let names = form.names.map(\.name)
    let known = Set(names)
    return form.formulas.flatMap { use in
      use.formula.expression.facts.questions.filter { !known.contains($0.name) }.map {
        Diagnostic(
          .error,
          .unknownQuestion($0.name, suggestion: closestName(to: $0.name, among: names)),
          at: use.formula.cell.place(offsetBy: $0.span.lowerBound))
      }
    }
  }
}

/// No value may wait for itself: the loop is printed.
///
/// Edges run from a question to those its relevance, calculation, read-only and required
/// read. A constraint may look at its own question.
enum DependencyCycles: FormRule {
  static func faults(in form: Form) -> [Diagnostic] {
    var edges: [String: [String]] = [:]
    var places: [String: Place] = [:]
    for use in form.formulas where use.column != .constraint {
      edges[use.owner, default: []] += use.formula.expression.facts.questions.map(\.name)
      places[use.owner] = places[use.owner] ?? use.formula.cell.place
    }
    return cycles(in: edges, order: form.names.map(\.name)).map { loop in
      Diagnostic(
        .error, .dependencyCycle(loop), at: loop.first.flatMap { places[$0] } ?? .file(form.file))
    }
  }

  /// Each loop once, found by depth-first search. Cost: O(names + edges).
  private static func cycles(in edges: [String: [String]], order: [String]) -> [[String]] {
    var finished: Set<String> = []
    var loops: [[String]] = []
    for start in order where !finished.contains(start) {
      // An explicit stack: a chain of thousands of calculations must not exhaust the real one.
      var path: [(name: String, next: Int)] = [(start, 0)]
      var positions = [start: 0]
      while let top = path.last {
        let targets = edges[top.name] ?? []
        if top.next == targets.count {
          finished.insert(top.name)
          positions[top.name] = nil
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let target = targets[top.next]
        if let position = positions[target] {
          loops.append(path[position...].map(\.name) + [target])
        } else if !finished.contains(target) {
          positions[target] = path.count
          path.append((target, 0))
        }
      }
    }
    return loops
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
