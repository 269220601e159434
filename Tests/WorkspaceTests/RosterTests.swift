import Diagnostics
import Testing

@testable import Workspace

@Suite struct RosterTests {
  @Test("An import counts what is new, what changed and what did not")
  func counts() throws {
    let workspace = try World().workspace()
    let first = try workspace.importRoster(
      "schools", [.school("s1", "เมืองยะลา"), .school("s2", "เบตง")])
    #expect((first.added, first.changed, first.unchanged) == (2, 0, 0))
    let second = try workspace.importRoster(
      "schools", [.school("s3", "รามัน"), .school("s2", "ธารโต"), .school("s1", "เมืองยะลา")])
    #expect((second.added, second.changed, second.unchanged) == (1, 1, 1))
  }

  @Test("The newest entry of a subject holds; subjects keep the order in which they came")
  func newestHolds() throws {
    let workspace = try World().workspace()
    try workspace.importRoster("schools", [.school("s2", "เบตง"), .school("s1", "เมืองยะลา")])
    try workspace.importRoster("schools", [.school("s1", "รามัน"), .school("s0", "กาบัง")])
    #expect(
      try workspace.roster("schools", scope: .everything)
        == [.school("s2", "เบตง"), .school("s1", "รามัน"), .school("s0", "กาบัง")])
    #expect(
      try workspace.rosters(scope: .everything) == [RosterSummary(name: "schools", subjects: 3)])
  }

  @Test("Attributes keep their order, repeated names, quotes and empty values")
  func keepsAttributes() throws {
    let workspace = try World().workspace()
    let subject = Subject(
      code: "s1",
      attributes: [
        Attribute(name: "z", value: "\"ยะลา\"\\\n"), Attribute(name: "a", value: ""),
        Attribute(name: "z", value: "น้ำ"),
      ])
    try workspace.importRoster("schools", [subject])
    #expect(try workspace.roster("schools", scope: .everything) == [subject])
    #expect(subject["z"] == "\"ยะลา\"\\\n")
  }

  @Test("A list with faults names every one and changes nothing")
  func refusesFaults() throws {
    let workspace = try World().workspace()
    let failure = try refusal {
      try workspace.importRoster(
        "schools",
        ["s1", "", "s2", "s1", "s3\u{1B}[31m", " s4"].map { Subject(code: $0) })
    }
    #expect(failure.cause == .data)
    #expect(
      failure.codes == ["unusable-name", "subject-twice", "unusable-name", "unusable-name"])
    #expect(try workspace.rosters(scope: .everything).isEmpty)
    let empty = try refusal { try workspace.importRoster("schools", []) }
    #expect(empty.codes == ["roster-empty"])
  }

  @Test("What disturbs a line is spelled out in messages")
  func escapesNames() throws {
    let workspace = try World().workspace()
    let failure = try refusal {
      try workspace.roster("a\nb\u{1B}[31m\u{202E}c", scope: .everything)
    }
    #expect(
      failure.diagnostics.first?.message.finding.english
        == "This workspace has no roster “a\\u{a}b\\u{1b}[31m\\u{202e}c”.")
  }
}

extension Subject {
  fileprivate static func school(_ code: String, _ district: String) -> Subject {
    Subject(code: code, attributes: [Attribute(name: "district", value: district)])
  }
}
