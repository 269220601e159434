import Diagnostics
import GRDB
import Testing

@testable import Workspace

@Suite struct ChainTests {
  struct Tampering: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let sql: String
    let record: Int
    let fault: Verification.BrokenLink.Fault

    /// Records 1–6: workspace, form, three roster entries, round; 7–8, 9–10, 11–12: a submission
    /// and its revision each.
    static let all = [
      Tampering(
        testDescription: "an answer altered",
        sql: "UPDATE revision SET answers = replace(answers, '4', '5') WHERE record = 10",
        record: 10, fault: .contentAltered),
      Tampering(
        testDescription: "an answer and its seal altered",
        sql: "UPDATE revision SET answers = '[]', seal = '\(emptySeal)' WHERE record = 10",
        record: 10, fault: .contentAltered),
      Tampering(
        testDescription: "the state altered",
        sql: "UPDATE revision SET state = 'approved' WHERE record = 8", record: 8,
        fault: .contentAltered),
      Tampering(
        testDescription: "the subject altered",
        sql: "UPDATE submission SET subject = 'p09' WHERE record = 7", record: 7,
        fault: .contentAltered),
      Tampering(
        testDescription: "the subject removed",
        sql: "UPDATE submission SET subject = NULL WHERE record = 7", record: 7,
        fault: .contentAltered),
      Tampering(
        testDescription: "the form's source altered",
        sql: "UPDATE form SET source = source || ' '", record: 2, fault: .contentAltered),
      Tampering(
        testDescription: "a roster entry altered",
        sql: "UPDATE roster_entry SET attributes = '[]' WHERE record = 4", record: 4,
        fault: .contentAltered),
      Tampering(
        testDescription: "the due date altered",
        sql: "UPDATE round SET due = '2027-01-01T00:00:00+07:00'", record: 6,
        fault: .contentAltered),
      Tampering(
        testDescription: "the actor altered",
        sql: "UPDATE record SET actor = 'someone else' WHERE number = 9", record: 9,
        fault: .contentAltered),
      Tampering(
        testDescription: "the moment altered",
        sql: "UPDATE record SET at = '2026-11-20T00:00:00+07:00' WHERE number = 9", record: 9,
        fault: .contentAltered),
      Tampering(
        testDescription: "the kind altered",
        sql: "UPDATE record SET kind = 'form' WHERE number = 9", record: 9,
        fault: .contentMissing),
      Tampering(
        testDescription: "a submission deleted whole",
        sql: """
          DELETE FROM revision WHERE record = 10; DELETE FROM submission WHERE record = 9;
          DELETE FROM record WHERE number IN (9, 10)
          """,
        record: 9, fault: .recordMissing),
      Tampering(
        testDescription: "a submission deleted and the gap closed",
        sql: """
          DELETE FROM revision WHERE record = 10; DELETE FROM submission WHERE record = 9;
          DELETE FROM record WHERE number IN (9, 10);
          UPDATE record SET number = number - 2 WHERE number > 10;
          UPDATE submission SET record = record - 2 WHERE record > 10;
          UPDATE revision SET record = record - 2 WHERE record > 10
          """,
        record: 9, fault: .doesNotFollow),
      Tampering(
        testDescription: "the content of a record deleted",
        sql: "DELETE FROM revision WHERE record = 10", record: 10, fault: .contentMissing),
      Tampering(
        testDescription: "the first record deleted",
        sql: "DELETE FROM workspace; DELETE FROM record WHERE number = 1", record: 1,
        fault: .recordMissing),
      Tampering(
        testDescription: "two submissions exchanged",
        sql: """
          UPDATE submission SET record = -record WHERE record IN (7, 9);
          UPDATE submission SET record = 9 WHERE record = -7;
          UPDATE submission SET record = 7 WHERE record = -9
          """,
        record: 7, fault: .contentAltered),
      Tampering(
        testDescription: "two records exchanged",
        sql: """
          UPDATE record SET number = -number WHERE number IN (7, 9);
          UPDATE record SET number = 9 WHERE number = -7;
          UPDATE record SET number = 7 WHERE number = -9
          """,
        record: 7, fault: .doesNotFollow),
      Tampering(
        testDescription: "content inserted beside the chain",
        sql: """
          INSERT INTO revision VALUES
            (99, '00000000-0000-4000-8000-000000000006', 2, 'submitted', NULL, '[]', 's', 'x')
          """,
        record: 99, fault: .contentUnrecorded),
      Tampering(
        testDescription: "content inserted under another kind's record",
        sql: """
          INSERT INTO revision VALUES
            (2, '00000000-0000-4000-8000-000000000006', 2, 'submitted', NULL, '[]', 's', 'x')
          """,
        record: 2, fault: .contentUnrecorded),
      Tampering(
        testDescription: "a record appended without knowing the rules",
        sql: """
          INSERT INTO record SELECT 13, 'round-event', at, actor, hash, 'feed' FROM record
            WHERE number = 12;
          INSERT INTO round_event VALUES (13, 'pre', 'closed', '')
          """,
        record: 13, fault: .contentAltered),
    ]

    private static let emptySeal = Canonical.seal(
      of: "[]", salt: "00000000-0000-4000-8000-000000000008")
  }

  private func world() throws -> World {
    let world = try World()
    let workspace = try world.workshop()
    try workspace.submitAll(in: "pre", [.by("p01"), .by("p02"), .by("p03")])
    try workspace.close()
    return world
  }

  @Test("Changes behind the program's back are named by record", arguments: Tampering.all)
  func findsTampering(_ tampering: Tampering) throws {
    let world = try world()
    #expect(try world.open().verify().isSound)
    try world.tamper(tampering.sql)
    let report = try world.open().verify()
    let link = try #require(report.brokenLink)
    #expect(link.record == tampering.record)
    #expect(link.fault == tampering.fault)
    #expect(!report.isSound)
    #expect(!report.messages.isEmpty)
  }

  @Test("A chain cut short is sound in itself and betrayed by the head printed before")
  func findsTruncation() throws {
    let world = try world()
    let head = try world.open().head()
    try world.tamper(
      """
      DELETE FROM revision WHERE record = 12; DELETE FROM submission WHERE record = 11;
      DELETE FROM record WHERE number IN (11, 12)
      """)
    let workspace = try world.open()
    #expect(try workspace.verify().isSound)
    let report = try workspace.verify(expectedHead: head)
    #expect(report.anchor == .missing)
    #expect(report.messages.map(\.code) == ["head-missing"])
  }

  @Test("A head printed earlier is found although the chain has grown")
  func findsEarlierHead() throws {
    let world = try world()
    let workspace = try world.open(.writing)
    let head = try workspace.head()
    try workspace.submit(in: "pre", .by("p01"))
    let report = try workspace.verify(expectedHead: head)
    #expect(report.anchor == .found(record: 12))
    #expect(report.records == 14)
    #expect(report.isSound)
    #expect(try report.head == workspace.head())
  }

  @Test("Rows of every table refuse to be changed or deleted", arguments: Schema.appendOnlyTables)
  func appendOnly(table: String) throws {
    let world = try world()
    let workspace = try world.open(.writing)
    try workspace.closeRound("pre", reason: "ครบแล้ว")
    try workspace.reopenRound("pre", reason: "มีผู้ส่งเพิ่ม")
    let draft = try workspace.startDraft(in: "pre", subject: nil).id
    try workspace.append(Answer(path: "/q01", value: "1"), to: draft)
    try workspace.abandon(draft)
    let writer = try #require(workspace.writer)
    let column = try writer.read { try #require($0.columns(in: table).first?.name) }
    for sql in ["UPDATE \(table) SET \(column) = \(column)", "DELETE FROM \(table)"] {
      #expect(throws: (any Error).self) {
        try writer.write { try $0.execute(sql: sql) }
      }
    }
    #expect(try workspace.verify().isSound)
  }

  @Test("A guard that was removed or made harmless is missed", arguments: ["", "1 OR 2"])
  func missesGuards(body: String) throws {
    let world = try world()
    let writer = try #require(world.open(.writing).writer)
    try writer.write { db in
      try db.execute(sql: "DROP TRIGGER revision_refuses_update")
      if !body.isEmpty {
        try db.execute(
          sql: """
            CREATE TRIGGER revision_refuses_update BEFORE UPDATE ON revision
            BEGIN SELECT \(body); END
            """)
      }
    }
    let report = try world.open().verify()
    #expect(
      report.databaseFaults == ["the trigger revision_refuses_update is gone or altered"])
    #expect(!report.isSound)
  }

  @Test("Flipped bytes are found or harmless: never wrong answers in a workspace called sound")
  func flippedBytes() throws {
    let world = try world()
    let original = try bytes(of: world.path)
    let truth = try world.open().submissions(in: "pre", scope: .everything)
    let damaged = try World()
    var state: UInt64 = 61
    let used = original.indices.filter { original[$0] != 0 }
    var (refused, found, harmless) = (0, 0, 0)
    for _ in 0..<1_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      var flipped = original
      flipped[used[Int((state >> 33) % UInt64(used.count))]] ^= UInt8(1 << (state >> 61))
      try write(flipped, to: damaged.path)
      do {
        let workspace = try damaged.open()
        if try workspace.verify().isSound {
          #expect(try workspace.submissions(in: "pre", scope: .everything) == truth)
          harmless += 1
        } else {
          _ = try? workspace.submissions(in: "pre", scope: .everything)
          _ = try? workspace.roster("participants", scope: .everything)
          found += 1
        }
      } catch {
        #expect(error.cause == .data, "\(error.diagnostics)")
        refused += 1
      }
    }
    print("1,000 flipped bits: \(refused) refused, \(found) found, \(harmless) harmless")
    #expect(found > 0)
  }
}
