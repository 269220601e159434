import Diagnostics

/// What is wrong with one answer, or with its absence.
public struct Fault: Sendable, Hashable {
  /// The name of the question.
  public let question: String
  /// What was found and what to do, in Thai and English.
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
  /// In the author's order of the questions.
  public let faults: [Fault]
  /// The checks of severity `warning` that do not hold either; of rows of a table.
  public let warnings: [Fault]

  init(faults: [Fault], warnings: [Fault] = []) {
    self.faults = faults
    self.warnings = warnings
  }
}

/// How a question stands in a filling.
public struct QuestionCondition: Sendable, Hashable {
  /// Whether it is asked.
  public let isRelevant: Bool
  /// Whether it must be answered.
  public let isRequired: Bool
  /// Whether people may not change it.
  public let isReadOnly: Bool
  /// As stored; "" where there is no answer. Kept while the question is not relevant.
  public let value: String
}
