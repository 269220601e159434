import Forms

extension FormOutline {
  /// The outline for programs (docs/json.md).
  public var json: JSONValue {
    [
      "form": .string(form.id), "version": .string(form.version), "title": object(form.title),
      "default_language": .string(form.defaultLanguage),
      "languages": .array(form.languages.map { .string($0) }),
      "counts": [
        "questions": .integer(questionCount), "groups": .integer(count(of: .group)),
        "repeats": .integer(count(of: .repeat)),
        "choice_lists": .integer(form.choiceLists.count),
      ],
      "elements": .array(rows.map(object)),
      "choice_lists": .array(form.orderedChoiceLists.map(object)),
    ]
  }

  private func object(_ row: Row) -> JSONValue {
    var object = JSONValue.Object()
    object.set("kind", .string(row.kind.rawValue))
    object.set("number", row.number.map { .integer($0) } ?? .null)
    object.set("name", .string(row.name))
    object.set("path", .string(row.path))
    object.set("depth", .integer(row.depth))
    object.set("type", .string(row.type))
    let texts: [(String, String?)] = [
      ("list", row.list), ("required", row.required), ("relevant", row.relevant),
      ("constraint", row.constraint), ("calculation", row.calculation),
      ("choice_filter", row.choiceFilter), ("repeat_count", row.repeatCount),
      ("appearance", row.appearance.isEmpty ? nil : row.appearance), ("role", row.role),
    ]
    for (key, text) in texts { object.set(key, text.map { .string($0) } ?? .null) }
    object.set("label", self.object(row.label))
    object.set("hint", self.object(row.hint))
    return .object(object)
  }

  private func object(_ list: ChoiceList) -> JSONValue {
    [
      "name": .string(list.name),
      "choices": .array(
        list.choices.map { ["name": .string($0.name), "label": object($0.label)] }),
    ]
  }

  private func object(_ translations: Translations) -> JSONValue {
    var object = JSONValue.Object()
    for entry in translations.entries { object.set(entry.language, .string(entry.text)) }
    return .object(object)
  }
}
