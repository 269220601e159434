import Diagnostics

/// What a person is shown needs words.
enum MissingLabels: FormRule {
  static func faults(in form: Form) -> [Diagnostic] {
    let questions = form.questions.filter { $0.type.isShown && $0.label.isEmpty }
    let choices = form.choiceLists.values.flatMap(\.choices).filter(\.label.isEmpty)
    return questions.map { Diagnostic(.error, .missingLabel($0.name), at: $0.place) }
      + choices.map { Diagnostic(.error, .missingLabel($0.name), at: $0.place) }
  }
}

/// A form in two languages is in two languages throughout, or readers meet the wrong one.
enum MissingTranslations: FormRule {
  static func faults(in form: Form) -> [Diagnostic] {
    let languages = form.languages
    guard languages.count > 1 else { return [] }
    let texts =
      form.questions.flatMap { question in
        [question.label, question.hint, question.constraintMessage, question.requiredMessage]
          .map { (question.name, $0, question.place) }
      }
      + form.choiceLists.values.flatMap(\.choices).map { ($0.name, $0.label, $0.place) }
      + form.scoring.objectives.map { ($0.name, $0.label, $0.place) }
    return texts.flatMap { name, text, place in
      text.isEmpty
        ? []
        : languages.filter { !text.languages.contains($0) }.map {
          Diagnostic(.warning, .missingTranslation(name, language: $0), at: place)
        }
    }
  }
}
