import Scenarios
import Testing

@Suite("Branches of a form's rules")
struct CoverageTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let survey: String
    let steps: String
    let untaken: [String]
    let total: Int
    init(_ survey: String, _ steps: String, untaken: [String], of total: Int) {
      self.survey = survey
      self.steps = steps
      self.untaken = untaken
      self.total = total
    }
    var testDescription: String { survey + " ← " + steps }
  }

  private static let a = "- {type: integer, name: a, label: A}\n"

  @Test(
    "What no scenario shows is named, and nothing else",
    arguments: [
      // Relevance: asked and not asked.
      Case(
        a + "- {type: text, name: b, label: B, relevant: \"${a} > 1\"}", "- answer: {a: 1}",
        untaken: ["b relevant relevant"], of: 2),
      Case(
        a + "- {type: text, name: b, label: B, relevant: \"${a} > 1\"}", "- answer: {a: 2}",
        untaken: [], of: 2),
      // A rule that is always the same has no branches.
      Case(
        a + "- {type: text, name: b, label: B, relevant: \"true()\"}", "- answer: {a: 1}",
        untaken: [], of: 0),
      // Within what is not asked nothing is tried.
      Case(
        a + "- {type: begin_group, name: g, label: G, relevant: \"${a} > 1\"}\n"
          + "- {type: text, name: b, label: B, relevant: \"${a} > 5\"}\n- {type: end_group}",
        "- answer: {a: 1}",
        untaken: ["g relevant relevant", "g/b relevant relevant", "g/b relevant not_relevant"],
        of: 4),
      // A constraint is not asked of a blank.
      Case(
        "- {type: integer, name: a, label: A, constraint: \". > 1\"}",
        "- expect: {valid: {a: true}}",
        untaken: ["a constraint held", "a constraint broken"], of: 2),
      Case(
        "- {type: integer, name: a, label: A, constraint: \". > 1\"}",
        "- answer: {a: 1}\n- answer: {a: 2}", untaken: [], of: 2),
      // A calculation without `if` has to have a value once.
      Case(
        a + "- {type: calculate, name: c, calculation: \"${a}\"}", "- answer: {a: null}",
        untaken: ["c calculation computed"], of: 1),
      Case(
        a + "- {type: calculate, name: c, calculation: \"${a}\"}", "- answer: {a: 1}",
        untaken: [], of: 1),
      // `if`: only the branch taken is gone into.
      Case(
        a
          + "- {type: calculate, name: c, calculation: \"if(${a} > 1, if(${a} > 5, 'x', 'y'), 'z')\"}",
        "- answer: {a: 1}",
        untaken: [
          "c calculation condition_true", "c calculation condition_true",
          "c calculation condition_false",
        ], of: 4),
      Case(
        a
          + "- {type: calculate, name: c, calculation: \"if(${a} > 1, if(${a} > 5, 'x', 'y'), 'z')\"}",
        "- answer: {a: 6}\n- answer: {a: 0}", untaken: ["c calculation condition_false"], of: 4),
      // An `if` within a condition or beside another one counts by itself.
      Case(
        a
          + "- {type: calculate, name: c, calculation: \"if(if(${a} > 1, true(), false()), 1, 2) + if(${a} > 5, 1, 2)\"}",
        "- answer: {a: 3}", untaken: ["c calculation condition_true"], of: 6),
      // In constraints and relevances too.
      Case(
        "- {type: integer, name: a, label: A, constraint: \"if(. > 10, . < 20, . > 5)\"}",
        "- answer: {a: 12}\n- answer: {a: 25}", untaken: ["a constraint condition_false"], of: 4),
      // Any instance of a repeat will do.
      Case(
        "- {type: begin_repeat, name: r, label: R}\n" + a
          + "- {type: text, name: b, label: B, relevant: \"${a} > 1\"}\n"
          + "- {type: calculate, name: c, calculation: \"if(${a} > 5, 'x', 'y')\"}\n- {type: end_repeat}",
        "- answer: {a: 1}\n- add: r\n- answer: {\"r[2]/a\": 9}", untaken: [], of: 4),
      // An `if` within a predicate is computed for other nodes, and does not count.
      Case(
        "- {type: begin_repeat, name: r, label: R}\n" + a + "- {type: end_repeat}\n"
          + "- {type: calculate, name: c, calculation: \"count(${r}[if(a > 1, true(), false())])\"}",
        "- answer: {a: 1}", untaken: [], of: 1),
    ])
  func branches(_ case: Case) throws {
    let outcome = try SmallForm(survey: `case`.survey).outcome(`case`.steps)
    #expect(outcome.complaints.isEmpty)
    #expect(outcome.untaken == `case`.untaken)
    #expect(outcome.coverage.total == `case`.total)
    #expect(outcome.coverage.taken == `case`.total - `case`.untaken.count)
  }

  @Test("A calculation that waits for a trigger goes its ways only when it is set off")
  func triggers() throws {
    let form = SmallForm(
      survey: """
        - {type: integer, name: a, label: A}
        - {type: integer, name: t, label: T}
        - {type: calculate, name: c, calculation: "if(${a} > 1, 'x', 'y')", trigger: "${t}"}
        """)
    let never = try form.outcome("- answer: {a: 2}\n- answer: {a: 0}")
    #expect(never.untaken == ["c calculation condition_true", "c calculation condition_false"])
    let once = try form.outcome("- answer: {a: 2}\n- answer: {t: 1}\n- answer: {a: 0}")
    #expect(once.untaken == ["c calculation condition_false"])
  }

  @Test("A branch is shown as the author wrote its condition, at its place in the form")
  func place() throws {
    let form = SmallForm(
      survey: """
        - {type: integer, name: a, label: A}
        - {type: calculate, name: c, calculation: "if(${a} > 1, 'x', 'y')"}
        """)
    let branch = try form.outcome("- answer: {a: 0}").coverage.untaken.first
    #expect(branch?.formula == "${a} > 1")
    #expect("\(branch.map { "\($0.place)" } ?? "")" == "form.yaml:4:49")
  }

  @Test("Scenarios together take what none of them takes alone")
  func together() throws {
    let form = SmallForm(
      survey: "- {type: integer, name: a, label: A, constraint: \". > 1\"}")
    let outcome = try form.outcome(
      file: """
        scenarios:
          - {name: good, steps: [{answer: {a: 2}}]}
          - {name: bad, steps: [{answer: {a: 1}}]}
        """)
    #expect(outcome.untaken.isEmpty)
  }
}
