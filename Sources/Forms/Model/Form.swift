import Diagnostics

/// A versioned definition of what is asked, under which rules, and how it is scored. Immutable once
/// data exists under it: a change is a new version.
public struct Form: Sendable, Hashable {
  /// Code name of the form; with `version` it identifies a definition for ever.
  public var id: String
  /// Raised by the author for every change once data exists; "" where there is none.
  public var version: String
  /// What people call the form.
  public var title: Translations
  /// The language of texts that name none, and the first one shown.
  public var defaultLanguage: String
  /// Questions and groups in the author's order.
  public var elements: [Element]
  /// The lists of the sheet `choices`, by name.
  public var choiceLists: [String: ChoiceList]
  /// The names of the choice lists in the author's order.
  public var choiceListNames: [String] = []
  /// The choice lists in the author's order.
  public var orderedChoiceLists: [ChoiceList] { choiceListNames.compactMap { choiceLists[$0] } }
  /// Lists of the sheets `external_choices` and `osm`, by name.
  public var externalChoiceLists: [String: ChoiceList] = [:]
  /// Lists of tags for questions of the type `osm`, by name.
  public var osmTags: [String: ChoiceList] = [:]
  /// What the sheet `settings` says beyond title, id, version and language.
  public var settings = FormSettings()
  /// What a submission makes of lists of entities.
  public var entities: [EntityDeclaration] = []
  /// What the sheet `scoring` says.
  public var scoring: ScoringSheet
  /// Rules across questions, from the sheet `checks`.
  public var checks: [Check] = []
  /// What results are called, from the sheet `bands`.
  public var bands: [Band] = []
  /// The file the form was read from, as places show it.
  public var file: String

  /// Every question in the author's order, however deep. Cost: O(questions).
  public var questions: [Question] {
    var questions: [Question] = []
    func add(_ elements: [Element]) {
      for element in elements {
        switch element {
        case .question(let question): questions.append(question)
        case .group(let group): add(group.elements)
        }
      }
    }
    add(elements)
    return questions
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

  /// The first question with that role; nil where no question has it. O(questions).
  public func question(_ role: Question.Role) -> Question? {
    questions.first { $0.role == role }
  }

  /// The questions that gather comments in free words, in the author's order. O(questions).
  public var comments: [Question] {
    questions.filter { $0.role == .comment }
  }

  /// The questions that count as ratings, in the author's order. O(questions).
  public var ratings: [Question] {
    questions.filter { $0.rating != nil }
  }

  /// How the form's steps are scored; nil where it has none. O(questions).
  public var stepRule: StepRule? {
    if let rule = scoring.steps { return rule }
    return questions.contains { $0.step != nil } ? .milestone : nil
  }

  /// Whether anything is made of the answers beyond keeping them. O(questions).
  public var isScored: Bool {
    scoring != ScoringSheet() || !checks.isEmpty || !bands.isEmpty
      || questions.contains {
        $0.score != nil || $0.rating != nil || $0.need != nil || $0.step != nil
      }
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

extension Form {
  /// What is known of a form whose questions are written elsewhere (as an XForm).
  public init(id: String, version: String, title: String, file: String) {
    self.init(
      id: id, version: version, title: Translations([.init(language: "", text: title)]),
      defaultLanguage: "", elements: [], choiceLists: [:], scoring: ScoringSheet(), file: file)
  }
}
