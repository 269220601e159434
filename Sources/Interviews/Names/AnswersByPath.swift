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
    guard let question = question(at: path) else { return live.answer(path, typed: typed) }
    do throws(AnswerRefusal) {
      let value = try question.stored(typed, choices: choices(of: question))
      guard live.answerAsWritten(path, value) else {
        return .noSuchQuestion(path.description)
      }
      initialFaults[question.name] = nil
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

  /// A new last instance of a repeat. - Returns: its path; nil where there is no such repeat.
  @discardableResult
  public mutating func addInstance(of path: NodePath) -> NodePath? { live.addRepeat(path) }

  /// Takes an instance of a repeat away. - Returns: false where there is none.
  @discardableResult
  public mutating func removeInstance(at path: NodePath) -> Bool { live.removeRepeat(path) }

  /// Shows the form's texts in one of its languages; nil for its default.
  public mutating func show(in language: String?) { live.language = language }

  /// The question whose answer a node holds; nil for nodes that the form's author did not write.
  private func question(at path: NodePath) -> Question? {
    let written = path.steps.dropFirst().map(\.name).joined(separator: "/")
    return places.questions.first { $0.answersPath == written }?.question
  }
}
