import Foundation
import Testing

@Suite("The organiser's job on the sample workshop")
struct WorkshopTests {
  /// Computed with scipy from the same answers (tests' folder, `workshop-expected.json`).
  private static func expected() throws -> [String: Any] {
    let data = try Data(
      contentsOf: URL(
        fileURLWithPath: CommandLineProgram.file("Tests/EndToEndTests/workshop-expected.json")))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private static func object(_ text: String) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test("Imported rounds give exactly the statistics scipy gives")
  func importedRounds() throws {
    let pramoen = try CommandLineProgram()
    defer { pramoen.remove() }
    try pramoen.prepareWorkshop()
    for round in ["pre", "post"] {
      let run = try pramoen(
        "import", round, CommandLineProgram.workshopAnswers, "--phase", "phase")
      #expect(run.status == 0, "\(run.talk)")
    }
    try check(Self.object(pramoen("gains", "pre", "post", "--format", "json").output))
    #expect(try pramoen("verify").status == 0)
  }

  @Test("A table of answers with its form gives the same without a workspace")
  func plainTable() throws {
    let pramoen = try CommandLineProgram()
    defer { pramoen.remove() }
    let run = try pramoen(
      "gains", CommandLineProgram.workshopAnswers, "--phase", "phase", "--form",
      CommandLineProgram.workshopForm, "--format", "json")
    try check(Self.object(run.output))
  }

  @Test("Two tables, one before and one after, give the same")
  func twoTables() throws {
    let pramoen = try CommandLineProgram()
    defer { pramoen.remove() }
    let text = try String(contentsOfFile: CommandLineProgram.workshopAnswers, encoding: .utf8)
    let lines = text.split(separator: "\n").map(String.init)
    for phase in ["pre", "post"] {
      let rows = lines.prefix(1) + lines.filter { $0.contains(",\(phase),") }
      try pramoen.write(Data(rows.joined(separator: "\n").utf8), to: "\(phase).csv")
    }
    let run = try pramoen(
      "gains", "pre.csv", "post.csv", "--form", CommandLineProgram.workshopForm, "--format",
      "json")
    try check(Self.object(run.output))
  }

  @Test("The order of the rows does not change a number")
  func rowOrder() throws {
    let pramoen = try CommandLineProgram()
    defer { pramoen.remove() }
    let text = try String(contentsOfFile: CommandLineProgram.workshopAnswers, encoding: .utf8)
    let lines = text.split(separator: "\n").map(String.init)
    let reversed = lines.prefix(1) + lines.dropFirst().reversed()
    try pramoen.write(Data(reversed.joined(separator: "\n").utf8), to: "reversed.csv")
    let run = try pramoen(
      "gains", "reversed.csv", "--phase", "phase", "--form", CommandLineProgram.workshopForm,
      "--format", "json")
    try check(Self.object(run.output))
  }

  private func check(_ found: [String: Any]) throws {
    let expected = try Self.expected()
    let pairs: [(found: [String], expected: [String])] = [
      (["n", "pre"], ["n_pre"]), (["n", "post"], ["n_post"]), (["n", "matched"], ["n_matched"]),
      (["descriptives.pre", "mean"], ["pre", "mean"]),
      (["descriptives.pre", "sd"], ["pre", "sd"]),
      (["descriptives.post", "mean"], ["post", "mean"]),
      (["descriptives.post", "sd"], ["post", "sd"]),
      (["paired.gain", "mean_gain"], ["diff", "mean"]),
      (["paired.gain", "sd_gain"], ["diff", "sd"]),
      (["paired.gain", "sum_d"], ["diff", "sum_D"]),
      (["paired.gain", "sum_d2"], ["diff", "sum_D2"]),
      (["paired.gain", "n_improved"], ["improved"]), (["paired.gain", "n_same"], ["same"]),
      (["paired.gain", "n_declined"], ["worse"]), (["paired.t_test", "t"], ["t"]),
      (["paired.t_test", "df"], ["df"]), (["paired.t_test", "p_greater"], ["p_one_tailed"]),
      (["paired.t_test", "p_two_sided"], ["p_two_tailed"]),
      (["gain.effectiveness_index"], ["effectiveness_index"]),
      (["gain.hake_of_averages"], ["hake_class_g"]),
      (["gain.hake_average_of_individual", "n_used"], ["relative_gain", "n_defined"]),
      (
        ["gain.relative_kanchanawasi", "counts", "undefined"],
        ["relative_gain", "n_undefined_full_pre"]
      ),
      (["gain.relative_kanchanawasi", "mean_percent"], ["relative_gain", "mean"]),
      (["gain.relative_kanchanawasi", "counts", "negative"], ["relative_gain", "negative"]),
      (["pass_rate.wilson", "post_pass"], ["pass_60pct_post"]),
    ]
    for (path, expectedPath) in pairs {
      var (one, other): (Any, Any) = (found, expected)
      for key in path { one = try #require((one as? [String: Any])?[key], "\(path)") }
      for key in expectedPath { other = try #require((other as? [String: Any])?[key]) }
      let computed = try #require(one as? NSNumber, "\(path)").doubleValue
      let wanted = try #require(other as? NSNumber).doubleValue
      #expect(abs(computed - wanted) <= 1e-9 * max(1, abs(wanted)), "\(path)")
    }
    let rates = try #require(found["pass_rates"] as? [[String: Any]])
    let of80 = try #require(rates.last?["pass_rate.wilson"] as? [String: Any])
    #expect(of80["post_pass"] as? Int == expected["pass_80pct_post"] as? Int)

    let excluded = try #require(found["excluded"] as? [String: [[String: Any]]])
    let codes = excluded.mapValues { list in list.compactMap { $0["subject"] as? String } }
    #expect(codes["pre_only"] == expected["pre_only"] as? [String])
    #expect(codes["post_only"] == expected["post_only"] as? [String])
    let setAside = try #require(excluded["post_set_aside"]).map {
      [$0["subject"] as? String, "post", $0["submitted_at"] as? String]
    }
    let wanted = try #require(expected["duplicates_set_aside"] as? [[String]])
    #expect(Set(setAside) == Set(wanted.map { $0.map(Optional.some) }))
    #expect(codes["pre_set_aside"]?.isEmpty == true)
  }
}
