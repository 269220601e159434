import Diagnostics
import Testing

@testable import Workspace
import ThaiText

@Suite struct RevisionTests {
  @Test("History keeps every revision with who, when and why; the newest is the submission")
  func history() throws {
    let world = try World()
    let workspace = try world.workshop()
    let id = try workspace.submit(in: "pre", .by("p01", "4")).submission.id
    try workspace.revise(id, to: .returned, reason: "ข้อ 1 ไม่ตรงกัน", scope: .everything)
    let corrected = NewSubmission.by("p01", "5").answers
    try workspace.revise(id, to: .submitted, answers: corrected, scope: .everything)
    let approved = try workspace.revise(id, to: .approved, scope: .everything)

    let history = try workspace.history(of: id, scope: .everything)
    #expect(history.map(\.state) == [.submitted, .returned, .submitted, .approved])
    #expect(history.map(\.number) == [1, 2, 3, 4])
    #expect(history.map(\.answers.first?.value) == ["4", "4", "5", "5"])
    #expect(history.map(\.reason) == [nil, "ข้อ 1 ไม่ตรงกัน", nil, nil])
    #expect(zip(history, history.dropFirst()).allSatisfy { $0.at < $1.at })
    #expect(try workspace.submission(id, scope: .everything) == approved)
    #expect(approved.current == history.last)
    #expect(approved.answers == corrected)
  }

  /// Written out by hand, to be compared with the program's own table.
  private static let allowed: [SubmissionState: [SubmissionState]] = [
    .submitted: [.draft, .submitted, .returned, .confirmed, .approved, .locked, .void],
    .returned: [.draft, .submitted, .void],
    .confirmed: [.submitted, .returned, .approved, .locked, .void],
    .approved: [.returned, .locked, .void],
    .locked: [.returned],
    .void: [.submitted],
    .draft: [.draft, .submitted, .void],
  ]

  @Test("Only the steps of the table can be taken", arguments: SubmissionState.allCases)
  func steps(from: SubmissionState) throws {
    let workspace = try World().workshop()
    for to in SubmissionState.allCases {
      let id = try workspace.submit(in: "pre", .by("p01")).submission.id
      if from != .submitted {
        try workspace.revise(id, to: from, reason: "เพื่อทดสอบ", scope: .everything)
      }
      if Self.allowed[from]?.contains(to) == true {
        let now = try workspace.revise(id, to: to, reason: "เพื่อทดสอบ", scope: .everything)
        #expect(now.state == to)
      } else {
        let failure = try refusal {
          try workspace.revise(id, to: to, reason: "เพื่อทดสอบ", scope: .everything)
        }
        #expect(failure.cause == .call)
        #expect(failure.codes == ["step-not-allowed"])
        #expect(try workspace.submission(id, scope: .everything).state == from)
      }
    }
  }

  @Test(
    "Answers that were approved, locked or set aside change by no road",
    arguments: [SubmissionState.approved, .locked, .void], SubmissionState.allCases)
  func fixedAnswers(from: SubmissionState, to: SubmissionState) throws {
    let workspace = try World().workshop()
    let id = try workspace.submit(in: "pre", .by("p01", "4")).submission.id
    try workspace.revise(id, to: from, reason: "เพื่อทดสอบ", scope: .everything)
    let failure = try refusal {
      try workspace.revise(
        id, to: to, answers: NewSubmission.by("p01", "5").answers, reason: "เพื่อทดสอบ",
        scope: .everything)
    }
    #expect(["answers-fixed", "step-not-allowed"].contains(failure.codes.first))
    #expect(try workspace.submission(id, scope: .everything).answers.first?.value == "4")
  }

  @Test(
    "Returning, setting aside, unlocking and restoring need a reason",
    arguments: [
      (SubmissionState.submitted, SubmissionState.returned), (.submitted, .void),
      (.locked, .returned), (.void, .submitted),
    ])
  func reasons(from: SubmissionState, to: SubmissionState) throws {
    let workspace = try World().workshop()
    let id = try workspace.submit(in: "pre", .by("p01")).submission.id
    if from != .submitted {
      try workspace.revise(id, to: from, reason: "เพื่อทดสอบ", scope: .everything)
    }
    for reason in [nil, ""] {
      let failure = try refusal {
        try workspace.revise(id, to: to, reason: reason, scope: .everything)
      }
      #expect(failure.codes == ["reason-missing"])
    }
  }

  @Test("A round that is closed still lets its submissions be checked and approved")
  func afterClosing() throws {
    let workspace = try World().workshop()
    let id = try workspace.submit(in: "pre", .by("p01")).submission.id
    try workspace.closeRound("pre", reason: "ครบกำหนด")
    #expect(try workspace.revise(id, to: .approved, scope: .everything).state == .approved)
  }
}
