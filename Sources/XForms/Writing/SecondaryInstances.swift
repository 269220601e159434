import Forms
import XML

/// The data beside the answers: choice lists, attached files, the submission saved last.
struct SecondaryInstances {
  private let form: Form
  private let outline: Outline
  private let names: FormNames
  private let texts: FormTexts

  init(_ form: Form, _ outline: Outline, _ names: FormNames, _ texts: FormTexts) {
    self.form = form
    self.outline = outline
    self.names = names
    self.texts = texts
  }

  var elements: [XMLElement] {
    var seen: Set<String> = []
    let searched = searchedLists
    let lists = form.choiceListNames.filter { !searched.contains($0) }
    return form.dataFiles.filter { seen.insert($0.id).inserted }.map(element)
      + lists.filter { seen.insert($0).inserted }.compactMap { texts.lists[$0].map(element) }
  }

  private func element(_ file: FormDataFile) -> XMLElement {
    names.xforms("instance", [names.attribute("id", file.id), names.attribute("src", file.uri)])
  }

  /// Lists that `search()` fills from a file stand in the body instead.
  private var searchedLists: Set<String> {
    Set(
      form.questions.compactMap { question in
        question.searches ? question.type.list : nil
      })
  }

  private func element(_ list: ChoiceList) -> XMLElement {
    let needsItext = texts.needsItext(list)
    let items = list.choices.enumerated().map { index, choice in
      var children: [XMLElement] = []
      if needsItext { children.append(names.xforms("itextId", text: "\(list.name)-\(index)")) }
      children.append(names.xforms("name", text: choice.name))
      if !needsItext, let label = choice.label.entries.first {
        children.append(names.xforms("label", text: label.text))
      }
      children += choice.columns.map { names.xforms($0.name, text: $0.value) }
      return names.xforms("item", children: children)
    }
    return names.xforms(
      "instance", [names.attribute("id", list.name)],
      children: [names.xforms("root", children: items)])
  }
}
