import Diagnostics

/// A select question offers a list that exists.
enum UnknownChoiceLists: FormRule {
  static let entries = [
    DiagnosticEntry(
      "unknown-choice-list", .error,
      th: "ข้อนี้จะไม่มีตัวเลือกให้เลือก", en: "The question would have nothing to choose from.",
      bad: """
        survey:
          - {type: select_one yes_no, name: a, label: A}
        choices:
          yesno: [{name: y, label: Y}, {name: n, label: N}]
        """,
      good: """
        survey:
          - {type: select_one yesno, name: a, label: A}
        choices:
          yesno: [{name: y, label: Y}, {name: n, label: N}]
        """)
  ]

  static func faults(in form: FormIndex) -> [Diagnostic] {
    var suggestions = NameSuggestions(among: Array(form.form.choiceLists.keys))
    return form.questions.compactMap { number, question in
      guard let list = question.type.list, form.form.choiceLists[list] == nil else { return nil }
      let suggestion = suggestions.closest(to: list)
      return Diagnostic(
        .error, .unknownChoiceList(list, question: question.name, suggestion: suggestion),
        at: form.place("type", of: number))
    }
  }
}

/// A choice name stands once in its list, or an answer would mean two things.
enum DuplicateChoices: FormRule {
  static let entries = [
    DiagnosticEntry(
      "duplicate-choice", .error,
      th: "คำตอบเดียวจะหมายถึงสองตัวเลือก", en: "One answer would mean two things.",
      bad: """
        survey:
          - {type: select_one l, name: a, label: A}
        choices:
          l: [{name: y, label: Yes}, {name: y, label: Maybe}]
        """,
      good: """
        survey:
          - {type: select_one l, name: a, label: A}
        choices:
          l: [{name: y, label: Yes}, {name: m, label: Maybe}]
        """)
  ]

  static func faults(in form: FormIndex) -> [Diagnostic] {
    if form.form.allowsDuplicateChoices { return [] }
    return form.form.orderedChoiceLists.flatMap { list in
      var first: [String: Place] = [:]
      return list.choices.compactMap { choice in
        if let earlier = first[choice.name] {
          return Diagnostic(
            .error, .duplicateChoice(choice.name, list: list.name), at: choice.place,
            related: [earlier])
        }
        first[choice.name] = choice.place
        return nil
      }
    }
  }
}

/// A list that no question offers is a leftover or a misspelling.
enum UnusedChoiceLists: FormRule {
  static let entries = [
    DiagnosticEntry(
      "unused-choice-list",
      th: "รายการที่ไม่มีข้อใดใช้มักเกิดจากสะกดชื่อไม่ตรงกัน",
      en: "A list that nothing uses is a leftover, or its name is misspelt somewhere.",
      bad: """
        survey:
          - {type: text, name: a, label: A}
        choices:
          yesno: [{name: y, label: Y}, {name: n, label: N}]
        """,
      good: """
        survey:
          - {type: select_one yesno, name: a, label: A}
        choices:
          yesno: [{name: y, label: Y}, {name: n, label: N}]
        """)
  ]

  static func faults(in form: FormIndex) -> [Diagnostic] {
    let used = form.listsInUse
    return form.form.orderedChoiceLists.filter { !used.contains($0.name) }.map {
      Diagnostic(.warning, .unusedChoiceList($0.name), at: $0.place)
    }
  }
}
