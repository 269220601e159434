import Forms

/// The numbers by which the sheet, the outline and people talk about questions: 1, 2, 3 … in the
/// author's order. The question that says whom the answers are about has none, nor has what is not
/// answered.
struct QuestionNumbers {
  private let numbers: [String: Int]

  /// O(questions).
  init(_ form: Form) {
    let numbered = form.questions.filter {
      $0.type.isAsked && $0.role != .subject && !$0.isGridHeading
    }
    numbers = Dictionary(
      zip(numbered.map(\.name), 1...), uniquingKeysWith: { first, _ in first })
  }

  subscript(name: String) -> Int? { numbers[name] }
}

extension Question {
  /// Whether the question only prints its choices above those below it.
  var isGridHeading: Bool {
    type.list != nil && Appearance(appearance).contains("label")
  }
}
