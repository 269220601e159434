import Diagnostics
import Forms
import Interviews

/// Which items of a form with conditions were put to a person: a blank says nothing about that.
struct AskedItems {
  private let blank: Interview
  private let conditional: Set<String>

  /// Nil where every item is put to everybody.
  ///
  /// - Parameter kept: the form ready to be filled, which is made only where it is needed.
  init?(of form: Form, kept: () throws(Failure) -> KeptForm) throws(Failure) {
    conditional = form.conditionalItems
    guard !conditional.isEmpty else { return nil }
    blank = try Interview(form, kept().definition(), environment: World.interview)
  }

  /// The items without an answer that the conditions kept from this person.
  func notAsked(_ answers: Answers) throws(Failure) -> Set<String> {
    let open = conditional.filter { answers[$0] == nil }
    guard !open.isEmpty else { return [] }
    var interview = try blank.restarted()
    for entry in answers.entries { interview.answer(String(entry.name), entry.value) }
    return open.subtracting(interview.shownQuestions.map(\.name))
  }
}

extension Form {
  /// Items that stand under a condition, their own or one of a group around them.
  fileprivate var conditionalItems: Set<String> {
    func names(_ elements: [Element], isConditional: Bool) -> [String] {
      elements.flatMap { element -> [String] in
        switch element {
        case .question(let question):
          let counts = question.score != nil && (isConditional || question.relevant != nil)
          return counts ? [question.name] : []
        case .group(let group):
          return names(
            group.elements, isConditional: isConditional || group.relevant != nil)
        }
      }
    }
    return Set(names(elements, isConditional: false))
  }
}
