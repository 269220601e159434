import Foundation
import Testing

@Suite("Disks that are full or may not be written")
struct TroubledDiskTests {
  @Test("On a full disk the call exits 3 and says so, and what was there before is intact")
  func fullDisk() throws {
    try withSmallDisk { pramoen, disk in
      try pramoen.prepareWorkshop()
      var expected = 0
      var failures = 0
      for (number, free) in [0, 8, 16, 32, 64, 96, 128].enumerated() {
        let rows = Answers.table(60, day: number + 1)
        try pramoen.write(rows, to: "rows.csv")
        try disk.fill(leaving: free * 1024)
        let run = try pramoen("import", "pre", "rows.csv")
        if run.status == 0 { expected += 60 } else { failures += 1 }
        #expect([0, 3].contains(run.status), "\(free) kB: \(run.talk)")
        if run.status == 3 { expectFullDisk(run.talk) }
        try disk.empty()
        #expect(try pramoen("verify").status == 0, "\(free) kB")
        #expect(try pramoen.submissions(in: "pre") == expected, "\(free) kB: half imported")
      }
      #expect(failures > 0, "the disk was never full")
      #expect(expected > 0, "nothing ever fitted")
    }
  }

  @Test("An interview on a filling disk stops at the answer it cannot keep, and goes on later")
  func fullDuringInterview() throws {
    try withSmallDisk { pramoen, disk in
      try pramoen.prepareWorkshop()
      try disk.fill(leaving: 144 * 1024)
      let lines = (0..<20).map { String($0 % 4 + 1) }
      let conversation = try Conversation(pramoen, ["collect", "pre", "--for", "P001"])
      let ended = conversation.type(lines + [""], until: Date() + 20)
      if !ended { conversation.pullPlug() }
      #expect(ended && conversation.status == 3, "\(conversation.talk)")
      expectFullDisk(conversation.talk)
      try disk.empty()
      #expect(try pramoen("verify").status == 0)
      let kept = try pramoen.kept(of: "P001", in: "pre").items
      let acknowledged = conversation.asked.count - 1
      #expect(kept.count == acknowledged)
      #expect((1..<20).contains(kept.count), "the disk was full too early or too late")
      let rest = lines.dropFirst(kept.count).joined(separator: "\n") + "\n\n"
      #expect(try pramoen("collect", "pre", "--for", "P001", input: rest).status == 0)
      #expect(try pramoen.fillings(of: "P001", in: "pre") == ["submitted"])
      let items = try pramoen.kept(of: "P001", in: "pre").items
      #expect((1...20).map { items[String(format: "q%02d", $0)] } == lines)
    }
  }

  @Test("Neither a workspace nor a report is left half made on a full disk")
  func nothingHalfMade() throws {
    try withSmallDisk { pramoen, disk in
      let answers = CommandLineProgram.workshopAnswers
      let form = CommandLineProgram.workshopForm
      for free in [0, 4, 40, 100] {
        try disk.fill(leaving: free * 1024)
        let made = try pramoen("init")
        #expect(made.status == 3, "\(free) kB")
        expectFullDisk(made.talk)
        #expect(try disk.names == ["filler"])
      }
      try disk.fill(leaving: 0)
      let report = try pramoen(
        "report", "gains", answers, "--phase", "phase", "--form", form, "-o", "report.html")
      #expect(report.status == 3)
      #expect(report.talk.contains("report.html: error") && report.talk.contains("→"))
      #expect(try disk.names == ["filler"])
    }
  }

  private func expectFullDisk(_ talk: String) {
    #expect(talk.contains("workshop.db: error") && talk.contains("[disk-full]"), "\(talk)")
    #expect(talk.contains("→ Free some space"), "\(talk)")
  }

  /// Who may not write what.
  struct Permissions: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let file: Int
    let folder: Int
  }

  @Test(
    "Where a person may only read, reading works, and writing exits 3 and changes nothing",
    arguments: [
      Permissions(testDescription: "a read-only file", file: 0o444, folder: 0o777),
      Permissions(testDescription: "a read-only folder", file: 0o666, folder: 0o555),
      Permissions(testDescription: "both read-only", file: 0o444, folder: 0o555),
    ])
  func readOnly(permissions: Permissions) throws {
    let pramoen = try CommandLineProgram()
    defer { pramoen.remove() }
    guard try pramoen.unprivileged(["--version"]).status == 0 else {
      print("skipped: \(permissions): no unprivileged account can run the program here")
      return
    }
    try pramoen.prepareWorkshop()
    _ = try pramoen("collect", "pre", "--for", "P001", input: "1\n:q\n")
    try pramoen.write(Answers.table(3, day: 1), to: "rows.csv")
    let before = try pramoen.bytes(of: "workshop.db")
    try pramoen.allow(permissions.file, on: "workshop.db")
    try pramoen.allow(permissions.folder, on: "")
    defer { try? pramoen.allow(0o755, on: "") }
    for call in [
      ["verify"], ["submission", "list", "pre"], ["submission", "show", "pre", "P001"],
    ] {
      let run = try pramoen.unprivileged(call)
      #expect(run.status == 0, "\(call): \(run.talk)")
    }
    for call in [
      ["import", "pre", "rows.csv"], ["collect", "pre", "--for", "P001"],
      ["round", "close", "pre", "--reason", "test"],
    ] {
      let run = try pramoen.unprivileged(call)
      #expect(run.status == 3, "\(call): \(run.talk)")
      #expect(run.talk.contains("workshop.db: error"), "\(run.talk)")
      #expect(run.talk.contains("[workspace-not-writable]") && run.talk.contains("→"))
    }
    #expect(try pramoen.bytes(of: "workshop.db") == before)
    #expect(try pramoen("verify").status == 0)
  }

  @Test("A report that may not be written leaves no file, and an older report as it was")
  func readOnlyReport() throws {
    let pramoen = try CommandLineProgram()
    defer { pramoen.remove() }
    guard try pramoen.unprivileged(["--version"]).status == 0 else {
      print("skipped: no unprivileged account can run the program here")
      return
    }
    try pramoen.write(Data("older".utf8), to: "older.html")
    try pramoen.allow(0o444, on: "older.html")
    try pramoen.allow(0o555, on: "")
    defer { try? pramoen.allow(0o755, on: "") }
    for name in ["new.html", "older.html"] {
      let run = try pramoen.unprivileged([
        "report", "gains", CommandLineProgram.workshopAnswers, "--phase", "phase", "--form",
        CommandLineProgram.workshopForm, "-o", name,
      ])
      #expect(run.status == 3, "\(run.talk)")
      #expect(run.talk.contains("\(name): error") && run.talk.contains("→"))
    }
    #expect(try pramoen.bytes(of: "older.html") == Data("older".utf8))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: pramoen.folder.path) == ["older.html"])
  }

  /// Gives the body a folder on a disk of 2 MB of its own, where the machine allows that.
  private func withSmallDisk(
    _ body: (CommandLineProgram, SmallDisk) throws -> Void
  ) throws {
    let pramoen = try CommandLineProgram()
    defer { pramoen.remove() }
    let mounted = try pramoen.shell("mount -t tmpfs -o size=2m none '\(pramoen.folder.path)'")
    guard mounted.status == 0 else {
      print("skipped: full disk: a small disk cannot be mounted here")
      return
    }
    defer { _ = try? pramoen.shell("cd /; umount '\(pramoen.folder.path)'") }
    try body(pramoen, SmallDisk(folder: pramoen.folder))
  }
}

/// A disk that can be filled up and emptied again.
private struct SmallDisk {
  let folder: URL

  /// Fills the disk up to so many bytes.
  func fill(leaving bytes: Int) throws {
    try empty()
    let attributes = try FileManager.default.attributesOfFileSystem(forPath: folder.path)
    let free = try #require(attributes[.systemFreeSize] as? NSNumber).intValue
    try Data(count: max(0, free - bytes)).write(to: folder.appendingPathComponent("filler"))
  }

  func empty() throws {
    try? FileManager.default.removeItem(at: folder.appendingPathComponent("filler"))
  }

  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }
}
