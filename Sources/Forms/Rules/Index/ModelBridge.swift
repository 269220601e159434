import Diagnostics
import XPath

extension Group {
  var repeatCount: Formula? { repetition?.count }
}

extension Form {
  /// Whether the author said that choice names may repeat.
  var allowsDuplicateChoices: Bool { settings.allowsDuplicateChoices }

  var rootName: String { settings.rootName }
}

extension Question {
  /// Whether its calculation runs only when another answer changes.
  var isTriggered: Bool { !triggers.isEmpty }

  /// Whether nothing at all is shown for it.
  var isWordless: Bool { label.isEmpty && hint.isEmpty && guidance.isEmpty && media.isEmpty }
}

extension ChoiceList.Choice {
  var isWordless: Bool { label.isEmpty && media.isEmpty }
}

extension QuestionType {
  /// Whether an answer holds several choices.
  var isMultiple: Bool {
    switch self {
    case .selectMultiple, .rank: true
    default: false
    }
  }

  var offersChoices: Bool { choices != nil }

  /// Whether nobody can answer, so that what only concerns answers has no effect.
  var isNeverAnswered: Bool { !isAsked }
}

extension FormIndex.Use {
  /// Whether bare names in the formula are columns of a choice list.
  var readsChoices: Bool { column == .choiceFilter }
}
