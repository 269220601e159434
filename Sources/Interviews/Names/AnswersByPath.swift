import Diagnostics
import Forms
import XForms

// People's answers at any place of the form, instances of repeats among them.
extension Interview {
  /// Stores what a person typed at a node, understood as the question's type asks, and recomputes
  /// what depends on it. One that breaks a constraint is stored, so that it can be seen and mended.
  ///
  /// - Returns: why it was not taken; nil where it was.
  public mutating func take(_ typed: String, at path: NodePath) -> Message? {
    if let refusal = refusal(ofTypedChoices: typed, at: path) { return refusal }
    do throws(AnswerRefusal) {
      try store(typed, at: path)
      return nil
    } catch {
      return error.message
    }
  }

  /// The stored spelling of what a person types at a node; nil where it would not be taken.
  public func storedSpelling(of typed: String, at path: NodePath) -> String? {
    guard let question = question(at: path) else { return nil }
    return try? question.stored(typed, choices: choices(of: question))
  }

  /// What changed since the last time this was asked: nil for nodes that are gone.
  public mutating func takeChanges() -> [NodePath: NodeState?] { live.takeChanges() }
}
