import Diagnostics
import Testing

@testable import Workspace

@Suite struct BackupTests {
  @Test("A backup is the workspace at one moment, in one file, and can be gone back to")
  func roundTrip() throws {
    let world = try World()
    let workspace = try world.workshop()
    try workspace.submitAll(in: "pre", [.by("p01"), .by("p02")])
    let backup = world.folder + "/backup.db"
    let report = try workspace.backUp(to: backup)
    #expect(report.isSound)
    #expect(try report.head == workspace.head())
    try workspace.submit(in: "pre", .by("p03"))

    let restored = world.folder + "/restored.db"
    try Workspace.open(at: backup, access: .reading, environment: world.environment)
      .backUp(to: restored)
    let again = try Workspace.open(at: restored, access: .writing, environment: world.environment)
    #expect(try again.head() == report.head)
    #expect(try again.submissions(in: "pre", scope: .everything).map(\.subject) == ["p01", "p02"])
    try again.submit(in: "pre", .by("p03"))
    #expect(try again.verify().isSound)
  }

  @Test("A backup taken while others write is a moment between two of their submissions")
  func whileWriting() async throws {
    let world = try World()
    let workspace = try world.workshop()
    let writing = Task {
      for number in 1...300 { try workspace.submit(in: "pre", .by("p01", "\(number)")) }
    }
    for number in 1...5 {
      let report = try workspace.backUp(to: world.folder + "/backup-\(number).db")
      #expect(report.isSound)
      let counts = Dictionary(uniqueKeysWithValues: report.counts.map { ($0.kind, $0.records) })
      #expect(counts["submission"] == counts["revision"])
    }
    try await writing.value
    #expect(try workspace.submissions(in: "pre", scope: .everything).count == 300)
  }

  @Test("A backup overwrites nothing, and one that fails leaves nothing")
  func refuses() throws {
    let world = try World()
    let workspace = try world.workshop()
    let onItself = try refusal { try workspace.backUp(to: world.path) }
    #expect(onItself.codes == ["file-exists"])
    let nowhere = try refusal { try workspace.backUp(to: world.folder + "/no/backup.db") }
    #expect(nowhere.codes == ["folder-missing"])
    try workspace.close()
    let closed = try refusal { try workspace.backUp(to: world.folder + "/backup.db") }
    #expect(closed.cause == .machine)
    #expect(world.names == ["invented.db"])
  }
}
