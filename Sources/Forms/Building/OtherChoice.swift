import ThaiText

extension FormSource.Row {
  /// The list that needs a choice `other` because the row asks for it (`or_other`).
  var listWithOther: String? {
    guard let type = self["type"]?.text, type.trimmed.hasSuffix("other"),
      case .question(let question, offersOther: true) = TypeCell(type)
    else { return nil }
    return question.list
  }
}

extension ChoiceList {
  /// Adds the choice `other` unless the author has one.
  mutating func addOther(in defaultLanguage: String) {
    if choices.contains(where: { $0.name == "other" }) { return }
    guard var other = choices.last else { return }
    var headers: [String?] = []
    for entry in choices.flatMap(\.label.entries) where !headers.contains(entry.header) {
      headers.append(entry.header)
    }
    if headers.isEmpty { headers = [nil] }
    other.name = "other"
    other.media = Media()
    other.columns = []
    other.label = Translations(
      headers.map {
        .init(language: $0?.languageCode() ?? defaultLanguage, text: "Other", header: $0)
      })
    choices.append(other)
  }
}
