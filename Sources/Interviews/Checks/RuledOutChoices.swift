import Diagnostics
import Forms
import XForms

// Choices that a list or a file has, and that other answers rule out.
extension Interview {
  /// Why a choice is not taken that the answers so far rule out, or that a file does not hold.
  func refusal(ofTypedChoices typed: String, at path: NodePath) -> Message? {
    guard let question = question(at: path), let source = question.type.choices,
      let value = storedSpelling(of: typed, at: path), !value.isEmpty
    else { return nil }
    if case .list = source, question.choiceFilter == nil { return nil }
    // Of a file that is not there nobody knows what it holds.
    if live.definition.isMissingChoices(ofSelectAt: path.withoutPositions) { return nil }
    return refusal(ofChoices: value, at: path)
  }

  /// Why a value is not offered: which choices are depends on other answers.
  func refusal(ofChoices value: String, at path: NodePath) -> Message? {
    guard let type = live.type(of: path), [.selectOne, .selectMultiple, .rank].contains(type),
      let state = live.state(of: path), state.isRelevant
    else { return nil }
    let question = question(at: path)
    // Of a whole list all choices were looked for when the value was understood.
    let isWholeList = question?.type.list != nil && question?.choiceFilter == nil
    if isWholeList, state.value == value { return nil }
    let offered = live.choices(of: path)?.map(\.value) ?? []
    let gone = value.split(separator: " ").map(String.init).first { !offered.contains($0) }
    return gone.map { word in
      let some = Array(offered.prefix(20))
      return question?.choiceFilter == nil
        ? .notAChoice(word, choices: some) : .notOffered(word, choices: some)
    }
  }
}
