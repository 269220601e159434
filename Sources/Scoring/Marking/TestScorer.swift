public import Forms
import Statistics

/// The room **Scoring**: from a form and answers to scores, and from scores to what they say.
///
/// Marks one person's answers with the key that a form carries; many persons are a ``MarkedTest``.
public struct TestScorer: Sendable {
  public let form: Form
  private let key: TestKey

  public init(_ form: Form) {
    self.form = form
    key = TestKey(form)
  }

  /// A single answer is right where it is the key; several are right where they are exactly the
  /// set of keys, in any order, or in part where the item gives credit for that.
  ///
  /// - Parameter notAsked: items that were not put to this person, which no blank in the answers
  ///   tells.
  public func score(_ answers: Answers, notAsked: Set<String> = []) -> TestScore {
    TestScore(
      items: key.items.map { item in
        var coder = ItemCoder(item, rules: MarkingRules())
        let code =
          answers[item.item] == nil && notAsked.contains(item.item)
          ? AnswerCode.notAdministered : coder.code(of: answers[item.item] ?? "")
        return coder.result(of: code)
      })
  }
}
