import Diagnostics

/// The key of an item is among its choices; a single-answer item has one right answer.
enum KeysOutsideChoices: FormRule {
  static func faults(in form: Form) -> [Diagnostic] {
    form.items.flatMap { item -> [Diagnostic] in
      guard let score = item.score else { return [] }
      guard let listName = item.type.list else {
        return [Diagnostic(.error, .keyWithoutChoices(item.name), at: item.place)]
      }
      guard let list = form.choiceLists[listName] else { return [] }
      var faults = score.key.sorted().filter { list.choice(named: $0) == nil }.map {
        Diagnostic(
          .error, .keyNotAChoice($0, question: item.name, choices: list.choices.map(\.name)),
          at: item.place)
      }
      if case .selectOne = item.type, score.key.count > 1 {
        faults.append(Diagnostic(.error, .severalKeys(item.name), at: item.place))
      }
      return faults
    }
  }
}

/// Objectives that items name are listed, and listed ones are used.
enum Objectives: FormRule {
  static func faults(in form: Form) -> [Diagnostic] {
    let listed = Set(form.scoring.objectives.map(\.name))
    var suggestions = NameSuggestions(among: Array(listed))
    let used = Set(form.items.compactMap { $0.score?.objective })
    let unknown = form.items.compactMap { item -> Diagnostic? in
      guard let objective = item.score?.objective, !listed.contains(objective) else { return nil }
      let suggestion = suggestions.closest(to: objective)
      return Diagnostic(
        .error, .unknownObjective(objective, question: item.name, suggestion: suggestion),
        at: item.place)
    }
    let unused = form.scoring.objectives.filter { !used.contains($0.name) }.map {
      Diagnostic(.warning, .unusedObjective($0.name), at: $0.place)
    }
    return unknown + unused
  }
}

/// Each role has at most one question.
enum DuplicateRoles: FormRule {
  static func faults(in form: Form) -> [Diagnostic] {
    Question.Role.allCases.flatMap { role in
      form.questions.filter { $0.role == role }.dropFirst().map {
        Diagnostic(.error, .duplicateRole(role.rawValue), at: $0.place)
      }
    }
  }
}
