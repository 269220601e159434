import Forms
import XPath

/// Which questions stand behind an answer: those that its calculation and the conditions of the
/// question and its groups name.
struct AnswerSources {
  private var direct: [String: Set<String>] = [:]

  init(_ elements: [Element]) {
    add(elements, conditions: [])
  }

  private mutating func add(_ elements: [Element], conditions: Set<String>) {
    for element in elements {
      switch element {
      case .question(let question):
        direct[question.name, default: []].formUnion(
          conditions.union(names(in: question.relevant)).union(names(in: question.calculation)))
      case .group(let group):
        add(group.elements, conditions: conditions.union(names(in: group.relevant)))
      }
    }
  }

  private func names(in formula: Formula?) -> Set<String> {
    Set((formula?.expression.facts.questions ?? []).map(\.name))
  }

  /// Every question that a formula reads, directly or through others.
  func all(behind formula: Formula) -> Set<String> {
    var found: Set<String> = []
    var waiting = names(in: formula)
    while let name = waiting.popFirst() {
      guard found.insert(name).inserted else { continue }
      waiting.formUnion((direct[name] ?? []).subtracting(found))
    }
    return found
  }
}
