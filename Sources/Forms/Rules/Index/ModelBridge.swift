import Diagnostics

extension Group {
  var isRepeat: Bool { false }

  var repeatCount: Formula? { nil }

  var formulas: [FormulaUse] {
    [relevant.map { FormulaUse(owner: name, column: .relevant, formula: $0) }].compactMap { $0 }
  }
}

extension Form {
  var rootName: String { "data" }

  /// Whether the author said that choice names may repeat.
  var allowsDuplicateChoices: Bool { false }
}

extension FormIndex {
  /// The lists of which some question shows only a part.
  var filteredLists: Set<String> { [] }

  var severityOfMissingLabels: Diagnostic.Severity { .error }

  /// Whether the words of an element stand somewhere else than under `label`.
  func isLabelledElsewhere(_ number: Int) -> Bool { false }

  func setting(_ column: String) -> FormSource.Cell? { source.settings.canonical[column] }

  var surveyRows: [FormSource.Row] { source.survey.map(\.canonical) }

  var choiceRows: [FormSource.Row] { source.choices.map(\.canonical) }

  /// What `instance('…')` may name.
  var instanceNames: Set<String> { Set(form.choiceLists.keys) }

  /// Whether the author wrote the calculation as an attribute of the XForm.
  func hasHandwrittenCalculation(_ number: Int) -> Bool { false }
}

extension Question {
  /// Whether its calculation runs only when another answer changes.
  var isTriggered: Bool { false }
}

extension QuestionType {
  /// Whether an answer holds several choices.
  var isMultiple: Bool {
    if case .selectMultiple = self { true } else { false }
  }

  var offersChoices: Bool { list != nil }

  /// Whether nobody can answer, so that what only concerns answers has no effect.
  var isNeverAnswered: Bool { !isAsked }
}

extension FormIndex.Use {
  /// Whether bare names in the formula are columns of a choice list.
  var readsChoices: Bool { false }
}

extension Question {
  /// Whether nothing at all is shown for it.
  var isWordless: Bool { label.isEmpty }
}

extension ChoiceList.Choice {
  var isWordless: Bool { label.isEmpty }
}
