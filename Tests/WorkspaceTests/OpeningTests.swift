import Diagnostics
import GRDB
import Testing

@testable import Workspace
import ThaiText

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct OpeningTests {
  @Test("A new workspace is one sound file with one record")
  func creates() throws {
    let world = try World()
    let workspace = try world.workspace()
    let report = try workspace.verify()
    #expect(report.isSound)
    #expect(report.counts == [Verification.Count(kind: "workspace", records: 1)])
    try workspace.close()
    #expect(world.names == ["invented.db"])
  }

  @Test("An existing file is not overwritten")
  func refusesExisting() throws {
    let world = try World()
    try write(Array("ข้อมูลสำคัญ".utf8), to: world.path)
    let failure = try refusal { try world.workspace() }
    #expect(failure.cause == .call)
    #expect(failure.codes == ["file-exists"])
    #expect(try bytes(of: world.path) == Array("ข้อมูลสำคัญ".utf8))
  }

  @Test("A folder that does not exist is named, and nothing is made")
  func refusesMissingFolder() throws {
    let world = try World()
    let failure = try refusal {
      try Workspace.create(at: world.folder + "/no/x.db", environment: world.environment)
    }
    #expect(failure.cause == .call)
    #expect(failure.codes == ["folder-missing"])
    #expect(world.names == [])
  }

  struct BadFile: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let content: [UInt8]

    static let all = [
      BadFile(testDescription: "empty", content: []),
      BadFile(testDescription: "text", content: Array("code,name\n1,ยะลา\n".utf8)),
      BadFile(testDescription: "a few bytes of a header", content: Array("SQLite for".utf8)),
      BadFile(testDescription: "a header and nothing", content: Array("SQLite format 3\0".utf8)),
      BadFile(
        testDescription: "a header and noise",
        content: Array("SQLite format 3\0".utf8) + noise(4_080)),
      BadFile(testDescription: "noise", content: noise(8_192)),
    ]

    private static func noise(_ count: Int) -> [UInt8] {
      var state: UInt32 = 2_569
      return (0..<count).map { _ in
        state = state &* 1_664_525 &+ 1_013_904_223
        return UInt8(state >> 24)
      }
    }
  }

  @Test(
    "A file that is no workspace is refused as data and keeps every byte",
    arguments: BadFile.all, [Workspace.Access.reading, .writing])
  func refusesBadFile(file: BadFile, access: Workspace.Access) throws {
    let world = try World()
    try write(file.content, to: world.path)
    let failure = try refusal { try world.open(access) }
    #expect(failure.cause == .data)
    #expect(["not-a-workspace", "workspace-damaged"].contains(failure.codes.first))
    #expect(failure.diagnostics.first?.place == .file(world.path))
    #expect(try bytes(of: world.path) == file.content)
    #expect(world.names == ["invented.db"])
  }

  @Test(
    "Another program's database is refused and keeps every byte",
    arguments: [Workspace.Access.reading, .writing])
  func refusesForeignDatabase(access: Workspace.Access) throws {
    let world = try World()
    let foreign = try DatabaseQueue(path: world.path)
    try foreign.write { try $0.execute(sql: "CREATE TABLE record (number INTEGER)") }
    try foreign.close()
    let before = try bytes(of: world.path)
    let failure = try refusal { try world.open(access) }
    #expect(failure.cause == .data)
    #expect(failure.codes == ["not-a-workspace"])
    #expect(try bytes(of: world.path) == before)
  }

  @Test(
    "A workspace of a newer program is refused and keeps every byte",
    arguments: [Workspace.Access.reading, .writing])
  func refusesNewer(access: Workspace.Access) throws {
    let world = try World()
    try world.workshop().close()
    try world.tamper("INSERT INTO grdb_migrations (identifier) VALUES ('999 of the future')")
    let before = try bytes(of: world.path)
    let failure = try refusal { try world.open(access) }
    #expect(failure.cause == .data)
    #expect(failure.codes == ["workspace-newer"])
    #expect(try bytes(of: world.path) == before)
  }

  @Test("A missing file and a folder are faults of the call; init is named as the remedy")
  func refusesMissing() throws {
    let world = try World()
    let missing = try refusal { try world.open() }
    #expect(missing.cause == .call)
    #expect(missing.diagnostics.first?.message.remedy.english.contains("pramoen init") == true)
    let folder = try refusal {
      try Workspace.open(at: world.folder, access: .reading, environment: world.environment)
    }
    #expect(folder.cause == .call)
    #expect(folder.codes == ["workspace-not-a-file"])
  }

  @Test("Names that SQLite would take for something else are names of files")
  func takesNamesAsFiles() throws {
    let world = try World()
    for name in [":memory:", "file:x?mode=memory", ""] {
      let failure = try refusal {
        try Workspace.open(at: name, access: .reading, environment: world.environment)
      }
      #expect(failure.codes == ["workspace-missing"])
    }
  }

  @Test("Reading leaves the file byte for byte and refuses to record")
  func readingWritesNothing() throws {
    let world = try World()
    try world.workshop().close()
    let before = try bytes(of: world.path)
    let reader = try world.open(.reading)
    #expect(try reader.rounds(scope: .everything).count == 1)
    let failure = try refusal { try reader.submit(in: "pre", .by("p01")) }
    #expect(failure.codes == ["workspace-opened-for-reading"])
    try reader.close()
    #expect(try bytes(of: world.path) == before)
    // A reader may not take away the files SQLite makes it use; the log must be empty.
    #expect(world.names == ["invented.db", "invented.db-shm", "invented.db-wal"])
    #expect(try bytes(of: world.path + "-wal").isEmpty)
  }

  @Test("Without permission the machine is at fault, and a readable workspace can still be read")
  func respectsPermissions() throws {
    guard geteuid() != 0 else {
      print("skipped: permissions do not bind root")
      return
    }
    let world = try World()
    try world.workshop().close()
    chmod(world.path, 0o444)
    let readOnlyFile = try refusal { try world.open(.writing) }
    #expect(readOnlyFile.cause == .machine)
    #expect(readOnlyFile.codes == ["workspace-not-writable"])

    chmod(world.folder, 0o555)
    #expect(try world.open(.reading).roster("participants", scope: .everything).count == 3)
    let inFolder = try refusal {
      try Workspace.create(at: world.folder + "/new.db", environment: world.environment)
    }
    #expect(inFolder.cause == .machine)

    chmod(world.folder, 0o755)
    chmod(world.path, 0o000)
    let unreadable = try refusal { try world.open(.reading) }
    #expect(unreadable.cause == .machine)
    #expect(unreadable.codes == ["workspace-not-readable"])
  }

  @Test("A connection that loses the right to write says so and keeps what was there")
  func reportsReadOnly() throws {
    let world = try World()
    let workspace = try world.workshop()
    let writer = try #require(workspace.writer)
    try writer.writeWithoutTransaction { try $0.execute(sql: "PRAGMA query_only = ON") }
    let failure = try refusal { try workspace.submit(in: "pre", .by("p01")) }
    #expect(failure.cause == .machine)
    #expect(failure.codes == ["workspace-not-writable"])
    #expect(try workspace.submissions(in: "pre", scope: .everything).isEmpty)
  }

  @Test("Every connection waits for the disk and checks references")
  func settings() throws {
    let workspace = try World().workspace()
    let writer = try #require(workspace.writer)
    let settings = try writer.writeWithoutTransaction { db in
      try ["synchronous", "foreign_keys", "journal_mode"].map {
        try String.fetchOne(db, sql: "PRAGMA \($0)")
      }
    }
    // 2 is FULL: https://www.sqlite.org/pragma.html#pragma_synchronous
    #expect(settings == ["2", "1", "wal"])
  }

  @Test("An actor whose name would disturb a list is refused")
  func refusesActor() throws {
    let world = try World()
    let environment = Workspace.Environment(
      now: world.environment.now, newID: world.environment.newID, actor: "a\u{1B}[2Jb")
    let failure = try refusal { try Workspace.create(at: world.path, environment: environment) }
    #expect(failure.codes == ["unusable-name"])
    #expect(world.names == [])
  }
}
