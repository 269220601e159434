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

@Suite struct DurabilityTests {
  @Test("What was acknowledged is seen by another program while the first is still open")
  func otherProcessSees() throws {
    let world = try World()
    let first = try world.workshop()
    let receipt = try first.submit(in: "pre", .by("p01"))
    let draft = try first.startDraft(in: "pre", subject: "p02")
    try first.append(Answer(path: "/q01", value: "3"), to: draft.id)

    let second = try world.open()
    #expect(try second.submissions(in: "pre", scope: .everything) == [receipt.submission])
    #expect(
      try second.drafts(in: "pre", scope: .everything).first?.entries
        == [Answer(path: "/q01", value: "3")])
  }

  @Test("A copy of file and log taken in mid-work opens and holds what was acknowledged")
  func copySurvives() throws {
    let world = try World()
    let first = try world.workshop()
    try first.submitAll(in: "pre", (1...50).map { .by("p01", "\($0)") })
    let copy = try World()
    try write(bytes(of: world.path), to: copy.path)
    try write(bytes(of: world.path + "-wal"), to: copy.path + "-wal")

    let recovered = try copy.open(.writing)
    #expect(try recovered.submissions(in: "pre", scope: .everything).count == 50)
    #expect(try recovered.verify().isSound)
    #expect(try recovered.head() == first.head())
  }

  @Test("A log that was torn anywhere leaves a state that once was, never a mixture")
  func tornLogIsAnEarlierState() throws {
    let world = try World()
    let first = try world.workshop()
    try first.close()
    let main = try bytes(of: world.path)
    let writing = try world.open(.writing)
    var heads = [try writing.head()]
    for number in 1...4 {
      try writing.submit(in: "pre", .by("p01", "\(number)"))
      heads.append(try writing.head())
    }
    let log = try bytes(of: world.path + "-wal")
    for length in stride(from: 0, to: log.count, by: 1_997) {
      let copy = try World()
      try write(main, to: copy.path)
      try write(Array(log.prefix(length)), to: copy.path + "-wal")
      let recovered = try copy.open(.writing)
      let head = try recovered.head()
      let state = try #require(heads.firstIndex(of: head))
      #expect(try recovered.submissions(in: "pre", scope: .everything).count == state)
      #expect(try recovered.verify().isSound)
    }
  }

  @Test("Killed at any moment, every acknowledged answer is there, none twice")
  func killed() async throws {
    for milliseconds in [5, 20, 45] {
      let world = try World()
      let workspace = try world.workshop()
      let draft = try workspace.startDraft(in: "pre", subject: "p01").id.description
      try workspace.close()
      let (path, acknowledged) = (world.path, world.folder + "/acknowledged")
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [
          path = path as String, acknowledged = acknowledged as String, draft = draft as String,
          milliseconds = milliseconds as Int
        ] in
        try typeUntilKilled(
          path: path, draft: draft, acknowledged: acknowledged, milliseconds: milliseconds)
      }
      let count = try bytes(of: acknowledged).count
      try #require(count > 0)
      let recovered = try world.open(.writing)
      let entries = try #require(recovered.drafts(in: "pre", scope: .everything).first).entries
      // The last answer may be on the disk without its acknowledgement having got out.
      #expect([count, count + 1].contains(entries.count))
      #expect(entries.map(\.value) == (1...entries.count).map(String.init))
      #expect(try recovered.verify().isSound)
    }
  }

  @Test("A full disk is said to be one; the submission is not half there, earlier ones are intact")
  func fullDisk() throws {
    let world = try World()
    let workspace = try world.workshop()
    let kept = try workspace.submit(in: "pre", .by("p01")).submission
    let writer = try #require(workspace.writer)
    try writer.writeWithoutTransaction { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages + 2)")
    }
    let head = try workspace.head()
    let failure = try refusal {
      try workspace.submitAll(in: "pre", (1...1_000).map { .by("p02", "\($0)") })
    }
    #expect(failure.cause == .machine)
    #expect(failure.codes == ["disk-full"])
    #expect(try workspace.head() == head)
    #expect(try workspace.submissions(in: "pre", scope: .everything) == [kept])
    #expect(try workspace.verify().isSound)
  }

  @Test("A writer waits for another, then says that the workspace is busy")
  func busy() throws {
    let world = try World()
    let workspace = try world.workshop()
    let other = try DatabaseQueue(path: world.path)
    let failure = try other.writeWithoutTransaction { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      defer { try? db.execute(sql: "ROLLBACK") }
      let begin = ContinuousClock.now
      let failure = try refusal {
        try workspace.submit(in: "pre", .by("p01"))
      }
      #expect(ContinuousClock.now - begin > .seconds(4))
      return failure
    }
    #expect(failure.cause == .machine)
    #expect(failure.codes == ["workspace-busy"])
    try workspace.submit(in: "pre", .by("p01"))
  }

  @Test("Two writers at once lose nothing and keep one chain")
  func twoWriters() async throws {
    let world = try World()
    let one = try world.workshop()
    let other = try world.open(.writing)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (workspace, name) in [(one, "a"), (other, "b")] {
        group.addTask {
          for number in 1...100 {
            try workspace.submit(in: "pre", .by("p01", key: "\(name)\(number)"))
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try one.submissions(in: "pre", scope: .everything).count == 200)
    #expect(try one.verify().isSound)
  }
}

/// Types answers into the draft, notes each that was acknowledged, and kills its own process.
private func typeUntilKilled(
  path: String, draft: String, acknowledged: String, milliseconds: Int
) throws {
  let environment = Workspace.Environment(
    now: { moment(0) }, newID: { "00000000-0000-4000-8000-999999999999" }, actor: "child")
  let workspace = try Workspace.open(at: path, access: .writing, environment: environment)
  let note = open(acknowledged, O_WRONLY | O_CREAT | O_APPEND, 0o644)
  var number = 0
  while true {
    number += 1
    try workspace.append(Answer(path: "/q01", value: "\(number)"), to: DraftID(draft))
    _ = write(note, ".", 1)
    if number == 1 {
      Task.detached {
        usleep(UInt32(milliseconds) * 1_000)
        kill(getpid(), SIGKILL)
      }
    }
  }
}
