public import Forms
import Statistics

/// The keys of a test, in the order of its items.
public struct TestKey: Sendable, Hashable {
  public let items: [ItemKey]

  public init(_ items: [ItemKey]) {
    self.items = items
  }

  /// The keys that a form carries.
  public init(_ form: Form) {
    items = form.items.compactMap { question in
      question.score.map { score in
        ItemKey(
          item: question.name, choices: form.choiceNames(of: question), key: score.key,
          points: score.points, objective: score.objective, partial: score.partial,
          allowsSeveral: !question.type.takesOneChoice, spelling: .stored)
      }
    }
  }

  /// The points of all items.
  public var maximum: Double { sumOfPoints(items.map(\.points)) }
}

extension Form {
  /// Empty where the choices are not the form's own.
  fileprivate func choiceNames(of question: Question) -> [String] {
    let list = question.type.list.flatMap { choiceLists[$0] }
    return list?.choices.map(\.name) ?? []
  }
}

extension QuestionType {
  fileprivate var takesOneChoice: Bool {
    if case .selectOne = self { true } else { false }
  }
}
