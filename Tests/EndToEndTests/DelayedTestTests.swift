import Foundation
import Testing

/// Invented scores; expected values from R:
/// `t.test(b, a, paired = TRUE)$p.value` and `t.test(c, b, paired = TRUE)$p.value`, then
/// `p.adjust(c(p1, p2), "holm")`.
@Suite("A test before, one after, one later still")
struct DelayedTestTests {
  private static let table = """
    id,a,b,c,grp
    p1,5,9,8,x
    p2,6,8,9,x
    p3,7,12,10,x
    p4,4,9,9,x
    p5,8,11,9,y
    p6,6,7,7,y
    p7,5,,9,y
    p8,9,12,,y

    """

  private func object(_ run: CommandLineProgram.Run) throws -> [String: Any] {
    try #require(run.status == 0, "\(run.talk)")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  private static let call = [
    "gains", "t.csv", "--pre", "a", "--post", "b", "--delayed", "c", "--max", "20",
  ]

  @Test("Two planned comparisons, each of its own pairs, with p by Holm")
  func planned() throws {
    try withProgram { pramoen in
      try pramoen.write(Data(Self.table.utf8), to: "t.csv")
      let found = try object(pramoen.run(Self.call + ["--by", "grp", "--format", "json"]))
      let planned = try #require(found["planned_comparisons"] as? [String: [String: Double]])
      let (first, second) = (0.0022806061971007061, 0.23538747727819001)
      #expect(abs((planned["post_pre"]?["p_t_holm"] ?? 2) - first) < 1e-9)
      #expect(abs((planned["delayed_post"]?["p_t_holm"] ?? 2) - second) < 1e-9)
      let delayed = try #require(found["delayed"] as? [String: Any])
      #expect(delayed["n"] as? [String: Int] == ["pre": 7, "post": 7, "matched": 6])
      let gain = try #require(delayed["paired.gain"] as? [String: Any])
      #expect(abs((gain["mean_gain"] as? Double ?? 0) + 4.0 / 6) < 1e-12)
      let groups = try #require(found["by"] as? [String: [String: Any]])
      #expect(groups["x"]?["delayed"] != nil)
      let table = try pramoen.run(Self.call).output
      #expect(table.contains("after–later"), "\(table)")
    }
  }

  @Test("explain takes the later comparison apart, too")
  func explained() throws {
    try withProgram { pramoen in
      try pramoen.write(Data(Self.table.utf8), to: "t.csv")
      let found = try object(
        pramoen.run(
          ["explain", "delayed.paired.gain.mean_gain"] + Self.call + ["--format", "json"]))
      #expect(found["n_used"] as? Int == 6)
      #expect(found["finding"] as? String == "delayed.paired.gain.mean_gain")
      let holm = try object(
        pramoen.run(
          ["explain", "planned_comparisons.post_pre.p_t_holm"] + Self.call + ["--format", "json"]))
      #expect((holm["constants"] as? [String: Any])?["p_post_pre"] != nil)
    }
  }

  @Test("As a third file, and as a third value of --phase")
  func sources() throws {
    try withProgram { pramoen in
      let rows = Self.table.split(separator: "\n").dropFirst().map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
      var long = "id,when,q1\n"
      for (place, name) in ["one", "two", "three"].enumerated() {
        var own = "id,q1\n"
        for row in rows where !row[place + 1].isEmpty {
          let answer = (Int(row[place + 1]) ?? 0) > 8 ? "A" : "B"
          own += "\(row[0]),\(answer)\n"
          long += "\(row[0]),\(name),\(answer)\n"
        }
        try pramoen.write(Data(own.utf8), to: "\(name).csv")
      }
      try pramoen.write(Data(long.utf8), to: "long.csv")
      try pramoen.write(Data("item,key\nq1,A\n".utf8), to: "k.csv")
      let files = try pramoen.run(
        ["gains", "one.csv", "two.csv", "--delayed", "three.csv", "--key", "k.csv"]
          + ["--format", "json"])
      let phases = try pramoen.run(
        ["gains", "long.csv", "--phase", "when", "--pre", "one", "--post", "two"]
          + ["--delayed", "three", "--key", "k.csv", "--format", "json"])
      let (one, other) = (try object(files), try object(phases))
      #expect(phases.talk.isEmpty, "\(phases.talk)")
      for found in [one, other] {
        let delayed = try #require(found["delayed"] as? [String: Any])
        #expect(delayed["n"] as? [String: Int] == ["pre": 7, "post": 7, "matched": 6])
      }
    }
  }
}
