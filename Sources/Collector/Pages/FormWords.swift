import Diagnostics
import Forms
import Interviews
import ThaiText
import XForms

/// The words of a form as a person reads them now: in the form's active language, with the answers
/// that they quote.
struct FormWords {
  let interview: Interview
  let language: Language

  /// A text of the form itself, in the language of the screen, else as the author wrote it.
  func text(_ translations: Translations) -> String {
    translations.text(in: language.rawValue, fallback: interview.form.defaultLanguage) ?? ""
  }

  func label(at path: NodePath) -> String { text(at: path, \.label) }

  func hint(at path: NodePath) -> String { text(at: path, \.hint) }

  private func text(at path: NodePath, _ part: KeyPath<Prompt, String?>) -> String {
    written { interview.live.prompt(of: path, in: $0)?[keyPath: part] }
  }

  func label(of heading: Heading) -> String {
    let label = written { language in
      interview.live.label(ofControl: heading.control, at: heading.path, in: language)
    }
    guard let instance = heading.instance else { return label }
    let name = label.isEmpty ? heading.path?.steps.last?.name ?? "" : label
    return "\(name) · \(LocalizedText.instance(instance)[language])"
  }

  /// What the repeat is called of which another instance may be added.
  func label(ofRepeat path: NodePath) -> String {
    guard let control = interview.repetition(at: path) else { return "" }
    let labelled = control.labelled(in: interview.live.definition.controls)
    // Within an instance the label may quote answers, which there are none of here.
    let label = written { interview.live.label(ofControl: labelled, at: path, in: $0) }
    return label.isEmpty ? path.steps.last?.name ?? "" : label
  }

  /// What a select offers now, with labels.
  func choices(at path: NodePath) -> [OfferedChoice] {
    let choices = interview.live.choices(of: path) ?? []
    guard choices.contains(where: { $0.label == Self.untranslated }) else { return choices }
    let others = otherLanguages.map { interview.live.prompt(of: path, in: $0)?.choices ?? [] }
    return choices.map { choice in
      guard choice.label == Self.untranslated else { return choice }
      let labels = others.compactMap { $0.first { $0.value == choice.value }?.label }
      let label = labels.first { $0 != Self.untranslated } ?? choice.value
      return OfferedChoice(value: choice.value, label: label)
    }
  }

  /// An answer as a person would say it: labels for choices, dates in words.
  func shown(_ value: String, at path: NodePath) -> String {
    guard let control = interview.control(at: path), let type = interview.live.type(of: path)
    else { return value }
    if control.kind == .trigger { return LocalizedText.acknowledged[language] }
    if control.isSelect {
      let choices = choices(at: path)
      return value.split(separator: " ").map { name in
        choices.first { $0.value == name }?.label ?? String(name)
      }.joined(separator: control.kind == .rank ? " > " : ", ")
    }
    if type == .date {
      let style: DateStyle = language == .thai ? .thaiLong : .english
      return CalendarDate(iso8601: value)?.formatted(style) ?? value
    }
    return value
  }

  /// What stands in a translation that the author has not written.
  private static let untranslated = "-"

  /// The text in the active language, or else in another in which it is written.
  private func written(_ text: (_ language: String?) -> String?) -> String {
    let active = text(nil) ?? ""
    guard active == Self.untranslated else { return active }
    return otherLanguages.compactMap { text($0) }.first { $0 != Self.untranslated } ?? ""
  }

  private var otherLanguages: [String] {
    let texts = interview.live.definition.texts
    return [texts.defaultLanguage].compactMap(\.self) + texts.languages
  }
}
