import Diagnostics

/// A select question offers a list that exists.
enum UnknownChoiceLists: FormRule {
  static func faults(in form: Form) -> [Diagnostic] {
    var suggestions = NameSuggestions(among: Array(form.choiceLists.keys))
    return form.questions.compactMap { question in
      guard let list = question.type.list, form.choiceLists[list] == nil else { return nil }
      let suggestion = suggestions.closest(to: list)
      return Diagnostic(
        .error, .unknownChoiceList(list, question: question.name, suggestion: suggestion),
        at: question.place)
    }
  }
}

/// A choice name stands once in its list, or an answer would mean two things.
enum DuplicateChoices: FormRule {
  static func faults(in form: Form) -> [Diagnostic] {
    form.choiceLists.values.flatMap { list in
      var seen: Set<String> = []
      return list.choices.filter { !seen.insert($0.name).inserted }.map {
        Diagnostic(.error, .duplicateChoice($0.name, list: list.name), at: $0.place)
      }
    }
  }
}

/// A list that no question offers is a leftover or a misspelling.
enum UnusedChoiceLists: FormRule {
  static func faults(in form: Form) -> [Diagnostic] {
    let used = Set(form.questions.compactMap(\.type.list))
    return form.choiceLists.values.filter { !used.contains($0.name) }.map {
      Diagnostic(.warning, .unusedChoiceList($0.name), at: $0.place)
    }
  }
}
