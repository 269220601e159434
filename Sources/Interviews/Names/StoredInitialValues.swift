import Forms

extension Form {
  /// The same form with its values to start with as answers are stored: `๗` as `7`. What is no
  /// answer of its question stays as it is.
  var withStoredInitialValues: Form {
    var form = self
    form.elements = elements.map { stored($0) }
    return form
  }

  private func stored(_ element: Element) -> Element {
    switch element {
    case .group(var group):
      group.elements = group.elements.map { stored($0) }
      return .group(group)
    case .question(var question):
      guard case .text(let text)? = question.initialValue,
        let value = try? question.stored(
          text, choices: question.type.list.flatMap { choiceLists[$0] })
      else { return element }
      question.initialValue = .text(value)
      return .question(question)
    }
  }
}
