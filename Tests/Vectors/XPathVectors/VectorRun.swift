import Foundation
import XPath

/// Runs a vector under the profiles that may answer it, and compares.
struct VectorRun {
  let vector: Vector
  var usesPositions = false

  var result: XPathVectorOutcome.Result {
    var failures: [String] = []
    for profile in Profile.candidates(for: vector) {
      guard let failure = failure(under: profile) else { return .passed(profile: profile.name) }
      failures.append("\(profile.name): \(failure)")
    }
    if let exception = VectorException.all.first(where: { $0.covers(vector, failures[0]) }) {
      return .excepted(reason: exception.reason)
    }
    return .failed(reason: "\(failures.joined(separator: "; ")), expected \(vector.expected)")
  }

  private func failure(under profile: Profile) -> String? {
    guard var bench = Bench(vector.document ?? "<root/>") else { return "unreadable document" }
    if let path = vector.rootNode { bench.tree.rootNode = bench.tree.node(at: path) }
    guard let node = bench.tree.node(at: vector.context ?? "/") else { return "no context" }
    bench.node = node
    bench.dialect = profile.dialect
    bench.checksCalls = profile.checksCalls
    bench.tree.usesPositions = usesPositions
    // The recorded context is the instance's element where the engine stood at its first child.
    if vector.category == "odk/indexed-repeat", vector.context == vector.rootNode,
      let first = bench.tree.children(of: node).first
    {
      bench.node = first
    }
    bench.namespaces = vector.namespaces
    bench.language = vector.language
    // The day on which the vectors were recorded.
    let offset = vector.timezone == "UTC" ? 0 : -420
    bench.clock = WallClock(milliseconds: 1_795_201_200_000, offsetMinutes: offset)
    bench.hooks = hooks(bench.tree)
    do {
      let outcome = try mismatch(bench)
      return vector.expectsError ? "no error" : outcome
    } catch {
      return vector.expectsError ? nil : "error: \(error)"
    }
  }

  private func mismatch(_ bench: Bench) throws -> String? {
    let resolved = try bench.resolved(vector.expression)
    switch vector.resultType {
    case "number":
      let number = try bench.evaluator.number(of: resolved, in: bench.context)
      return isSame(number) ? nil : "\(number)"
    case "boolean":
      let truth = try bench.evaluator.boolean(of: resolved, in: bench.context)
      return truth == vector.expected as? Bool ? nil : "\(truth)"
    case "nodeset", "firstNode":
      var bench = bench
      bench.hooks.textNodes = textNodes(bench.tree)
      let value = try bench.evaluator.value(of: resolved, in: bench.context)
      guard case .nodes(var nodes) = value else { return "\(value)" }
      if vector.resultType == "firstNode" { nodes = Array(nodes.prefix(1)) }
      return isSame(nodes, bench.tree) ? nil : "\(nodes.map(bench.tree.path))"
    default:
      let text = try bench.evaluator.string(of: resolved, in: bench.context)
      return try isSame(text) ? nil : "“\(text)”"
    }
  }

  private func isSame(_ number: Double) -> Bool {
    let expected: Double
    switch vector.expected {
    case let random as [String: Any]: return (try? isSame(numberText(number), random)) ?? false
    case let text as String:
      expected =
        ["NaN": .nan, "Infinity": .infinity, "-Infinity": -.infinity, "-0": 0][text] ?? .nan
    case let value as NSNumber: expected = value.doubleValue
    default: return false
    }
    if expected.isNaN || number.isNaN { return expected.isNaN && number.isNaN }
    if expected == number { return true }
    // R13: engines round lengths and differ in the seventh digit of areas.
    let isGeography = vector.expression.contains("area(") || vector.expression.contains("distance(")
    let relative = isGeography ? 1e-6 : 1e-12
    let absolute = isGeography ? 0.01 : vector.tolerance
    return abs(expected - number) <= max(absolute, abs(expected) * relative)
  }

  private func isSame(_ text: String) throws -> Bool {
    switch vector.expected {
    // R3: what is no date is a blank, not a text about it.
    case "Invalid Date" as String: return text.isEmpty || text == "Invalid Date"
    case let expected as String:
      if vector.resultType == "date" {
        return expected.hasPrefix(text.replacing("+00:00", with: ""))
      }
      return text == expected || expected.hasPrefix(text + " (")
    case let expected as [String: Any]: return try isSame(text, expected)
    case let expected as NSNumber: return Double(text) == expected.doubleValue
    default: return vector.expected is NSNull && text.isEmpty
    }
  }

  /// What is left to chance: by length, pattern, range, or the shape of what was observed.
  private func isSame(_ text: String, _ expected: [String: Any]) throws -> Bool {
    if let length = expected["length"] as? Int { return text.utf16.count == length }
    if let pattern = expected["matches"] as? String {
      return text.range(of: pattern, options: .regularExpression) != nil
    }
    if let range = expected["range"] as? [Double], range.count == 2, let number = Double(text) {
      return number >= range[0] && number < range[1]
    }
    guard expected["predicate"] != nil, let observed = vector.observed else { return false }
    let shape = { (text: String) in text.map { $0 == "-" || $0 == ":" ? $0 : "x" } }
    return shape(text) == shape(observed)
  }

  private func isSame(_ nodes: [Int], _ tree: SampleTree) -> Bool {
    guard let list = vector.expected as? [Any] else { return false }
    let expected = list.compactMap { ($0 as? [String: Any])?["path"] as? String ?? $0 as? String }
      .map { path in tree.node(at: path).map(tree.path) ?? tree.node(named: path) ?? path }
    let found = nodes.map(tree.path)
    let isUnordered = !vector.isOrdered || vector.id.hasPrefix("n")
    return isUnordered ? found.sorted() == expected.sorted() : found == expected
  }

  // MARK: What the form knows

  private func hooks(_ tree: SampleTree) -> Hooks<SampleTree> {
    var hooks = Hooks<SampleTree>()
    hooks.instance = { id in
      tree.first("instance", where: { tree.attribute("id", of: $0) == id })
    }
    let values = textNodes(tree)
    hooks.text = { id in
      // The plain value, not those of a form such as "short" or "image".
      let nodes = values(id) ?? []
      let plain = nodes.first { tree.attributes(of: $0).isEmpty }
      return (plain ?? nodes.first).map(tree.stringValue)
    }
    return hooks
  }

  /// The values of a text in the active language, else in the default one.
  private func textNodes(_ tree: SampleTree) -> (_ id: String) -> [Int]? {
    let language = vector.language
    return { id in
      let translations = tree.all("translation")
      let active =
        translations.first { tree.attribute("lang", of: $0) == language }
        ?? translations.first { tree.attribute("default", of: $0) != nil } ?? translations.first
      let text = active.flatMap { active in
        tree.children(of: active).first { tree.attribute("id", of: $0) == id }
      }
      return text.map { tree.children(of: $0).filter { tree.entries[$0].name.local == "value" } }
    }
  }
}

extension SampleTree {
  fileprivate func all(_ name: String) -> [Int] {
    entries.indices.filter { entries[$0].kind == .element && entries[$0].name.local == name }
  }

  fileprivate func first(_ name: String, where isWanted: (Int) -> Bool) -> Int? {
    all(name).first(where: isWanted)
  }

  fileprivate func attribute(_ name: String, of node: Int) -> String? {
    attributes(of: node).first { entries[$0].name.local == name }.map(stringValue)
  }
}
