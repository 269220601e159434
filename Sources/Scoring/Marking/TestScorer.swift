import Forms

/// The room **Scoring**: from a form and answers to scores, and from scores to what they say.
///
/// Marks a test with the key that its form carries.
public struct TestScorer: Sendable {
  public let form: Form
  private let items: [(name: String, score: ItemScore)]

  public init(_ form: Form) {
    self.form = form
    items = form.items.compactMap { item in item.score.map { (item.name, $0) } }
  }

  /// A single answer is right where it is the key; several are right where they are exactly the
  /// set of keys, in any order.
  public func score(_ answers: Answers) -> TestScore {
    TestScore(
      items: items.map { name, score in
        ItemResult(
          item: name, objective: score.objective, state: state(of: answers[name], key: score.key),
          maximum: score.points)
      })
  }

  private func state(of answer: String?, key: Set<String>) -> ItemResult.State {
    let chosen = Set((answer ?? "").split(whereSeparator: \.isWhitespace).map(String.init))
    if chosen.isEmpty { return .blank }
    return chosen == key ? .right : .wrong
  }
}
