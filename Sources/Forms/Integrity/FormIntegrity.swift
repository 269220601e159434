import Diagnostics

/// What must hold for a form to become an XForm at all, beyond what each row says of itself: names
/// that ODK adds are free, references lead to one element, data comes from one source. Whoever
/// breaks it is refused by ODK's own converter too.
struct FormIntegrity {
  let form: Form
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var elements: [PlacedElement] = []
  private(set) var questions: [Question] = []
  private(set) var groups: [Group] = []
  /// How many elements `${name}` could mean.
  private var counts: [String: Int] = [:]
  var suggestions = NameSuggestions(among: [])

  /// A question or group with what it stands in.
  struct PlacedElement {
    enum Content {
      case question(Question)
      case group(Group)
    }

    let content: Content
    /// The number of the group around it.
    let parent: Int?

    var name: String {
      switch content {
      case .question(let question): question.name
      case .group(let group): group.name
      }
    }

    var place: Place {
      switch content {
      case .question(let question): question.place
      case .group(let group): group.place
      }
    }
  }

  init(_ form: Form) {
    self.form = form
    collect(form.elements, within: nil)
    suggestions = NameSuggestions(among: elements.map(\.name))
    if !form.settings.omitsInstanceID { counts["instanceID", default: 0] += 1 }
    checkNames()
    checkMentions()
    checkQuestions()
    checkTriggers()
    checkChoices()
    checkTables(form.elements)
    checkDataFiles()
  }

  func count(of name: String) -> Int { counts[name] ?? 0 }

  private mutating func collect(_ elements: [Element], within parent: Int?) {
    for element in elements {
      switch element {
      case .question(let question):
        self.elements.append(PlacedElement(content: .question(question), parent: parent))
        questions.append(question)
        counts[question.name, default: 0] += 1
      case .group(let group):
        self.elements.append(PlacedElement(content: .group(group), parent: parent))
        groups.append(group)
        counts[group.name, default: 0] += 1
        collect(group.elements, within: self.elements.count - 1)
      }
    }
  }

  mutating func report(
    _ message: Message, at place: Place, _ severity: Diagnostic.Severity = .error
  ) {
    diagnostics.append(Diagnostic(severity, message, at: place))
  }
}
