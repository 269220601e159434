import Diagnostics

/// What a person is shown needs words.
enum MissingLabels: FormRule {
  static let entries = [
    DiagnosticEntry(
      "missing-label", .error,
      th: "ผู้ตอบจะเห็นข้อว่างเปล่า", en: "People would see a question without words.",
      bad: "- {type: text, name: a}", good: "- {type: text, name: a, label: A}")
  ]

  static func faults(in form: FormIndex) -> [Diagnostic] {
    let questions = form.questions.filter { number, question in
      question.type.isShown && question.isWordless && !form.isLabelledElsewhere(number)
    }
    let choices = form.form.orderedChoiceLists.flatMap(\.choices).filter(\.isWordless)
    let severity = form.severityOfMissingLabels
    return questions.map {
      Diagnostic(severity, .missingLabel($0.question.name), at: $0.question.place)
    }
      + choices.map { Diagnostic(severity, .missingLabel($0.name), at: $0.place) }
  }
}

/// A form in two languages is in two languages throughout, or readers meet the wrong one.
enum MissingTranslations: FormRule {
  static let entries = [
    DiagnosticEntry(
      "missing-translation",
      th: "ผู้ตอบที่เลือกภาษานี้จะเห็นข้อความภาษาอื่นหรือไม่เห็นอะไร",
      en: "Readers of that language see another one, or nothing.",
      bad: """
        - {type: text, name: a, label: {th: ก, en: A}}
        - {type: text, name: b, label: {th: ข}}
        """,
      good: """
        - {type: text, name: a, label: {th: ก, en: A}}
        - {type: text, name: b, label: {th: ข, en: B}}
        """)
  ]

  static func faults(in form: FormIndex) -> [Diagnostic] {
    let languages = form.languages
    guard languages.count > 1 else { return [] }
    var texts: [(String, Translations, Place)] = []
    for (number, node) in form.nodes.enumerated() {
      for (column, text) in node.texts where !text.isEmpty {
        texts.append((node.name, text, form.textPlace(column, of: number)))
      }
    }
    for choice in form.form.orderedChoiceLists.flatMap(\.choices) where !choice.label.isEmpty {
      texts.append((choice.name, choice.label, choice.place))
    }
    for text in form.form.scoring.texts where !text.1.isEmpty { texts.append(text) }
    var missing: [String: [(name: String, place: Place)]] = [:]
    for (name, text, place) in texts {
      let written = Set(text.languages)
      for language in languages where !written.contains(language) {
        missing[language, default: []].append((name, place))
      }
    }
    return languages.flatMap { faults(missing[$0] ?? [], language: $0) }
  }

  /// A language that hardly anything is written in is one complaint, not a thousand.
  private static func faults(
    _ missing: [(name: String, place: Place)], language: String
  ) -> [Diagnostic] {
    if let first = missing.first, missing.count > limit {
      return [
        Diagnostic(
          .warning, .missingTranslations(missing.count, language: language), at: first.place,
          related: missing.dropFirst().prefix(limit).map(\.place))
      ]
    }
    return missing.map {
      Diagnostic(.warning, .missingTranslation($0.name, language: language), at: $0.place)
    }
  }

  private static let limit = 20
}

extension FormIndex {
  /// The languages that labels are written in; the default one only where something is in it.
  var languages: [String] {
    var seen: Set<String> = []
    var languages: [String] = []
    let labels = nodes.map(\.label) + form.orderedChoiceLists.flatMap(\.choices).map(\.label)
    for language in labels.lazy.flatMap(\.languages) where seen.insert(language).inserted {
      languages.append(language)
    }
    return seen.contains(form.defaultLanguage)
      ? [form.defaultLanguage] + languages.filter { $0 != form.defaultLanguage } : languages
  }
}

extension ScoringSheet {
  /// Every label of the sheet, with whose it is.
  fileprivate var texts: [(String, Translations, Place)] {
    objectives.map { ($0.name, $0.label, $0.place) }
      + dimensions.map { ($0.name, $0.label, $0.place) }
      + groups.map { ($0.name, $0.label, $0.place) }
      + indicators.map { ($0.name, $0.label, $0.place) }
      + levels.map { ($0.name, $0.label, $0.place) }
  }
}

extension FormIndex.Node {
  var label: Translations { question?.label ?? group?.label ?? Translations() }

  /// Every text of the element, with its column.
  var texts: [(column: String, text: Translations)] {
    guard let question else { return [("label", label), ("hint", group?.hint ?? Translations())] }
    return [
      ("label", question.label), ("hint", question.hint), ("guidance_hint", question.guidance),
      ("no_app_error_string", question.noAppMessage),
      ("constraint_message", question.constraintMessage),
      ("required_message", question.requiredMessage),
    ]
  }
}
