import Diagnostics
import Forms
import XPath

/// The room **Interviews**: a live, valid, navigable filling of a form.
///
/// In go a form and what a person types, by whatever road; out come what to ask next, what is wrong
/// with it, and, once nothing is, the `Answers` to keep. Setting an answer recomputes exactly what
/// depends on it. Semantics are those of ODK XForms.
public struct Interview: Sendable {
  public let form: Form
  let layout: FormLayout
  private let graph: FlatGraph
  private let environment: InterviewEnvironment
  private(set) var state: AnswersState
  private var required: [Bool]
  private var readOnly: [Bool]
  private var failures: [Computation: Message] = [:]

  /// What could not be computed.
  private enum Computation: Hashable {
    case property(FlatGraph.Property, node: Int)
    case initialValue(node: Int)
  }

  /// Begins a filling, or goes on with one whose answers were saved.
  ///
  /// - Throws: `.data` where the form's formulas do not fit the form.
  public init(_ form: Form, environment: InterviewEnvironment, saved: Answers? = nil)
    throws(Failure)
  {
    self.form = form
    self.environment = environment
    layout = FormLayout(form)
    do throws(SyntaxError) {
      graph = try FlatGraph(layout)
    } catch {
      throw Failure(.data, error.message, at: .file(form.file))
    }
    state = AnswersState(layout)
    required = Array(repeating: false, count: layout.nodes.count)
    readOnly = required
    if let saved {
      for node in layout.questionNodes {
        state.values[node] = saved[layout.nodes[node].name] ?? ""
      }
      settle(from: Array(graph.rules.indices))
    } else {
      begin()
    }
  }

  /// A new filling of the same form, which shares what was worked out about the form.
  func restarted() -> Interview {
    var fresh = self
    fresh.state = AnswersState(layout)
    fresh.failures = [:]
    fresh.required = Array(repeating: false, count: layout.nodes.count)
    fresh.readOnly = fresh.required
    fresh.begin()
    return fresh
  }

  private mutating func begin() {
    settle(from: Array(graph.rules.indices))
    setInitialValues()
  }

  /// Stores what was typed for a question and recomputes what depends on it.
  ///
  /// - Returns: what is wrong with the answer; one of the wrong type is not stored, one that breaks
  ///   a constraint is, so that a person can see and mend it.
  @discardableResult
  public mutating func answer(_ name: String, _ typed: String) -> Fault? {
    do throws(AnswerRefusal) {
      let node = try store(typed, for: name)
      return fault(at: node)
    } catch {
      return Fault(question: name, message: error.message)
    }
  }

  /// Stores what was typed for a question without asking for its constraint, which other answers
  /// may still come to satisfy.
  ///
  /// - Returns: the question's node.
  @discardableResult
  mutating func store(_ typed: String, for name: String) throws(AnswerRefusal) -> Int {
    guard let node = layout.node(named: name), let question = layout.nodes[node].question else {
      throw AnswerRefusal(.noSuchQuestion(name))
    }
    let list = question.type.list.flatMap { form.choiceLists[$0] }
    let value = try question.stored(typed, choices: list)
    failures[.initialValue(node: node)] = nil
    set(value, at: node)
    return node
  }

  /// What is wrong with the filling as it stands, in the author's order; empty where it can be
  /// finalised. Only relevant questions are looked at. A group whose relevance cannot be computed
  /// is reported under its own name.
  public var faults: [Fault] {
    layout.nodes.indices.compactMap(fault(at:))
  }

  /// Ends the filling: its relevant answers, and when it ended.
  ///
  /// - Throws: the faults that stand in the way; nothing is changed.
  public mutating func finalise() throws(Unfinished) -> Answers {
    // On a copy: what depends on the end may turn out wrong only once it is set.
    var ended = self
    for node in layout.questionNodes where layout.nodes[node].question?.type == .end {
      ended.set(environment.now().timestamp, at: node)
    }
    let faults = ended.faults
    guard faults.isEmpty else { throw Unfinished(faults: faults) }
    self = ended
    return answers
  }

  /// The relevant answers as they stand.
  public var answers: Answers {
    Answers(
      layout.questionNodes.filter { state.isRelevant($0) }.map {
        Answers.Entry(path: layout.nodes[$0].path, value: state.values[$0])
      })
  }

  /// Whether a question is asked, must be answered, may be changed, and its stored answer; nil for
  /// a name the form does not have.
  public func condition(of name: String) -> QuestionCondition? {
    guard let node = layout.node(named: name), layout.nodes[node].question != nil else {
      return nil
    }
    return QuestionCondition(
      isRelevant: state.isRelevant(node), isRequired: required[node], isReadOnly: readOnly[node],
      value: state.values[node])
  }

  /// The questions and notes to show, in order: relevant ones only.
  public var shownQuestions: [Question] {
    layout.questionNodes.filter { state.isRelevant($0) }.compactMap { layout.nodes[$0].question }
      .filter(\.type.isShown)
  }

  private func fault(at node: Int) -> Fault? {
    guard state.isRelevant(node) else { return nil }
    if let message = failure(at: node) {
      return Fault(question: layout.nodes[node].name, message: message)
    }
    guard let question = layout.nodes[node].question else { return nil }
    let value = state.values[node]
    if value.isEmpty {
      return required[node]
        ? Fault(question: question.name, message: .answerRequired(question, in: form)) : nil
    }
    // A constraint is not evaluated on an empty answer.
    guard let constraint = graph.constraints[node] else { return nil }
    do throws(EvaluationError) {
      if try Evaluator(state).boolean(of: constraint, in: context(at: node)) { return nil }
      return Fault(question: question.name, message: .constraintBroken(question, in: form))
    } catch {
      return Fault(question: question.name, message: error.message)
    }
  }

  private func failure(at node: Int) -> Message? {
    if failures.isEmpty { return nil }
    return failures[.initialValue(node: node)]
      ?? FlatGraph.Property.allCases.lazy
      .compactMap { failures[.property($0, node: node)] }.first
  }

  private mutating func set(_ value: String, at node: Int) {
    guard state.values[node] != value else { return }
    state.values[node] = value
    settle(from: graph.readers[node])
  }

  private mutating func setInitialValues() {
    let now = environment.now()
    for node in layout.questionNodes {
      // What is computed is not given a value to start with.
      guard let question = layout.nodes[node].question, question.calculation == nil else {
        continue
      }
      switch question.type {
      case .start: set(now.timestamp, at: node)
      case .today: set(String(now.timestamp.prefix(10)), at: node)
      default: setInitialValue(question, at: node)
      }
    }
  }

  private mutating func setInitialValue(_ question: Question, at node: Int) {
    var value: String?
    if case .text(let text) = question.initialValue { value = text }
    if let expression = graph.initialValues[node] {
      do throws(EvaluationError) {
        value = try Evaluator(state).storedString(of: expression, in: context(at: node))
      } catch {
        failures[.initialValue(node: node)] = error.message
      }
    }
    guard let value else { return }
    do throws(AnswerRefusal) {
      try store(value, for: question.name)
    } catch {
      failures[.initialValue(node: node)] = error.message
    }
  }

  private func context(at node: Int, now: WallClock? = nil) -> EvaluationContext<AnswersState> {
    EvaluationContext(
      node: node, clock: now ?? environment.now(), random: environment.random,
      dialect: environment.dialect)
  }
}

// Recomputation.
extension Interview {
  /// Runs the rules at `positions` and whatever their results touch, each at most once: rules stand
  /// in dependency order, so one ascending pass reaches the fixed point.
  private mutating func settle(from positions: [Int]) {
    guard let first = positions.min() else { return }
    var isDue = [Bool](repeating: false, count: graph.rules.count)
    for position in positions { isDue[position] = true }
    // One moment for all, or two questions that say now() would not agree.
    let now = environment.now()
    for position in first..<graph.rules.count where isDue[position] {
      for touched in run(graph.rules[position], now: now) {
        for reader in graph.readers[touched] { isDue[reader] = true }
      }
    }
  }

  /// Computes one rule and returns the nodes whose visible value changed.
  ///
  /// Where it cannot be computed the fault must be seen: what was to decide relevance leaves it on,
  /// and no value is left from before for others to read.
  private mutating func run(_ rule: FlatGraph.Rule, now: WallClock) -> [Int] {
    let context = context(at: rule.node, now: now)
    let computation = Computation.property(rule.property, node: rule.node)
    failures[computation] = nil
    do throws(EvaluationError) {
      switch rule.property {
      case .relevance:
        let holds = try Evaluator(state).boolean(of: rule.expression, in: context)
        return setRelevance(holds, of: rule.node)
      case .value:
        let value = try Evaluator(state).storedString(of: rule.expression, in: context)
        return setComputed(value, at: rule.node)
      case .required:
        required[rule.node] = try Evaluator(state).boolean(of: rule.expression, in: context)
      case .readOnly:
        readOnly[rule.node] = try Evaluator(state).boolean(of: rule.expression, in: context)
      }
      return []
    } catch {
      failures[computation] = error.message
    }
    switch rule.property {
    case .relevance: return setRelevance(true, of: rule.node)
    case .value: return setComputed("", at: rule.node)
    case .required, .readOnly: return []
    }
  }

  private mutating func setRelevance(_ holds: Bool, of node: Int) -> [Int] {
    guard state.ownRelevance[node] != holds else { return [] }
    state.ownRelevance[node] = holds
    return layout.subtree(of: node)
  }

  private mutating func setComputed(_ value: String, at node: Int) -> [Int] {
    guard state.values[node] != value else { return [] }
    state.values[node] = value
    return [node]
  }
}
