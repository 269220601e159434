import Diagnostics
import GRDB
import Testing

@testable import Workspace

@Suite struct MigrationTests {
  /// A workspace as an earlier program left it: the first steps only, with what it could record.
  private func workspace(ofStep count: Int) throws -> World {
    let world = try World()
    let pool = try DatabasePool.workspace(at: world.path)
    try Schema.migrator.migrate(pool, upTo: Schema.steps[count - 1].name)
    try pool.write { db in
      var records = try RecordWriter(db, environment: world.environment)
      try records.append(.workspace, [records.newID().databaseValue])
      if count >= 2 {
        try records.append(
          .form, ["old", "1", "yaml", "survey: []\n"].map(\.databaseValue))
      }
      if count >= 3 {
        try records.append(
          .rosterEntry, ["old", "s1"].map(\.databaseValue), sealing: #"[["district","เบตง"]]"#)
      }
      if count >= 4 {
        try records.append(
          .round,
          ["old", "old", "1", "old", nil, nil, nil, "[]"].map { ($0 as String?).databaseValue })
      }
    }
    pool.invalidateReadOnlyConnections()
    try pool.close()
    return world
  }

  @Test(
    "A workspace of every earlier version is brought up to date by writing, its chain intact",
    arguments: 1..<Schema.steps.count)
  func upgrades(step: Int) throws {
    let world = try workspace(ofStep: step)
    let workspace = try world.open(.writing)
    #expect(try workspace.verify().records == min(step, 4))
    try workspace.addForm(.workshop)
    try workspace.openRound(Round(name: "pre", form: FormDefinition.workshop.reference))
    try workspace.submit(in: "pre", .by("p01"))
    #expect(try workspace.verify().isSound)
    if step >= 3 {
      #expect(try workspace.roster("old", scope: .everything).first?["district"] == "เบตง")
    }
  }

  @Test(
    "A workspace of every earlier version can be read as it is, without a byte changed",
    arguments: 1..<Schema.steps.count)
  func readsOlder(step: Int) throws {
    let world = try workspace(ofStep: step)
    let before = try bytes(of: world.path)
    let workspace = try world.open(.reading)
    #expect(try workspace.rounds(scope: .everything).count == (step >= 4 ? 1 : 0))
    #expect(try workspace.forms(scope: .everything).count == (step >= 2 ? 1 : 0))
    #expect(try workspace.verify().isSound)
    #expect(try bytes(of: world.path) == before)
  }

  @Test("Steps are numbered without a gap, in order")
  func numbering() {
    for (index, step) in Schema.steps.enumerated() {
      #expect(step.name.hasPrefix("00\(index + 1) "))
    }
  }
}
