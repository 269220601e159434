import Forms
import XForms

/// Where the questions and groups of a form lie in its XForm.
struct QuestionPlaces: Sendable {
  struct Place: Sendable {
    let name: String
    /// Of the first instance, where it lies in a repeat.
    let path: NodePath
    /// As `Answers` writes it: `part2/q01`.
    let answersPath: String
    /// Nil for groups.
    let question: Question?
  }

  /// Questions in the author's order.
  private(set) var questions: [Place] = []
  /// The nodes of questions in the XForm.
  private(set) var nodes: Set<Int> = []
  private var places: [String: Place] = [:]

  /// The question or group called `name`.
  subscript(name: String) -> Place? { places[name] }

  init(_ form: Form, _ definition: XFormDefinition? = nil) {
    add(form.elements, below: [], root: form.settings.rootName)
    if let definition {
      nodes = Set(
        questions.compactMap { place in
          definition.node(at: "/" + form.settings.rootName + "/" + place.answersPath)
        })
    }
  }

  private mutating func add(_ elements: [Element], below groups: [String], root: String) {
    for element in elements {
      let name: String
      var question: Question?
      switch element {
      case .question(let found):
        name = found.name
        question = found
      case .group(let group): name = group.name
      }
      let names = groups + [name]
      let place = Place(
        name: name, path: NodePath(([root] + names).map { NodePath.Step($0) }),
        answersPath: names.joined(separator: "/"), question: question)
      if places[name] == nil { places[name] = place }
      if question != nil { questions.append(place) }
      if case .group(let group) = element { add(group.elements, below: names, root: root) }
    }
  }
}
