import Diagnostics

/// A versioned definition of what is asked, under which rules, and how it is scored. Immutable once
/// data exists under it: a change is a new version.
public struct Form: Sendable, Hashable {
  /// Code name of the form; with `version` it identifies a definition for ever.
  public var id: String
  public var version: String
  public var title: Translations
  public var defaultLanguage: String
  public var elements: [Element]
  public var choiceLists: [String: ChoiceList]
  /// The names of the choice lists in the author's order.
  public var choiceListNames: [String] = []
  /// Lists of the sheets `external_choices` and `osm`, by name.
  public var externalChoiceLists: [String: ChoiceList] = [:]
  public var osmTags: [String: ChoiceList] = [:]
  public var settings = FormSettings()
  public var entities: [EntityDeclaration] = []
  public var scoring: TestScoring
  public var checks: [Check] = []
  public var bands: [Band] = []
  /// The file the form was read from, as places show it.
  public var file: String

  /// Every question in the author's order, however deep. Cost: O(questions).
  public var questions: [Question] {
    func flatten(_ elements: [Element]) -> [Question] {
      elements.flatMap { element in
        switch element {
        case .question(let question): [question]
        case .group(let group): flatten(group.elements)
        }
      }
    }
    return flatten(elements)
  }

  /// The languages the form's labels are written in, the default first where it is one of them.
  public var languages: [String] {
    var written: [String] = []
    for language in questions.flatMap(\.label.languages) where !written.contains(language) {
      written.append(language)
    }
    // The title of a form in tables has no language of its own.
    for language in title.languages where language != "default" && !written.contains(language) {
      written.append(language)
    }
    guard let position = written.firstIndex(of: defaultLanguage) else {
      return written.isEmpty ? [defaultLanguage] : written
    }
    return [written.remove(at: position)] + written
  }

  public func question(_ role: Question.Role) -> Question? {
    questions.first { $0.role == role }
  }

  /// The questions that carry a key, in the author's order.
  public var items: [Question] {
    questions.filter { $0.score != nil }
  }

  /// The full score: the points of all items.
  public var maximumScore: Double {
    items.reduce(0) { $0 + ($1.score?.points ?? 0) }
  }
}
