import Diagnostics
import Forms
import Synchronization
import XForms
import XML
import XPath

/// A live, valid, navigable filling of an XForm.
///
/// A value: a copy is a filling of its own. What has to be computed is computed when it is asked
/// for, so reading may cost what earlier answers left to do.
public struct XFormInterview: Sendable {
  /// What is filled; shared by all interviews of the form.
  public let definition: XFormDefinition
  private var box: Box

  private final class Box: Sendable {
    let filling: Mutex<Filling>
    init(_ filling: Filling) { self.filling = Mutex(filling) }
  }

  /// Where a filling starts.
  public enum Start: Sendable {
    case new
    /// Answers that were saved as XML (`draft`), to go on with.
    case saved(XMLElement)
    /// Answers as a workspace keeps them, to go on with; what is not among them is blank.
    case answers(Answers)
    /// What a journal holds, instances included, to go on with.
    case kept(KeptFilling)
    /// A submission to change: it gets a new `instanceID`, the old one becomes `deprecatedID`.
    case submission(XMLElement)
  }

  /// Begins a filling, or goes on with one.
  ///
  /// - Throws: `.data` where what was saved is not of this form.
  public init(
    _ definition: XFormDefinition, environment: InterviewEnvironment, from start: Start = .new
  ) throws(Failure) {
    self.definition = definition
    var filling: Filling
    switch start {
    case .new:
      filling = Filling(definition, seed: definition.seed, environment: environment)
      filling.begin()
    case .saved(let saved):
      let seed = try definition.seed(of: saved, file: definition.file)
      filling = Filling(definition, seed: seed, environment: environment)
      filling.resume()
    case .answers(let answers):
      filling = Filling(definition, saved: answers, environment: environment)
      filling.resume()
    case .kept(let kept):
      filling = Filling(definition, kept: kept, environment: environment)
      filling.resume()
    case .submission(let submission):
      let seed = try definition.seed(of: submission, file: definition.file)
      filling = Filling(definition, seed: seed, environment: environment)
      filling.edit()
    }
    box = Box(filling)
  }

  mutating func change<Result: Sendable>(
    _ body: @Sendable (inout Filling) -> Result
  ) -> Result {
    if !isKnownUniquelyReferenced(&box) { box = Box(box.filling.withLock { $0 }) }
    return box.filling.withLock { body(&$0) }
  }

  func look<Result: Sendable>(_ body: @Sendable (Filling) -> Result) -> Result {
    box.filling.withLock { filling in
      filling.settle()
      return body(filling)
    }
  }

  /// Looks at one node: only what it hangs on is computed.
  ///
  /// - Parameter shown: other expressions that are looked at; nil where nobody knows which.
  private func look<Result: Sendable>(
    at path: NodePath, showing shown: @Sendable (_ node: Int) -> [Int]? = { _ in [] },
    _ body: @Sendable (Filling, Int) -> Result?
  ) -> Result? {
    box.filling.withLock { filling -> Result? in
      var found = filling.tree.cell(at: path)
      if found == nil {
        // It may be in an instance that a count has yet to make.
        filling.settle()
        found = filling.tree.cell(at: path)
      }
      guard let cell = found else { return nil }
      let node = Int(filling.tree.cells[cell].definition)
      filling.settle(for: cell, showing: shown(node))
      return body(filling, cell)
    }
  }

  // MARK: Answers

  /// Stores an answer in the spelling of the node's type; what is no value of the type is blank.
  ///
  /// - Returns: false where the form has no such node now.
  @discardableResult
  public mutating func answer(_ path: NodePath, _ value: String) -> Bool {
    change { filling in
      guard let cell = filling.tree.cell(at: path) else { return false }
      filling.answer(value, at: cell)
      return true
    }
  }

  /// Stores what a person typed: Thai digits, dates of either era, values of choices.
  ///
  /// - Returns: why it was not taken, or what the answer breaks; nil where all is well.
  public mutating func answer(_ path: NodePath, typed: String) -> Message? {
    guard let type = type(of: path), let state = state(of: path), !state.isBranch else {
      return .noSuchQuestion(path.description)
    }
    if state.isReadOnly { return .notAnswerable }
    do throws(AnswerRefusal) {
      let value = try type.stored(typed: typed, offered: choices(of: path)?.map(\.value))
      answer(path, value)
      return nil
    } catch {
      return error.message
    }
  }

  /// Stores an answer exactly as it is written, whatever the node's type.
  @discardableResult
  public mutating func answerAsWritten(_ path: NodePath, _ value: String) -> Bool {
    change { filling in
      guard let cell = filling.tree.cell(at: path) else { return false }
      filling.take(value, at: cell)
      return true
    }
  }

  /// A new last instance of a repeat. - Returns: its path; nil where there is no such repeat.
  @discardableResult
  public mutating func addRepeat(_ path: NodePath) -> NodePath? {
    change { filling in
      filling.grown = []
      guard let series = filling.tree.series(at: path),
        let block = filling.addInstance(to: series, isLazy: true)
      else { return nil }
      filling.settle(isLazy: true)
      return filling.tree.path(of: Int(filling.tree.blocks[block].base))
    }
  }

  /// Takes an instance of a repeat away. - Returns: false where there is none.
  @discardableResult
  public mutating func removeRepeat(_ path: NodePath) -> Bool {
    change { filling in
      guard let cell = filling.tree.cell(at: path),
        filling.tree.definition(of: cell).isRepeat
      else { return false }
      filling.grown = []
      filling.removeInstance(Int(filling.tree.cells[cell].block))
      filling.settle(isLazy: true)
      return true
    }
  }

  /// Ends the filling: sets what is set at the end.
  public mutating func finalise() {
    change { filling in
      filling.setEnds()
      filling.fire(.revalidate)
      filling.settle()
    }
  }

  /// The language of the form's texts; nil stands for its default.
  public var language: String? {
    get { box.filling.withLock { $0.language } }
    set {
      change { filling in
        filling.language = newValue
        filling.retranslate()
      }
    }
  }

  // MARK: Looking

  /// The stored value at a path, kept while it is not relevant; nil where there is no such node
  /// now.
  public func value(of path: NodePath) -> String? {
    look(at: path) { filling, cell in filling.tree.values[cell] }
  }

  /// The type of a node's values.
  public func type(of path: NodePath) -> ValueType? {
    look(at: path) { filling, cell in filling.tree.type(of: cell) }
  }

  /// How the node at a path stands; nil where there is no such node now.
  public func state(of path: NodePath) -> NodeState? {
    look(at: path) { filling, cell in filling.state(of: cell) }
  }

  /// The states of many nodes at once; nil for those that are not there.
  public func states(of paths: [NodePath]) -> [NodeState?] {
    look { filling in paths.map { path in filling.tree.cell(at: path).map(filling.state(of:)) } }
  }

  /// What is wrong with the answer at a path now.
  public func fault(at path: NodePath) -> NodeFault? {
    let definition = definition
    return look(at: path) { node in
      let bind = definition.nodes[node].bind
      return definition.shown(
        by: [bind?.requiredMessage, bind?.constraintMessage].compactMap { $0 })
    } _: { filling, cell in
      filling.fault(at: cell)
    }
  }

  /// The relevant answers of those nodes of the definition: `part2/q01`, `r[2]/q`.
  public func answers(of nodes: Set<Int>) -> [Answers.Entry] {
    look { $0.answers(of: nodes) }
  }

  /// How many instances a repeat has; nil where there is no such repeat.
  public func count(of path: NodePath) -> Int? {
    box.filling.withLock { filling -> Int? in
      if filling.tree.series(at: path) == nil { filling.settle() }
      guard let series = filling.tree.series(at: path) else { return nil }
      filling.settle(for: series)
      return filling.tree.instanceBlocks(of: series).count
    }
  }

  /// Every node with its state, in document order; instances of repeats after each other.
  public var states: [NodePath: NodeState] {
    look { filling in filling.states() }
  }

  /// What changed since the last time this was asked: nil for nodes that are gone.
  public mutating func takeChanges() -> [NodePath: NodeState?] {
    change { filling in
      filling.settle()
      return filling.takeChanges()
    }
  }

  /// The choices that the select at a path offers now; nil where there is no select.
  public func choices(of path: NodePath) -> [OfferedChoice]? {
    let definition = definition
    return look(at: path) { node in
      guard let select = definition.select(at: node) else { return [] }
      return definition.offered(by: definition.controls[select])
    } _: { filling, cell in
      definition.select(at: Int(filling.tree.cells[cell].definition)).map { select in
        (try? filling.choices(of: definition.controls[select], at: cell)) ?? []
      }
    }
  }

  /// What a person sees at a node.
  ///
  /// - Parameters:
  ///   - path: the node of a question, a group or a repeat.
  ///   - language: another language than the active one.
  public func prompt(of path: NodePath, in language: String? = nil) -> Prompt? {
    let definition = definition
    return look(at: path) { node in
      guard let control = definition.nodes[node].controls.first else { return [] }
      return definition.shown(by: definition.controls[control])
    } _: { filling, cell in
      var filling = filling
      if let language { filling.language = language }
      return filling.tree.definition(of: cell).controls.first.map { number in
        filling.prompt(of: definition.controls[number], at: cell)
      }
    }
  }

  /// The label of a control, as it reads for the node or instance at a path.
  public func label(ofControl number: Int, at path: NodePath?, in language: String? = nil)
    -> String?
  {
    look { filling in
      var filling = filling
      if let language { filling.language = language }
      let cell = path.flatMap { filling.tree.cell(at: $0) ?? filling.tree.series(at: $0) }
      let root = filling.tree.cell(of: XFormDefinition.root, in: 0)
      return definition.controls[number].label.map { filling.text($0, at: cell ?? root) }
    }
  }

  /// The way through the form as it is now: what is relevant, in the order of the body.
  public var course: [Stop] { look { $0.course() } }

  /// What keeps the filling from being finalised, in the form's order.
  public var faults: [NodeFault] { look { $0.faults() } }

  /// The answers as a submission, without what is not relevant.
  public var submission: XMLElement { look { $0.submission() } }

  /// All answers, to go on with later; what is not relevant now is among them.
  public var draft: XMLElement { look { $0.draft() } }

  /// What could not be computed.
  public var failures: [(path: NodePath, message: Message)] {
    look { filling in
      filling.failures.sorted { $0.key.cell < $1.key.cell }.map {
        (filling.tree.path(of: $0.key.cell), $0.value.message)
      }
    }
  }
}
