import Forms
import XForms
import XML

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
    /// Whether it is the text that `or_other` asks for.
    var isOther = false
  }

  /// Questions in the author's order.
  private(set) var questions: [Place] = []
  /// The nodes of questions in the XForm.
  private(set) var nodes: Set<Int> = []
  /// Questions by their node in the XForm.
  private(set) var byNode: [Int: Place] = [:]
  private var places: [String: Place] = [:]

  /// The question or group called `name`.
  subscript(name: String) -> Place? { places[name] }

  init(_ form: Form, _ definition: XFormDefinition? = nil) {
    add(form.elements, below: [], root: form.settings.rootName)
    guard let definition else { return }
    if form.elements.isEmpty {
      nodes = Self.leaves(of: definition)
      for node in nodes.sorted() where !definition.nodes[node].controls.isEmpty {
        add(leaf: node, of: definition)
      }
      return
    }
    for place in questions {
      guard let node = definition.node(at: place.path.withoutPositions) else { continue }
      nodes.insert(node)
      byNode[node] = place
    }
  }

  private mutating func add(leaf node: Int, of definition: XFormDefinition) {
    guard let path = NodePath(definition.path(of: node)), let name = path.steps.last?.name else {
      return
    }
    let place = Place(name: name, path: path, answersPath: path.belowRoot, question: nil)
    if places[name] == nil { places[name] = place }
    questions.append(place)
  }

  /// All that can be answered in an XForm that no form of ours stands behind; not its metadata.
  private static func leaves(of definition: XFormDefinition) -> Set<Int> {
    let metadata = definition.nodes.first {
      $0.parent == XFormDefinition.root && $0.name.local == "meta"
    }
    return Set(
      definition.nodes.filter { node in
        node.isLeaf && !node.isAttribute && node.id > XFormDefinition.root
          && metadata.map { node.id < $0.id || node.id >= $0.end } ?? true
      }.map(\.id))
  }

  /// The text that `or_other` asks for.
  private mutating func addOther(than question: Question, _ groups: [String], root: String) {
    var other = question
    other.name += "_other"
    other.type = .text
    other.offersOther = false
    other.role = nil
    other.score = nil
    other.calculation = nil
    other.initialValue = nil
    let names = groups + [other.name]
    let place = Place(
      name: other.name, path: NodePath(([root] + names).map { NodePath.Step($0) }),
      answersPath: names.joined(separator: "/"), question: other, isOther: true)
    if places[other.name] == nil { places[other.name] = place }
    questions.append(place)
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
      if let question, question.offersOther { addOther(than: question, groups, root: root) }
      if case .group(let group) = element { add(group.elements, below: names, root: root) }
    }
  }
}
