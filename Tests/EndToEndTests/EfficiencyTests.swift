import Foundation
import Testing

/// Inputs and values of the published reference (`micro|e1_e2`); the scores before are invented.
@Suite("E1/E2")
struct EfficiencyTests {
  private static let process = [42, 45, 38, 47, 40, 44, 36, 48]
  private static let final = [24, 27, 22, 28, 25, 26, 21, 29]

  private static var table: String {
    "id,pre,w1,w2,post\n"
      + zip(process, final).enumerated().map { row, scores in
        "p\(row + 1),\(10 + row),20,\(scores.0 - 20),\(scores.1)\n"
      }.joined()
  }

  private func object(_ run: CommandLineProgram.Run) throws -> [String: Any] {
    try #require(run.status == 0, "\(run.talk)")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  private static let call = [
    "gains", "t.csv", "--pre", "pre", "--post", "post", "--max", "30", "--process", "w1-w2",
    "--process-max", "50",
  ]

  @Test("Of a plain table, equal to the reference; only who has both scores counts")
  func plainTable() throws {
    try withProgram { pramoen in
      // Nobody without one of the two scores is in it; a test before is not needed.
      let rest = "p9,5,20,10,\np10,5,,,30\np11,,20,22,24\n"
      try pramoen.write(Data(Self.table.utf8), to: "t.csv")
      let found = try object(pramoen.run(Self.call + ["--format", "json"]))
      let course = try #require(found["e1_e2"] as? [String: Any])
      #expect(course["n"] as? Int == 8)
      #expect(course["E1"] as? Double == 85)
      #expect(abs((course["E2"] as? Double ?? 0) - 84.16666666666667) < 1e-9)
      #expect(abs((course["difference"] as? Double ?? 0) - 0.8333333333333333) < 1e-9)
      #expect(course["standard"] as? String == "80/80")
      #expect(course["E1_against_standard"] as? String == "above")
      #expect((found["warnings"] as? [String])?.contains("e1e2_not_an_effect") == true)

      try pramoen.write(Data((Self.table + rest).utf8), to: "t.csv")
      let more = try #require(
        try object(pramoen.run(Self.call + ["--format", "json"]))["e1_e2"] as? [String: Any])
      #expect(more["n"] as? Int == 9)
      #expect(more["n_process_only"] as? Int == 1)
      #expect(more["n_final_only"] as? Int == 1)
      // By hand: (340 + 42)/9/50 and (202 + 24)/9/30.
      let (first, second) = (more["E1"] as? Double ?? 0, more["E2"] as? Double ?? 0)
      #expect(abs(first - 84.88888888888889) < 1e-9)
      #expect(abs(second - 83.70370370370371) < 1e-9)
    }
  }

  @Test(
    "The label is decided within 2.5 points of the standard",
    arguments: [
      // E1 = 85 and E2 = 84.17 exactly: 82.5 is the last that 85 equals.
      ("82.5/81.66", "equal", "above"), ("82.4/81.67", "above", "equal"),
      ("87.6/86.7", "below", "below"), ("87.5/86.6", "equal", "equal"),
    ])
  func label(standard: String, first: String, second: String) throws {
    try withProgram { pramoen in
      try pramoen.write(Data(Self.table.utf8), to: "t.csv")
      let found = try object(
        pramoen.run(Self.call + ["--standard", standard, "--format", "json"]))
      let course = try #require(found["e1_e2"] as? [String: Any])
      #expect(course["E1_against_standard"] as? String == first)
      #expect(course["E2_against_standard"] as? String == second)
    }
  }

  @Test("The table says it is no effect, and that 90/90 is not the 90/90 standard")
  func words() throws {
    try withProgram { pramoen in
      try pramoen.write(Data(Self.table.utf8), to: "t.csv")
      let run = try pramoen.run(Self.call)
      #expect(run.output.contains("85.00") && run.output.contains("84.17"), "\(run.output)")
      #expect(run.output.contains("without a baseline"), "\(run.output)")
      #expect(!run.output.contains("90/90"))
      let ninety = try pramoen.run(Self.call + ["--standard", "90/90"])
      #expect(ninety.output.contains("not the “90/90 standard”"), "\(ninety.output)")
      #expect(try pramoen.run(Self.call + ["--format", "csv"]).output.contains(",process"))
    }
  }

  @Test("explain lists both scores of everybody behind it")
  func explained() throws {
    try withProgram { pramoen in
      try pramoen.write(Data((Self.table + "p9,5,20,10,\n").utf8), to: "t.csv")
      let found = try object(
        pramoen.run(["explain", "e1_e2.E1"] + Self.call + ["--format", "json"]))
      let used = try #require(found["used"] as? [[String: Any]])
      let marks = used.compactMap { ($0["values"] as? [String: Any])?["process"] as? Double }
      let mean = marks.reduce(0, +) / Double(marks.count)
      #expect(mean == 42.5)
      let leftOut = try #require(found["left_out"] as? [[String: String]])
      #expect(leftOut.first { $0["subject"] == "P9" }?["reason"] == "no_final_score")
    }
  }

  private static let form = """
    settings: {form_id: course, version: "1", form_title: {th: ทดสอบ, en: Test}}
    survey:
      - {type: text, name: code, role: subject, required: yes, label: {th: รหัส, en: Code}}
      - {type: integer, name: work, label: {th: แบบฝึก, en: Exercises}}
      - {type: select_one ab, name: q1, score: {key: a}, label: {th: ข้อ 1, en: One}}
      - {type: select_one ab, name: q2, score: {key: b}, label: {th: ข้อ 2, en: Two}}
    choices:
      ab: [{name: a, label: {th: ก, en: A}}, {name: b, label: {th: ข, en: B}}]
    """

  @Test("Of rounds: the marks are a question of the form")
  func rounds() throws {
    try withProgram { pramoen in
      try pramoen.write(Data(Self.form.utf8), to: "f.yaml")
      try pramoen.write(Data("code,work,q1,q2\nx,,a,a\ny,,b,b\n".utf8), to: "pre.csv")
      try pramoen.write(Data("code,work,q1,q2\nx,9,a,b\ny,7,a,a\nz,,a,b\n".utf8), to: "post.csv")
      for call in [
        ["init"], ["form", "add", "f.yaml"], ["round", "open", "pre", "--form", "course"],
        ["round", "open", "post", "--form", "course"], ["import", "pre", "pre.csv"],
        ["import", "post", "post.csv"],
      ] {
        let run = try pramoen.run(call)
        try #require(run.status == 0, "\(call): \(run.talk)")
      }
      let options = ["--process", "work", "--process-max", "10", "--format", "json"]
      for sources in [["pre", "post"], ["pre.csv", "post.csv", "--form", "f.yaml"]] {
        let found = try object(pramoen.run(["gains"] + sources + options))
        let course = try #require(found["e1_e2"] as? [String: Any])
        // By hand: (9 + 7)/2 of 10, (2 + 1)/2 of 2.
        #expect(course["E1"] as? Double == 80, "\(sources)")
        #expect(course["E2"] as? Double == 75, "\(sources)")
        #expect(course["n_final_only"] as? Int == 1)
      }
    }
  }

  @Test(
    "A call that cannot be meant is refused",
    arguments: [
      (["--process", "w1-w2"], 2, "--process-max"),
      (["--process-max", "50"], 2, "--process"),
      (["--process", "w1-w9", "--process-max", "50"], 1, "column-missing"),
      (["--process", "w1-w2", "--process-max", "40"], 1, "score-out-of-range"),
      (
        ["--process", "w1-w2", "--process-max", "40"], 1,
        "t.csv:3: error: the sum of P2, 45 (w1 + w2)"
      ),
      (["--process", "w1-w2", "--process-max", "40"], 1, "in --process-max"),
      (["--process", "w2", "--process-max", "24"], 1, "t.csv:3 (w2): error: the score of P2, 25,"),
      (["--process", "post", "--process-max", "30"], 2, "post belongs to the test itself"),
      (["--process", "w1-post", "--process-max", "90"], 2, "process-of-test"),
      (["--process", "w1,w1", "--process-max", "90"], 2, "column-named-twice"),
      (["--process", "w1", "--process-max", "nan"], 2, "nan is no value for --process-max"),
      (["--process", "w1", "--process-max", "0"], 2, "--process-max must be above zero"),
      (["--process", "w1", "--process-max", "50", "--standard", "80"], 2, "--standard"),
    ])
  func refused(options: [String], status: Int32, word: String) throws {
    try withProgram { pramoen in
      try pramoen.write(Data(Self.table.utf8), to: "t.csv")
      let run = try pramoen.run(Array(Self.call.prefix(8)) + options)
      #expect(run.status == status && run.talk.contains(word), "\(run.talk)")
    }
  }

  @Test("The test's own items are no marks of the course, by a form or a key")
  func ownItems() throws {
    try withProgram { pramoen in
      try pramoen.write(Data(Self.form.utf8), to: "f.yaml")
      try pramoen.write(Data("item,key\nq1,a\nq2,b\n".utf8), to: "k.csv")
      try pramoen.write(Data("code,work,q1,q2\nx,8,a,a\n".utf8), to: "pre.csv")
      try pramoen.write(Data("code,work,q1,q2\nx,9,a,b\n".utf8), to: "post.csv")
      let call = ["gains", "pre.csv", "post.csv", "--id", "code", "--process-max", "10"]
      for marks in [["--form", "f.yaml"], ["--key", "k.csv"]] {
        let own = try pramoen.run(call + marks + ["--process", "work,q2"])
        #expect(own.status == 2 && own.talk.contains("post.csv: error: q2 belongs"), "\(own.talk)")
        let work = try pramoen.run(call + marks + ["--process", "work", "--format", "json"])
        let course = try #require(try object(work)["e1_e2"] as? [String: Any])
        #expect(course["E1"] as? Double == 90)
      }
    }
  }

  @Test("Thai digits are numbers in every option that takes one")
  func thaiDigits() throws {
    try withProgram { pramoen in
      try pramoen.write(Data(Self.table.utf8), to: "t.csv")
      let options = ["--pass", "60", "--criterion", "70.5", "--format", "json"]
      let arabic = try pramoen.run(Self.call + options)
      let thai = try pramoen.run(
        ["gains", "t.csv", "--pre", "pre", "--post", "post", "--max", "๓๐", "--process", "w1-w2"]
          + ["--process-max", "๕๐", "--pass", "๖๐", "--criterion", "๗๐.๕", "--format", "json"])
      #expect(arabic.status == 0 && thai.output == arabic.output, "\(thai.talk)")
    }
  }

  @Test("Without the test's full score, and with nobody, there are reasons")
  func reasons() throws {
    try withProgram { pramoen in
      try pramoen.write(Data(Self.table.utf8), to: "t.csv")
      let unknown = try object(
        pramoen.run(
          ["gains", "t.csv", "--pre", "pre", "--post", "post", "--format", "json"]
            + Self.call.suffix(4)))
      let reasons = try #require(unknown["not_computable"] as? [String: String])
      for key in ["E1", "E2", "difference", "final_max", "E1_against_standard"] {
        #expect(reasons["e1_e2.\(key)"] == "no_maximum", "\(key)")
      }
      try pramoen.write(Data("id,pre,w1,w2,post\na,1,,,3\n".utf8), to: "t.csv")
      let nobody = try object(pramoen.run(Self.call + ["--format", "json"]))
      let why = try #require(nobody["not_computable"] as? [String: String])
      #expect(why["e1_e2.E1"] == "no_data" && why["e1_e2.difference"] == "no_data")
      #expect(try pramoen.run(Self.call).status == 0)
    }
  }
}
