import Foundation
import Testing

@Suite("A workspace that others use, too")
struct SharedWorkspaceTests {
  @Test("Two imports at once: each is recorded whole, or refused as busy", arguments: 1...5)
  func importsAtOnce(day: Int) throws {
    let pramoen = try CommandLineProgram()
    defer { pramoen.remove() }
    try pramoen.prepareWorkshop()
    try pramoen.write(Answers.table(400, day: day), to: "one.csv")
    try pramoen.write(Answers.table(300, day: day + 10), to: "two.csv")
    let calls = [["import", "pre", "one.csv"], ["import", "pre", "two.csv"]]
    let runs = try atOnce(calls, pramoen)
    for run in runs {
      #expect([0, 3].contains(run.status), "\(run.talk)")
      if run.status == 3 { #expect(run.talk.contains("[workspace-busy]")) }
    }
    let expected = zip(runs, [400, 300]).reduce(0) { $0 + ($1.0.status == 0 ? $1.1 : 0) }
    #expect(expected > 0)
    #expect(try pramoen.submissions(in: "pre") == expected)
    #expect(try pramoen("verify").status == 0)
  }

  @Test("The same table imported twice at once is recorded once")
  func sameTableAtOnce() throws {
    let pramoen = try CommandLineProgram()
    defer { pramoen.remove() }
    try pramoen.prepareWorkshop()
    try pramoen.write(Answers.table(300, day: 1), to: "one.csv")
    let call = ["import", "pre", "one.csv"]
    let runs = try atOnce([call, call], pramoen)
    #expect(runs.allSatisfy { $0.status == 0 || $0.talk.contains("[workspace-busy]") })
    #expect(try pramoen.submissions(in: "pre") == 300)
  }

  @Test("A workspace that a newer program made is refused by every command and left as it was")
  func newerProgram() throws {
    let pramoen = try CommandLineProgram()
    defer { pramoen.remove() }
    try pramoen.prepareWorkshop()
    let change = "INSERT INTO grdb_migrations VALUES ('999 future')"
    guard try pramoen.shell("sqlite3 workshop.db \"\(change)\"").status == 0 else {
      print("skipped: newer workspace: the command sqlite3 is not present")
      return
    }
    try pramoen.write(Answers.table(3, day: 1), to: "rows.csv")
    let before = try pramoen.bytes(of: "workshop.db")
    for call in [
      ["verify"], ["import", "pre", "rows.csv"], ["collect", "pre", "--for", "P001"],
      ["submission", "list", "pre"], ["gains", "pre", "post"],
      ["round", "close", "pre", "--reason", "test"],
    ] {
      let run = try pramoen.run(call)
      #expect(run.status == 1, "\(call): \(run.talk)")
      #expect(run.talk.contains("workshop.db: error") && run.talk.contains("[workspace-newer]"))
      #expect(run.talk.contains("→ Install the newest Pramoen"))
      #expect(try pramoen.bytes(of: "workshop.db") == before)
    }
  }

  private func atOnce(
    _ calls: [[String]], _ pramoen: CommandLineProgram
  ) throws -> [CommandLineProgram.Run] {
    let started = try calls.enumerated().map { number, call in
      let process = pramoen.process(call)
      try pramoen.write(Data(), to: "talk\(number)")
      let talk = pramoen.folder.appendingPathComponent("talk\(number)")
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      process.standardError = try FileHandle(forWritingTo: talk)
      try process.run()
      return process
    }
    return try started.enumerated().map { number, process in
      process.waitUntilExit()
      return CommandLineProgram.Run(
        status: process.terminationStatus, output: "",
        talk: String(decoding: try pramoen.bytes(of: "talk\(number)"), as: UTF8.self))
    }
  }
}
