import Diagnostics

/// Choices that work but that people or programs will mistake.
enum SuspectChoices: FormRule {
  static let entries = [
    DiagnosticEntry(
      "duplicate-choice-label",
      th: "ผู้ตอบแยกสองตัวเลือกที่มีข้อความเดียวกันไม่ออก",
      en: "People cannot tell two choices with the same words apart.",
      bad: """
        survey:
          - {type: select_one l, name: a, label: A}
        choices:
          l: [{name: y, label: Often}, {name: m, label: Often}]
        """,
      good: """
        survey:
          - {type: select_one l, name: a, label: A}
        choices:
          l: [{name: y, label: Often}, {name: m, label: Sometimes}]
        """),
    DiagnosticEntry(
      "single-choice", .note,
      th: "รายการที่มีตัวเลือกเดียวมักเกิดจากแถวหาย หรือสะกดชื่อรายการไม่ตรงกันในบางแถว",
      en: "A list of one is often a list whose other rows carry a misspelt name.",
      bad: """
        survey:
          - {type: select_one l, name: a, label: A}
        choices:
          l: [{name: y, label: Often}]
        """,
      good: """
        survey:
          - {type: select_one l, name: a, label: A}
        choices:
          l: [{name: y, label: Often}, {name: m, label: Sometimes}]
        """),
  ]

  static func faults(in form: FormIndex) -> [Diagnostic] {
    let filtered = form.filteredLists
    let singles = Set(
      form.questions.compactMap { _, question -> String? in
        if case .selectOne = question.type { question.type.list } else { nil }
      })
    return form.form.orderedChoiceLists.flatMap { list -> [Diagnostic] in
      if list.choices.count == 1, singles.contains(list.name), !filtered.contains(list.name) {
        return [Diagnostic(.note, .singleChoice(list.name), at: list.choices[0].place)]
      }
      // Districts of different provinces may well bear one name.
      return filtered.contains(list.name) ? [] : sameLabels(in: list)
    }
  }

  private static func sameLabels(in list: ChoiceList) -> [Diagnostic] {
    var first: [Translations.Entry: ChoiceList.Choice] = [:]
    return list.choices.compactMap { choice in
      for entry in choice.label.entries where entry.text != "-" {
        if let earlier = first[entry], earlier.name != choice.name {
          return Diagnostic(
            .warning,
            .duplicateChoiceLabel(
              entry.text, choices: [earlier.name, choice.name], list: list.name),
            at: choice.place, related: [earlier.place])
        }
        first[entry] = choice
      }
      return nil
    }
  }
}
