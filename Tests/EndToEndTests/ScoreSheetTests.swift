import Foundation
import Testing

@Suite("Score sheets that people already have")
struct ScoreSheetTests {
  private func gains(_ table: String, _ options: String...) throws -> CommandLineProgram.Run {
    let pramoen = try CommandLineProgram()
    defer { pramoen.remove() }
    try pramoen.write(Data(table.utf8), to: "scores.csv")
    return try pramoen.run(["gains", "scores.csv", "--format", "json"] + options)
  }

  private func object(_ run: CommandLineProgram.Run) throws -> [String: Any] {
    try #require(run.status == 0, "\(run.talk)")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  private func codes(_ list: String, in found: [String: Any]) throws -> [String] {
    let excluded = try #require(found["excluded"] as? [String: [[String: Any]]])
    return try #require(excluded[list]).compactMap { $0["subject"] as? String }
  }

  @Test("A blank score is somebody who was not there, not a zero")
  func blankIsNotZero() throws {
    let table = "id,pre,post\na,5,10\nb,,8\nc,4,\nd,6,12\n"
    let found = try object(gains(table, "--pre", "pre", "--post", "post", "--max", "20"))
    // By hand: pairs a and d; means 5.5 and 11; gains 5 and 6.
    #expect(found["n"] as? [String: Int] == ["pre": 3, "post": 3, "matched": 2])
    let gain = try #require(found["paired.gain"] as? [String: Any])
    #expect(gain["mean_gain"] as? Double == 5.5)
    #expect(found["gain.hake_of_averages"] as? Double == 5.5 / 14.5)
    #expect(try codes("pre_only", in: found) == ["C"])
    #expect(try codes("post_only", in: found) == ["B"])
  }

  @Test("Thai digits and messy codes are read; the first score of a code counts")
  func messyCodes() throws {
    let table = "id,pre,post\n p๐๐๗,๕,10\nP007,9,9\nP 008 ,4,๘\n"
    let found = try object(gains(table, "--pre", "pre", "--post", "post", "--max", "20"))
    #expect(found["n"] as? [String: Int] == ["pre": 2, "post": 2, "matched": 2])
    #expect(try codes("pre_set_aside", in: found) == ["P007"])
    let gain = try #require(found["paired.gain"] as? [String: Any])
    #expect(gain["mean_gain"] as? Double == 4.5)
  }

  @Test(
    "What is no score is refused at its cell",
    arguments: [
      ("id,pre,post\na,5,x\n", "scores.csv:2 (post)", "score-not-a-number"),
      ("id,pre,post\na,5,21\n", "scores.csv:2 (post)", "score-out-of-range"),
      ("id,pre,post\na,-1,5\n", "scores.csv:2 (pre)", "score-out-of-range"),
      ("id,pre,post\n,5,6\n", "scores.csv:2 (id)", "blank-subject"),
      ("name,pre,post\na,5,6\n", "scores.csv:1", "no-subject-column"),
      ("id,pre,pst\na,5,6\n", "scores.csv", "column-missing"),
    ])
  func refused(table: String, place: String, code: String) throws {
    let run = try gains(table, "--pre", "pre", "--post", "post", "--max", "20")
    #expect(run.status == 1)
    #expect(run.talk.contains(place) && run.talk.contains("[\(code)]"), "\(run.talk)")
    #expect(run.output.isEmpty)
  }

  @Test(
    "One test compared with itself is refused, however it is named",
    arguments: [
      ["a.csv", "--pre", "post", "--post", "post"],
      ["a.csv", "--pre", "pre-post", "--post", "post"],
      ["a.csv", "--phase", "when", "--pre", "x", "--post", " X", "--key", "k.csv"],
      ["a.csv", "a.csv", "--key", "k.csv"], ["a.csv", "./a.csv", "--key", "k.csv"],
      ["a.csv", "b.csv+../\(ScoreSheetTests.folderMark)/a.csv", "--key", "k.csv"],
      ["link.csv", "a.csv", "--key", "k.csv"], ["round", "round"],
    ])
  func oneTestTwice(sources: [String]) throws {
    try withProgram { pramoen in
      for name in ["a.csv", "b.csv"] {
        try pramoen.write(Data("id,when,pre,post\np,x,1,2\n".utf8), to: name)
      }
      try FileManager.default.createSymbolicLink(
        atPath: pramoen.folder.appendingPathComponent("link.csv").path, withDestinationPath: "a.csv"
      )
      let call = sources.map {
        $0.replacing(Self.folderMark, with: pramoen.folder.lastPathComponent)
      }
      for command in [["gains"], ["report", "gains", "-o", "r.html"]] {
        let run = try pramoen.run(command + call)
        #expect(run.status == 2 && run.talk.contains("[one-test-twice]"), "\(run.talk)")
      }
    }
  }

  private static let folderMark = "FOLDER"

  @Test("A copy of the file before says that everybody has the same score twice")
  func copiedFile() throws {
    try withProgram { pramoen in
      try pramoen.write(Data("item,key\nq1,a\nq2,b\n".utf8), to: "k.csv")
      for name in ["a.csv", "b.csv"] {
        try pramoen.write(Data("id,q1,q2\nx,a,b\ny,a,a\nz,b,a\n".utf8), to: name)
      }
      let run = try pramoen("gains", "a.csv", "b.csv", "--key", "k.csv")
      #expect(run.status == 0)
      #expect(run.output.contains("same file was not given for both"), "\(run.output)")
    }
  }

  @Test("Neighbouring columns of marked items are added up and followed item by item")
  func itemColumns() throws {
    let table = "id,a1,a2,b1,b2\nx,0,1,1,1\ny,0,0,1,0\n"
    let found = try object(gains(table, "--pre", "a1-a2", "--post", "b1-b2", "--max", "2"))
    // By hand: totals 1→2 and 0→1; item 1 moves 0→1 for both, item 2 for nobody.
    let gain = try #require(found["paired.gain"] as? [String: Any])
    #expect(gain["mean_gain"] as? Double == 1)
    let items = try #require(found["item.sensitivity_mcnemar"] as? [[String: Any]])
    #expect(items.map { $0["S"] as? Double } == [1, 0])
    #expect(items.map { $0["n01"] as? Int } == [2, 0])
  }

  @Test("Without a full score what needs one is absent and says why")
  func withoutMaximum() throws {
    let found = try object(
      gains("id,pre,post\na,5,10\nb,6,7\n", "--pre", "pre", "--post", "post"))
    #expect(found["max"] is NSNull)
    #expect(found["gain"] as? [String: String] == ["reason": "no_maximum"])
    #expect(found["gain.hake_of_averages"] == nil)
  }

  @Test("Statistics that do not exist are null with their reason")
  func reasons() throws {
    let found = try object(
      gains("id,pre,post\na,5,10\nb,6,11\n", "--pre", "pre", "--post", "post", "--max", "20"))
    let test = try #require(found["paired.t_test"] as? [String: Any])
    #expect(test["t"] is NSNull)
    let reasons = try #require(found["not_computable"] as? [String: String])
    #expect(reasons["paired.t_test.t"] == "zero_variance")
  }

  @Test("Groups are analysed each for itself; --where keeps only some rows")
  func groups() throws {
    let table = "id,pre,post,arm\na,1,2,x\nb,2,4,x\nc,3,6,y\nd,5,9,y\n"
    let options = ["--pre", "pre", "--post", "post", "--max", "10"]
    let pramoen = try CommandLineProgram()
    defer { pramoen.remove() }
    try pramoen.write(Data(table.utf8), to: "scores.csv")
    let call = ["gains", "scores.csv", "--format", "json"] + options
    let byArm = try object(pramoen.run(call + ["--by", "arm"]))
    let arms = try #require(byArm["by"] as? [String: [String: Any]])
    #expect(arms.keys.sorted() == ["x", "y"])
    let onlyY = try object(pramoen.run(call + ["--where", "arm=y"]))
    for key in ["paired.gain", "gain.ceiling_floor"] {
      #expect(
        try #require(arms["y"]?[key] as? NSDictionary)
          == (try #require(onlyY[key] as? NSDictionary)))
    }
    #expect(try pramoen.run(call + ["--where", "arm=z"]).status == 1)
    #expect(try pramoen.run(call + ["--by", "arm", "--comparison", "z"]).status == 2)
    // Without the comparison group the results are those of the other rows alone.
    let compared = try object(pramoen.run(call + ["--by", "arm", "--comparison", "x"]))
    for key in ["paired.gain", "paired.t_test", "gain.ceiling_floor"] {
      #expect(
        try #require(compared[key] as? NSDictionary) == (try #require(onlyY[key] as? NSDictionary)))
    }
    let excluded = try #require(compared["excluded"] as? [String: Any])
    #expect(excluded["comparison_group"] as? [String] == ["A", "B"])
  }

  @Test("Second submissions can be refused instead of set aside")
  func duplicatesRefused() throws {
    let run = try gains(
      "id,pre,post\na,5,10\nA,6,11\n", "--pre", "pre", "--post", "post", "--duplicates", "error")
    #expect(run.status == 1)
    #expect(run.talk.contains("[second-submission]"))
  }

  @Test("A key table marks letters; several letters are a set in any order")
  func keyTable() throws {
    let pramoen = try CommandLineProgram()
    defer { pramoen.remove() }
    try pramoen.write(Data("id,q1,q2\na,A,BD\nb, a ,db\nc,B,\n".utf8), to: "answers.csv")
    try pramoen.write(Data("item,key\nq1,A\nq2,BD\n".utf8), to: "key.csv")
    let found = try object(
      pramoen("scores", "answers.csv", "--key", "key.csv", "--format", "json"))
    let total = try #require(found["scores.total"] as? [String: Any])
    #expect(total["first20"] as? [Int] == [2, 2, 0])
    #expect(total["omitted_total"] as? Int == 1)
  }
}
