import Foundation
import Testing

@Suite("Where a number comes from")
struct ExplainTests {
  private func object(_ run: CommandLineProgram.Run) throws -> [String: Any] {
    try #require(run.status == 0, "\(run.talk)")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  private func values(_ column: String, in found: [String: Any]) throws -> [Double] {
    let used = try #require(found["used"] as? [[String: Any]])
    return used.compactMap { ($0["values"] as? [String: Any])?[column] as? Double }
  }

  @Test("Of a round: who was used, who was not and why, and the version of the form")
  func round() throws {
    try withProgram { pramoen in
      try pramoen.prepareWorkshop()
      for round in ["pre", "post"] {
        let run = try pramoen(
          "import", round, CommandLineProgram.workshopAnswers, "--phase", "phase")
        try #require(run.status == 0, "\(run.talk)")
      }
      let call = ["gains", "pre", "post", "--format", "json"]
      let before = try object(pramoen.run(["explain", "paired.gain.mean_gain"] + call))
      let used = try #require(before["n_used"] as? Int)
      #expect(
        before["forms"] as? [[String: String]] == [
          ["form": "emenscr_workshop_test", "version": "2566.1"]
        ])

      // One pair loses its first half, and somebody has begun and not sent.
      let list = try pramoen("submission", "list", "pre", "--format", "csv").output
      let row = try #require(
        list.split(whereSeparator: \.isNewline).first { $0.hasPrefix("P001,") })
      let id = String(try #require(row.split(separator: ",").last))
      let taken = try pramoen("submission", "void", id, "--reason", "test")
      try #require(taken.status == 0, "\(taken.talk)")
      _ = try pramoen("collect", "pre", "--for", "P001", input: "")
      let after = try object(pramoen.run(["explain", "paired.gain.mean_gain"] + call))
      #expect(after["n_used"] as? Int == used - 1)
      let reasons = try #require(after["n_left_out"] as? [String: Int])
      #expect(reasons["void"] == 1)
      let leftOut = try #require(after["left_out"] as? [[String: String]])
      #expect(leftOut.contains { $0["subject"] == "P001" && $0["reason"] == "only_after" })

      // The number from the list alone.
      let gains = try values("gain", in: after)
      let mean = try #require(after["value"] as? Double)
      #expect(abs(gains.reduce(0, +) / Double(gains.count) - mean) < 1e-12)
      let printed = try object(pramoen.run(call))
      #expect((printed["paired.gain"] as? [String: Any])?["mean_gain"] as? Double == mean)
    }
  }

  private static let sheet = """
    id,pre,post,arm
    a,5,10,x
    b,,8,y
    c,4,,x
    d,6,12,x
    e,20,20,y
    f,7,7,y
    f,8,9,y
    g,3,4,
    h,,,x
    """

  @Test("Of a plain table, with the rows that the call did not look at")
  func plainTable() throws {
    try withProgram { pramoen in
      try pramoen.write(Data(Self.sheet.utf8), to: "t.csv")
      let call = ["gains", "t.csv", "--pre", "pre", "--post", "post", "--max", "20"]
      let found = try object(
        pramoen.run(
          ["explain", "gain.hake_average_of_individual.mean"] + call + ["--format", "json"]))
      // By hand: A 5/15, D 6/14, F 0/13, G 1/17; E had nothing to gain.
      let value = try #require(found["value"] as? Double)
      #expect(abs(value - (5.0 / 15 + 6.0 / 14 + 0 + 1.0 / 17) / 4) < 1e-12)
      #expect(
        found["n_left_out"] as? [String: Int] == [
          "full_score_before": 1, "set_aside": 1, "only_before": 1, "only_after": 1,
          "not_answered": 1,
        ])
      #expect((found["constants"] as? [String: Double]) == ["max": 20])
      let filtered = try object(
        pramoen.run(
          ["explain", "paired.gain.n"] + call + ["--where", "arm=x", "--format", "json"]))
      #expect(filtered["value"] as? Int == 2)
      #expect(
        filtered["n_left_out"] as? [String: Int] == [
          "filtered_out": 5, "only_before": 1, "not_answered": 1,
        ])
      let group = try object(
        pramoen.run(
          ["explain", "by.x.paired.gain.n"] + call + ["--by", "arm", "--format", "json"]))
      #expect(
        group["n_left_out"] as? [String: Int] == [
          "other_group": 4, "no_group": 1, "only_before": 1, "not_answered": 1,
        ])
    }
  }

  @Test("As a table in either language, and as rows for a spreadsheet")
  func formats() throws {
    try withProgram { pramoen in
      try pramoen.write(Data(Self.sheet.utf8), to: "t.csv")
      let call = [
        "explain", "paired.gain.mean_gain", "gains", "t.csv", "--pre", "pre", "--post", "post",
      ]
      let english = try pramoen.run(call).output
      #expect(english.contains("Formula:") && english.contains("d̄ = Σd / n"))
      #expect(english.contains("– only before:                      1"))
      let thai = try pramoen.run(call + ["--lang", "th"]).output
      #expect(thai.contains("สูตร:") && thai.contains("มีเฉพาะก่อน"))
      let rows = try pramoen.run(call + ["--format", "csv"]).output.split(
        whereSeparator: \.isNewline)
      #expect(rows.first?.hasSuffix("subject,source,status,pre,post,gain") == true)
      #expect(rows.contains("A,t.csv:2,used,5,10,5") && rows.contains("C,t.csv:4,only_before,,,"))
    }
  }

  @Test("The names are listed, and a slip in one is understood")
  func names() throws {
    try withProgram { pramoen in
      try pramoen.write(Data(Self.sheet.utf8), to: "t.csv")
      let call = ["gains", "t.csv", "--pre", "pre", "--post", "post"]
      let listed = try pramoen.run(["explain"] + call).output.split(separator: "\n")
      let names = listed.compactMap { $0.split(separator: " ").first }
      #expect(names.contains("paired.t_test.t") && names.contains("pairs.A.gain"))
      for options in [["explain", "--list"] + call, ["explain"] + call + ["--list"]] {
        #expect(try pramoen.run(options).output.split(separator: "\n") == listed)
      }
      for (typed, meant) in [
        ("paired.gain.mean_gian", "paired.gain.mean_gain"), ("mean_gain", "paired.gain.mean_gain"),
        ("paired.t_tst.t", "paired.t_test.t"), ("d_zz", "paired.effect_size.d_z"),
      ] {
        let run = try pramoen.run(["explain", typed] + call)
        #expect(run.status == 2)
        #expect(run.talk.contains("[unknown-finding]") && run.talk.contains(meant), "\(run.talk)")
      }
    }
  }

  @Test(
    "What cannot be explained is refused with what can",
    arguments: [[], ["form", "check"], ["paired.gain.n"], ["x", "verify"]] as [[String]])
  func refused(call: [String]) throws {
    try withProgram { pramoen in
      let run = try pramoen.run(["explain"] + call)
      #expect(run.status == 2)
      #expect(run.talk.contains("[nothing-to-explain]") && run.talk.contains("scores, "))
      #expect(run.output.isEmpty)
    }
  }

  /// Invented: three raters, one of them with a blank, and how often each row occurred.
  private static let raters = """
    a,b,c,times
    1,2,1,3
    2,2,3,1
    3,3,3,2
    4,3,,5
    5,4,5,0
    2,1,2,1
    """

  @Test("Options stand before the number, between it and the call, or behind the call")
  func places() throws {
    try withProgram { pramoen in
      try pramoen.write(Data(Self.sheet.utf8), to: "t.csv")
      let (name, call) = (
        "paired.gain.mean_gain", ["gains", "t.csv", "--pre", "pre", "--post", "post"]
      )
      for options in [["--format", "json"], ["--format=json"], ["--lang", "th"]] {
        let behind = try pramoen.run(["explain", name] + call + options)
        try #require(behind.status == 0, "\(behind.talk)")
        for other in [["explain"] + options + [name] + call, ["explain", name] + options + call] {
          let run = try pramoen.run(other)
          #expect(run.status == 0 && run.output == behind.output, "\(other): \(run.talk)")
        }
      }
      let early = try pramoen.run(["explain", "--max", "20", name] + call)
      #expect(early.status == 2 && early.talk.contains("[option-before-call]"), "\(early.talk)")
    }
  }

  @Test("People read labels, words for columns and groups, and rounded numbers")
  func words() throws {
    let sheet =
      "g,a,b\n" + (1...6).map { "x,\($0 % 5 + 1),4\n" }.joined()
      + (1...5).map { "y,\($0),3\n" }.joined()
    try withProgram { pramoen in
      try pramoen.write(Data(sheet.utf8), to: "t.csv")
      let call = ["evaluate", "t.csv", "--items", "a,b", "--scale", "1-5", "--by", "g"]
      let thai = try pramoen.run(["explain", "groups.compare.anova_F"] + call + ["--lang", "th"])
      try #require(thai.status == 0, "\(thai.talk)")
      for word in ["เปรียบเทียบกลุ่ม", "ค่าเฉลี่ยรายบุคคล", "แถว 2 "] {
        #expect(thai.output.contains(word), "\(word): \(thai.output)")
      }
      for raw in ["person_mean", "ROW2"] {
        #expect(!thai.output.contains(raw), "\(thai.output)")
      }
      let digits = thai.output.split { !$0.isNumber && $0 != "." }
      #expect(digits.allSatisfy { $0.count < 12 }, "\(digits)")
      let point = try pramoen.run(["explain", "items.a.freq.4"] + call)
      #expect(point.output.contains("how many chose · point 5"), "\(point.output)")
    }
  }

  @Test("Weights and columns of dimensions bear the dimension's label")
  func dimensionWords() throws {
    try withProgram { pramoen in
      let run = try pramoen.run([
        "explain", "weighted_composite.overall", "evaluate",
        CommandLineProgram.file("data/cipp-evaluation.csv"), "--form",
        CommandLineProgram.file("Forms/cipp-evaluation/form.yaml"), "--lang", "en",
      ])
      #expect(run.output.contains("weight Context:"), "\(run.output)")
      #expect(!run.output.contains("context"), "\(run.output)")
    }
  }

  @Test(
    "Each number of an evaluation has a label in both languages",
    arguments: [
      "cipp-evaluation", "ioc-expert", "needs-assessment", "work-quality", "workshop-satisfaction",
    ])
  func labels(pack: String) throws {
    try withProgram { pramoen in
      let run = try pramoen.run([
        "explain", "--list", "evaluate", CommandLineProgram.file("data/\(pack).csv"), "--form",
        CommandLineProgram.file("Forms/\(pack)/form.yaml"), "--format", "json",
      ])
      let entries = try #require(
        try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
      #expect(entries.count > 100)
      for entry in entries {
        let (th, en) = (entry["th"] as? String ?? "", entry["en"] as? String ?? "")
        #expect(!th.isEmpty && !en.isEmpty && !en.contains("_"), "\(entry)")
      }
    }
  }

  @Test("Python computes the same numbers from the lists alone")
  func recount() throws {
    try withProgram { pramoen in
      try pramoen.write(Data(Self.sheet.utf8), to: "t.csv")
      let recount = CommandLineProgram.file("Scripts/recount")
      guard try pramoen.shell("python3 --version").status == 0 else {
        print("skipped: recount: the command python3 is not present")
        return
      }
      try pramoen.write(Data(Self.raters.utf8), to: "r.csv")
      let evaluations = [
        "cipp-evaluation", "ioc-expert", "needs-assessment", "work-quality",
        "workshop-satisfaction",
      ].map { name in
        let files = (
          CommandLineProgram.file("data/\(name).csv"),
          CommandLineProgram.file("Forms/\(name)/form.yaml")
        )
        return "evaluate '\(files.0)' --form '\(files.1)' --show-small-groups"
      }
      let form = CommandLineProgram.workshopForm
      let answers = CommandLineProgram.workshopAnswers
      for call in [
        "gains t.csv --pre pre --post post --max 20 --by arm --pass 50 --pass 80 --criterion 60",
        "gains '\(answers)' --phase phase --form '\(form)'",
        "scores '\(answers)' --form '\(form)' --where phase=post",
        "items '\(answers)' --form '\(form)' --where phase=post",
        "evaluate r.csv --raters a,b,c", "evaluate r.csv --raters a,b --count times",
      ] + evaluations {
        let run = try pramoen.shell("'\(recount)' \(call)")
        #expect(run.status == 0, "\(run.output)\(run.talk)")
        print("recount \(call.prefix(6)): \(run.output.split(separator: "\n").last ?? "")")
      }
    }
  }
}
