import Forms
import XML

/// What is put on the screen: controls, groups and repeats in the author's order.
struct BodyWriter {
  private let form: Form
  private let outline: Outline
  private let names: FormNames
  private let texts: FormTexts
  private let references: References

  init(_ form: Form, _ outline: Outline, _ names: FormNames, _ texts: FormTexts) {
    self.form = form
    self.outline = outline
    self.names = names
    self.texts = texts
    references = References(outline: outline)
  }

  var body: XMLElement {
    let style = form.settings.style.map { [names.attribute("class", $0)] } ?? []
    return names.xhtml("body", style, children: controls(in: 0))
  }

  private func controls(in number: Int) -> [XMLElement] {
    outline[number].children.compactMap { child in
      switch outline[child].kind {
      case .group: outline[child].isBodyless ? nil : group(child)
      case .repeat: self.repeat(child)
      case .question: control(child)
      case .root, .entity, .attribute, .entityLabel: nil
      }
    }
  }

  private func attributes(_ number: Int) -> [XMLAttribute] {
    outline[number].controlAttributes.map {
      names.attribute($0.name, references.resolve($0.value, in: number))
    }
  }

  /// Nil where nothing of the group is seen: devices refuse a group without anything in it.
  private func group(_ number: Int) -> XMLElement? {
    let label = outline[number].label.isEmpty ? [] : [texts.label(of: number)]
    let content = label + controls(in: number)
    let attributes = attributes(number)
    if content.isEmpty && attributes.isEmpty { return nil }
    return names.xforms(
      "group", attributes + [names.attribute("ref", outline[number].path)], children: content)
  }

  private func `repeat`(_ number: Int) -> XMLElement {
    let path = outline[number].path
    let content = names.xforms(
      "repeat", [names.attribute("nodeset", path)] + attributes(number),
      children: controls(in: number) + newInstanceActions(of: number))
    return names.xforms(
      "group", [names.attribute("ref", path)], children: [texts.label(of: number), content])
  }

  /// What is set in each new instance; repeats within see to their own.
  private func newInstanceActions(of number: Int) -> [XMLElement] {
    let binds = BindWriter(outline, names)
    return outline[number].children.flatMap { child in
      let own = outline[child].actions.filter { $0.event == OutlineEvent.newRepeat }
        .map { binds.element($0, of: child) }
      return outline[child].kind == .repeat ? own : own + newInstanceActions(of: child)
    }
  }

  private func control(_ number: Int) -> XMLElement? {
    let node = outline[number]
    guard let tag = node.control else { return nil }
    let hasWords = !node.label.isEmpty || !node.hint.isEmpty
    if node.isComputed && !hasWords { return nil }
    if !hasWords && node.media.isEmpty && node.guidance.isEmpty { return nil }
    var children: [XMLElement] = []
    if !node.label.isEmpty || !node.media.isEmpty { children.append(texts.label(of: number)) }
    if !node.hint.isEmpty || !node.guidance.isEmpty {
      if children.isEmpty { children.append(texts.label(of: number)) }
      children.append(texts.hint(of: number))
    }
    var attributes = [names.attribute("ref", node.path)] + attributes(number)
    if let items = node.items {
      let writer = ItemsWriter(outline, names, texts)
      children += writer.elements(items, of: number)
      if let query = writer.query(items, of: number) {
        attributes.append(names.attribute("query", query))
      }
    }
    if let tags = node.tags { children += osmTags(tags) }
    return names.xforms(tag, attributes, children: children + triggeredActions(of: number))
  }

  private func triggeredActions(of number: Int) -> [XMLElement] {
    let all = outline.triggered[outline[number].name] ?? []
    let ordered = all.filter { !$0.setsLocation } + all.filter(\.setsLocation)
    return ordered.map { triggered in
      var attributes = [
        names.attribute("ref", outline[triggered.target].path),
        names.attribute("event", OutlineEvent.valueChanged),
      ]
      if !triggered.setsLocation, !triggered.calculation.isEmpty {
        attributes.append(
          names.attribute("value", references.resolve(triggered.calculation, in: number)))
      }
      return names.xforms(triggered.setsLocation ? "odk:setgeopoint" : "setvalue", attributes)
    }
  }

  private func osmTags(_ list: String) -> [XMLElement] {
    (form.osmTags[list]?.choices ?? []).map { tag in
      let values = (form.osmTags[tag.name]?.choices ?? []).map { choice in
        names.xforms(
          "item",
          children: [
            texts.inline("label", choice.label, nil), names.xforms("value", text: choice.name),
          ])
      }
      return names.xforms(
        "tag", [names.attribute("key", tag.name)],
        children: [texts.inline("label", tag.label, nil)] + values)
    }
  }
}
