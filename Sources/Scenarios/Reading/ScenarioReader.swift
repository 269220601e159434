import Diagnostics
import ThaiText
import Yams

extension ScenarioFile {
  /// Reads a `form.test.yaml`.
  ///
  /// - Throws: every fault of the file, each with line and column.
  public init(yaml text: String, file: String) throws(Failure) {
    var reader = ScenarioReader(file: file)
    let scenarios = reader.scenarios(in: text)
    if !reader.diagnostics.isEmpty { throw Failure(.data, reader.diagnostics) }
    self.init(file: file, scenarios: scenarios)
  }
}

/// Understands the YAML of a test file; goes on after a fault, so that one run reports all.
private struct ScenarioReader {
  let file: String
  private(set) var diagnostics: [Diagnostic] = []

  init(file: String) {
    self.file = file
  }

  mutating func scenarios(in text: String) -> [Scenario] {
    // A byte order mark is the file's, not the text's.
    let isMarked = text.unicodeScalars.first == "\u{FEFF}"
    do {
      guard
        let root = try Yams.compose(
          yaml: isMarked ? String(text.unicodeScalars.dropFirst()) : text)
      else {
        report(.noScenarios, at: .file(file))
        return []
      }
      return scenarios(in: root)
    } catch let error as YamlError {
      let (problem, mark) = error.problemAndMark
      report(.unreadableScenarios(problem), at: place(mark))
    } catch {
      report(.unreadableScenarios("\(error)"), at: .file(file))
    }
    return []
  }

  private mutating func scenarios(in root: Node) -> [Scenario] {
    var scenarios: [Scenario] = []
    for (key, value) in mapping(root, of: "form.test.yaml") {
      guard known(key, among: ["scenarios"]) == "scenarios" else { continue }
      for item in sequence(value, of: "scenarios") { scenarios.append(scenario(item)) }
    }
    if scenarios.isEmpty && diagnostics.isEmpty { report(.noScenarios, at: .file(file)) }
    return scenarios
  }

  private mutating func scenario(_ node: Node) -> Scenario {
    var name = ""
    var begin: Timestamp?
    var steps: [Scenario.Step] = []
    for (key, value) in mapping(node, of: "scenario") {
      switch known(key, among: ["name", "begin", "steps"]) {
      case "name": name = text(value) ?? ""
      case "begin": begin = time(value)
      case "steps":
        for step in sequence(value, of: "steps") { steps += self.steps(of: step) }
      default: break
      }
    }
    if node.isMapping {
      if name.isEmpty { report(.scenarioWithoutName, at: place(node)) }
      if steps.isEmpty, diagnostics.isEmpty { report(.scenarioWithoutSteps, at: place(node)) }
    }
    return Scenario(name: name, place: place(node), begin: begin, steps: steps)
  }

  private mutating func time(_ node: Node) -> Timestamp? {
    guard let text = one(node) else { return nil }
    if let time = Timestamp(typed: text) { return time }
    report(.beginIsNoTime(text), at: place(node))
    return nil
  }

  private static let stepWords = [
    "answer", "refuse", "add", "remove", "language", "finalise", "expect",
  ]

  private mutating func steps(of node: Node) -> [Scenario.Step] {
    // Alone it means what most scenarios end with, so it may stand as a plain word.
    if node.scalar?.string == "finalise" {
      return [step(.finalise(isAccepted: true), at: place(node))]
    }
    return mapping(node, of: "steps").flatMap { key, value -> [Scenario.Step] in
      switch known(key, among: Self.stepWords) {
      case "answer":
        return pairs(value, of: "answer").map { question, answer in
          step(.answer(question: question.text, text: answer.text), at: question.place)
        }
      case "refuse":
        return pairs(value, of: "refuse").map { question, answer in
          step(.refuse(question: question.text, text: answer.text), at: question.place)
        }
      case "add": return one(value).map { [step(.add(repetition: $0), at: place(value))] } ?? []
      case "remove": return one(value).map { [step(.remove(instance: $0), at: place(value))] } ?? []
      case "language": return one(value).map { [step(.language($0), at: place(value))] } ?? []
      case "finalise":
        guard let word = known(value, among: ["accepted", "refused"]) else { return [] }
        return [step(.finalise(isAccepted: word == "accepted"), at: place(value))]
      case "expect": return expectations(value)
      default: return []
      }
    }
  }

  private func step(_ kind: Scenario.Kind, at place: Place) -> Scenario.Step {
    Scenario.Step(kind: kind, place: place)
  }

  private mutating func expectations(_ node: Node) -> [Scenario.Step] {
    mapping(node, of: "expect").flatMap { key, value -> [Scenario.Step] in
      let subjects = Expectation.Subject.allCases.map(\.rawValue)
      guard let word = known(key, among: subjects),
        let subject = Expectation.Subject(rawValue: word)
      else { return [] }
      return pairs(value, of: word).compactMap { name, written in
        guard let expected = expected(written, of: subject, name.text) else { return nil }
        let expectation = Expectation(subject: subject, name: name.text, expected: expected)
        return step(.expect(expectation), at: name.place)
      }
    }
  }

  private mutating func expected(
    _ written: Word, of subject: Expectation.Subject, _ name: String
  ) -> String? {
    if subject.isTruth || subject == .score && name.hasPrefix("passed") {
      switch written.text {
      case "true", "yes": return "true"
      case "false", "no": return "false"
      default: report(.expectsTruth(name, written.text), at: written.place)
      }
      return nil
    }
    if subject == .count || subject == .score {
      let digits = written.text.withArabicDigits
      let isNumber = subject == .count ? Int(digits) != nil : Double(digits)?.isFinite == true
      if isNumber { return digits }
      report(.expectsNumber(name, written.text), at: written.place)
      return nil
    }
    return written.text
  }

  // Nodes of the YAML.

  private typealias Word = (text: String, place: Place)

  private mutating func pairs(_ node: Node, of what: String) -> [(Word, Word)] {
    mapping(node, of: what).compactMap { key, value in
      guard let name = text(key), let content = text(value) else { return nil }
      return ((name, place(key)), (content, place(value)))
    }
  }

  private mutating func mapping(_ node: Node, of what: String) -> [(Node, Node)] {
    guard case .mapping(let mapping) = node else {
      report(.scenarioShape(what, wanted: .pairs), at: place(node))
      return []
    }
    return mapping.map { ($0.key, $0.value) }
  }

  private mutating func sequence(_ node: Node, of what: String) -> [Node] {
    guard case .sequence(let items) = node else {
      report(.scenarioShape(what, wanted: .list), at: place(node))
      return []
    }
    return Array(items)
  }

  /// A plain value, a list of words joined by spaces, or blank for `null` and `~`.
  private mutating func text(_ node: Node) -> String? {
    switch node {
    case .scalar(let scalar):
      let isBlank = scalar.style == .plain && ["null", "~", ""].contains(scalar.string)
      return isBlank ? "" : scalar.string
    case .sequence(let items):
      return items.compactMap { $0.scalar?.string }.joined(separator: " ")
    default:
      report(.scenarioShape("", wanted: .text), at: place(node))
      return nil
    }
  }

  private mutating func one(_ node: Node) -> String? {
    guard let text = text(node), !text.isEmpty else {
      report(.scenarioShape("", wanted: .text), at: place(node))
      return nil
    }
    return text
  }

  private mutating func known(_ key: Node, among words: [String]) -> String? {
    let word = key.scalar?.string ?? ""
    if words.contains(word) { return word }
    report(
      .unknownScenarioWord(word, known: words, suggestion: closestName(to: word, among: words)),
      at: place(key))
    return nil
  }

  private func place(_ node: Node) -> Place {
    place(node.mark)
  }

  private func place(_ mark: Mark?) -> Place {
    guard let mark else { return .file(file) }
    return .position(file: file, line: mark.line, column: mark.column)
  }

  private mutating func report(_ message: Message, at place: Place) {
    diagnostics.append(Diagnostic(.error, message, at: place))
  }
}

extension Node {
  fileprivate var isMapping: Bool { if case .mapping = self { true } else { false } }
}

extension YamlError {
  /// What the parser met, and where if it says so.
  fileprivate var problemAndMark: (problem: String, mark: Mark?) {
    switch self {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (problem, mark)
    case .duplicatedKeysInMapping(let duplicates, let context):
      ("duplicate key: \(duplicates.joined(separator: ", "))", context.mark)
    default: ("\(self)", nil)
    }
  }
}
