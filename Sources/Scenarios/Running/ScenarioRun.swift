import Diagnostics
import Forms
import Interviews
import XForms

/// One filling of a form by a scenario: each step is done, and what does not go as told is noted.
struct ScenarioRun {
  let form: Form
  let names: NodeNames
  let scenario: Scenario
  private(set) var interview: Interview
  private(set) var diagnostics: [Diagnostic] = []

  init(_ scenario: Scenario, _ interview: Interview, names: NodeNames) {
    self.scenario = scenario
    self.interview = interview
    self.names = names
    form = interview.form
  }

  /// Does a step. What goes wrong does not end the scenario: later steps may show why.
  mutating func take(_ step: Scenario.Step) {
    do throws(UnknownName) {
      switch step.kind {
      case .answer(let question, let text):
        try answer(question, text, isRefusalExpected: false, at: step.place)
      case .refuse(let question, let text):
        try answer(question, text, isRefusalExpected: true, at: step.place)
      case .add(let repetition): try add(repetition, at: step.place)
      case .remove(let instance): try remove(instance, at: step.place)
      case .language(let language): show(in: language, at: step.place)
      case .finalise(let isAccepted): finalise(isAccepted: isAccepted, at: step.place)
      case .expect(let expectation): try expect(expectation, at: step.place)
      }
    } catch {
      report(error.message, at: step.place)
    }
  }

  mutating func report(_ message: Message, at place: Place) {
    diagnostics.append(Diagnostic(.error, message, at: place))
  }

  // MARK: What people do

  private mutating func answer(
    _ question: String, _ text: String, isRefusalExpected: Bool, at place: Place
  ) throws(UnknownName) {
    let path = try names.node(named: question).path
    guard let state = interview.live.state(of: path) else {
      throw UnknownName(message: .scenarioNoInstance(question))
    }
    // Nobody can answer what is not asked: such a scenario would show nothing.
    if !state.isRelevant { return report(.scenarioNotAsked(question), at: place) }
    if state.isReadOnly { return report(.scenarioReadOnly(question), at: place) }
    let refusal = interview.take(text, at: path)
    switch (refusal, isRefusalExpected) {
    case (let refusal?, false):
      report(.scenarioRefused(question, text, because: refusal), at: place)
    case (nil, true): report(.scenarioNotRefused(question, text), at: place)
    default: break
    }
  }

  private mutating func add(_ repetition: String, at place: Place) throws(UnknownName) {
    let found = try names.node(named: repetition)
    let definition = interview.live.definition
    guard definition.nodes[found.node].isRepeat else {
      return report(.scenarioNoRepeat(repetition), at: place)
    }
    let isCounted = definition.controls.contains {
      $0.kind == .repetition && $0.node == found.node && ($0.isFixed || $0.count != nil)
    }
    if isCounted { return report(.scenarioFixedRepeat(repetition), at: place) }
    if interview.addInstance(of: found.path) == nil {
      report(.scenarioNoInstance(repetition), at: place)
    }
  }

  private mutating func remove(_ instance: String, at place: Place) throws(UnknownName) {
    let found = try names.node(named: instance)
    guard interview.live.definition.nodes[found.node].isRepeat else {
      return report(.scenarioNoRepeat(instance), at: place)
    }
    if !interview.removeInstance(at: found.path) {
      report(.scenarioNoInstance(instance), at: place)
    }
  }

  /// `th` also where the form says `Thai (th)`.
  private mutating func show(in language: String, at place: Place) {
    let known = interview.live.definition.texts.languages
    if let match = known.first(where: { $0 == language || $0.hasSuffix("(\(language))") }) {
      interview.show(in: match)
    } else if !known.isEmpty || language != form.defaultLanguage {
      let suggestion = closestName(to: language, among: known)
      report(
        .scenarioUnknownLanguage(language, known: known, suggestion: suggestion), at: place)
    }
  }

  private mutating func finalise(isAccepted: Bool, at place: Place) {
    do throws(Unfinished) {
      _ = try interview.finalise()
      if !isAccepted { report(.scenarioNotUnfinished, at: place) }
    } catch {
      if isAccepted { report(.scenarioUnfinished(error.faults), at: place) }
    }
  }
}
