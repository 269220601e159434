import Interviews
import XForms

/// A place on the way through the form: something asked, something shown, or the question whether
/// another instance of a repeat is to be added.
struct Station {
  enum Kind: Hashable {
    case question(NodePath)
    /// A note, or a value that nobody types.
    case interlude(NodePath)
    /// After the instances of this repeat.
    case addition(NodePath)
  }

  let kind: Kind
  /// The labelled groups and instances around it, outermost first.
  let headings: [Heading]
  /// What `:` and a number lead to; nil for what is no question.
  let number: Int?

  var path: NodePath {
    switch kind {
    case .question(let path), .interlude(let path), .addition(let path): path
    }
  }

  var isQuestion: Bool { if case .question = kind { true } else { false } }
  var isAddition: Bool { if case .addition = kind { true } else { false } }
  /// Whether the way stops here until a line is typed.
  var isStop: Bool { isQuestion || isAddition }
}

/// A group, or an instance of a repeat, that stands above what is asked.
struct Heading: Hashable {
  /// The control that has the label.
  let control: Int
  /// The group or instance; nil for one that is only there for the page.
  let path: NodePath?
  /// Which instance, counted from 1, of how many; nil for a group.
  let instance: Instance?

  struct Instance: Hashable {
    let number: Int
    /// How many there are to be; nil where people say so as they go.
    let count: Int?
  }
}

/// The stations of a form as things stand.
struct Way {
  private(set) var stations: [Station] = []
  private let interview: Interview
  private let fixed: Set<String>
  private var headings: [Heading?] = []
  private var questionCount = 0

  /// - Parameter fixed: names of questions that the call has answered. O(what is shown).
  init(_ interview: Interview, fixed: Set<String>) {
    self.interview = interview
    self.fixed = fixed
    for stop in interview.live.course { add(stop) }
  }

  private mutating func add(_ stop: Stop) {
    switch stop {
    case .groupStart(let path, let control):
      let isAroundRepeat = controls[control].standsForItsRepeat(in: controls)
      let hasLabel = controls[control].label != nil
      headings.append(
        isAroundRepeat || !hasLabel ? nil : Heading(control: control, path: path, instance: nil))
    case .instanceStart(let path, let number, let count):
      headings.append(instance(path, number: number, count: count))
    case .groupEnd, .instanceEnd: headings.removeLast()
    case .addition(let path): add(.addition(path), number: nil)
    case .question(let path): add(path)
    }
  }

  private var controls: [Control] { interview.live.definition.controls }

  private mutating func add(_ path: NodePath) {
    guard let control = interview.control(at: path), let state = interview.live.state(of: path)
    else { return }
    let name = path.steps.last?.name ?? ""
    if fixed.contains(name) { return }
    let definition = interview.live.definition
    let node = definition.node(at: path.withoutPositions).map { definition.nodes[$0] }
    let isComputed = node?.bind?.isComputed ?? false
    if state.isReadOnly || isComputed {
      add(.interlude(path), number: nil)
    } else if control.kind != .group {
      questionCount += 1
      add(.question(path), number: questionCount)
    }
  }

  private mutating func add(_ kind: Station.Kind, number: Int?) {
    stations.append(
      Station(kind: kind, headings: headings.compactMap(\.self), number: number))
  }

  private func instance(_ path: NodePath, number: Int, count: Int) -> Heading? {
    guard let control = interview.repetition(at: path) else { return nil }
    let isOpen = !control.isFixed && control.count == nil
    return Heading(
      control: control.labelled(in: controls), path: path,
      instance: .init(number: number, count: isOpen ? nil : count))
  }
}

extension Interview {
  /// The control of the repeat that a path names, or an instance of it.
  func repetition(at path: NodePath) -> Control? {
    let definition = live.definition
    return definition.node(at: path.withoutPositions).flatMap { node in
      definition.nodes[node].controls.map { definition.controls[$0] }
        .first { $0.kind == .repetition }
    }
  }
}

extension Bind {
  var isComputed: Bool { if case .absent = calculate { false } else { true } }
}

extension Control {
  /// Whether a group is only there to give a repeat its label.
  func standsForItsRepeat(in controls: [Control]) -> Bool {
    kind == .group && children.count == 1 && controls[children[0]].kind == .repetition
      && (node == nil || controls[children[0]].node == node)
  }

  /// The control that has the label of a repeat: itself, or the group that is there for it.
  func labelled(in controls: [Control]) -> Int {
    guard label == nil, let parent, controls[parent].standsForItsRepeat(in: controls) else {
      return id
    }
    return parent
  }
}
