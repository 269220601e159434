import Foundation
import Testing

@Suite("One submission of a file changes: the numbers that change name it")
struct MutationTests {
  struct Job: Sendable, CustomTestStringConvertible {
    let name: String
    let file: String
    let arguments: [String]
    /// Gives a row other cells; nil where this row cannot change that way.
    let change: @Sendable (_ row: [String: String]) -> [String: String]?

    var testDescription: String { name }
  }

  /// Another choice than the one that stands there.
  private static func other(_ column: String, of choices: [String])
    -> @Sendable ([String: String]) -> [String: String]?
  {
    { row in
      guard let old = row[column], choices.contains(old),
        let new = choices.first(where: { $0 != old })
      else { return nil }
      return [column: new]
    }
  }

  private static func form(_ pack: String) -> String {
    CommandLineProgram.file("Forms/\(pack)/form.yaml")
  }

  private static let jobs: [Job] = [
    Job(
      name: "gains", file: "data/scores.csv",
      arguments: [
        "gains", "t.csv", "--pre", "pre", "--post", "post", "--max", "20", "--pass", "60",
      ],
      change: { row in row["post"].flatMap(Int.init).map { ["post": "\(($0 + 7) % 20)"] } }),
    Job(
      name: "scores", file: "data/workshop-answers.csv",
      arguments: [
        "scores", "t.csv", "--where", "phase=post", "--form", form("emenscr-workshop-test"),
      ],
      change: { row in row["phase"] == "post" ? other("q03", of: ["1", "2", "3", "4"])(row) : nil }),
    Job(
      name: "evaluate", file: "data/cipp-evaluation.csv",
      arguments: ["evaluate", "t.csv", "--form", form("cipp-evaluation")],
      // The three of exec are too few to be shown, and count nowhere.
      change: { row in
        row["stakeholder"] == "exec" ? nil : other("c1", of: ["2", "3", "4", "5"])(row)
      }),
    Job(
      name: "evaluate, of experts", file: "data/ioc-expert.csv",
      arguments: ["evaluate", "t.csv", "--form", form("ioc-expert")],
      change: { row in
        other("q03", of: ["1", "0", "-1"])(row)?.merging(["comment03": "อื่น"]) { own, _ in own }
      }),
    Job(
      name: "evaluate, of work quality", file: "data/work-quality.csv",
      arguments: ["evaluate", "t.csv", "--form", form("work-quality")],
      change: { row in row["s3"] == "0" ? ["s3": "1", "r3": "4", "evidence3": "อื่น"] : nil }),
    Job(
      name: "items", file: "data/workshop-answers.csv",
      arguments: [
        "items", "t.csv", "--where", "phase=post", "--form", form("emenscr-workshop-test"),
      ],
      change: { row in row["phase"] == "post" ? other("q03", of: ["1", "2", "3", "4"])(row) : nil }),
    Job(
      name: "indicators", file: "data/reading-round4-corrected.csv",
      arguments: ["indicators", "t.csv", "--form", form("reading-report")],
      change: { row in
        guard let low = row["l2_m1"].flatMap(Int.init), low > 0,
          let high = row["l3_m1"].flatMap(Int.init)
        else { return nil }
        return ["l2_m1": "\(low - 1)", "l3_m1": "\(high + 1)"]
      }),
  ]

  /// Each number with what the file's row does for it.
  private struct Explained {
    var value: String
    var role: String
    /// Whether the row is named and its values are withheld, as its group is small.
    var isWithheld: Bool
  }

  private func explained(
    _ job: Job, row: Int, _ pramoen: CommandLineProgram
  ) throws -> [String: Explained] {
    let run = try pramoen.run(["explain", "--all"] + job.arguments + ["--format", "json"])
    try #require(run.status == 0, "\(run.talk)")
    let list = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
    let source = "t.csv:\(row)"
    var found: [String: Explained] = [:]
    for finding in list {
      let name = try #require(finding["finding"] as? String)
      let used = try #require(finding["used"] as? [[String: Any]])
      let leftOut = try #require(finding["left_out"] as? [[String: String]])
      let own = used.first { ($0["sources"] as? [String] ?? []).contains(source) }
      let role =
        own.map { "used \(sorted($0["values"]))" }
        ?? leftOut.first { $0["source"] == source }.map { "left out \($0["reason"] ?? "")" }
        ?? "not looked at"
      found[name] = Explained(
        value: "\(finding["value"] ?? "-") \(finding["reason"] ?? "")", role: role,
        isWithheld: own?["withheld"] as? Bool ?? false)
    }
    return found
  }

  private func sorted(_ values: Any?) -> String {
    (values as? [String: Any] ?? [:]).map { "\($0): \($1)" }.sorted().joined(separator: ", ")
  }

  @Test("Of gains, scores, items, evaluations and indicators", arguments: jobs)
  func mutation(job: Job) throws {
    try withProgram { pramoen in
      let text = try String(contentsOfFile: CommandLineProgram.file(job.file), encoding: .utf8)
      let lines = text.split(whereSeparator: \.isNewline).map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
      func write(_ lines: [[String]]) throws {
        let text = lines.map { $0.joined(separator: ",") }.joined(separator: "\n")
        try pramoen.write(Data(text.utf8), to: "t.csv")
      }
      var changes = 0
      for number in stride(from: 2, to: lines.count, by: max(1, lines.count / 4)) where changes < 3
      {
        let row = Dictionary(uniqueKeysWithValues: zip(lines[0], lines[number]))
        guard let new = job.change(row) else { continue }
        var changed = lines
        changed[number] = lines[0].map { new[$0] ?? row[$0] ?? "" }
        try write(lines)
        let before = try explained(job, row: number + 1, pramoen)
        try write(changed)
        let after = try explained(job, row: number + 1, pramoen)
        let moved = before.filter { $0.value.value != after[$0.key]?.value }
        for (name, old) in moved where !old.isWithheld {
          #expect(old.role != after[name]?.role, "\(name) changed and does not name \(number + 1)")
        }
        #expect(!moved.isEmpty)
        changes += 1
        print("\(job.name): row \(number + 1): \(moved.count) of \(before.count) numbers changed")
      }
      #expect(changes > 0)
    }
  }
}
