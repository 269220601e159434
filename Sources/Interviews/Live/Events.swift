import Diagnostics
import XForms
import XPath

/// The actions of a form by what sets them off.
struct ActionIndex: Sendable {
  private(set) var valueChanged: [Int: [FormAction]] = [:]
  private(set) var newRepeat: [Int: [FormAction]] = [:]
  /// Whether the computing of a value may set off an action, so that a rule has effects that its
  /// readers do not show.
  private(set) var followComputedValues = false
  private let byEvent: [FormAction.Event: [FormAction]]

  init(_ actions: [FormAction], _ definition: XFormDefinition) {
    var byEvent: [FormAction.Event: [FormAction]] = [:]
    for action in actions {
      for event in action.events {
        byEvent[event, default: []].append(action)
        guard let source = action.source else { continue }
        switch event {
        case .valueChanged:
          valueChanged[source, default: []].append(action)
          if case .expression? = definition.nodes[source].bind?.calculate {
            followComputedValues = true
          }
        case .newRepeat, .insert:
          newRepeat[definition.nodes[source].scope, default: []].append(action)
        default: break
        }
      }
    }
    self.byEvent = byEvent
  }

  func actions(at event: FormAction.Event) -> [FormAction] { byEvent[event] ?? [] }
}

// What the form does by itself.
extension Filling {
  /// Runs the actions of an event that concerns the whole form.
  mutating func fire(_ event: FormAction.Event) {
    for action in actions.actions(at: event) {
      if action.path != nil {
        run(action, around: 0)
        continue
      }
      for block in tree.blocks(of: definition.nodes[action.target].scope, within: 0) {
        run(action, at: tree.cell(of: action.target, in: block))
      }
    }
  }

  mutating func fireNewRepeat(within block: Int) {
    for (scope, actions) in actions.newRepeat.sorted(by: { $0.key < $1.key }) {
      guard isScope(scope, within: Int(tree.blocks[block].scope)) else { continue }
      for source in tree.blocks(of: scope, within: block) {
        for action in actions {
          if case .expression(let number) = action.value {
            settle(for: Int(tree.blocks[source].base), showing: [number])
          }
          run(action, around: source)
        }
      }
    }
  }

  /// After an answer was given: `xforms-value-changed` of its question.
  ///
  /// - Returns: whether there was anything to do.
  @discardableResult
  mutating func fireValueChanged(at cell: Int) -> Bool {
    guard !actions.valueChanged.isEmpty,
      let due = actions.valueChanged[Int(tree.cells[cell].definition)]
    else { return false }
    settle()
    for action in due { run(action, around: Int(tree.cells[cell].block)) }
    return true
  }

  /// The event for values that rules and actions changed.
  mutating func changeByRule(at cell: Int) {
    guard environment.rules.firesForComputedValues, !actions.valueChanged.isEmpty,
      let due = actions.valueChanged[Int(tree.cells[cell].definition)]
    else { return }
    for action in due { run(action, around: Int(tree.cells[cell].block)) }
  }

  /// Runs an action on its target nearest to a block: in the same instance where they share one.
  private mutating func run(_ action: FormAction, around block: Int) {
    if let path = action.path {
      let start = action.source.map { definition.nodes[$0].local } ?? 1
      let nodes = try? value(path, at: Int(tree.blocks[block].base) + start)
      if case .nodes(let nodes)? = nodes {
        for node in nodes where node.document == 0 { run(action, at: Int(node.index)) }
      }
      return
    }
    let scope = definition.nodes[action.target].scope
    let source = Int(tree.blocks[block].scope)
    if isScope(source, within: scope) {
      run(action, at: tree.cell(of: action.target, in: tree.block(of: scope, around: block)))
      return
    }
    var common = scope
    while !isScope(source, within: common), let outer = definition.scopes[common].parent {
      common = outer
    }
    for target in tree.blocks(of: scope, within: tree.block(of: common, around: block)) {
      run(action, at: tree.cell(of: action.target, in: target))
    }
  }

  private mutating func run(_ action: FormAction, at cell: Int) {
    if action.kind == .setGeopoint, let place = environment.location() {
      change(to: place, at: cell)
    }
    guard action.kind == .setValue else { return }
    let type = tree.type(of: cell)
    switch action.value {
    case .text(let text): change(to: type.stored(text), at: cell)
    case .expression(let number):
      do throws(EvaluationError) {
        change(to: try computedValue(number, at: cell), at: cell)
      } catch {
        failures[RuleAt(rule: -1 - number, cell: cell)] = error
        change(to: "", at: cell)
      }
    }
  }

  private mutating func change(to value: String, at cell: Int) {
    guard tree.values[cell] != value else { return }
    store(value, at: cell)
    withdrawn[cell] = nil
    // Actions that set each other off without end are stopped, like rules that never settle.
    guard chain < environment.longestChain else { return }
    chain += 1
    settle()
    fireValueChanged(at: cell)
    chain -= 1
  }
}

// Values that the device supplies (ODK XForms, "Preload Attributes").
extension Filling {
  mutating func preload() {
    for node in definition.nodes.indices {
      guard let preload = definition.nodes[node].bind?.preload,
        !definition.nodes[node].isAttribute,
        let value = preloaded(preload, definition.nodes[node].bind?.preloadParameters ?? "")
      else { continue }
      for block in tree.blocks(of: definition.nodes[node].scope, within: 0) {
        store(value, at: tree.cell(of: node, in: block))
      }
    }
  }

  private func preloaded(_ preload: String, _ parameters: String) -> String? {
    switch preload {
    case "uid": return "uuid:" + environment.uuid()
    case "timestamp": return parameters == "start" ? environment.now().preciseTimestamp : nil
    case "date": return parameters == "today" ? String(environment.now().timestamp.prefix(10)) : nil
    case "property": return environment.properties[parameters]
    default: return nil
    }
  }

  /// What is set when a filling ends.
  mutating func setEnds() {
    identify()
    for node in definition.nodes {
      guard let bind = node.bind, bind.preload == "timestamp", bind.preloadParameters == "end"
      else {
        continue
      }
      for block in tree.blocks(of: node.scope, within: 0) {
        store(environment.now().preciseTimestamp, at: tree.cell(of: node.id, in: block))
      }
    }
    settle()
  }
}
