import Interviews
import XForms

/// Notes which branches of a form's rules are taken while scenarios run.
struct BranchWatch {
  let outline: BranchOutline
  private var isTaken: [Bool]
  /// Rules that have branches which were not taken yet, by their numbers in the outline.
  private var open: Set<Int>
  /// Rules by the nodes they read.
  private let readers: [Int: [Int]]
  private let volatile: [Int]

  init(_ outline: BranchOutline) {
    self.outline = outline
    isTaken = Array(repeating: false, count: outline.branches.count)
    open = Set(outline.points.indices)
    var readers: [Int: [Int]] = [:]
    for (number, point) in outline.points.enumerated() {
      for node in point.reads { readers[node, default: []].append(number) }
    }
    self.readers = readers
    volatile = outline.points.indices.filter { outline.points[$0].isVolatile }
  }

  var coverage: Coverage { Coverage(branches: outline.branches, isTaken: isTaken) }

  /// Looks at every instance of the rules that may have gone another way.
  ///
  /// - Parameters:
  ///   - changed: the nodes that changed since the last look; nil where any may have.
  ///   - answered: the names of the questions that were answered since the last look.
  mutating func look(at live: XFormInterview, changed: Set<Int>?, answered: Set<String>) {
    var looked = open
    if let changed {
      looked.formIntersection(changed.flatMap { readers[$0] ?? [] } + volatile)
    }
    for number in looked {
      let point = outline.points[number]
      let paths = live.paths(of: point.node)
      let states = live.states(of: paths)
      for case (let path, let state?) in zip(paths, states) {
        look(at: point, path, state, live, answered)
      }
      if point.branches.allSatisfy({ isTaken[$0] }) { open.remove(number) }
    }
  }

  private mutating func look(
    at point: RulePoint, _ path: NodePath, _ state: NodeState, _ live: XFormInterview,
    _ answered: Set<String>
  ) {
    // Relevance counts where what stands around is relevant, everything else where the node is:
    // what nobody is asked was not tried.
    let parent = NodePath(Array(path.steps.dropLast()))
    let isAround = live.state(of: parent)?.isRelevant ?? true
    guard point.column == .relevant ? isAround : state.isRelevant else { return }
    switch point.watch {
    case .relevance(let isTrue, let isFalse): isTaken[state.isRelevant ? isTrue : isFalse] = true
    case .constraint(let held, let broken):
      guard !state.value.isEmpty, live.fault(at: path)?.reason != .failure else { return }
      isTaken[state.isValid ? held : broken] = true
    case .calculation(let computed):
      if !state.value.isEmpty { isTaken[computed] = true }
    case .decisions: break
    }
    if !point.triggers.isEmpty, point.triggers.isDisjoint(with: answered) { return }
    take(point.decisions, at: path, live)
  }

  private mutating func take(
    _ decisions: [NumberedDecision], at path: NodePath, _ live: XFormInterview
  ) {
    for decision in decisions {
      take(decision.within, at: path, live)
      // What cannot be computed goes neither way.
      guard let holds = try? live.boolean(of: decision.condition, at: path) else { continue }
      isTaken[holds ? decision.isTrue : decision.isFalse] = true
      take(holds ? decision.whereTrue : decision.whereFalse, at: path, live)
    }
  }
}

extension RulePoint {
  /// The numbers of all its branches.
  fileprivate var branches: [Int] {
    let own: [Int]
    switch watch {
    case .relevance(let one, let other), .constraint(let one, let other): own = [one, other]
    case .calculation(let computed): own = [computed]
    case .decisions: own = []
    }
    return own + decisions.flatMap(\.branches)
  }
}

extension NumberedDecision {
  fileprivate var branches: [Int] {
    [isTrue, isFalse] + (within + whereTrue + whereFalse).flatMap(\.branches)
  }
}
