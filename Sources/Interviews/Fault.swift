import Diagnostics

/// What is wrong with one answer, or with its absence.
public struct Fault: Sendable, Hashable {
  /// The name of the question.
  public let question: String
  public let message: Message
  /// Where in the answers; nil where it concerns no single place.
  public let path: NodePath?

  init(question: String, message: Message, path: NodePath? = nil) {
    self.question = question
    self.message = message
    self.path = path
  }
}

/// A filling cannot be finalised while these stand.
public struct Unfinished: Error, Sendable, Hashable {
  public let faults: [Fault]
}

/// How a question stands in a filling.
public struct QuestionCondition: Sendable, Hashable {
  public let isRelevant: Bool
  public let isRequired: Bool
  public let isReadOnly: Bool
  /// As stored; "" where there is no answer. Kept while the question is not relevant.
  public let value: String
}
