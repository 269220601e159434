import Diagnostics
import Testing

@testable import Workspace
import ThaiText

@Suite struct SubmissionTests {
  @Test("A submission comes back as it was sent, with identity, moment and actor")
  func roundTrip() throws {
    let workspace = try World().workshop()
    let sent = NewSubmission(
      subject: "p01",
      answers: [
        Answer(path: "/visit/pupil[2]/name", value: "เด็ก \"สมมติ\"\\\t\n\u{7}\0จบ"),
        Answer(path: "/visit/pupil[1]/name", value: ""), Answer(path: "/q", value: "🙂 น้ำ"),
      ],
      channel: .interview, collectedAt: Timestamp(iso8601: "2026-11-20T15:30:00+07:00"),
      key: "device-7/1")
    let receipt = try workspace.submit(in: "pre", sent)
    let read = try #require(workspace.submissions(in: "pre", scope: .everything).first)
    #expect(read == receipt.submission)
    #expect(receipt.outcome == .added)
    #expect(read.answers == sent.answers)
    #expect(
      read.answers.first?.value.unicodeScalars.count == sent.answers[0].value.unicodeScalars.count)
    #expect(read.subject == "p01")
    #expect(read.form == FormDefinition.workshop.reference)
    #expect(read.channel == .interview)
    #expect(read.collectedAt == sent.collectedAt)
    #expect(read.key == "device-7/1")
    #expect(read.state == .submitted)
    #expect(read.current.number == 1)
    #expect(read.current.actor == "somsri (invented)")
    #expect(try workspace.submission(read.id, scope: .everything) == read)
  }

  @Test("Submissions come by the moment they were collected, then in the order they arrived")
  func order() throws {
    let workspace = try World().workshop()
    for (value, moment) in [
      ("a", nil), ("b", "2026-11-21T09:00:00+07:00"), ("c", "2026-11-21T01:00:00Z"),
      ("d", "2026-11-21T09:00:00+07:00"), ("e", "2026-11-21T02:00:00.5Z"),
    ] as [(String, String?)] {
      try workspace.submit(in: "pre", .by("p01", value, at: moment))
    }
    // a has only the moment it was recorded, some seconds after 09:00 Bangkok time.
    #expect(
      try workspace.submissions(in: "pre", scope: .everything).compactMap(\.answers.first?.value)
        == ["c", "b", "d", "e", "a"])
  }

  @Test("A submission sent twice under one key is there once")
  func retry() throws {
    let workspace = try World().workshop()
    let first = try workspace.submit(in: "pre", .by("p01", key: "k1"))
    let again = try workspace.submit(in: "pre", .by("p01", key: "k1"))
    #expect(again.outcome == .unchanged)
    #expect(again.submission == first.submission)
    #expect(try workspace.verify().counts.last?.records == 1)
  }

  @Test("A key that comes with other answers or another subject is refused")
  func keyTaken() throws {
    let workspace = try World().workshop()
    try workspace.submit(in: "pre", .by("p01", "4", key: "k1"))
    for other in [NewSubmission.by("p01", "5", key: "k1"), .by("p02", "4", key: "k1")] {
      let failure = try refusal { try workspace.submit(in: "pre", other) }
      #expect(failure.cause == .data)
      #expect(failure.codes == ["submission-key-taken"])
    }
    #expect(try workspace.submissions(in: "pre", scope: .everything).count == 1)
  }

  @Test("A key is taken in its round only")
  func keyPerRound() throws {
    let workspace = try World().workshop()
    try workspace.openRound(Round(name: "post", form: FormDefinition.workshop.reference))
    try workspace.submit(in: "pre", .by("p01", "4", key: "k1"))
    #expect(try workspace.submit(in: "post", .by("p01", "5", key: "k1")).outcome == .added)
  }

  @Test("A retry after a correction finds the submission and leaves the correction")
  func retryAfterCorrection() throws {
    let workspace = try World().workshop()
    let id = try workspace.submit(in: "pre", .by("p01", "4", key: "k1")).submission.id
    try workspace.revise(
      id, to: .submitted, answers: NewSubmission.by("p01", "5").answers, scope: .everything)
    let again = try workspace.submit(in: "pre", .by("p01", "4", key: "k1"))
    #expect(again.outcome == .unchanged)
    #expect(again.submission.answers.first?.value == "5")
  }

  @Test("Anonymous submissions need no subject and no key")
  func anonymous() throws {
    let workspace = try World().workshop()
    try workspace.submitAll(in: "pre", [.by(nil), .by(nil)])
    #expect(try workspace.submissions(in: "pre", scope: .everything).map(\.subject) == [nil, nil])
  }

  @Test("An import that fails at its last row leaves nothing, and all faults are named")
  func atomic() throws {
    let workspace = try World().workshop()
    try workspace.submit(in: "pre", .by("p01", "4", key: "k1"))
    let head = try workspace.head()
    var rows = (1...999).map { NewSubmission.by("p02", "\($0)", key: "row-\($0)") }
    rows.insert(.by("p02\u{7}", "1"), at: 500)
    rows.append(.by("p01", "5", key: "k1"))
    for index in rows.indices {
      rows[index].place = .row(file: "answers.csv", row: index + 2, column: nil)
    }
    let failure = try refusal { try workspace.submitAll(in: "pre", rows) }
    #expect(failure.cause == .data)
    #expect(failure.codes == ["unusable-name", "submission-key-taken"])
    #expect(
      failure.diagnostics.map { $0.place?.description } == ["answers.csv:502", "answers.csv:1002"])
    #expect(try workspace.head() == head)
    #expect(try workspace.submissions(in: "pre", scope: .everything).count == 1)
  }

  @Test("The same import twice adds nothing the second time; a longer one adds the rest")
  func importTwice() throws {
    let workspace = try World().workshop()
    let rows = (1...20).map { NewSubmission.by("p01", "\($0)", key: "row-\($0)") }
    #expect(try workspace.submitAll(in: "pre", Array(rows.prefix(15))).count == 15)
    let outcomes = try workspace.submitAll(in: "pre", rows).map(\.outcome)
    #expect(outcomes.filter { $0 == .added }.count == 5)
    #expect(try workspace.submissions(in: "pre", scope: .everything).count == 20)
  }

  @Test("A refused submission names the round that is unknown")
  func unknownRound() throws {
    let workspace = try World().workshop()
    let failure = try refusal { try workspace.submit(in: "mid", .by("p01")) }
    #expect(failure.codes == ["unknown-round"])
  }

  @Test("Two thousand submissions of 25 answers are written and read in seconds, even unoptimised")
  func volume() throws {
    let workspace = try World().workshop()
    let answers = (1...25).map { Answer(path: "/workshop/section/q\($0)", value: "คำตอบที่ \($0)") }
    let rows = (1...2_000).map {
      NewSubmission(subject: "p\($0)", answers: answers, channel: .import, key: "row-\($0)")
    }
    let clock = ContinuousClock()
    let writing = try clock.measure { try workspace.submitAll(in: "pre", rows) }
    var count = 0
    let reading = try clock.measure {
      count = try workspace.submissions(in: "pre", scope: .everything).count
    }
    let checking = try clock.measure { _ = try workspace.verify() }
    print("2,000 × 25: written in \(writing), read in \(reading), verified in \(checking)")
    #expect(count == 2_000)
    #expect(writing < .seconds(20))
    #expect(reading < .seconds(10))
  }
}
