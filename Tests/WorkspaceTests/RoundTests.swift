import Diagnostics
import Testing

@testable import Workspace
import ThaiText

@Suite struct RoundTests {
  @Test("A round comes back as it was opened, with who and when")
  func keepsRound() throws {
    let workspace = try World().workshop()
    let round = Round(
      name: "ครั้งที่ 2", form: FormDefinition.workshop.reference, roster: "participants",
      opens: Timestamp(iso8601: "2026-11-01T00:00:00+07:00"),
      due: Timestamp(iso8601: "2026-11-30T23:59:59+07:00"),
      closes: Timestamp(iso8601: "2026-12-05T23:59:59+07:00"),
      labels: [Attribute(name: "semester", value: "2/2569")])
    try workspace.openRound(round)
    let status = try workspace.round(named: "ครั้งที่ 2")
    #expect(status.round == round)
    #expect(status.openedBy == "somsri (invented)")
    #expect(try workspace.rounds(scope: .everything).map(\.round.name) == ["pre", "ครั้งที่ 2"])
  }

  @Test("A closed round takes nothing; reopened, it takes again, and both are on record")
  func closes() throws {
    let workspace = try World().workshop()
    try workspace.closeRound("pre", reason: "ครบแล้ว")
    let failure = try refusal { try workspace.submit(in: "pre", .by("p01")) }
    #expect(failure.cause == .call)
    #expect(failure.codes == ["round-closed"])
    let draft = try refusal {
      try workspace.startDraft(in: "pre", subject: "p01")
    }
    #expect(draft.codes == ["round-closed"])

    try workspace.reopenRound("pre", reason: "โรงเรียนส่งเพิ่ม")
    try workspace.submit(in: "pre", .by("p01"))
    let events = try workspace.round(named: "pre").events
    #expect(events.map(\.kind) == [.closed, .reopened])
    #expect(events.map(\.reason) == ["ครบแล้ว", "โรงเรียนส่งเพิ่ม"])
    #expect(events.allSatisfy { $0.actor == "somsri (invented)" })
  }

  @Test("Closing what is closed and reopening what is open are said to be needless")
  func needless() throws {
    let workspace = try World().workshop()
    let open = try refusal { try workspace.reopenRound("pre", reason: "") }
    #expect(open.codes == ["round-open-already"])
    try workspace.closeRound("pre", reason: "")
    let closed = try refusal { try workspace.closeRound("pre", reason: "") }
    #expect(closed.codes == ["round-closed-already"])
  }

  /// The test's clock stands at 09:00 Bangkok time when the world begins.
  @Test(
    "The calendar opens and closes a round, whatever the offset of its dates",
    arguments: [
      (opens: nil, closes: nil, code: nil),
      (opens: "2026-11-21T08:00:00+07:00", closes: "2026-11-21T10:00:00+07:00", code: nil),
      (opens: "2026-11-21T01:59:00Z", closes: "2026-11-21T02:59:00Z", code: nil),
      (opens: "2026-11-21T02:59:00Z", closes: nil, code: "round-not-yet-open"),
      (opens: nil, closes: "2026-11-21T01:59:00Z", code: "round-closed"),
    ] as [(opens: String?, closes: String?, code: String?)])
  func calendar(opens: String?, closes: String?, code: String?) throws {
    let workspace = try World().workshop()
    try workspace.openRound(
      Round(
        name: "r", form: FormDefinition.workshop.reference,
        opens: opens.flatMap(Timestamp.init(iso8601:)),
        closes: closes.flatMap(Timestamp.init(iso8601:))))
    if let code {
      let failure = try refusal { try workspace.submit(in: "r", .by("p01")) }
      #expect(failure.codes == [code])
    } else {
      try workspace.submit(in: "r", .by("p01"))
    }
  }

  @Test("A round reopened after its closing date is open")
  func reopenedLate() throws {
    let workspace = try World().workshop()
    try workspace.openRound(
      Round(
        name: "r", form: FormDefinition.workshop.reference,
        closes: Timestamp(iso8601: "2026-11-21T08:00:00+07:00")))
    try workspace.reopenRound("r", reason: "ขยายเวลา")
    try workspace.submit(in: "r", .by("p01"))
  }

  @Test("A round needs its form and roster, a new name and dates in order")
  func refuses() throws {
    let workspace = try World().workshop()
    let form = FormDefinition.workshop.reference
    let early = Timestamp(iso8601: "2026-11-01T00:00:00+07:00")
    let late = Timestamp(iso8601: "2026-11-02T00:00:00+07:00")
    let cases: [(Round, String)] = [
      (Round(name: "r", form: FormReference(id: "workshop", version: "2")), "unknown-form"),
      (Round(name: "r", form: form, roster: "schools"), "unknown-roster"),
      (Round(name: "pre", form: form), "round-exists"),
      (Round(name: "r\n", form: form), "unusable-name"),
      (Round(name: "r", form: form, opens: late, closes: early), "round-dates-reversed"),
      (Round(name: "r", form: form, due: late, closes: early), "round-dates-reversed"),
    ]
    for (round, code) in cases {
      let failure = try refusal { try workspace.openRound(round) }
      #expect(failure.codes == [code])
    }
    #expect(try workspace.rounds(scope: .everything).count == 1)
    let unknown = try refusal { try workspace.round(named: "post") }
    #expect(unknown.cause == .call)
    #expect(unknown.codes == ["unknown-round"])
  }
}
