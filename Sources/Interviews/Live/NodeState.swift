import Diagnostics
import XForms
import XML
import XPath

/// How a node stands.
public struct NodeState: Sendable, Hashable {
  /// As stored; kept while the node is not relevant.
  public var value: String
  /// Whether it is asked: its own relevance and that of all around it.
  public var isRelevant = true
  /// Whether it must have a value.
  public var isRequired = false
  /// Whether people may not change it, for its own rule or that of a group around it.
  public var isReadOnly = false
  /// Whether its constraint holds; a blank is always valid.
  public var isValid = true
  /// Whether the node stands around others.
  public var isBranch = false

  /// A relevant node with that value which nothing else is known of.
  public init(value: String) { self.value = value }
}

/// What keeps a filling from being finalised.
public struct NodeFault: Sendable, Hashable {
  /// What is wrong.
  public enum Reason: String, Sendable, Hashable {
    case required
    case constraint
    /// A rule of the node could not be computed.
    case failure
  }

  /// The node it is about.
  public let path: NodePath
  /// What is wrong.
  public let reason: Reason
  /// What the form says about it, in the active language; nil where it says nothing.
  public let formMessage: String?
  /// Why a rule could not be computed.
  public let failure: Message?
}

/// What a person sees at a node.
public struct Prompt: Sendable, Hashable {
  /// The element of the body that asks.
  public let kind: Control.Kind
  /// In the active language, outputs filled in.
  public let label: String?
  /// Help below the label.
  public let hint: String?
  /// Help for enumerators, shown on demand.
  public let guidance: String?
  /// URIs by kind: `image`, `audio`, `video`, `big-image`.
  public let media: [String: String]
  /// Words of `appearance` as written.
  public let appearance: [String]
  /// What is offered now, in order; empty where it is no select.
  public let choices: [OfferedChoice]
}

// Looking at a filling.
extension Filling {
  func state(of cell: Int) -> NodeState {
    let flags = tree.cells[cell].flags
    var state = NodeState(value: tree.values[cell])
    state.isRelevant = flags.contains(.relevant)
    state.isRequired = flags.contains(.required)
    state.isReadOnly = flags.contains(.readOnly)
    state.isValid = state.value.isEmpty || !flags.contains(.invalid)
    state.isBranch = !definition.nodes[Int(tree.cells[cell].definition)].isLeaf
    return state
  }

  func states() -> [NodePath: NodeState] {
    var states: [NodePath: NodeState] = [:]
    for cell in livingCells() { states[tree.path(of: cell)] = state(of: cell) }
    return states
  }

  func livingCells() -> [Int] {
    var found: [Int] = []
    var waiting = [tree.cell(of: XFormDefinition.root, in: 0)]
    while let cell = waiting.popLast() {
      found.append(cell)
      found += tree.attributes(of: cell)
      waiting += tree.allChildren(of: cell).reversed()
    }
    return found
  }

  mutating func takeChanges() -> [NodePath: NodeState?] {
    var changes: [NodePath: NodeState?] = [:]
    for path in removed { changes[path] = .some(nil) }
    for cell in changed where !tree.isSeries(cell) && tree.parent(of: cell) != nil {
      changes[tree.path(of: cell)] = state(of: cell)
    }
    changed = []
    removed = []
    return changes
  }

  func faults() -> [NodeFault] {
    let failing = Dictionary(grouping: failures, by: \.key.cell).mapValues { failures in
      failures.min { $0.key.rule < $1.key.rule }?.value.message
    }
    return livingCells().compactMap { fault(at: $0, failure: failing[$0] ?? nil) }
      + limitFaults(failing)
  }

  /// What cannot be seen at any answer: counts that cannot be computed or are too high, and rules
  /// that never come to rest.
  private func limitFaults(_ failing: [Int: Message?]) -> [NodeFault] {
    var faults: [NodeFault] = []
    for (cell, message) in failing.sorted(by: { $0.key < $1.key }) where tree.isSeries(cell) {
      faults.append(fault(cell, .failure, nil, message))
    }
    for cell in overgrown.sorted() where !tree.cells[cell].flags.contains(.removed) {
      faults.append(
        fault(cell, .failure, nil, .tooManyInstances(limit: environment.mostInstances)))
    }
    if isUnsettled {
      let root = tree.cell(of: XFormDefinition.root, in: 0)
      faults.append(fault(root, .failure, nil, .neverSettles))
    }
    return faults
  }

  func fault(at cell: Int) -> NodeFault? { fault(at: cell, failure: failure(at: cell)) }

  private func fault(at cell: Int, failure: Message?) -> NodeFault? {
    guard tree.isRelevant(cell) else { return nil }
    let node = tree.definition(of: cell)
    let flags = tree.cells[cell].flags
    if let failure { return fault(cell, .failure, nil, failure) }
    guard node.isLeaf else { return nil }
    if tree.values[cell].isEmpty {
      guard flags.contains(.required) else { return nil }
      return fault(cell, .required, node.bind?.requiredMessage, nil)
    }
    guard flags.contains(.invalid) else { return nil }
    return fault(cell, .constraint, node.bind?.constraintMessage, nil)
  }

  private func failure(at cell: Int) -> Message? {
    if failures.isEmpty { return nil }
    return failures.filter { $0.key.cell == cell }.min { $0.key.rule < $1.key.rule }?.value.message
  }

  private func fault(
    _ cell: Int, _ reason: NodeFault.Reason, _ message: FormText?, _ failure: Message?
  ) -> NodeFault {
    NodeFault(
      path: tree.path(of: cell), reason: reason,
      formMessage: message.map { text($0, at: cell) }, failure: failure)
  }

  func prompt(of control: Control, at cell: Int) -> Prompt {
    var media: [String: String] = [:]
    var guidance: String?
    if case .catalogue(let id)? = control.label?.source {
      for form in definition.texts.forms(of: id, language: language)
      where ["image", "audio", "video", "big-image"].contains(form) {
        media[form] = control.label.map { text($0, form: form, at: cell) }
      }
    }
    if let hint = control.hint, case .catalogue(let id) = hint.source,
      definition.texts.forms(of: id, language: language).contains("guidance")
    {
      guidance = text(hint, form: "guidance", at: cell)
    }
    return Prompt(
      kind: control.kind, label: control.label.map { text($0, at: cell) },
      hint: control.hint.map { text($0, at: cell) }, guidance: guidance, media: media,
      appearance: control.appearance
        + (control.appearance.contains("search") ? ["autocomplete"] : []),
      choices: control.isSelect ? (try? choices(of: control, at: cell)) ?? [] : [])
  }
}

// The course of a filling.
extension Filling {
  /// A new filling.
  mutating func begin() {
    grown = []
    castInitialValues()
    preload()
    settle()
    try? fitRepeats()
    settle()
    fire(.firstLoad)
    fire(.ready)
    fire(.load)
    settle()
    changed = []
  }

  /// Every submission has an `instanceID` (ODK XForms, "Metadata"), whether or not the form says how
  /// it comes about.
  mutating func identify() {
    guard let cell = metaCell("instanceID"), tree.values[cell].isEmpty else { return }
    store("uuid:" + environment.uuid(), at: cell)
    settle()
  }

  private func metaCell(_ name: String) -> Int? {
    let root = "/" + definition.nodes[XFormDefinition.root].name.local
    guard let node = definition.node(at: root + "/meta/" + name),
      definition.nodes[node].scope == 0
    else { return nil }
    return tree.cell(of: node, in: 0)
  }

  /// Values that the form brings along, in the spelling of their types.
  private mutating func castInitialValues() {
    for cell in tree.cells.indices where !tree.values[cell].isEmpty {
      let node = Int(tree.cells[cell].definition)
      guard definition.nodes[node].isLeaf, definition.nodes[node].type != .string else { continue }
      store(definition.nodes[node].type.stored(tree.values[cell]), at: cell)
    }
  }

  /// One whose answers were saved.
  mutating func resume() {
    settle()
    fire(.load)
    settle()
    changed = []
  }

  /// A change of what was submitted: a new identity that names the one it replaces.
  mutating func edit() {
    if let cell = metaCell("instanceID"), !tree.values[cell].isEmpty {
      deprecatedID = tree.values[cell]
      if let old = metaCell("deprecatedID") { tree.set(tree.values[cell], at: old) }
      tree.set("uuid:" + environment.uuid(), at: cell)
    }
    resume()
  }

  mutating func answer(_ value: String, at cell: Int) {
    take(within(cell, tree.type(of: cell).answered(value)), at: cell)
  }

  /// What a range does not reach is no value of it.
  private func within(_ cell: Int, _ value: String) -> String {
    for control in definition.nodes[Int(tree.cells[cell].definition)].controls
    where definition.controls[control].kind == .range {
      guard let number = Double(value) else { return value }
      guard let start = definition.controls[control].attribute("start").flatMap(Double.init),
        let end = definition.controls[control].attribute("end").flatMap(Double.init)
      else { continue }
      if number < min(start, end) || number > max(start, end) { return "" }
    }
    return value
  }

  /// Stores an answer as it is written.
  mutating func take(_ value: String, at cell: Int) {
    grown = []
    if !withdrawn.isEmpty { withdrawn[cell] = nil }
    if value == tree.values[cell] {
      guard environment.rules.recomputesUnchangedAnswers else { return }
      notifyReaders(of: cell)
      settle(isLazy: true)
      return
    }
    store(value, at: cell)
    settle(isLazy: true)
    if fireValueChanged(at: cell) { settle(isLazy: true) }
  }

  /// Computes anew what reads texts of the form.
  mutating func retranslate() {
    guard environment.rules.followsLanguage else { return }
    for (index, rule) in definition.graph.rules.enumerated() {
      if definition.graph.expressions[rule.expression].calls.isShowingTexts {
        pending.insert(index, within: 0)
      }
    }
    settle(isLazy: true)
  }
}
