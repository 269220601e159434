import Foundation
import Testing

/// 2,200 people × 24 items before and after, in two arms (Keller et al. 2025), marked by a form.
@Suite("Real answers of two occasions")
struct OpenDataTests {
  @Test("Two tables marked by a form give R's figures for each arm")
  func twoTablesMarkedByAForm() throws {
    guard let shared = Self.shared else { return }
    let pramoen = try CommandLineProgram()
    defer { pramoen.remove() }
    let table = try String(
      contentsOf: shared.appendingPathComponent("data/open/wsc_vocab_items.csv"), encoding: .utf8)
    let rows = table.split(whereSeparator: \.isNewline).dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let items = (1...24).map { "item" + ($0 < 10 ? "0" : "") + String($0) }
    for (phase, columns) in [("pre", 2..<26), ("post", 26..<50)] {
      let lines = [["code", "arm"] + items] + rows.map { Array($0[0..<2]) + $0[columns] }
      let text = lines.map { $0.joined(separator: ",") }.joined(separator: "\n")
      try pramoen.write(Data(text.utf8), to: "\(phase).csv")
    }
    try pramoen.write(Data(Self.form(items).utf8), to: "form.yaml")

    let run = try pramoen(
      "gains", "pre.csv", "post.csv", "--form", "form.yaml", "--by", "arm", "--pass", "60",
      "--criterion", "70", "--format", "json")
    #expect(run.status == 0, "\(run.talk)")
    let found = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let arms = try #require(found["by"] as? [String: [String: Any]])
    var compared = 0
    for arm in ["vocab", "math"] {
      let computed = try #require(arms[arm])
      for entry in try Self.expected(in: shared, arm: arm) {
        let differences = entry.differences(from: computed[entry.statistic])
        #expect(differences.isEmpty, "\(entry.id): \(differences)")
        compared += 1
      }
    }
    print("wsc_vocab: \(compared) statistics compared")
    #expect(compared == 35)
  }

  /// One point for every 1.
  private static func form(_ items: [String]) -> String {
    let questions = items.map { item in
      "  - {type: select_one mark, name: \(item), label: {en: \(item)}, score: {key: \"1\"}}"
    }
    return """
      settings: {form_id: marks, version: "1", default_language: en, form_title: {en: Marks}}
      survey:
        - {type: text, name: code, role: subject, label: {en: Code}, required: yes}
      \(questions.joined(separator: "\n"))
      choices:
        mark: [{name: "0", label: {en: wrong}}, {name: "1", label: {en: right}}]
      """
  }

  /// The statistics folder beside the package; nil, and said so, where it is not there.
  private static var shared: URL? {
    let folder =
      ProcessInfo.processInfo.environment["PRAMOEN_SHARED"].map { URL(fileURLWithPath: $0) }
      ?? CommandLineProgram.root.deletingLastPathComponent().appendingPathComponent("shared")
    let statistics = folder.appendingPathComponent("stats")
    if FileManager.default.fileExists(atPath: statistics.path) { return statistics }
    print("skipped: \(statistics.path) not present")
    return nil
  }

  private static func expected(in shared: URL, arm: String) throws -> [GoldenEntry] {
    let pair = "vocab_pre-vocab_post[arm=\(arm)]"
    return try ["paired", "gain", "pass_rate", "criterion", "item"].flatMap { name in
      let data = try Data(
        contentsOf: shared.appendingPathComponent("golden/open/\(name).json"))
      let entries = try #require(
        try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
      return entries.compactMap(GoldenEntry.init).filter { entry in
        let parameters = entry.parameters
        guard parameters["zeros"] as? String != "pratt",
          [nil, 60].contains(parameters["pass_percent"] as? Int),
          [nil, 70].contains(parameters["criterion_percent"] as? Int)
        else { return false }
        return parameters["pair"] as? String == pair
          || parameters["items"] as? String == "pre01..pre24 vs post01..post24 [arm=\(arm)]"
      }
    }
  }
}

/// One expected statistic of a golden file.
private struct GoldenEntry {
  let id: String
  let statistic: String
  let parameters: [String: Any]
  let value: Any
  let absolute: Double
  let relative: Double

  init?(_ object: [String: Any]) {
    guard let id = object["id"] as? String, let statistic = object["statistic"] as? String,
      let parameters = object["parameters"] as? [String: Any], let value = object["value"],
      let tolerance = object["tolerance"] as? [String: Double],
      let absolute = tolerance["abs"], let relative = tolerance["rel"]
    else { return nil }
    self.id = id
    self.statistic = statistic
    self.parameters = parameters
    self.value = value
    self.absolute = absolute
    self.relative = relative
  }

  /// The paths at which `found` is not what is expected.
  func differences(from found: Any?) -> [String] {
    differences(value, found, at: "")
  }

  private func differences(_ expected: Any, _ found: Any?, at path: String) -> [String] {
    if let expected = expected as? [String: Any] {
      let found = found as? [String: Any]
      return expected.flatMap { differences($1, found?[$0], at: "\(path).\($0)") }
    }
    if let expected = expected as? [Any] {
      guard let found = found as? [Any], found.count == expected.count else { return [path] }
      return zip(expected, found).enumerated().flatMap {
        differences($1.0, $1.1, at: "\(path)[\($0)]")
      }
    }
    if let expected = expected as? String { return found as? String == expected ? [] : [path] }
    guard let wanted = expected as? Double, let computed = found as? Double else { return [path] }
    return abs(wanted - computed) <= max(absolute, relative * abs(wanted)) ? [] : [path]
  }
}
