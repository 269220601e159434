import Diagnostics
import Forms
import Interviews
import XForms

/// One person before one form: the filling, and what is on the screen.
struct Sitting {
  private(set) var interview: Interview
  /// What the journal holds, once it has taken what `takeSteps` hands out.
  private var kept: KeptFilling
  private(set) var stations: [Station]
  /// What is on the screen; nil at the review.
  private var position: Station.Kind?
  private var course: Course
  /// Stops that were dealt with now or in an earlier sitting.
  private var seen: Set<Station.Kind> = []
  private let fixed: Set<String>

  /// - Parameter fixed: the questions that are not asked, because the call answered them.
  init(_ interview: Interview, kept: KeptFilling, fixed: Set<String>) {
    self.interview = interview
    self.kept = kept
    self.fixed = fixed
    stations = Way(interview, fixed: fixed).stations
    course = .throughGaps
    markSeen()
    position = nextStop(after: -1)?.kind
    if seen.isEmpty { course = .inOrder }
  }

  private mutating func markSeen() {
    // A default is an answer that nobody gave yet.
    for station in asked where !value(of: station).isEmpty && !startsWithValue(station.path) {
      seen.insert(station.kind)
    }
    // Who answered anything behind a repeat, or began another instance there, had declined more.
    let answered = stations.lastIndex { seen.contains($0.kind) }
    guard let last = [answered, lastBegunInstance].compactMap(\.self).max() else { return }
    for station in stations[..<last] where station.isAddition { seen.insert(station.kind) }
  }

  /// Where the last of the instances begins that somebody asked for.
  private var lastBegunInstance: Int? {
    var begun: Set<Heading> = []
    var last: Int?
    for (index, station) in stations.enumerated() {
      let asked = station.headings.filter {
        ($0.instance?.number ?? 0) > 1 && $0.instance?.count == nil
      }
      if !begun.isSuperset(of: asked) { last = index }
      begun.formUnion(asked)
    }
    return last
  }

  private func startsWithValue(_ path: NodePath) -> Bool {
    if let question = interview.question(at: path) { return question.initialValue != nil }
    let definition = interview.live.definition
    guard let node = definition.node(at: path.withoutPositions).map({ definition.nodes[$0] }),
      node.scope == 0
    else { return false }
    return !definition.seed.values[node.local].isEmpty
  }

  /// The questions to answer as things stand, in order.
  var asked: [Station] { stations.filter(\.isQuestion) }

  /// What is on the screen; nil at the review.
  var current: Station? { currentIndex.map { stations[$0] } }

  private var currentIndex: Int? {
    position.flatMap { kind in stations.firstIndex { $0.kind == kind } }
  }

  var progress: Collector.Progress {
    let asked = asked
    return .init(answered: asked.count { !value(of: $0).isEmpty }, total: asked.count)
  }

  /// Its number as people see it, counted from 1; nil for what is not asked.
  func number(of path: NodePath) -> Int? {
    stations.first { $0.kind == .question(path) }?.number
  }

  func number(at station: Station) -> Int? {
    // Where another instance may be added, people are sent to the question before.
    station.number ?? stations.prefix { $0.kind != station.kind }.last(where: \.isQuestion)?.number
  }

  /// The place of the first question of that name that is asked.
  func path(of name: String) -> NodePath? {
    stations.first { $0.isQuestion && $0.path.steps.last?.name == name }?.path
  }

  func value(of station: Station) -> String { interview.live.value(of: station.path) ?? "" }

  func isRequired(_ station: Station) -> Bool {
    interview.live.state(of: station.path)?.isRequired ?? false
  }

  /// Notes and computed values that stand between the stop before and the one on the screen, or, at
  /// the review, behind the last stop.
  var interludes: [Station] {
    let end = currentIndex ?? stations.count
    let start = stations[..<end].lastIndex(where: \.isStop) ?? -1
    return Array(stations[(start + 1)..<end])
  }

  /// What the journal does not know yet; from now on it is taken to.
  mutating func takeSteps(isWhole: Bool = false) -> [JournalStep] {
    let steps = interview.steps(since: kept, isWhole: isWhole)
    for step in steps { kept.take(step) }
    return steps
  }

  private mutating func look() { stations = Way(interview, fixed: fixed).stations }
}

// Moving about.
extension Sitting {
  mutating func advance() {
    guard let position else { return }
    seen.insert(position)
    let index = currentIndex ?? stations.count
    self.position = nextStop(after: index)?.kind
  }

  /// False where there is nothing before.
  mutating func goBack() -> Bool {
    let end = currentIndex ?? stations.count
    guard let before = stations[..<end].last(where: \.isQuestion) else { return false }
    course = .inOrder
    position = before.kind
    return true
  }

  /// False where no question has this number.
  mutating func go(to number: Int) -> Bool {
    guard let station = stations.first(where: { $0.number == number }) else { return false }
    course = current == nil ? .throughGaps : .inOrder
    position = station.kind
    return true
  }

  /// Changes the language of the form's texts; false where the form has no such language.
  mutating func speak(_ typed: String) -> Bool {
    guard let language = interview.live.definition.texts.language(called: typed) else {
      return false
    }
    interview.speak(language)
    look()
    return true
  }

  private func nextStop(after index: Int) -> Station? {
    stations.dropFirst(index + 1).first {
      $0.isStop && (course == .inOrder || !seen.contains($0.kind))
    }
  }
}

// Instances of repeats.
extension Sitting {
  /// The innermost repeat at the screen of which people may add or remove instances, and the
  /// instance that the screen is in; nil where there is none.
  func repetition() -> (series: NodePath, instance: Int?)? {
    guard let current else { return nil }
    if current.isAddition {
      let series = current.path.withoutLastPosition
      let count = interview.live.count(of: series) ?? 0
      return (series, count > 0 ? count : nil)
    }
    var path: NodePath? = current.path
    while let here = path {
      if let number = here.steps.last?.position, let control = interview.repetition(at: here),
        !control.isFixed, control.count == nil
      {
        return (here.withoutLastPosition, number)
      }
      path = here.parent
    }
    return nil
  }

  /// Adds an instance at the end of the repeat and goes to its first question.
  mutating func addInstance(of series: NodePath) -> Bool {
    guard let instance = interview.addInstance(of: series) else { return false }
    // Another one is asked for only after this one.
    seen = seen.filter { kind in
      if case .addition(let path) = kind { path.withoutLastPosition != series } else { true }
    }
    look()
    course = .inOrder
    let within = instance.description + "/"
    position =
      stations.first { $0.isStop && $0.path.description.hasPrefix(within) }?.kind
      ?? stations.first { $0.isAddition && $0.path.withoutLastPosition == series }?.kind
    return true
  }

  /// How many answers an instance holds.
  func answerCount(in instance: NodePath) -> Int {
    let within = instance.description + "/"
    return asked.count { $0.path.description.hasPrefix(within) && !value(of: $0).isEmpty }
  }

  /// Takes an instance away and goes to what comes after it.
  ///
  /// - Returns: what the journal has to know.
  mutating func removeInstance(_ instance: NodePath) -> [JournalStep] {
    let within = instance.description + "/"
    let next = stations.lastIndex { $0.path.description.hasPrefix(within) }
      .flatMap { last in stations.dropFirst(last + 1).first(where: \.isStop)?.kind }
    guard interview.removeInstance(instance) else { return [] }
    let removal = InstanceRemoval(instance.description)
    seen = Set(seen.compactMap { $0.after(removal) })
    look()
    course = .inOrder
    position = next?.after(removal)
    if position == nil { position = stations.first(where: \.isStop)?.kind }
    let step = JournalStep.removed(instance.belowRoot)
    kept.take(step)
    return [step]
  }
}

extension Station.Kind {
  /// The same station when an instance has gone; nil if it went with it.
  fileprivate func after(_ removal: InstanceRemoval) -> Self? {
    func moved(_ path: NodePath) -> NodePath? {
      removal.path(of: path.description).flatMap { NodePath($0) }
    }
    switch self {
    case .question(let path): return moved(path).map(Self.question)
    case .interlude(let path): return moved(path).map(Self.interlude)
    case .addition(let path): return moved(path).map(Self.addition)
    }
  }
}

extension NodePath {
  /// The repeat, rather than one instance of it.
  var withoutLastPosition: NodePath {
    var path = self
    if !path.steps.isEmpty { path.steps[path.steps.count - 1].position = nil }
    return path
  }
}

// Answering.
extension Sitting {
  /// Takes what was typed for a question as its answer.
  ///
  /// - Throws: why it was not taken; the answer before stays.
  mutating func answer(_ station: Station, typed: String) throws(Refusal) {
    var trial = interview
    let names = try choiceNames(station, typed: typed)
    if let fault = trial.answer(station.path, typed: names ?? typed) {
      throw Refusal(message: fault.message)
    }
    if trial.live.value(of: station.path)?.isEmpty != false {
      throw Refusal(message: .nothingInAnswer(typed))
    }
    interview = trial
    look()
  }

  /// Takes the answer away, where it may be missing.
  mutating func clear(_ station: Station) throws(Refusal) {
    if value(of: station).isEmpty { throw Refusal(message: .nothingToClear) }
    if isRequired(station) { throw Refusal(message: .clearingRefused) }
    interview.answer(station.path, typed: "")
    look()
  }

  /// Why the question cannot be passed with the answer that it has.
  func objection(toKeeping station: Station) -> Message? {
    let isMissing = value(of: station).isEmpty && isRequired(station)
    let fault = interview.faults.first { fault in
      fault.path.map { $0 == station.path }
        ?? (fault.question == station.path.steps.last?.name)
    }
    let isExplained = interview.live.fault(at: station.path)?.formMessage?.isEmpty == false
    return isMissing && !isExplained ? .answerNeeded : fault?.message
  }

  /// What stands in the way of submitting, and what only deserves another look. Rules across
  /// questions are asked once every question is in order.
  var standing: (faults: [Fault], doubts: [Fault]) {
    let faults = interview.faults
    if !faults.isEmpty { return (faults, []) }
    let broken = interview.brokenChecks
    return (broken.filter(\.isError).map(\.fault), broken.filter { !$0.isError }.map(\.fault))
  }

  mutating func finalise() throws(Unfinished) -> Answers {
    try interview.finalise()
  }

  /// Nil where the question takes no choices.
  private func choiceNames(_ station: Station, typed: String) throws(Refusal) -> String? {
    let path = station.path
    guard let control = interview.control(at: path) else { return nil }
    if control.kind == .trigger { return try Acknowledgement(typed).name }
    guard control.isSelect, let choices = interview.live.choices(of: path) else { return nil }
    if choices.isEmpty { throw Refusal(message: .nothingOffered) }
    let names = try choices.names(typed: typed)
    if control.kind == .select1, names.count > 1 {
      throw Refusal(message: .severalChoices(count: choices.count))
    }
    return names.joined(separator: " ")
  }
}

/// The one answer that a statement to be acknowledged takes.
private struct Acknowledgement {
  let name = "OK"

  init(_ typed: String) throws(Refusal) {
    let words = ["ok", "1", "๑", "y", "yes", "ใช่", "รับทราบ"]
    guard words.contains(typed.lowercased()) else {
      throw Refusal(message: .acknowledgementNeeded)
    }
  }
}
