import Diagnostics
import Forms
import XForms
import XPath

/// The room **Interviews**: a live, valid, navigable filling of a form.
///
/// In go a form and what a person types, by whatever road; out come what to ask next, what is wrong
/// with it, and, once nothing is, the `Answers` to keep. Setting an answer recomputes exactly what
/// depends on it. Semantics are those of ODK XForms: an `Interview` runs the very XForm that the
/// form is written out as, and speaks of its questions by their names. `XFormInterview` runs any
/// XForm and speaks of nodes by their paths.
public struct Interview: Sendable {
  /// What is filled.
  public let form: Form
  /// The filling of the form's XForm: repeats, choices, texts, submissions.
  public internal(set) var live: XFormInterview
  let places: QuestionPlaces
  private let environment: InterviewEnvironment
  /// Shared by all fillings that were begun from one.
  let formulas = RootFormulas()
  var mostInstances: Int { environment.mostInstances }
  /// Questions whose value to start with is none of their type.
  var initialFaults: [String: Message] = [:]

  /// Begins a filling, or goes on with one whose answers were saved.
  ///
  /// - Parameters:
  ///   - form: a form without errors.
  ///   - environment: the world as the filling sees it.
  ///   - saved: the answers to go on with; nil for a new filling.
  ///   - resources: the bytes of files beside the form, by URI (`jr://file-csv/towns.csv`).
  /// - Throws: `.data` where the form's formulas do not fit the form.
  public init(
    _ form: Form, environment: InterviewEnvironment, saved: Answers? = nil,
    resources: @escaping @Sendable (_ uri: String) -> [UInt8]? = { _ in nil }
  ) throws(Failure) {
    try self.init(
      form, form.definition(resources: resources), environment: environment,
      from: saved.map { .answers($0) } ?? .new)
  }

  /// Begins a filling of a form whose definition was made before, or goes on with one.
  ///
  /// - Parameters:
  ///   - form: what is filled.
  ///   - definition: the form's own (`form.definition()`), or, for a form that is kept as an XForm
  ///     and has no questions of its own, that XForm's.
  ///   - environment: the world as the filling sees it.
  ///   - kept: what the journal of an earlier sitting holds.
  public init(
    _ form: Form, _ definition: XFormDefinition, environment: InterviewEnvironment,
    kept: KeptFilling? = nil
  ) throws(Failure) {
    try self.init(
      form, definition, environment: environment, from: kept.map { .kept($0) } ?? .new)
  }

  private init(
    _ form: Form, _ definition: XFormDefinition, environment: InterviewEnvironment,
    from start: XFormInterview.Start
  ) throws(Failure) {
    self.form = form
    self.environment = environment
    places = QuestionPlaces(form, definition)
    live = try XFormInterview(definition, environment: environment, from: start)
    if case .new = start { refuseWrongInitialValues() }
  }

  /// A new filling of the same form, which shares what was worked out about the form.
  public func restarted() throws(Failure) -> Interview {
    var fresh = self
    fresh.live = try XFormInterview(live.definition, environment: environment)
    fresh.refuseWrongInitialValues()
    return fresh
  }

  /// The same form with answers that were submitted before, to look at them again. What was worked
  /// out about the form is shared.
  public func holding(_ submitted: Answers) throws(Failure) -> Interview {
    var other = self
    other.live = try XFormInterview(
      live.definition, environment: environment, from: .answers(submitted))
    other.initialFaults = [:]
    return other
  }

  /// Values to start with are answers, and have to be some.
  private mutating func refuseWrongInitialValues() {
    initialFaults = [:]
    for question in form.questions where question.calculation == nil {
      guard question.initialValue != nil, let place = places[question.name] else { continue }
      var value = live.value(of: place.path) ?? ""
      // What the XForm drops for being no value of the type is looked at as the author wrote it.
      if value.isEmpty, case .text(let text)? = question.initialValue { value = text }
      do throws(AnswerRefusal) {
        let stored = try question.stored(value, choices: choices(of: question))
        if stored != live.value(of: place.path) { live.answerAsWritten(place.path, stored) }
      } catch {
        initialFaults[question.name] = error.message
        live.answerAsWritten(place.path, "")
      }
    }
  }

  mutating func forgetInitialFault(of name: String) { initialFaults[name] = nil }

  /// A new last instance of a repeat. - Returns: its path; nil where there is no such repeat.
  @discardableResult
  public mutating func addInstance(of repetition: NodePath) -> NodePath? {
    live.addRepeat(repetition)
  }

  /// Takes an instance of a repeat away; those after it move up. - Returns: false if there is none.
  @discardableResult
  public mutating func removeInstance(_ path: NodePath) -> Bool { live.removeRepeat(path) }

  /// The language of the form's texts, as the form calls it.
  public mutating func speak(_ language: String?) { live.language = language }

  /// Stores what was typed for a question and recomputes what depends on it.
  ///
  /// - Returns: what is wrong with the answer; one of the wrong type is not stored, one that breaks
  ///   a constraint is, so that a person can see and mend it.
  @discardableResult
  public mutating func answer(_ name: String, _ typed: String) -> Fault? {
    if let place = places[name], let refusal = refusal(ofTypedChoices: typed, at: place.path) {
      return Fault(question: name, message: refusal)
    }
    do throws(AnswerRefusal) {
      let path = try store(typed, for: name)
      return live.fault(at: path).map(fault)
    } catch {
      return Fault(question: name, message: error.message)
    }
  }

  /// Stores what was typed for a question without asking for its constraint, which other answers
  /// may still come to satisfy.
  ///
  /// - Returns: the question's path.
  @discardableResult
  mutating func store(_ typed: String, for name: String) throws(AnswerRefusal) -> NodePath {
    guard let place = places[name], place.question != nil else {
      throw AnswerRefusal(.noSuchQuestion(name))
    }
    try store(typed, at: place.path)
    return place.path
  }

  /// The same for a question in any instance of a repeat.
  ///
  /// - Returns: the value as it is stored.
  @discardableResult
  mutating func store(_ typed: String, at path: NodePath) throws(AnswerRefusal) -> String {
    guard let type = live.type(of: path) else {
      throw AnswerRefusal(.noSuchQuestion(path.belowRoot))
    }
    guard let question = question(at: path) else {
      let value = try type.stored(typed: typed, offered: nil)
      live.answerAsWritten(path, value)
      return value
    }
    var value = try question.stored(typed, choices: choices(of: question))
    if question.type.choices != nil, question.type.list == nil {
      // Which choices a file offers may follow from answers still to come.
      value = try type.stored(typed: typed, offered: nil)
    }
    initialFaults[question.name] = nil
    live.answerAsWritten(path, value)
    return value
  }

  func choices(of question: Question) -> ChoiceList? {
    question.type.list.flatMap { form.choiceLists[$0] }
  }

  /// What is wrong with the filling as it stands, in the author's order; empty where it can be
  /// finalised. Only relevant questions are looked at. A group whose relevance cannot be computed
  /// is reported under its own name.
  public var faults: [Fault] {
    let found = live.faults.map(fault)
    guard !initialFaults.isEmpty else { return found }
    let blank = form.questions.filter { question in
      initialFaults[question.name] != nil && condition(of: question.name)?.isRelevant == true
    }
    let initial = blank.compactMap { question in
      initialFaults[question.name].map { Fault(question: question.name, message: $0) }
    }
    return initial + found.filter { initialFaults[$0.question] == nil }
  }

  func fault(_ fault: NodeFault) -> Fault {
    let name = fault.path.steps.last?.name ?? ""
    let question = question(at: fault.path)
    // What the author says with answers in it, as it reads here and now.
    let words = fault.formMessage.flatMap { $0.isEmpty || $0 == "-" ? nil : $0 }
    let message: Message
    switch fault.reason {
    case .failure: message = fault.failure ?? .noSuchQuestion(name)
    case .required: message = .answerRequired(question?.requiredMessage, words, in: form)
    case .constraint:
      message = .constraintBroken(
        question?.constraintMessage, words, rule: constraint(at: fault.path), in: form)
    }
    return Fault(question: name, message: message, path: fault.path)
  }

  private func constraint(at path: NodePath) -> String {
    if let rule = question(at: path)?.constraint { return rule.source }
    let definition = live.definition
    guard let node = definition.node(at: path.withoutPositions),
      case .expression(let number)? = definition.nodes[node].bind?.constraint
    else { return "" }
    return definition.graph.expressions[number].source
  }

  /// The question of the form at a path, in whatever instance; nil where the form has none of its
  /// own there.
  public func question(at path: NodePath) -> Question? {
    live.definition.node(at: path.withoutPositions).flatMap { places.byNode[$0]?.question }
  }

  /// Ends the filling: its relevant answers, and when it ended.
  ///
  /// - Throws: the faults that stand in the way, or the checks of severity `error` that do not hold;
  ///   nothing is changed.
  public mutating func finalise() throws(Unfinished) -> Answers {
    // On a copy: what depends on the end may turn out wrong only once it is set.
    var ended = self
    ended.live.finalise()
    let faults = ended.faults
    guard faults.isEmpty else { throw Unfinished(faults: faults) }
    let broken = ended.brokenChecks.filter(\.isError)
    guard broken.isEmpty else { throw Unfinished(faults: broken.map(\.fault)) }
    self = ended
    return answers
  }

  /// The relevant answers as they stand.
  public var answers: Answers {
    Answers(live.answers(of: places.nodes))
  }

  /// Whether a question is asked, must be answered, may be changed, and its stored answer; nil for
  /// a name the form does not have. In a repeat: of its first instance.
  public func condition(of name: String) -> QuestionCondition? {
    guard let place = places[name], place.question != nil else { return nil }
    guard let state = live.state(of: place.path) else {
      return QuestionCondition(isRelevant: false, isRequired: false, isReadOnly: false, value: "")
    }
    return QuestionCondition(
      isRelevant: state.isRelevant, isRequired: state.isRequired, isReadOnly: state.isReadOnly,
      value: state.value)
  }

  /// The questions and notes to show, in order: relevant ones only.
  public var shownQuestions: [Question] {
    let shown = places.questions.filter { $0.question?.type.isShown == true }
    let states = live.states(of: shown.map(\.path))
    return zip(shown, states).compactMap { place, state in
      state?.isRelevant == true ? place.question : nil
    }
  }
}
