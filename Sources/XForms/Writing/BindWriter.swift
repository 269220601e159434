import Forms
import XML

/// The binds of all elements, each followed by what is set when a submission begins.
struct BindWriter {
  private let outline: Outline
  private let names: FormNames
  private let references: References

  init(_ outline: Outline, _ names: FormNames) {
    self.outline = outline
    self.names = names
    references = References(outline: outline)
  }

  var elements: [XMLElement] {
    var elements: [XMLElement] = []
    // Depth first, as the elements stand in the instance.
    var waiting = [0]
    while let number = waiting.popLast() {
      if let bind = bind(number) { elements.append(bind) }
      for action in outline[number].actions where action.event != OutlineEvent.newRepeat {
        elements.append(element(action, of: number))
      }
      waiting += outline[number].children.reversed()
    }
    return elements
  }

  private func bind(_ number: Int) -> XMLElement? {
    let node = outline[number]
    guard var attributes = node.bind else { return nil }
    for (name, message) in [
      ("jr:constraintMsg", node.constraintMessage), ("jr:requiredMsg", node.requiredMessage),
      ("jr:noAppErrorString", node.noAppMessage),
    ] {
      guard let first = message.entries.first else { continue }
      let isInItext = FormTexts.isMessageInItext(message)
      attributes.append(
        .init(name: name, value: isInItext ? "jr:itext('\(node.path):\(name)')" : first.text))
    }
    return names.xforms(
      "bind",
      [names.attribute("nodeset", node.path)]
        + attributes.map {
          names.attribute($0.name, references.resolve($0.value, in: number))
        })
  }

  /// What is done to an element on an event.
  func element(_ action: OutlineNode.Action, of number: Int) -> XMLElement {
    var attributes = [
      names.attribute("ref", outline[number].path), names.attribute("event", action.event),
    ]
    if let value = action.value, !value.isEmpty {
      attributes.append(names.attribute("value", references.resolve(value, in: number)))
    }
    attributes += action.attributes.map { names.attribute($0.name, $0.value) }
    return names.xforms(action.name, attributes)
  }
}
