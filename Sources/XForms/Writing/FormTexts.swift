import Forms
import XML

/// The form's texts that stand in several languages, come with pictures or have a form of their own:
/// the `itext` of the document, and how the rest of it refers to them.
struct FormTexts {
  private let form: Form
  private let outline: Outline
  private let names: FormNames
  private let output: OutputText
  let lists: [String: ChoiceList]
  private let defaultLanguage: String
  /// The lists whose labels stand in the `itext`.
  private let itextLists: Set<String>

  init(_ form: Form, _ outline: Outline, _ names: FormNames) {
    self.form = form
    self.outline = outline
    self.names = names
    output = OutputText(references: References(outline: outline), names: names)
    defaultLanguage = form.settings.defaultLanguage ?? form.defaultLanguage
    let shapes = form.listsOfTables
    lists = form.choiceLists.filter { !shapes.contains($0.key) }
    itextLists = Set(lists.values.filter(Self.isInItext).map(\.name))
  }

  /// Whether a list's labels stand in the `itext`.
  func needsItext(_ list: ChoiceList) -> Bool { itextLists.contains(list.name) }

  private static func isInItext(_ list: ChoiceList) -> Bool {
    list.choices.contains { choice in
      !choice.media.isEmpty || choice.label.isTranslated
        || choice.label.entries.contains { !QuestionMention.all(in: $0.text).isEmpty }
    }
  }

  func label(of number: Int) -> XMLElement {
    let node = outline[number]
    if node.needsItextLabel {
      return names.xforms("label", [names.attribute("ref", "jr:itext('\(node.path):label')")])
    }
    return inline("label", node.label, number)
  }

  func hint(of number: Int) -> XMLElement {
    let node = outline[number]
    if node.hint.isTranslated || !node.guidance.isEmpty {
      return names.xforms("hint", [names.attribute("ref", "jr:itext('\(node.path):hint')")])
    }
    return inline("hint", node.hint, number)
  }

  func inline(_ name: String, _ text: Translations, _ number: Int?) -> XMLElement {
    names.xforms(name, nodes: output.nodes(text.entries.first?.text ?? "", in: number))
  }

  var itext: XMLElement? {
    var table = ItextTable()
    for name in form.choiceListNames {
      guard let list = lists[name], needsItext(list) else { continue }
      for (index, choice) in list.choices.enumerated() {
        add(choice.label, "\(name)-\(index)", form: "", in: nil, &table)
        add(choice.media, "\(name)-\(index)", in: nil, &table)
      }
    }
    for number in outline.nodes.indices { add(outline[number], number, &table) }
    if table.languages.isEmpty { return nil }
    return names.xforms("itext", children: table.languages.map { translation($0, table) })
  }

  private func add(_ node: OutlineNode, _ number: Int, _ table: inout ItextTable) {
    for (name, message) in [
      ("jr:constraintMsg", node.constraintMessage), ("jr:requiredMsg", node.requiredMessage),
      ("jr:noAppErrorString", node.noAppMessage),
    ] where Self.isMessageInItext(message) {
      add(message, "\(node.path):\(name)", form: "", in: number, &table)
    }
    if node.needsItextLabel {
      add(node.label, "\(node.path):label", form: "", in: number, &table)
    }
    if node.hint.isTranslated || !node.guidance.isEmpty {
      add(node.hint, "\(node.path):hint", form: "", in: number, &table)
    }
    add(node.guidance, "\(node.path):hint", form: "guidance", in: number, &table)
    add(node.media, "\(node.path):label", in: number, &table)
  }

  static func isMessageInItext(_ message: Translations) -> Bool {
    message.isTranslated || message.entries.contains { !QuestionMention.all(in: $0.text).isEmpty }
  }

  private func add(
    _ text: Translations, _ id: String, form: String, in number: Int?, _ table: inout ItextTable
  ) {
    for entry in text.entries {
      table.add(
        .init(text: entry.text, context: number), form: form, id: id,
        language: entry.header ?? defaultLanguage)
    }
  }

  private func add(_ media: Media, _ id: String, in number: Int?, _ table: inout ItextTable) {
    for entry in media.entries {
      add(entry.files, id, form: entry.kind.rawValue, in: number, &table)
    }
  }

  private func translation(_ language: String, _ table: ItextTable) -> XMLElement {
    var attributes = [names.attribute("lang", language)]
    if language == defaultLanguage { attributes.append(names.attribute("default", "true()")) }
    let texts = table.ids.map { id in
      names.xforms(
        "text", [names.attribute("id", id)],
        children: table.forms(of: id).compactMap { form in
          value(table[language, id, form], form: form)
        })
    }
    return names.xforms("translation", attributes, children: texts)
  }

  /// What a language lacks is shown as a dash; a file it lacks is not shown at all.
  private func value(_ entry: ItextTable.Entry?, form: String) -> XMLElement? {
    let text = entry?.text ?? "-"
    let nodes = output.nodes(text, in: entry?.context)
    switch form {
    case "": return names.xforms("value", nodes: nodes)
    case "guidance":
      return names.xforms("value", [names.attribute("form", form)], nodes: nodes)
    default:
      if text == "-" { return nil }
      let folder = form == "big-image" ? "images" : form == "image" ? "images" : form
      return names.xforms(
        "value", [names.attribute("form", form)], nodes: [.text("jr://\(folder)/")] + nodes)
    }
  }
}

/// Texts by language, id and form, each in the order of its first appearance.
private struct ItextTable {
  struct Entry {
    var text: String
    /// The element whose text it is.
    var context: Int?
  }

  private(set) var languages: [String] = []
  private(set) var ids: [String] = []
  private var formsByID: [String: [String]] = [:]
  private var entries: [String: [String: [String: Entry]]] = [:]

  mutating func add(_ entry: Entry, form: String, id: String, language: String) {
    if entries[language] == nil { languages.append(language) }
    if formsByID[id] == nil { ids.append(id) }
    if formsByID[id]?.contains(form) != true { formsByID[id, default: []].append(form) }
    entries[language, default: [:]][id, default: [:]][form] = entry
  }

  func forms(of id: String) -> [String] { formsByID[id] ?? [] }

  subscript(language: String, id: String, form: String) -> Entry? {
    entries[language]?[id]?[form]
  }
}

extension Form {
  /// Lists that name the rows and columns of count tables and serve nothing else: a table is written
  /// as its questions, and an XForm with lists that nobody reads would be complained of.
  fileprivate var listsOfTables: Set<String> {
    func tables(in elements: [Element]) -> [Matrix] {
      elements.flatMap { element -> [Matrix] in
        guard case .group(let group) = element else { return [] }
        return (group.matrix.map { [$0] } ?? []) + tables(in: group.elements)
      }
    }
    let shapes = Set(tables(in: elements).flatMap { [$0.rows, $0.columns] })
    if shapes.isEmpty { return [] }
    let questions = questions
    var used = Set(questions.compactMap(\.type.list))
    used.formUnion(questions.compactMap { $0.parameters["tick_labelset"] })
    let sources = formulas.map(\.formula.source).filter { $0.contains("instance(") }
    return shapes.filter { name in
      !used.contains(name) && !sources.contains { $0.contains(name) }
    }
  }
}
