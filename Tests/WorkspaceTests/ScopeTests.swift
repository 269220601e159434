import Diagnostics
import Testing

@testable import Workspace

@Suite struct ScopeTests {
  /// Submissions and drafts of p01, p02 and no subject, in a round of each of two forms.
  private func workspace() throws -> Workspace {
    let workspace = try World().workshop()
    try workspace.addForm(
      FormDefinition(id: "visit", version: "1", format: "yaml", source: "survey: []\n"))
    try workspace.openRound(
      Round(name: "visits", form: FormReference(id: "visit", version: "1")))
    for round in ["pre", "visits"] {
      for subject in ["p01", "p02", nil] {
        try workspace.submit(in: round, .by(subject))
        _ = try workspace.startDraft(in: round, subject: subject)
      }
    }
    return workspace
  }

  @Test("A scope of subjects shows theirs alone, in every reading")
  func subjects() throws {
    let workspace = try workspace()
    let scope = Scope.subjects(["p02", "p09"])
    for round in ["pre", "visits"] {
      #expect(try workspace.submissions(in: round, scope: scope).map(\.subject) == ["p02"])
      #expect(try workspace.drafts(in: round, scope: scope).map(\.subject) == ["p02"])
    }
    #expect(try workspace.roster("participants", scope: scope).map(\.code) == ["p02"])
    #expect(try workspace.rosters(scope: scope).map(\.subjects) == [1])
  }

  @Test("A scope of forms shows their rounds alone")
  func forms() throws {
    let workspace = try workspace()
    let scope = Scope.forms(["visit"])
    #expect(try workspace.forms(scope: scope).map(\.reference.id) == ["visit"])
    #expect(try workspace.rounds(scope: scope).map(\.round.name) == ["visits"])
    #expect(try workspace.submissions(in: "visits", scope: scope).count == 3)
    let failure = try refusal {
      try workspace.submissions(in: "pre", scope: scope)
    }
    #expect(failure.codes == ["unknown-round"])
    let drafts = try refusal { try workspace.drafts(in: "pre", scope: scope) }
    #expect(drafts.codes == ["unknown-round"])
  }

  @Test("What is out of scope cannot be told from what does not exist")
  func indistinguishable() throws {
    let workspace = try workspace()
    let hidden = try #require(workspace.submissions(in: "pre", scope: .subjects(["p01"])).first).id
    let absent = SubmissionID("00000000-0000-4000-8000-ffffffffffff")
    for scope in [Scope.subjects(["p02"]), .forms(["visit"]), .subjects([]), .forms([])] {
      for id in [hidden, absent] {
        let reading = try refusal {
          try workspace.submission(id, scope: scope)
        }
        let history = try refusal {
          try workspace.history(of: id, scope: scope)
        }
        let revising = try refusal {
          try workspace.revise(id, to: .approved, scope: scope)
        }
        for failure in [reading, history, revising] {
          #expect(failure == Failure(.call, .unknownSubmission(id)))
        }
      }
    }
    #expect(try workspace.submission(hidden, scope: .everything).state == .submitted)
  }

  @Test("Two scopes together allow what both allow")
  func narrowed() {
    let subjects = Scope.subjects(["a", "b"])
    #expect(subjects.narrowed(to: .subjects(["b", "c"])) == .subjects(["b"]))
    #expect(subjects.narrowed(to: .everything) == subjects)
    #expect(Scope.everything.narrowed(to: subjects) == subjects)
    let both = subjects.narrowed(to: .forms(["f"]))
    #expect(both.includes(subject: "a", form: "f"))
    #expect(!both.includes(subject: "a", form: "g"))
    #expect(!both.includes(subject: nil, form: "f"))
    #expect(Scope.everything.includes(subject: nil, form: "g"))
  }
}
