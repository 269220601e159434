import Forms

/// Where each question of a form stands: its path, the groups around it, its rank.
struct FormOutline {
  struct Entry {
    let path: String
    /// The labelled groups around the question, outermost first.
    let groups: [Group]
    /// Position among all questions of the form.
    let rank: Int
  }

  private var entries: [String: Entry] = [:]

  init(_ form: Form) {
    add(form.elements, groups: [])
  }

  subscript(question: Question) -> Entry? { entries[question.name] }

  private mutating func add(_ elements: [Element], groups: [Group]) {
    for element in elements {
      switch element {
      case .question(let question):
        entries[question.name] = Entry(
          path: (groups.map(\.name) + [question.name]).joined(separator: "/"),
          groups: groups.filter { !$0.label.isEmpty }, rank: entries.count)
      case .group(let group):
        add(group.elements, groups: groups + [group])
      }
    }
  }
}
