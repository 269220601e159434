import Forms

/// Lays out a form as ODK's converter does, with the elements it adds: counts of repeats, headings
/// of tables of selects, questions for "other", and the data about the submission itself.
struct OutlineBuilder {
  private(set) var outline = Outline()
  private let form: Form
  private let entities: [[String]: EntityDeclaration]
  private var metaQuestions: [OutlineNode] = []
  private var triggers: [(trigger: String, target: Int, question: Question)] = []
  /// Within a `table-list` group: the list its selects share, once the first of them is met.
  private var table: Table?

  private enum Table {
    case open
    case of(String)
  }

  init(_ form: Form) {
    self.form = form
    entities = Dictionary(form.entities.map { ($0.container, $0) }) { first, _ in first }
    var root = OutlineNode(form.settings.rootName, .root)
    root.bind = nil
    let number = outline.add(root, to: nil)
    add(form.elements, to: number, container: [])
    addEntities(of: [], to: number)
    addMeta(to: number)
    for (trigger, target, question) in triggers {
      outline.triggered[trigger, default: []].append(
        .init(
          target: target, calculation: question.calculation?.source ?? "",
          setsLocation: question.type == .backgroundGeopoint))
    }
  }

  private mutating func add(_ elements: [Element], to parent: Int, container: [String]) {
    for element in elements {
      switch element {
      case .group(let group): add(group, to: parent, container: container + [group.name])
      case .question(let question) where question.type.isData:
        outline.dataFiles.append(question)
      case .question(let question) where question.type == .audit:
        metaQuestions.append(QuestionOutline(question).node)
      case .question(let question): add(question, to: parent)
      }
    }
  }

  private mutating func add(_ group: Group, to parent: Int, container: [String]) {
    var node = OutlineNode(group.name, group.isRepeat ? .repeat : .group)
    node.label = group.label
    node.hint = group.hint
    node.media = group.media
    var bind: [OutlineNode.Attribute] = []
    if let relevant = group.relevant {
      bind.append(.init(name: "relevant", value: relevant.source))
    }
    if let readOnly = group.readOnly {
      bind.append(.init(name: "readonly", value: readOnly.source))
    }
    bind += group.attributes.bind.map { .init(name: $0.name, value: $0.value) }
    node.bind = bind.isEmpty ? nil : bind
    node.instanceAttributes = group.attributes.instance.map {
      .init(name: $0.name, value: $0.value)
    }
    let heading = setAppearance(of: group, &node)
    if let count = group.repetition?.count {
      node.controlAttributes.append(
        .init(name: "jr:count", value: reference(to: count, of: group, in: parent)))
    }
    if let intent = group.intent {
      node.controlAttributes.append(.init(name: "intent", value: intent))
    }
    node.controlAttributes += group.attributes.body.map { .init(name: $0.name, value: $0.value) }
    let number = outline.add(node, to: parent)
    if let heading { _ = outline.add(heading, to: number) }
    add(group.elements, to: number, container: container)
    addEntities(of: container, to: number)
    table = nil
  }

  /// `table-list` is a field list whose selects share one row of headings; the group's own label
  /// becomes a note.
  private mutating func setAppearance(of group: Group, _ node: inout OutlineNode) -> OutlineNode? {
    var words = group.appearance.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.contains("table-list") else {
      if !group.appearance.isEmpty {
        node.controlAttributes.append(.init(name: "appearance", value: group.appearance))
      }
      return nil
    }
    table = .open
    words = ["field-list"] + words.filter { $0 != "table-list" }
    node.controlAttributes.append(
      .init(name: "appearance", value: words.joined(separator: " ")))
    if node.label.isEmpty && node.hint.isEmpty { return nil }
    var note = OutlineNode("generated_table_list_label_\(group.row)", .question)
    note.control = "input"
    note.bind = [.init(name: "type", value: "string"), .init(name: "readonly", value: "true()")]
    note.label = node.label
    note.hint = node.hint
    node.label = Translations()
    node.hint = Translations()
    return note
  }

  /// A count that is more than one question is computed in an element of its own.
  private mutating func reference(to count: Formula, of group: Group, in parent: Int) -> String {
    let mentions = QuestionMention.all(in: count.source)
    if mentions.count == 1, mentions[0].span.count == count.source.unicodeScalars.count {
      return count.source
    }
    var node = OutlineNode("\(group.name)_count", .question)
    node.bind = [
      .init(name: "type", value: "string"), .init(name: "readonly", value: "true()"),
      .init(name: "calculate", value: count.source),
    ]
    node.isComputed = true
    _ = outline.add(node, to: parent)
    return "${\(node.name)}"
  }

  private mutating func add(_ question: Question, to parent: Int) {
    var node = QuestionOutline(question).node
    if let table, question.type.choices != nil, let list = question.type.list {
      if case .open = table {
        self.table = .of(list)
        _ = outline.add(tableHeading(for: question, node), to: parent)
      }
      node.controlAttributes.removeAll { $0.name == "appearance" }
      node.controlAttributes.append(.init(name: "appearance", value: "list-nolabel"))
    }
    let number = outline.add(node, to: parent)
    if outline[number].actions.contains(where: { $0.event == OutlineEvent.firstLoad }),
      case .formula(let formula) = question.initialValue,
      outline[number].kind == .question, outline.isInRepeat(number)
    {
      outline[number].actions.append(
        .init(name: "setvalue", event: OutlineEvent.newRepeat, value: formula.source))
    }
    for trigger in question.triggers { triggers.append((trigger, number, question)) }
    if question.offersOther { _ = outline.add(other(than: question), to: parent) }
  }

  private func tableHeading(for question: Question, _ node: OutlineNode) -> OutlineNode {
    var heading = OutlineNode("reserved_name_for_field_list_labels_\(question.row)", .question)
    heading.control = node.control
    heading.bind = [.init(name: "type", value: node.bound("type") ?? "string")]
    heading.controlAttributes = [.init(name: "appearance", value: "label")]
    heading.label = Translations([.init(language: form.defaultLanguage, text: " ")])
    if let source = question.type.choices { heading.items = OutlineItems(source: source) }
    return heading
  }

  private func other(than question: Question) -> OutlineNode {
    var node = OutlineNode("\(question.name)_other", .question)
    node.control = "input"
    node.label = Translations([.init(language: form.defaultLanguage, text: "Specify other.")])
    node.bind = [
      .init(name: "type", value: "string"),
      .init(name: "relevant", value: "selected(../\(question.name), 'other')"),
    ]
    return node
  }

  private mutating func addMeta(to root: Int) {
    var questions = metaQuestions
    if !form.settings.omitsInstanceID {
      var id = OutlineNode("instanceID", .question)
      id.bind = [
        .init(name: "type", value: "string"), .init(name: "readonly", value: "true()"),
        .init(name: "jr:preload", value: form.settings.instanceIDPreload),
      ]
      id.isComputed = true
      questions.append(id)
    }
    if let formula = form.settings.instanceName {
      var name = OutlineNode("instanceName", .question)
      name.bind = [
        .init(name: "type", value: "string"), .init(name: "calculate", value: formula.source),
      ]
      name.isComputed = true
      questions.append(name)
    }
    if questions.isEmpty { return }
    let meta = outline[root].children.first { outline[$0].isBodyless } ?? addMetaGroup(to: root)
    for question in questions { _ = outline.add(question, to: meta) }
  }

  private mutating func addMetaGroup(to parent: Int) -> Int {
    var meta = OutlineNode("meta", .group)
    meta.isBodyless = true
    return outline.add(meta, to: parent)
  }

  private mutating func addEntities(of container: [String], to parent: Int) {
    guard let declaration = entities[container] else { return }
    let isRepeated = outline[parent].kind == .repeat || outline.isInRepeat(parent)
    if isRepeated { outline.hasEntityInRepeat = true }
    let entity = outline.add(OutlineNode("entity", .entity), to: addMetaGroup(to: parent))
    for node in EntityOutline(declaration, isRepeated: isRepeated).nodes {
      _ = outline.add(node, to: entity)
    }
  }
}

/// The events of ODK XForms.
enum OutlineEvent {
  static let firstLoad = "odk-instance-first-load"
  static let load = "odk-instance-load"
  static let newRepeat = "odk-new-repeat"
  static let valueChanged = "xforms-value-changed"
}
