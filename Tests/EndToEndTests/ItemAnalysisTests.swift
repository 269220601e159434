import Foundation
import Testing

@Suite("Item analysis from the command line")
struct ItemAnalysisTests {
  private static let key = "item,key\nq1,A\nq2,B\nq3,C\n"

  /// Runs `items` on one table with the key above, or another.
  private func items(
    _ table: String, key: String = key, _ options: String...
  ) throws -> CommandLineProgram.Run {
    let pramoen = try CommandLineProgram()
    defer { pramoen.remove() }
    try pramoen.write(Data(table.utf8), to: "answers.csv")
    try pramoen.write(Data(key.utf8), to: "key.csv")
    return try pramoen.run(["items", "answers.csv", "--key", "key.csv"] + options)
  }

  private func object(_ run: CommandLineProgram.Run) throws -> [String: Any] {
    try #require(run.status == 0, "\(run.talk)")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  private func text(of value: Any?) throws -> Data {
    try JSONSerialization.data(withJSONObject: #require(value), options: .sortedKeys)
  }

  private func reasons(_ found: [String: Any]) throws -> [String: String] {
    try #require(found["not_computable"] as? [String: String])
  }

  @Test("gains --items says what gains and items say, from one reading")
  func withGains() throws {
    let pramoen = try CommandLineProgram()
    defer { pramoen.remove() }
    try pramoen.write(Data(Self.key.utf8), to: "key.csv")
    let rows = (1...40).map { "\($0),\($0 % 3 == 0 ? "A" : "B"),\($0 % 4 == 1 ? "B" : ""),C\n" }
    try pramoen.write(Data(("id,q1,q2,q3\n" + rows.joined()).utf8), to: "pre.csv")
    let others = (3...45).map { "\($0),A,\($0 % 5 == 1 ? "A" : "B"),\($0 % 2 == 1 ? "C" : "AB")\n" }
    try pramoen.write(Data(("id,q1,q2,q3\n" + others.joined()).utf8), to: "post.csv")
    let marking = ["--key", "key.csv", "--format", "json"]
    var all = try object(pramoen.run(["gains", "pre.csv", "post.csv", "--items"] + marking))
    for occasion in ["pre", "post"] {
      let alone = try object(pramoen.run(["items", "\(occasion).csv"] + marking))
      let found = all.removeValue(forKey: "items.\(occasion)")
      #expect(try text(of: found) == text(of: alone))
    }
    let gains = try object(pramoen.run(["gains", "pre.csv", "post.csv"] + marking))
    #expect(try text(of: all) == text(of: gains))

    let call = ["gains", "pre.csv", "post.csv", "--items", "--key", "key.csv"]
    let table = try pramoen.run(call + ["--format", "csv"]).output.split(
      whereSeparator: \.isNewline)
    #expect(table.count == 7)
    #expect(
      table.dropFirst().map { $0.prefix { $0 != "," } } == [
        "pre", "pre", "pre", "post", "post", "post",
      ])
    let words = try pramoen.run(call + ["--lang", "en"]).output
    #expect(words.contains("pre.csv") && words.components(separatedBy: "Item analysis").count == 3)
    let sample = try object(
      pramoen.run(["explain", "items.post.item.analysis.q2.r_rest"] + call + ["--format", "json"]))
    #expect(sample["finding"] as? String == "items.post.item.analysis.q2.r_rest")
    #expect((sample["used"] as? [Any])?.count == 43)
    let report = try pramoen.run(
      ["report", "gains", "pre.csv", "post.csv", "--items", "-o", "r.html", "--key", "key.csv"])
    #expect(report.status == 2 && report.talk.contains("pramoen report items"), "\(report.talk)")
    let refused = try pramoen.run(["gains", "pre.csv", "--pre", "q1", "--post", "q2", "--items"])
    #expect(refused.status != 0)
  }

  @Test("Difficulty, discrimination and options by hand")
  func byHand() throws {
    // Totals 3, 2, 0, 2, 2: upper group 3, 2, 2, 2 (g = 1: cut 3), lower group 0.
    let table = "id,q1,q2,q3\n1,A,B,C\n2,A,C,C\n3,B,A,\n4,AB,B,C\n5,A,B,A\n"
    let found = try object(items(table, "--format", "json"))
    let analysis = try #require(found["item.analysis"] as? [String: Any])
    #expect(analysis["upper_cut"] as? Double == 3 && analysis["n_upper"] as? Int == 1)
    #expect(analysis["lower_cut"] as? Double == 0 && analysis["n_lower"] as? Int == 1)
    let rows = try #require(analysis["items"] as? [[String: Any]])
    #expect(rows.map { $0["p"] as? Double } == [0.6, 0.6, 0.6])
    #expect(rows.map { $0["D27"] as? Double } == [1, 1, 1])
    #expect(rows.map { $0["n_invalid"] as? Int } == [1, 0, 0])
    #expect(rows.map { $0["n_blank"] as? Int } == [0, 0, 1])
  }

  @Test(
    "One person, one item, all right, all wrong, all blank: reasons, in JSON and in words",
    arguments: [
      ("id,q1,q2,q3\n1,A,B,C\n", "needs_two_persons"),
      ("id,q1,q2,q3\n1,A,B,C\n2,A,B,C\n", "zero_variance"),
      ("id,q1,q2,q3\n1,B,A,A\n2,C,A,A\n", "zero_variance"),
      ("id,q1,q2,q3\n1,,,\n2,,,\n", "zero_variance"),
    ])
  func degenerate(table: String, reason: String) throws {
    let run = try items(table, "--format", "json")
    let found = try reasons(object(run))
    #expect(found["test.reliability.alpha"] == reason)
    #expect(found["item.analysis.q1.r_rest"] == reason)
    #expect(!run.output.contains("nan") && !run.output.contains("inf"))
    let words = try items(table)
    #expect(words.status == 0 && words.output.contains("not computable"))
    let single = try reasons(object(items(table, key: "item,key\nq1,A\n", "--format", "json")))
    #expect(single["test.reliability.alpha"] == "needs_two_items")
  }

  @Test(
    "An empty file and a header without rows are refused in words",
    arguments: [("", "file-empty"), ("id,q1,q2,q3\n", "no-rows")])
  func empty(table: String, code: String) throws {
    let run = try items(table)
    #expect(run.status == 1 && run.talk.contains("[\(code)]"), "\(run.talk)")
  }

  @Test("A key that names no choice is a reason for its item, and refused where all keys are such")
  func unusableKey() throws {
    let table = "id,q1,q2\n1,A,B\n2,B,B\n3,A,C\n"
    let found = try object(items(table, key: "item,key\nq1,A\nq2,Z\n", "--format", "json"))
    #expect(try reasons(found)["item.analysis.q2"] == "key_names_no_choice")
    #expect(try reasons(found)["item.analysis.q2.p"] == "key_names_no_choice")
    // The key alone says what the test is worth: one answer more or less must not change it.
    #expect(found["max"] as? Double == 2)
    let another = table.replacingOccurrences(of: "3,A,C", with: "3,A,Z")
    let chosen = try object(items(another, key: "item,key\nq1,A\nq2,Z\n", "--format", "json"))
    #expect(chosen["max"] as? Double == 2)
    #expect(try reasons(chosen)["item.analysis.q2.p"] == nil)
    let refused = try items(table, key: "item,key\nq1,X\nq2,Z\n")
    #expect(refused.status == 1 && refused.talk.contains("[unusable-key]"))
  }

  @Test("Scores of people to whom nothing was put have a reason, in the table and in the JSON")
  func nothingAdministered() throws {
    try withProgram { pramoen in
      try pramoen.write(Data("id,q1,q2\n1,A,B\n2,NA,NA\n".utf8), to: "a.csv")
      try pramoen.write(Data("id,q1,q2\n1,NA,NA\n2,NA,NA\n".utf8), to: "none.csv")
      try pramoen.write(Data("item,key\nq1,A\nq2,B\n".utf8), to: "k.csv")
      func scores(_ file: String, _ options: String...) throws -> CommandLineProgram.Run {
        try pramoen.run(
          ["scores", file, "--key", "k.csv", "--not-administered", "NA", "--pass", "50"] + options)
      }
      let found = try object(scores("a.csv", "--format", "json"))
      #expect(found["n"] as? Int == 1)
      let excluded = try #require(found["excluded"] as? [String: [[String: Any]]])
      #expect(excluded["not_asked"]?.first?["reason"] as? String == "nothing_administered")
      let table = try scores("a.csv").output
      #expect(table.contains("no item was put to this person"), "\(table)")
      let nobody = try object(scores("none.csv", "--format", "json"))
      #expect(try reasons(nobody)["descriptives.total.mean"] == "no_data")
      let empty = try scores("none.csv")
      #expect(empty.status == 0 && empty.output.contains("nobody has a score"), "\(empty.output)")
    }
  }

  @Test("Where not everybody had the same full score, scores are described in per cent and say so")
  func ownFullScores() throws {
    try withProgram { pramoen in
      try pramoen.write(Data(Self.key.utf8), to: "k.csv")
      let rows = "id,q1,q2,q3\na,A,B,C\nb,A,A,NA\nc,A,C,A\n"
      try pramoen.write(Data(rows.utf8), to: "t.csv")
      let call = ["scores", "t.csv", "--key", "k.csv", "--not-administered", "NA"]
      let table = try pramoen.run(call)
      #expect(table.output.contains("full score below 3: 1 person;"), "\(table.output)")
      // By hand: 3 of 3, 1 of 2, 1 of 3.
      #expect(table.output.contains("Per cent: n = 3, mean 61.11"), "\(table.output)")
      let found = try object(pramoen.run(call + ["--format", "json"]))
      #expect(found["n_other_max"] as? Int == 1)
      let percent = try #require(found["descriptives.percent"] as? [String: Any])
      let mean = try #require(percent["mean"] as? Double)
      #expect(abs(mean - (100 + 50 + 100.0 / 3) / 3) < 1e-9)
      let explained = try object(
        pramoen.run(["explain", "descriptives.percent.mean"] + call + ["--format", "json"]))
      #expect(explained["value"] as? Double == mean)

      try pramoen.write(Data("id,q1,q2,q3\na,A,B,C\nb,A,A,B\n".utf8), to: "t.csv")
      let same = try object(pramoen.run(call + ["--format", "json"]))
      #expect(same["n_other_max"] as? Int == 0 && same["descriptives.percent"] == nil)
    }
  }

  @Test("Of tests nothing is hidden; fewer than five people are said to be such")
  func fewPeople() throws {
    let rows = (1...9).map { "\($0),\($0 % 2 == 0 ? "A" : "B"),B,C,\($0 < 5 ? "few" : "many")\n" }
    let table = "id,q1,q2,q3,g\n" + rows.joined()
    let few = try items(table, "--where", "g=few")
    #expect(few.status == 0 && few.output.contains("Fewer than 5 persons"), "\(few.output)")
    let many = try items(table, "--where", "g=many")
    #expect(many.status == 0 && !many.output.contains("Fewer than 5 persons"), "\(many.output)")
    try withProgram { pramoen in
      try pramoen.write(Data(Self.key.utf8), to: "k.csv")
      for name in ["a.csv", "b.csv"] { try pramoen.write(Data(table.utf8), to: name) }
      let gains = try pramoen("gains", "a.csv", "b.csv", "--key", "k.csv", "--by", "g")
      #expect(gains.output.contains("Fewer than 5 people (few)"), "\(gains.output)")
    }
  }

  @Test("D just below its limit is not printed as the limit, nor r below 0 as 0")
  func flagsAndDecimals() throws {
    try withProgram { pramoen in
      let run = try pramoen(
        "items", CommandLineProgram.workshopAnswers, "--where", "phase=pre", "--form",
        CommandLineProgram.workshopForm)
      // The values of the JSON: D of q17 .19886…, r of q07 −.00114….
      let rows = run.output.split(whereSeparator: \.isNewline)
      let q17 = try #require(rows.first { $0.hasPrefix("q17") && $0.contains("poor D") })
      #expect(q17.contains(" .199 "), "\(q17)")
      let q07 = try #require(rows.first { $0.hasPrefix("q07") && $0.contains("r below 0") })
      #expect(q07.contains(" -.001 "), "\(q07)")
    }
  }

  @Test("Scores are described as R describes them")
  func described() throws {
    try withProgram { pramoen in
      // Totals 1, 2, 3, 3, 4 of 4. R: mean 2.6, sd 1.140175, quantile(type = 7) 2 and 3.
      try pramoen.write(
        Data(
          "id,q1,q2,q3,q4\n1,A,B,B,B\n2,A,A,B,B\n3,A,A,A,B\n4,A,A,A,B\n5,A,A,A,A\n".utf8),
        to: "a.csv")
      try pramoen.write(Data("item,key\nq1,A\nq2,A\nq3,A\nq4,A\n".utf8), to: "k.csv")
      let call = ["scores", "a.csv", "--key", "k.csv"]
      let found = try object(pramoen.run(call + ["--format", "json"]))
      let total = try #require(found["descriptives.total"] as? [String: Any])
      #expect(total["mean"] as? Double == 2.6 && total["median"] as? Double == 3)
      #expect(abs((total["sd"] as? Double ?? 0) - 1.140175425099138) < 1e-12)
      #expect(total["q1_type7"] as? Double == 2 && total["q3_type7"] as? Double == 3)
      let people = try #require(found["scores"] as? [[String: Any]])
      #expect(people.map { $0["percent"] as? Double } == [25, 50, 75, 75, 100])
      let table = try pramoen.run(call).output
      #expect(table.contains("mean 2.60") && table.contains("S.D. = 1.14"), "\(table)")
    }
  }

  @Test("Rescoring tells each person's change and leaves every file as it was")
  func rescoring() throws {
    let pramoen = try CommandLineProgram()
    defer { pramoen.remove() }
    let answers = Data("id,q1,q2\n1,A,B\n2,B,B\n3,A,C\n".utf8)
    try pramoen.write(answers, to: "answers.csv")
    try pramoen.write(Data("item,key\nq1,A\nq2,B\n".utf8), to: "old.csv")
    try pramoen.write(Data("item,key\nq1,A\nq2,C\n".utf8), to: "new.csv")
    let run = try pramoen(
      "rescore", "answers.csv", "--key", "old.csv", "--with", "new.csv", "--format", "json")
    let found = try object(run)
    let scores = try #require(found["scores"] as? [[String: Any]])
    #expect(scores.map { $0["change"] as? Double } == [-1, -1, 1])
    #expect(found["kept"] as? Bool == false)
    #expect(try pramoen.bytes(of: "answers.csv") == answers)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: pramoen.folder.path).sorted() == [
        "answers.csv", "new.csv", "old.csv",
      ])
  }

  @Test("rescore names a sheet that does not count, as items and scores do")
  func rescoredTwice() throws {
    let pramoen = try CommandLineProgram()
    defer { pramoen.remove() }
    try pramoen.write(Data("id,q1,q2\n1,A,B\n2,B,B\n1,A,C\n".utf8), to: "answers.csv")
    try pramoen.write(Data("item,key\nq1,A\nq2,B\n".utf8), to: "key.csv")
    let call = ["answers.csv", "--key", "key.csv"]
    for command in [["items"], ["scores"], ["rescore", "--with", "key.csv"]] {
      let run = try pramoen.run(command + call + ["--lang", "en"])
      try #require(run.status == 0, "\(run.talk)")
      #expect(run.talk.contains("1 submitted again; this one does not count"), "\(command)")
    }
  }

  @Test("The terminal says whose options it does not show; the report shows all")
  func shownOptions() throws {
    let pramoen = try CommandLineProgram()
    defer { pramoen.remove() }
    // q3 is keyed the wrong way round: nobody chose C.
    let rows = (1...40).map { "\($0),\($0 > 12 ? "A" : "B"),\($0 > 20 ? "B" : "A"),B\n" }
    try pramoen.write(Data(("id,q1,q2,q3\n" + rows.joined()).utf8), to: "answers.csv")
    try pramoen.write(Data(Self.key.utf8), to: "key.csv")
    let call = ["answers.csv", "--key", "key.csv"]
    let shown = try pramoen.run(["items"] + call + ["--lang", "en"]).output
    #expect(shown.contains("Only items that need a look: 1 of 3"), "\(shown)")
    #expect(shown.contains("r rest =") && shown.contains("r total ="), "\(shown)")
    let run = try pramoen.run(["report", "items"] + call + ["-o", "items.html", "--lang", "en"])
    try #require(run.status == 0, "\(run.talk)")
    let page = String(decoding: try pramoen.bytes(of: "items.html"), as: UTF8.self)
    #expect(!page.contains("Only items that need a look"))
  }

  @Test("Ratings have their scale checked and reversed where that is declared")
  func ratings() throws {
    let pramoen = try CommandLineProgram()
    defer { pramoen.remove() }
    try pramoen.write(Data("a1,a2,a3\n1,5,2\n2,4,1\n5,1,5\n4,2,\n".utf8), to: "r.csv")
    let call = ["items", "r.csv", "--items", "a1-a3", "--scale", "1-5", "--format", "json"]
    let plain = try object(pramoen.run(call))
    let turned = try object(pramoen.run(call + ["--reverse", "a2"]))
    func alpha(_ found: [String: Any]) throws -> Double {
      let test = try #require(found["test.reliability"] as? [String: Any])
      #expect(test["n"] as? Int == 3)
      return try #require(test["alpha"] as? Double)
    }
    #expect(try alpha(plain) < 0)
    #expect(try alpha(turned) > 0.9)
    let off = try pramoen("items", "r.csv", "--items", "a1-a3", "--scale", "1-4")
    #expect(off.status == 1 && off.talk.contains("r.csv:2 (a2)"), "\(off.talk)")
  }

  @Test("A table split in two gives the same numbers")
  func split() throws {
    let pramoen = try CommandLineProgram()
    defer { pramoen.remove() }
    let rows = ["1,A,B", "2,B,B", "3,A,C", "4,,B", "5,C,A"]
    func table(_ rows: some Sequence<String>) -> Data {
      Data((["id,q1,q2"] + rows).joined(separator: "\n").utf8)
    }
    try pramoen.write(table(rows), to: "all.csv")
    try pramoen.write(table(rows.prefix(2)), to: "one.csv")
    try pramoen.write(table(rows.dropFirst(2)), to: "two.csv")
    try pramoen.write(Data("item,key\nq1,A\nq2,B\n".utf8), to: "key.csv")
    let whole = try object(
      pramoen("items", "all.csv", "--key", "key.csv", "--format", "json"))
    let parts = try object(
      pramoen("items", "one.csv+two.csv", "--key", "key.csv", "--format", "json"))
    for key in ["item.analysis", "item.distractors", "test.reliability", "descriptives.total"] {
      #expect(try text(of: whole[key]) == text(of: parts[key]), "\(key)")
    }
  }

  @Test("The report of items stands in one HTML file with the questions")
  func report() throws {
    let pramoen = try CommandLineProgram()
    defer { pramoen.remove() }
    let run = try pramoen(
      "report", "items", CommandLineProgram.workshopAnswers, "--form",
      CommandLineProgram.workshopForm, "--where", "phase=post", "-o", "items.html")
    #expect(run.status == 0, "\(run.talk)")
    let page = String(decoding: try pramoen.bytes(of: "items.html"), as: UTF8.self)
    #expect(page.contains("<html") && page.contains("eMENSCR") && page.contains("q20"))
  }
}
