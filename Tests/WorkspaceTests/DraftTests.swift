import Diagnostics
import Testing

@testable import Workspace
import ThaiText

@Suite struct DraftTests {
  @Test("A draft gives back every answer in the order in which it was typed")
  func journal() throws {
    let world = try World()
    let workspace = try world.workshop()
    let draft = try workspace.startDraft(in: "pre", subject: "p01")
    let typed = [("/q01", "3"), ("/q02", "น้ำ\0\n\""), ("/q01", "4")].map(Answer.init)
    for answer in typed { try workspace.append(answer, to: draft.id) }
    let resumed = try #require(world.open().drafts(in: "pre", scope: .everything).first)
    #expect(resumed.entries == typed)
    #expect(resumed.subject == "p01")
    #expect(resumed.startedAt == draft.startedAt)
  }

  @Test("Drafts come oldest first; one that was submitted or abandoned is not offered again")
  func unfinished() throws {
    let workspace = try World().workshop()
    let drafts = try (["p01", "p02", "p03", nil] as [String?]).map { subject in
      try workspace.startDraft(in: "pre", subject: subject)
    }
    try workspace.abandon(drafts[1].id)
    var finished = NewSubmission.by("p03")
    finished.finishing = drafts[2].id
    try workspace.submit(in: "pre", finished)
    #expect(
      try workspace.drafts(in: "pre", scope: .everything).map(\.id) == [drafts[0].id, drafts[3].id])
  }

  @Test("A submission that is refused leaves its draft unfinished")
  func refusedTogether() throws {
    let workspace = try World().workshop()
    try workspace.submit(in: "pre", .by("p01", "1", key: "k"))
    let draft = try workspace.startDraft(in: "pre", subject: "p01").id
    var submission = NewSubmission.by("p01", "2", key: "k")
    submission.finishing = draft
    _ = try refusal { try workspace.submit(in: "pre", submission) }
    #expect(try workspace.drafts(in: "pre", scope: .everything).map(\.id) == [draft])
  }

  @Test("A draft ends once: a retry under the same key is no second submission")
  func endsOnce() throws {
    let workspace = try World().workshop()
    let draft = try workspace.startDraft(in: "pre", subject: "p01").id
    var submission = NewSubmission.by("p01", key: draft.description)
    submission.finishing = draft
    let first = try workspace.submit(in: "pre", submission)
    #expect(try workspace.submit(in: "pre", submission).submission == first.submission)

    submission.key = nil
    let failure = try refusal { try workspace.submit(in: "pre", submission) }
    #expect(failure.codes == ["draft-not-open"])
    #expect(try workspace.submissions(in: "pre", scope: .everything).count == 1)
    let abandoning = try refusal { try workspace.abandon(draft) }
    #expect(abandoning.codes == ["draft-not-open"])
    let typing = try refusal {
      try workspace.append(Answer(path: "/q", value: "1"), to: draft)
    }
    #expect(typing.codes == ["draft-not-open"])
  }

  @Test("A draft ends with a submission of its own round and subject only")
  func ownSubject() throws {
    let workspace = try World().workshop()
    var submission = NewSubmission.by("p02")
    submission.finishing = try workspace.startDraft(in: "pre", subject: "p01").id
    let failure = try refusal { try workspace.submit(in: "pre", submission) }
    #expect(failure.codes == ["draft-of-another"])
    #expect(try workspace.submissions(in: "pre", scope: .everything).isEmpty)
  }

  @Test("What is being typed when a round closes is kept")
  func survivesClosing() throws {
    let workspace = try World().workshop()
    let draft = try workspace.startDraft(in: "pre", subject: "p01").id
    try workspace.closeRound("pre", reason: "ครบกำหนด")
    try workspace.append(Answer(path: "/q01", value: "4"), to: draft)
    #expect(try workspace.drafts(in: "pre", scope: .everything).first?.entries.count == 1)
  }
}
