import Foundation
import PyxformVectors
import ScenarioVectors
import XPath
import XPathVectors

/// One file of vectors, run. What it holds is told from its first entry.
struct FileResult {
  let name: String
  let kind: Kind
  let outcomes: [Outcome]

  enum Kind: String {
    case expressions, scenarios, conversions
    case forms
    case unknown
  }

  init(path: String) {
    let url = URL(filePath: path)
    name = url.lastPathComponent
    kind = (try? Self.kind(of: url)) ?? .unknown
    do {
      outcomes = try Self.outcomes(of: url, kind)
    } catch {
      outcomes = [Outcome(id: name, topic: "", verdict: .failed("not readable: \(error)"))]
    }
  }

  var totals: Totals { Totals(outcomes) }

  var summary: String {
    let totals = totals
    var words = "\(name): \(totals.passed) of \(totals.run) passed (\(totals.share))"
    if totals.failed > 0 { words += ", \(totals.failed) failed" }
    if totals.excepted > 0 { words += ", \(totals.excepted) decided otherwise" }
    if totals.skipped > 0 { words += ", \(totals.skipped) skipped" }
    return words
  }

  /// Reasons of vectors that were decided otherwise or skipped, the most frequent first.
  var exceptions: [(reason: String, count: Int)] {
    var counts: [String: Int] = [:]
    for outcome in outcomes {
      switch outcome.verdict {
      case .excepted(let reason): counts[reason, default: 0] += 1
      case .skipped(let reason): counts["skipped: \(reason)", default: 0] += 1
      default: break
      }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }

  /// Told from the keys of the first entry: some files hold texts that no JSON reader accepts.
  private static func kind(of url: URL) throws -> Kind {
    let opening = String(decoding: try Data(contentsOf: url).prefix(1_500), as: UTF8.self)
    func has(_ key: String) -> Bool { opening.contains("\"\(key)\":") }
    if has("expression") { return .expressions }
    if has("md") || has("sheets") { return .conversions }
    if has("file") || has("files") { return .forms }
    return has("form") || has("topic") ? .scenarios : .unknown
  }

  private static func outcomes(of url: URL, _ kind: Kind) throws -> [Outcome] {
    switch kind {
    case .expressions: try XPathVectorFile(url.path).outcomes.map(Outcome.init)
    case .scenarios: try ScenarioFile(url).outcomes().map(Outcome.init)
    case .conversions: try PyxformVectorFile(url.path).outcomes.map(Outcome.init)
    case .forms: try forms(of: url)
    case .unknown:
      [
        Outcome(
          id: url.lastPathComponent, topic: "", verdict: .skipped("no such vectors are known"))
      ]
    }
  }

  /// The manifest of the corpus, or the oracle that lies beside the folder of the corpus.
  private static func forms(of url: URL) throws -> [Outcome] {
    if url.lastPathComponent == "manifest.json" {
      return try CorpusFile(url).loading().map(Outcome.init) + WorkbookCorpus(url).loading()
    }
    let manifest = url.deletingLastPathComponent().appending(path: "forms/manifest.json")
    return try CorpusFile(manifest).recorded().map(Outcome.init)
  }
}

extension Outcome {
  init(_ outcome: XPathVectorOutcome) {
    let verdict: Verdict =
      switch outcome.result {
      case .passed: .passed
      case .failed(let reason): .failed("\(outcome.expression) → \(reason)")
      case .excepted(let reason): .excepted(reason)
      }
    self.init(
      id: outcome.id, topic: outcome.category, functions: Self.functions(in: outcome.expression),
      verdict: verdict)
  }

  init(_ outcome: ScenarioOutcome) {
    let verdict: Verdict =
      switch outcome.result {
      case .passed: .passed
      // The runner says so where ours goes another way.
      case .failed(let reason) where reason.hasPrefix("on purpose, "):
        .excepted(String(reason.dropFirst("on purpose, ".count)))
      case .failed(let reason): .failed(reason)
      case .skipped(let reason): .skipped(reason)
      }
    self.init(id: outcome.id, topic: outcome.topic, verdict: verdict)
  }

  init(_ outcome: PyxformOutcome) {
    let verdict: Verdict =
      switch outcome.result {
      case .passed: .passed
      case .failed(let reason): .failed(reason)
      case .excepted(let reason): .excepted(reason)
      }
    // `tests/test_geo.py:12 test_name` is about `test_geo`.
    let test = outcome.source.split(separator: " ").dropFirst().first ?? ""
    let topic = test.split(separator: "/").last?.split(separator: ".").first.map(String.init) ?? ""
    self.init(id: outcome.id, topic: topic, verdict: verdict)
  }

  private static func functions(in expression: String) -> [String] {
    guard let parsed = try? XPath.Expression(expression) else { return [] }
    return Array(Set(parsed.facts.calls.map(\.name)))
  }
}
