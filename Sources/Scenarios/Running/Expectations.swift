import Diagnostics
import Forms
import Interviews
import Scoring
import Statistics
import ThaiText
import XForms

// What a scenario expects, compared with what is.
extension ScenarioRun {
  mutating func expect(_ expectation: Expectation, at place: Place) throws(UnknownName) {
    if expectation.subject == .score { return expectScore(expectation, at: place) }
    if expectation.subject == .check { return expectCheck(expectation, at: place) }
    let found = try names.node(named: expectation.name)
    guard expectation.subject != .count else {
      guard let count = interview.live.count(of: found.path) else {
        return report(.scenarioNoRepeat(expectation.name), at: place)
      }
      return compare(expectation, with: "\(count)", at: place)
    }
    guard let state = interview.live.state(of: found.path) else {
      throw UnknownName(message: .scenarioNoInstance(expectation.name))
    }
    switch expectation.subject {
    case .relevant: compare(expectation, with: "\(state.isRelevant)", at: place)
    case .required: compare(expectation, with: "\(state.isRequired)", at: place)
    case .readOnly: compare(expectation, with: "\(state.isReadOnly)", at: place)
    case .valid: compare(expectation, with: "\(isValid(found.path, state))", at: place)
    case .value: expectValue(expectation, of: found.path, state, at: place)
    case .choices: expectChoices(expectation, of: found.path, at: place)
    case .label:
      compare(expectation, with: interview.live.prompt(of: found.path)?.label ?? "", at: place)
    case .message:
      let words = interview.live.fault(at: found.path)?.formMessage
      compare(expectation, with: words ?? "", at: place)
    case .count, .score, .check: break
    }
  }

  private mutating func expectCheck(_ expectation: Expectation, at place: Place) {
    do throws(OutsideExpressionError) {
      guard let holds = try interview.holds(checkNamed: expectation.name) else {
        let known = form.checks.map(\.id)
        return report(
          .scenarioUnknownCheck(
            expectation.name, known: known,
            suggestion: closestName(to: expectation.name, among: known)), at: place)
      }
      compare(expectation, with: "\(holds)", at: place)
    } catch {
      report(error.message, at: place)
    }
  }

  private mutating func compare(_ expectation: Expectation, with found: String, at place: Place) {
    if expectation.expected.trimmed == found.trimmed { return }
    report(.scenarioExpected(scenario.name, expectation, found: found), at: place)
  }

  private func isValid(_ path: NodePath, _ state: NodeState) -> Bool {
    guard state.isBranch else { return interview.live.fault(at: path) == nil }
    return !interview.live.faults.contains { fault in
      fault.path.steps.count >= path.steps.count
        && zip(fault.path.steps, path.steps).allSatisfy {
          $0.name == $1.name && ($1.position == nil || $0.position == $1.position)
        }
    }
  }

  private mutating func expectValue(
    _ expectation: Expectation, of path: NodePath, _ state: NodeState, at place: Place
  ) {
    let (expected, found) = (expectation.expected, state.value)
    if expected.isSameNumber(as: found) { return }
    // The expectation may be written as a person would answer: ๑๒, 13/3/2566.
    if !expected.isEmpty, interview.storedSpelling(of: expected, at: path) == found { return }
    compare(expectation, with: found, at: place)
  }

  private mutating func expectChoices(
    _ expectation: Expectation, of path: NodePath, at place: Place
  ) {
    guard let offered = interview.live.choices(of: path) else {
      return report(.scenarioNoSelect(expectation.name), at: place)
    }
    let found = offered.map(\.value).joined(separator: " ")
    let expected = expectation.expected.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if expected != found {
      report(.scenarioExpected(scenario.name, expectation, found: found), at: place)
    }
  }

  // MARK: Scores

  private mutating func expectScore(_ expectation: Expectation, at place: Place) {
    guard form.maximumScore > 0 else { return report(.scenarioNoKey, at: place) }
    let score = TestScorer(form).score(interview.answers)
    let name = expectation.name
    switch name {
    case "total": compareNumber(expectation, with: score.points, at: place)
    case "maximum": compareNumber(expectation, with: score.maximum, at: place)
    case "percent":
      compareNumber(expectation, with: 100 * score.points / score.maximum, at: place)
    case _ where name.hasPrefix("passed"):
      guard let mark = passMark(of: name) else {
        return report(.scenarioNoPassMark(name), at: place)
      }
      let hasPassed = Thresholds.reaches(score.points, percent: mark, of: score.maximum)
      compare(expectation, with: "\(hasPassed)", at: place)
    default:
      let objectives = Set(score.items.compactMap(\.objective))
      guard objectives.contains(name) else {
        let known = ["total", "maximum", "percent", "passed"] + objectives.sorted()
        return report(
          .scenarioUnknownScore(
            name, known: known, suggestion: closestName(to: name, among: known)), at: place)
      }
      compareNumber(expectation, with: score.points(objective: name), at: place)
    }
  }

  /// The form's first pass mark for `passed`, any other for `passed 80`.
  private func passMark(of name: String) -> Double? {
    let written = name.dropFirst("passed".count)
    return written.isEmpty
      ? form.scoring.passMarks.first : Double(String(written).trimmed.withArabicDigits)
  }

  /// As exact as the expectation is written: 66.67 is two thirds.
  private mutating func compareNumber(
    _ expectation: Expectation, with found: Double, at place: Place
  ) {
    let decimals = expectation.expected.split(separator: ".").dropFirst().first?.count ?? 0
    var half = 0.5 + 1e-9
    for _ in 0..<min(decimals, 15) { half /= 10 }
    // Whole numbers are meant as they stand: half a point is not none.
    let tolerance = decimals == 0 ? 1e-9 : half
    if let expected = Double(expectation.expected), abs(expected - found) <= tolerance { return }
    let isWhole = found == found.rounded() && abs(found) < 1e15
    report(
      .scenarioExpected(
        scenario.name, expectation, found: isWhole ? "\(Int(found))" : "\(found)"), at: place)
  }
}

extension String {
  /// Whether both are the same number but for the last bits of computing: `0.3` and
  /// `0.30000000000000004`. Codes such as `007` are texts.
  fileprivate func isSameNumber(as other: String) -> Bool {
    guard isPlainNumber, other.isPlainNumber, let one = Double(self), let two = Double(other) else {
      return false
    }
    return abs(one - two) <= 1e-12 * max(abs(one), abs(two))
  }

  private var isPlainNumber: Bool {
    let digits = hasPrefix("-") ? dropFirst() : self[...]
    guard let first = digits.first, digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") })
    else { return false }
    return first != "0" || digits.count == 1 || digits.hasPrefix("0.")
  }
}
