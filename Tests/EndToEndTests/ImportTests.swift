import Foundation
import Testing

@Suite("Importing answers into a round")
struct ImportTests {
  private let pramoen: CommandLineProgram

  init() throws {
    pramoen = try CommandLineProgram()
    try pramoen.prepareWorkshop()
  }

  private static let items = (1...20).map { $0 < 10 ? "q0\($0)" : "q\($0)" }

  /// A table of people who answered the first item only.
  private func write(_ rows: [(code: String, phase: String, time: String, answer: String)]) throws {
    let header = (["participant_code", "phase", "submitted_at"] + Self.items)
      .joined(separator: ",")
    let lines = rows.map { row in
      "\(row.code),\(row.phase),\(row.time),\(row.answer)" + String(repeating: ",", count: 19)
    }
    try pramoen.write(Data(([header] + lines).joined(separator: "\n").utf8), to: "a.csv")
  }

  private func scores() throws -> String {
    try pramoen("scores", "pre", "--format", "csv").output
  }

  @Test("The earlier of two submissions counts, in whatever calendar the times are written")
  func earlierCounts() throws {
    defer { pramoen.remove() }
    try write([
      ("P001", "pre", "13/3/2566 16:25:00", "1"), ("P001", "pre", "13 มี.ค. 66 09:05", "2"),
    ])
    #expect(try pramoen("import", "pre", "a.csv").status == 0)
    #expect(try scores().contains("P001,1,"))
  }

  @Test("A time that cannot be read refuses the row at its cell")
  func unreadableTime() throws {
    defer { pramoen.remove() }
    try write([("P001", "pre", "yesterday", "2")])
    let run = try pramoen("import", "pre", "a.csv")
    #expect(run.status == 1)
    #expect(run.talk.contains("a.csv:2 (submitted_at)") && run.talk.contains("[not-a-time]"))
  }

  @Test("Rows of a phase that is no round are counted and named, not dropped silently")
  func unknownPhase() throws {
    defer { pramoen.remove() }
    try write([
      ("P001", "PRE ", "", "2"), ("P002", "before", "", "2"), ("P003", "post", "", "2"),
    ])
    let run = try pramoen("import", "pre", "a.csv", "--phase", "phase")
    #expect(run.status == 0)
    #expect(run.talk.contains("1 rows are not used: phase is before"), "\(run.talk)")
    #expect(run.talk.contains("1 submissions added"))
  }

  @Test("Importing a table twice records it once; a corrected row needs the first taken back")
  func importedAgain() throws {
    defer { pramoen.remove() }
    try write([("P001", "pre", "2023-03-13T09:00:00+07:00", "1")])
    #expect(try pramoen("import", "pre", "a.csv").status == 0)
    #expect(try pramoen("import", "pre", "a.csv").talk.contains("1 were there already"))

    try write([("P001", "pre", "2023-03-13T02:00:00Z", "2")])
    let refused = try pramoen("import", "pre", "a.csv", "--dry-run")
    #expect(refused.status == 1 && refused.talk.contains("a.csv:2"))
    #expect(refused.talk.contains("[imported-before]"))

    let list = try pramoen("submission", "list", "pre", "--format", "csv").output
    let row = try #require(list.split(whereSeparator: \.isNewline).last)
    let id = String(try #require(row.split(separator: ",").last))
    #expect(try pramoen("submission", "void", id, "--reason", "typing error").status == 0)
    #expect(try pramoen("import", "pre", "a.csv").status == 0)
    #expect(try scores().contains("P001,1,"))
    #expect(try pramoen("import", "pre", "a.csv").talk.contains("1 were there already"))
    #expect(try pramoen("verify").status == 0)
  }

  @Test("Rows without a time are known by what was answered, however long")
  func longAnswers() throws {
    defer { pramoen.remove() }
    try openTalk()
    let long = String(repeating: "ความเห็น ", count: 60)
    try pramoen.write(Data("code,comment\na,\(long)\nb,\"two\nlines\"\n".utf8), to: "c.csv")
    let tried = try pramoen("import", "talk", "c.csv", "--dry-run")
    #expect(tried.status == 0, "\(tried.talk)")
    #expect(tried.talk.contains("2 rows checked, none wrong; 2 would be added; nothing recorded"))
    #expect(try pramoen("import", "talk", "c.csv").talk.contains("2 submissions added"))
    #expect(try pramoen("import", "talk", "c.csv").talk.contains("2 were there already"))
    let again = try pramoen("import", "talk", "c.csv", "--dry-run")
    #expect(again.talk.contains("0 would be added, 2 are there already"), "\(again.talk)")
    try pramoen.write(Data("code,comment\na,\(long)!\n".utf8), to: "c.csv")
    #expect(try pramoen("import", "talk", "c.csv").talk.contains("1 submissions added"))
    #expect(try pramoen("verify").status == 0)
  }

  private func openTalk() throws {
    let form = """
      settings: {form_id: talk, version: "1", form_title: {th: ความเห็น, en: Comments}}
      survey:
        - {type: text, name: code, role: subject, required: yes, label: {th: รหัส, en: Code}}
        - {type: text, name: comment, label: {th: ความเห็น, en: Comment}}
      """
    try pramoen.write(Data(form.utf8), to: "talk.yaml")
    for call in [["form", "add", "talk.yaml"], ["round", "open", "talk", "--form", "talk"]] {
      let run = try pramoen.run(call)
      try #require(run.status == 0, "\(run.talk)")
    }
  }

  /// “2 would be added, 1 are there already” and “2 submissions added, 1 were there already”.
  private func figures(_ talk: String) throws -> [Int] {
    let added = try #require(talk.firstMatch(of: /(\d+) (?:would be|submissions) added/))
    let old = talk.firstMatch(of: /(\d+) (?:are|were) there already/)
    return [try #require(Int(added.1)), old.flatMap { Int($0.1) } ?? 0]
  }

  @Test("A dry run foretells what the import then does, whatever the file", arguments: 1...5)
  func dryRunForetells(seed: Int) throws {
    defer { pramoen.remove() }
    try openTalk()
    var random = seed
    func pick(_ choices: [String]) -> String {
      // A linear congruential generator: the same files on every machine.
      random = (random &* 1_103_515_245 &+ 12345) & 0x7FFF_FFFF
      return choices[(random >> 16) % choices.count]
    }
    let times = ["", "", "2024-01-01T10:00:00Z", "2024-01-02T10:00:00Z"]
    let comments = ["x", "x", "", "\"two\nlines\"", "\"two\r\nlines\""]
    for _ in 1...6 {
      var file = "code,comment,submitted_at\n"
      for _ in 1...(2 + (Int(pick(["0", "1", "2"])) ?? 0)) {
        file += "\(pick(["a", "b", "A "])),\(pick(comments)),\(pick(times))\n"
      }
      try pramoen.write(Data(file.utf8), to: "r.csv")
      let tried = try pramoen("import", "talk", "r.csv", "--dry-run")
      let done = try pramoen("import", "talk", "r.csv")
      try #require(tried.status == done.status, "\(file)\(tried.talk)\(done.talk)")
      if done.status == 0 {
        #expect(try figures(tried.talk) == figures(done.talk), "\(file)\(tried.talk)\(done.talk)")
      } else {
        #expect(tried.talk == done.talk)
      }
      let list = try pramoen("submission", "list", "talk", "--format", "csv").output
      if pick(["void", "keep"]) == "void",
        let id = list.split(whereSeparator: \.isNewline).last?.split(separator: ",").last
      {
        _ = try pramoen("submission", "void", String(id), "--reason", "typing error")
      }
    }
  }

  @Test("Two rows at one time with other answers are named together, in the dry run too")
  func sameTimeTwice() throws {
    defer { pramoen.remove() }
    try write([
      ("P001", "pre", "2023-03-13T09:00:00+07:00", "1"),
      ("P001", "pre", "2023-03-13T09:00:00+07:00", "2"),
    ])
    for call in [["import", "pre", "a.csv"], ["import", "pre", "a.csv", "--dry-run"]] {
      let run = try pramoen.run(call)
      #expect(run.status == 1 && run.talk.contains("a.csv:3: error"), "\(run.talk)")
      #expect(run.talk.contains("(a.csv:2) [same-time-twice]"), "\(run.talk)")
    }
  }

  @Test("A file that another program saved with its own line ends brings no new rows")
  func otherLineEnds() throws {
    defer { pramoen.remove() }
    try openTalk()
    let row =
      "code,comment,submitted_at\na,\"two\nlines\",\nb,\"two\nlines\",2024-01-01T10:00:00Z\n"
    try pramoen.write(Data(row.utf8), to: "one.csv")
    try pramoen.write(Data(row.replacing("\n", with: "\r\n").utf8), to: "other.csv")
    #expect(try figures(pramoen("import", "talk", "one.csv").talk) == [2, 0])
    #expect(try figures(pramoen("import", "talk", "other.csv", "--dry-run").talk) == [0, 2])
    #expect(try figures(pramoen("import", "talk", "other.csv").talk) == [0, 2])
  }

  @Test("An option that has no effect is refused instead of ignored")
  func idleOptions() throws {
    defer { pramoen.remove() }
    for call in [
      ["scores", "pre", "--where", "x=1"], ["scores", "pre", "--form", "none.yaml"],
      ["gains", "pre", "post", "--id", "x"], ["gains", "pre", "post", "--max", "20"],
      ["gains", "pre", "post", "--by", "colour"],
    ] {
      let run = try pramoen.run(call)
      #expect(run.status == 2, "\(call): \(run.talk)")
      #expect(run.talk.contains("→"), "\(run.talk)")
    }
  }

  @Test("Two sittings at one draft do not overrule each other")
  func twoSittings() throws {
    defer { pramoen.remove() }
    let first = try Conversation(pramoen, ["collect", "pre", "--for", "P001"])
    _ = first.type(["1"], until: Date() + 20, grace: 1)
    let second = try pramoen("collect", "pre", "--for", "P001", input: "2\n:q\n")
    #expect(second.status == 0, "\(second.talk)")
    #expect(first.type(["3"], until: Date() + 20))
    #expect(first.status == 2)
    #expect(first.talk.contains("[draft-taken-up]"), "\(first.talk)")
    #expect(try pramoen("verify").status == 0)
  }
}
