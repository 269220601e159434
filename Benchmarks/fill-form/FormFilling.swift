import Interviews
import XForms
import XML

/// Goes through the body of a form once, from first to last, and answers what is relevant then.
struct FormFilling {
  private(set) var interview: XFormInterview
  private(set) var answered = 0
  private let definition: XFormDefinition
  private let addedRepeats: Int
  /// The instance of each repeat that is being gone through, from 1.
  private var positions: [Int: Int] = [:]
  /// How many instances were added to a repeat of the definition.
  private var added: [Int: Int] = [:]

  init(_ interview: XFormInterview, addedRepeats: Int) {
    self.interview = interview
    definition = interview.definition
    self.addedRepeats = addedRepeats
  }

  mutating func answerAll() {
    for control in definition.topControls { visit(definition.controls[control]) }
  }

  private mutating func visit(_ control: Control) {
    switch control.kind {
    case .repetition: visitInstances(of: control)
    case .group:
      if let node = control.node, interview.state(of: path(to: node))?.isRelevant == false {
        return
      }
      for child in control.children { visit(definition.controls[child]) }
    default: answer(control)
    }
  }

  private mutating func visitInstances(of control: Control) {
    guard let node = control.node else { return }
    var number = 0
    while true {
      positions[node] = nil
      let series = path(to: node)
      if number == interview.count(of: series) ?? 0 {
        guard !control.isFixed, control.count == nil, added[node, default: 0] < addedRepeats,
          interview.addRepeat(series) != nil
        else { break }
        added[node, default: 0] += 1
      }
      number += 1
      positions[node] = number
      for child in control.children { visit(definition.controls[child]) }
    }
    positions[node] = nil
  }

  private mutating func answer(_ control: Control) {
    guard let node = control.node else { return }
    let path = path(to: node)
    guard let state = interview.state(of: path), state.isRelevant, !state.isReadOnly,
      let value = value(for: control, node, at: path)
    else { return }
    interview.answer(path, value)
    answered += 1
  }

  /// The same answers as the other engine gives: by type, name and instance.
  private func value(for control: Control, _ node: Int, at path: NodePath) -> String? {
    let name = definition.nodes[node].name.local
    let number =
      name.utf8.reduce(0) { $0 + Int($1) } + positions.values.reduce(0) { $0 + $1 - 1 }
    switch control.kind {
    case .select1, .select:
      guard let choices = interview.choices(of: path), !choices.isEmpty else { return nil }
      return choices[number % choices.count].value
    case .input:
      switch definition.nodes[node].type {
      case .integer: return String(number % 97 + 1)
      case .decimal: return String(Double(number % 97) + 0.5)
      case .date: return "2024-01-" + (number % 28 < 9 ? "0" : "") + String(number % 28 + 1)
      case .string: return "t\(number)"
      default: return nil
      }
    default: return nil
    }
  }

  private func path(to node: Int) -> NodePath {
    var steps: [NodePath.Step] = []
    steps.reserveCapacity(8)
    var climbing = node
    while climbing > XFormDefinition.document {
      steps.append(
        .init(definition.nodes[climbing].name.local, position: positions[climbing]))
      climbing = definition.nodes[climbing].parent
    }
    steps.reverse()
    return NodePath(steps)
  }
}
