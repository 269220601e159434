import Diagnostics

extension FormIntegrity {
  /// Every `${name}` in a text, wherever it stands, leads to one element. Formulas of the survey are
  /// looked at by the rules.
  mutating func checkMentions() {
    for question in questions {
      let texts = [
        question.label, question.hint, question.guidance, question.constraintMessage,
        question.requiredMessage, question.noAppMessage,
      ]
      for text in texts { check(text, at: question.place) }
      check(question.media, at: question.place)
      check(question.attributes)
      check(question.appearance, at: question.place)
      for formula in question.formulas { checkAmbiguity(of: formula.formula) }
    }
    for group in groups {
      check(group.label, at: group.place)
      check(group.hint, at: group.place)
      check(group.media, at: group.place)
      check(group.attributes)
      for formula in group.formulas { checkAmbiguity(of: formula.formula) }
    }
    for name in form.choiceListNames {
      for choice in form.choiceLists[name]?.choices ?? [] {
        for entry in choice.label.entries { check(entry.text, at: choice.place) }
        check(choice.media, at: choice.place)
      }
    }
    let formulas = form.entities.flatMap { [$0.id, $0.createIf, $0.updateIf, $0.label] }
    for case let formula? in formulas + [form.settings.instanceName] {
      check(formula.source, at: formula.cell.place)
    }
  }

  private mutating func check(_ text: Translations, at place: Place) {
    // What labels and other texts of questions mention, the rules look at cell by cell.
    for entry in text.entries { check(entry.text, at: place, reportsUnknown: false) }
  }

  private mutating func check(_ media: Media, at place: Place) {
    for entry in media.entries.flatMap(\.files.entries) { check(entry.text, at: place) }
  }

  private mutating func check(_ attributes: NodeAttributes) {
    for attribute in attributes.bind + attributes.body + attributes.instance {
      check(attribute.value, at: attribute.cell.place)
    }
  }

  private mutating func check(_ text: String, at place: Place, reportsUnknown: Bool = true) {
    if QuestionMention.firstMalformed(in: text) != nil {
      report(.malformedMention(text), at: place)
    }
    for mention in QuestionMention.all(in: text) {
      switch count(of: mention.name) {
      case 0 where !reportsUnknown: break
      case 0:
        let suggestion = suggestions.closest(to: mention.name)
        report(.unknownQuestion(mention.name, suggestion: suggestion), at: place)
      case 1: break
      default: report(.ambiguousMention(mention.name), at: place)
      }
    }
  }

  private mutating func checkAmbiguity(of formula: Formula) {
    for mention in QuestionMention.all(in: formula.source) where count(of: mention.name) > 1 {
      report(
        .ambiguousMention(mention.name),
        at: formula.cell.place(offsetBy: mention.span.lowerBound))
    }
  }
}
