import Diagnostics

extension FormIntegrity {
  /// Choices come from one place, and what is made of them goes together.
  mutating func checkChoices() {
    var searched: [String: Question] = [:]
    var plain: Set<String> = []
    var multiple: Set<String> = []
    var suggestions = NameSuggestions(among: Array(form.externalChoiceLists.keys))
    for question in questions {
      guard let source = question.type.choices else { continue }
      switch source {
      case .external(let list):
        if form.externalChoiceLists[list] == nil {
          let suggestion = suggestions.closest(to: list)
          report(
            .unknownChoiceList(list, question: question.name, suggestion: suggestion),
            at: question.place)
        }
      case .file where question.searches: report(.searchInFile, at: question.place)
      case .list(let list):
        if question.searches { searched[list] = question } else { plain.insert(list) }
        if case .selectMultiple = question.type, multiple.insert(list).inserted {
          checkSpaces(in: list)
        }
      default: break
      }
      if question.offersOther, question.choiceFilter != nil {
        report(.otherWithFilter, at: question.place)
      }
      if question.offersOther, question.type.list == nil {
        report(.otherWithoutList, at: question.place)
      }
    }
    for (list, question) in searched where plain.contains(list) {
      report(.searchSharesList(list), at: question.place)
    }
  }

  /// Answers to a select_multiple are names with spaces between.
  private mutating func checkSpaces(in list: String) {
    for choice in form.choiceLists[list]?.choices ?? [] where choice.name.contains(" ") {
      report(.choiceNameWithSpace(choice.name), at: choice.place)
    }
  }

  /// The selects of a `table-list` share their list.
  mutating func checkTables(_ elements: [Element]) {
    for case .group(let group) in elements {
      checkTables(group.elements)
      let words = group.appearance.words
      guard words.contains("table-list") else { continue }
      var first: String?
      for case .question(let question) in group.elements {
        guard let list = question.type.list else { continue }
        if first == nil, question.choiceFilter != nil {
          report(.tableListFiltered, at: question.place)
        }
        if let first, first != list { report(.tableListMixed(first, list), at: question.place) }
        first = first ?? list
      }
    }
  }

  /// One name of data has one source.
  mutating func checkDataFiles() {
    var seen: [String: FormDataFile] = [:]
    for file in form.dataFiles {
      if let other = seen[file.id], other.uri != file.uri || (other.isDeclared && file.isDeclared) {
        report(.instanceTwice(file.id), at: file.place)
      }
      seen[file.id] = seen[file.id] ?? file
    }
    let searched = Set(questions.filter(\.searches).compactMap(\.type.list))
    for name in form.choiceListNames where seen[name] != nil && !searched.contains(name) {
      if let list = form.choiceLists[name] { report(.instanceTwice(name), at: list.place) }
    }
  }
}

extension Question {
  /// Whether its appearance calls `search(…)`.
  public var searches: Bool {
    guard !appearance.isEmpty, let call = appearance.firstRange(of: "search(") else { return false }
    return appearance[call.upperBound...].contains(")")
  }
}
