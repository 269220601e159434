import Foundation
import XPath

/// Runs a vector under the profiles that may answer it, and compares.
struct VectorRun {
  let vector: Vector
  let usesPositions: Bool

  var result: XPathVectorOutcome.Result {
    var failures: [String] = []
    for (name, dialect) in profiles {
      guard let failure = failure(under: dialect) else { return .passed(profile: name) }
      failures.append("\(name): \(failure)")
    }
    let failure = failures.last ?? ""
    if let exception = VectorException.all.first(where: { $0.covers(vector, failure) }) {
      return .excepted(reason: exception.reason)
    }
    return .failed(reason: "\(failures.joined(separator: "; ")), expected \(vector.expected)")
  }

  private var profiles: [(name: String, dialect: Dialect)] {
    if vector.isRecommended { return [("spec", .spec)] }
    if vector.source.hasPrefix("getodk/javarosa") {
      return [("spec", .spec), ("collect", .collect)]
    }
    return [("spec", .spec)]
  }

  private func failure(under dialect: Dialect) -> String? {
    guard var bench = Bench(vector.document ?? "<root/>") else { return "unreadable document" }
    if let path = vector.rootNode { bench.tree.rootNode = bench.tree.node(at: path) }
    guard let node = bench.tree.node(at: vector.context ?? "/") else { return "no context" }
    bench.node = node
    bench.dialect = dialect
    bench.tree.usesPositions = usesPositions
    // The recorded context is the instance's element where the engine stood at its first child.
    if vector.category == "odk/indexed-repeat", vector.context == vector.rootNode {
      bench.node = bench.tree.children(of: node)[0]
    }
    bench.namespaces = vector.namespaces
    bench.language = vector.language
    let offset = vector.timezone == "UTC" ? 0 : -420
    bench.clock = WallClock(milliseconds: 1_710_498_600_000, offsetMinutes: offset)
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
      let value = try bench.evaluator.value(of: resolved, in: bench.context)
      guard case .nodes(var nodes) = value else { return "\(value)" }
      if vector.resultType == "firstNode" { nodes = Array(nodes.prefix(1)) }
      return isSame(nodes.map(bench.tree.path)) ? nil : "\(nodes.map(bench.tree.path))"
    default:
      let text = try bench.evaluator.string(of: resolved, in: bench.context)
      return try isSame(text) ? nil : "“\(text)”"
    }
  }

  private func isSame(_ number: Double) -> Bool {
    let expected: Double
    switch vector.expected {
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
    case "Invalid Date" as String: return text.isEmpty
    case let expected as String:
      if vector.resultType == "date" {
        return expected.hasPrefix(text.replacing("+00:00", with: ""))
      }
      return text == expected
    case let expected as [String: Any]:
      if let length = expected["length"] as? Int { return text.utf16.count == length }
      guard let pattern = expected["matches"] as? String else { return false }
      return text.range(of: pattern, options: .regularExpression) != nil
    case let expected as NSNumber: return Double(text) == expected.doubleValue
    default: return vector.expected is NSNull && text.isEmpty
    }
  }

  private func isSame(_ paths: [String]) -> Bool {
    guard let list = vector.expected as? [Any] else { return false }
    let expected = list.compactMap { ($0 as? [String: Any])?["path"] as? String ?? $0 as? String }
    return vector.isOrdered ? paths == expected : paths.sorted() == expected.sorted()
  }

  private func hooks(_ tree: SampleTree) -> Hooks<SampleTree> {
    let language = vector.language
    func attribute(_ name: String, of node: Int) -> String? {
      tree.attributes(of: node).first { tree.entries[$0].name.local == name }
        .map(tree.stringValue)
    }
    func first(_ name: String, id: String? = nil, under nodes: Range<Int>) -> Int? {
      nodes.first { node in
        tree.entries[node].kind == .element && tree.entries[node].name.local == name
          && (id == nil || attribute("id", of: node) == id)
      }
    }
    var hooks = Hooks<SampleTree>()
    hooks.instance = { id in first("instance", id: id, under: tree.entries.indices) }
    hooks.text = { id in
      let translations = tree.entries.indices.filter {
        tree.entries[$0].name.local == "translation"
      }
      let active =
        translations.first { attribute("lang", of: $0) == language }
        ?? translations.first { attribute("default", of: $0) != nil } ?? translations.first
      guard let active,
        let text = first("text", id: id, under: active..<tree.entries.count),
        let value = first("value", under: text..<tree.entries.count)
      else { return nil }
      return tree.stringValue(of: value)
    }
    return hooks
  }
}
