import Diagnostics
import Forms
import XForms
import XPath

// What has to be written down of a filling, so that it can go on exactly as it was left.
extension Interview {
  /// What the journal does not know yet: instances that came, and values that are not computed
  /// again by themselves.
  ///
  /// - Parameters:
  ///   - kept: what the journal holds already.
  ///   - isWhole: look at everything, not only at what changed since this was last asked.
  public mutating func steps(since kept: KeptFilling, isWhole: Bool = false) -> [JournalStep] {
    let changes = live.takeChanges()
    let definition = live.definition
    var found: [(rank: [Int], step: JournalStep)] = []
    for (path, state) in isWhole ? live.states.mapValues(Optional.some) : changes {
      guard let state, let (rank, node) = place(of: path) else { continue }
      let name = path.belowRoot
      if definition.nodes[node].isRepeat, path.steps.last?.position != nil {
        if !kept.hasInstance(name) { found.append((rank, .added(name))) }
      } else if isKept(node), kept[name] != state.value {
        found.append((rank, .answer(Answers.Entry(path: name, value: state.value))))
      }
    }
    return found.sorted { $0.rank.lexicographicallyPrecedes($1.rank) }.map(\.step)
  }

  /// Where a path comes in the form's order, and its node.
  private func place(of path: NodePath) -> (rank: [Int], node: Int)? {
    var node = XFormDefinition.document
    var rank: [Int] = []
    for step in path.steps {
      guard let child = live.definition.child(of: node, step: step.name[...]) else { return nil }
      node = child
      rank += [child, step.position ?? 0]
    }
    return (rank, node)
  }

  private func isKept(_ node: Int) -> Bool {
    guard places.nodes.contains(node) else { return false }
    guard case .expression(let number)? = live.definition.nodes[node].bind?.calculate else {
      return true
    }
    // Computed once, for good.
    return live.definition.graph.expressions[number].calls.contains(.once)
  }

  /// Takes what a person typed for the question at a path: numbers in Thai digits, dates of either
  /// era, values of choices.
  ///
  /// - Returns: what is wrong with it. What is no answer of the question is not stored; what breaks
  ///   its rule is.
  @discardableResult
  public mutating func answer(_ path: NodePath, typed: String) -> Fault? {
    let name = path.steps.last?.name ?? ""
    do throws(AnswerRefusal) {
      live.answerAsWritten(path, try stored(typed, at: path))
    } catch {
      return Fault(question: name, message: error.message, path: path)
    }
    forgetInitialFault(of: name)
    return live.fault(at: path).map(fault)
  }

  private func stored(_ typed: String, at path: NodePath) throws(AnswerRefusal) -> String {
    guard let type = live.type(of: path), let control = control(at: path) else {
      throw AnswerRefusal(.noSuchQuestion(path.belowRoot))
    }
    if let question = question(at: path), question.role == .subject {
      return try question.stored(typed, choices: nil)
    }
    let offered = control.isSelect ? live.choices(of: path)?.map(\.value) : nil
    let value = try type.stored(typed: typed, offered: offered)
    if control.kind == .range { try control.checkRange(value, typed: typed) }
    if control.kind == .rank, let offered, !value.isEmpty {
      let ranked = Set(value.split(separator: " ").map(String.init))
      let left = offered.filter { !ranked.contains($0) }
      if !left.isEmpty { throw AnswerRefusal(.incompleteRanking(left)) }
    }
    return value
  }

  /// How the question at a path is put to people; nil where it is not.
  public func control(at path: NodePath) -> Control? {
    let definition = live.definition
    return definition.node(at: path.withoutPositions).flatMap { node in
      definition.nodes[node].controls.first.map { definition.controls[$0] }
    }
  }
}

extension Control {
  fileprivate func checkRange(_ value: String, typed: String) throws(AnswerRefusal) {
    guard let number = Double(value), let start = attribute("start"), let end = attribute("end"),
      let low = Double(start), let high = Double(end)
    else { return }
    if number < min(low, high) || number > max(low, high) {
      throw AnswerRefusal(.outOfRange(typed, from: start, to: end))
    }
  }
}
