import Diagnostics
import Foundation
import Interviews
import XForms
import XML
import XPath

/// Why a scenario did not pass.
struct Mismatch: Error {
  let reason: String
  init(_ reason: String) { self.reason = reason }
}

/// Why a scenario says nothing.
struct Skipped: Error {
  let reason: String
  init(_ reason: String) { self.reason = reason }
}

/// One scenario being replayed.
struct ScenarioRun {
  let scenario: Scenario
  var interview: XFormInterview
  /// What states should be, where they are recorded.
  var expected: [String: Any] = [:]
  let environment: InterviewEnvironment

  static func outcome(of scenario: Scenario) -> ScenarioOutcome {
    func outcome(_ result: ScenarioOutcome.Result) -> ScenarioOutcome {
      var result = result
      if case .failed(let reason) = result, let right = ScenarioExceptions.accepted[scenario.id] {
        result = .failed("on purpose, \(right): \(reason)")
      }
      return ScenarioOutcome(id: scenario.id, topic: scenario.topic, result: result)
    }
    if let reason = ScenarioExceptions.skipped[scenario.id] { return outcome(.skipped(reason)) }
    let definition: XFormDefinition
    do {
      definition = try Self.definition(of: scenario)
    } catch {
      let reason = error.diagnostics.map(\.message.finding.english).joined(separator: "; ")
      return outcome(scenario.expectsLoadError ? .passed : .failed("does not load: \(reason)"))
    }
    if scenario.expectsLoadError {
      // `pulldata` is missing in JavaRosa itself; Collect has it.
      let error = (scenario.fields["expectLoadError"] as? [String: Any])?.description ?? ""
      if error.contains("pulldata") { return outcome(.passed) }
      return outcome(.failed("loads, but should be refused"))
    }
    do {
      var run = try ScenarioRun(scenario, definition)
      try run.replay()
      return outcome(.passed)
    } catch let skipped as Skipped {
      return outcome(.skipped(skipped.reason))
    } catch let mismatch as Mismatch {
      if scenario.fields["resourcesMissing"] != nil {
        return outcome(.skipped("a file of the form is not recorded: \(mismatch.reason)"))
      }
      return outcome(.failed(mismatch.reason))
    } catch {
      return outcome(.failed("\(error)"))
    }
  }

  static func definition(of scenario: Scenario) throws(Failure) -> XFormDefinition {
    // kXML reads a bare `<` in an attribute, which XML forbids.
    let form = scenario.form.replacingOccurrences(
      of: #"([ a-z])<(?=( [/0-9a-z.]|/data/[a-z]+\]))"#, with: "$1&lt;", options: .regularExpression
    )
    let resources = scenario.resources
    let reader = XFormReader(resources: { uri in resources[uri].map { Array($0.utf8) } })
    return try reader.definition(of: Array(form.utf8), file: scenario.id)
  }

  /// For looking at an interview without a scenario.
  init(_ interview: XFormInterview) {
    scenario = Scenario([:], forms: URL(fileURLWithPath: "/"))
    self.interview = interview
    environment = Self.environment(scenario)
  }

  init(_ scenario: Scenario, _ definition: XFormDefinition) throws {
    self.scenario = scenario
    environment = Self.environment(scenario)
    if let edited = scenario.options["editInstance"] as? String {
      let document = try XMLDocument(Array(edited.utf8), file: scenario.id)
      interview = try XFormInterview(
        definition, environment: environment, from: .submission(document.root))
    } else {
      interview = try XFormInterview(definition, environment: environment)
    }
    expected = scenario.initial ?? [:]
  }

  static func environment(_ scenario: Scenario) -> InterviewEnvironment {
    let clock = WallClock(milliseconds: 1_710_498_600_000, offsetMinutes: 0)
    let random = SplitMix()
    var environment = InterviewEnvironment(
      now: { clock }, random: { random.next() },
      dialect: Self.dialect)
    environment.rules = .collect
    environment.rules.restoresWithdrawnChoices = scenario.isFromWebForms
    environment.properties = [
      "deviceid": "test-device-1", "username": "alice", "email": "alice@example.org",
      "phonenumber": "+15550100", "uri:deviceid": "test:device-1", "simserial": "sim-1",
      "subscriberid": "sub-1",
    ]
    if scenario.options["geolocationProvider"] != nil {
      // Two places in turn, as the provider of those tests gives them.
      let asked = SplitMix()
      environment.location = {
        asked.count() == 1 ? "38.295 21.7567 110.0 5.0" : "38.333 21.766 150.0 3.0"
      }
    } else if scenario.form.contains("setgeopoint") {
      environment.location = { "no client implementation" }
    }
    if (scenario.fields["stateSource"] as? String)?.hasPrefix("recorded") == true {
      environment.properties = [:]
    }
    if let properties = scenario.options["preloadProperties"] as? [String: String] {
      environment.properties = Dictionary(
        uniqueKeysWithValues: properties.map { ($0.key.lowercased(), $0.value) })
    }
    return environment
  }

  /// As Collect treats nodes; what is undecided in texts and numbers by the specification.
  private static let dialect: Dialect = {
    var dialect = Dialect.spec
    dialect.nodesAreTrueByValue = true
    dialect.missingEqualsBlank = true
    return dialect
  }()

  // MARK: Steps

  mutating func replay() throws {
    try compareStates(after: "opening")
    for (index, step) in scenario.steps.enumerated() {
      let operation = step["op"] as? String ?? ""
      let name = "step \(index + 1) (\(operation) \(step["path"] as? String ?? ""))"
      try perform(operation, step, name)
      for (path, state) in step["changed"] as? [String: Any] ?? [:] {
        if state is NSNull { expected[path] = nil } else { expected[path] = state }
      }
      if step["changed"] != nil { try compareStates(after: name) }
    }
    if let final = scenario.final { try compareFinal(final) }
  }

  private mutating func perform(_ operation: String, _ step: [String: Any], _ name: String) throws {
    switch operation {
    case "answer":
      let path = try nodePath(step)
      let before = interview
      let value = try answered(step, at: path)
      addMissingInstances(of: path)
      let isStored =
        step["dataType"] is String
        ? interview.answerAsWritten(path, value) : interview.answer(path, value)
      guard isStored else { throw Mismatch("\(name): no such node") }
      if scenario.rejectsInvalidAnswers, step["result"] as? String == "constraint" {
        interview = before
      }
    case "createRepeat": try createRepeat(try nodePath(step), name)
    case "removeRepeat":
      guard interview.removeRepeat(try nodePath(step)) else {
        throw Mismatch("\(name): no such instance")
      }
    case "setLanguage": interview.language = step["language"] as? String
    case "newInstance":
      interview = try XFormInterview(interview.definition, environment: environment)
    case "serializeInstance":
      interview = try XFormInterview(
        interview.definition, environment: environment, from: .saved(interview.submission))
    case "editInstance":
      interview = try XFormInterview(
        interview.definition, environment: environment, from: .submission(interview.submission))
    case "serializeForm":
      interview = try XFormInterview(
        interview.definition, environment: environment, from: .saved(interview.draft))
    case "finalize": interview.finalise()
    case "expect":
      for item in step["items"] as? [[String: Any]] ?? [] { try check(item, name) }
    default: throw Mismatch("\(name): unknown operation")
    }
  }

  private func answered(_ step: [String: Any], at path: NodePath) throws -> String {
    if let values = step["value"] as? [String] { return values.joined(separator: " ") }
    guard let value = step["value"] as? String else {
      if scenario.isFromWebForms { throw Skipped("the value answered is not recorded") }
      return ""
    }
    if step["valueKind"] as? String == "File" { throw Skipped("a file's name is not recorded") }
    // Recorded as JavaScript's true and false; the form gets 1 and 0.
    if scenario.isFromWebForms, interview.type(of: path) == .boolean {
      return value == "true" ? "1" : value == "false" ? "0" : value
    }
    return value
  }

  /// JavaRosa's tests answer in instances that are made on the way.
  private mutating func addMissingInstances(of path: NodePath) {
    for end in 1...max(1, path.steps.count) {
      let part = NodePath(Array(path.steps.prefix(end)))
      guard let position = part.steps.last?.position, interview.state(of: part) == nil else {
        continue
      }
      while let count = interview.count(of: part), count < position,
        interview.addRepeat(part) != nil
      {}
    }
  }

  /// A path may name the instance that is to be there afterwards.
  private mutating func createRepeat(_ path: NodePath, _ name: String) throws {
    guard interview.addRepeat(path) != nil else { throw Mismatch("\(name): no such repeat") }
  }

  func nodePath(_ fields: [String: Any]) throws -> NodePath {
    // JavaRosa's paths may count from 0, where 0 is the first.
    let written = (fields["path"] as? String ?? "").replacingOccurrences(of: "[0]", with: "[1]")
    guard let path = NodePath(written) else {
      throw Mismatch("path \(fields["path"] ?? "") cannot be read")
    }
    return path
  }

  // MARK: States

  func isQuirky(_ path: String) -> Bool {
    if ScenarioExceptions.paths[scenario.id]?.contains(path) == true { return true }
    return scenario.quirkPaths.contains { quirk in
      let pattern = quirk.replacingOccurrences(of: "[*]", with: "[")
      if path == quirk || path.hasPrefix(quirk + "/") || path.hasPrefix(quirk + "[") { return true }
      guard quirk.contains("[*]") else { return false }
      return path.hasPrefix(pattern.components(separatedBy: "[").first ?? pattern)
        && path.hasSuffix(quirk.components(separatedBy: "]").last ?? "")
    }
  }

  private func compareStates(after step: String) throws {
    guard scenario.hasStates else { return }
    let states = interview.states
    var actual: [String: NodeState] = [:]
    for (path, state) in states { actual[path.description] = state }
    for (path, wanted) in expected.sorted(by: { $0.key < $1.key }) where !isQuirky(path) {
      guard let wanted = wanted as? [String: Any] else { continue }
      guard let state = actual[path] else { throw Mismatch("after \(step): \(path) is missing") }
      try compare(state, wanted, path, step)
    }
    for (path, state) in actual.sorted(by: { $0.key < $1.key })
    where expected[path] == nil && !state.isBranch && !path.contains("@") && !isQuirky(path) {
      throw Mismatch("after \(step): \(path) should not be there")
    }
  }

  private func compare(
    _ state: NodeState, _ wanted: [String: Any], _ path: String, _ step: String
  ) throws {
    if path.contains("@") {
      let value = wanted["value"] as? String ?? ""
      guard ValueComparison.isSame(state.value, value) else {
        throw Mismatch("after \(step): \(path) is '\(state.value)', not '\(value)'")
      }
      return
    }
    if !state.isBranch, !isWithdrawn(state.value, wanted, at: path) {
      let value = wanted["value"] as? String ?? ""
      guard ValueComparison.isSame(state.value, value) || isOfTheRecordedRun(state.value, value)
      else {
        throw Mismatch("after \(step): \(path) is '\(state.value)', not '\(value)'")
      }
    }
    let flags: [(String, Bool, Bool)] = [
      ("relevant", state.isRelevant, true), ("required", state.isRequired, false),
      ("readonly", state.isReadOnly, false),
      ("valid", state.isValid || state.value.isEmpty, true),
    ]
    for (name, actual, usual) in flags {
      let wanted = wanted[name] as? Bool ?? usual
      guard actual == wanted else {
        throw Mismatch("after \(step): \(path) \(name) is \(actual), not \(wanted)")
      }
    }
  }

  /// Some vectors were recorded with the clock running; times of that morning are only times.
  private func isOfTheRecordedRun(_ actual: String, _ wanted: String) -> Bool {
    wanted.hasPrefix("2026-11-21") && actual.hasPrefix("2024-03-15")
  }

  /// REPORT trap 16: what is no longer offered is taken away at once, in JavaRosa only when the
  /// question is shown next.
  func isWithdrawn(_ actual: String, _ wanted: [String: Any], at path: String) -> Bool {
    guard let wanted = wanted["value"] as? String, wanted != actual, let path = NodePath(path),
      let offered = interview.choices(of: path)
    else { return false }
    let kept = actual.split(separator: " ").map(String.init)
    let lost = wanted.split(separator: " ").map(String.init).filter { !kept.contains($0) }
    return Set(kept).isSubset(of: Set(wanted.split(separator: " ").map(String.init)))
      && !lost.contains { value in offered.contains { $0.value == value } }
  }

  // MARK: The end

  private func compareFinal(_ final: [String: Any]) throws {
    if let outcome = final["validate"] as? String { try compareOutcome(outcome, final) }
    if let prompts = final["prompts"] as? [[String: Any]] {
      for prompt in prompts where !isQuirky(prompt["path"] as? String ?? "") {
        try checkPrompt(prompt, "at the end")
      }
    }
    if let submission = final["submission"] as? String, scenario.quirkPaths.isEmpty,
      ScenarioExceptions.paths[scenario.id] == nil
    {
      try SubmissionComparison.compare(interview.submission, with: submission)
    }
  }

  private func compareOutcome(_ outcome: String, _ final: [String: Any]) throws {
    let fault = interview.faults.first { !isQuirky($0.path.description) }
    let actual = fault?.reason.rawValue ?? "valid"
    guard actual == outcome else {
      let place = fault?.path.description ?? ""
      throw Mismatch(
        "at the end: \(actual) \(place) \(fault?.failure?.finding.english ?? ""), not \(outcome)")
    }
    if let place = final["validateAt"] as? String, fault?.path.description != place {
      throw Mismatch("at the end: \(actual) at \(fault?.path.description ?? ""), not \(place)")
    }
  }
}

/// Reproducible random bits.
final class SplitMix: @unchecked Sendable {
  // Guarded by `lock`.
  private var state: UInt64 = 42
  private var calls = 0
  private let lock = NSLock()

  /// How often this was asked.
  func count() -> Int {
    lock.lock()
    defer { lock.unlock() }
    calls += 1
    return calls
  }

  func next() -> UInt64 {
    lock.lock()
    defer { lock.unlock() }
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
