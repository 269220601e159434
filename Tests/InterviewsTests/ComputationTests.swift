import Forms
import Interviews
import Testing

@Suite("What an interview computes")
struct ComputationTests {
  @Test("The order of the author's lines does not matter to calculations")
  func authorsOrder() throws {
    let rows = [
      "- {type: integer, name: n, label: a}",
      "- {type: calculate, name: c1, calculation: \"${n} + 1\"}",
      "- {type: calculate, name: c2, calculation: \"${c1} * 2\"}",
      "- {type: calculate, name: c3, calculation: \"${c2} - ${c1}\"}",
      "- {type: text, name: t, label: b, relevant: \"${c3} > 5\", required: \"${c2} > 12\"}",
    ]
    for survey in [rows, rows.reversed(), [rows[3], rows[4], rows[0], rows[2], rows[1]]] {
      var scenario = try Scenario(survey.joined(separator: "\n"))
      scenario.answer("n", "6")
      #expect(["c1", "c2", "c3"].map(scenario.value) == ["7", "14", "7"])
      #expect(scenario.faults == ["t answer-required"])
      scenario.answer("n", "1")
      #expect(["c1", "c2", "c3"].map(scenario.value) == ["2", "4", "2"])
      #expect(scenario.isAsked("t") == false)
    }
  }

  @Test("Only what depends on an answer is computed again")
  func onlyWhatIsDue() throws {
    let clock = Clock()
    var scenario = try Scenario(
      """
      - {type: integer, name: a, label: a}
      - {type: integer, name: b, label: b}
      - {type: calculate, name: of_a, calculation: "concat(${a}, ' ', now())"}
      - {type: calculate, name: of_b, calculation: "concat(${b}, ' ', now())"}
      """, clock: clock)
    let before = scenario.value("of_b")
    clock.advance(bySeconds: 60)
    scenario.answer("a", "1")
    #expect(scenario.value("of_a")?.contains("09:01:00") == true)
    #expect(scenario.value("of_b") == before)
    #expect(before?.contains("09:00:00") == true)
  }

  @Test("A computed question that people may correct keeps the correction until it is due again")
  func corrected() throws {
    var scenario = try Scenario(
      """
      - {type: integer, name: a, label: a}
      - {type: integer, name: b, label: b, calculation: "${a} + 1"}
      """)
    scenario.answer("a", "1")
    scenario.answer("b", "5")
    #expect(scenario.value("b") == "5")
    scenario.answer("a", "2")
    #expect(scenario.value("b") == "3")
  }

  @Test("A filling begins with its defaults, the day and the moment")
  func initialValues() throws {
    let clock = Clock()
    let survey = """
      - {type: start, name: begun}
      - {type: today, name: day}
      - {type: integer, name: n, label: a, default: ๗}
      - {type: integer, name: m, label: b, default: "${n} + 1"}
      - {type: calculate, name: c, calculation: "${m} * 2", default: 5}
      - {type: date, name: d, label: c, default: "today()"}
      """
    var scenario = try Scenario(survey, clock: clock)
    let begun = [
      "begun=2026-11-21T09:00:00.000+07:00", "day=2026-11-21", "n=7", "m=8", "c=16", "d=2026-11-21",
    ]
    #expect(scenario.answers == begun)
    scenario.answer("n", "")
    clock.advance(bySeconds: 86_400)
    let resumed = try Scenario(survey, clock: clock, saved: scenario.interview.answers)
    #expect(resumed.answers == begun.filter { $0 != "n=7" })
  }

  @Test("A default that is no answer of its type is a fault until somebody answers")
  func wrongDefault() throws {
    var scenario = try Scenario("- {type: integer, name: n, label: a, default: many}")
    #expect(scenario.faults == ["n not-an-integer"])
    scenario.answer("n", "3")
    #expect(scenario.faults.isEmpty)
  }

  @Test("now() is one moment throughout one recomputation")
  func oneMoment() throws {
    let clock = Clock()
    let environment = clock.environment
    let ticking = InterviewEnvironment(
      now: {
        clock.advance(bySeconds: 1)
        return environment.now()
      }, random: environment.random)
    let form = try form(
      """
      - {type: calculate, name: a, calculation: "now()"}
      - {type: calculate, name: b, calculation: "now()"}
      """)
    let interview = try Interview(form, environment: ticking)
    #expect(interview.condition(of: "a")?.value == interview.condition(of: "b")?.value)
  }
}

@Suite("Formulas that cannot be computed")
struct FailingFormulaTests {
  /// Repeats a text of 500 characters in itself until no budget suffices.
  private static let hostile =
    "concat("
    + Array(
      repeating: "substr(concat(${a}, ${a}, ${a}, ${a}, ${a}, ${a}, ${a}, ${a}), 0)", count: 40
    )
    .joined(separator: ", ") + ")"

  @Test(
    "It is a fault at its question or group, never a hang or a silent default",
    arguments: [
      ("- {type: calculate, name: x, calculation: \"F\"}", "x"),
      ("- {type: text, name: x, label: x, relevant: \"F = 'a'\"}", "x"),
      ("- {type: text, name: x, label: x, required: \"F = 'a'\"}", "x"),
      ("- {type: text, name: x, label: x, relevant: \"F = 'a'\", required: \"1 = 1\"}", "x"),
      (
        "- {type: begin_group, name: g, relevant: \"F = 'a'\"}\n"
          + "- {type: text, name: x, label: x}\n- {type: end_group}", "g"
      ),
    ])
  func isAFault(row: String, place: String) throws {
    var scenario = try Scenario(
      "- {type: text, name: a, label: a}\n"
        + row.split(separator: "\n").map {
          $0.split(separator: "F", maxSplits: 1).joined(separator: Self.hostile)
        }.joined(separator: "\n"))
    #expect(scenario.faults.isEmpty)
    let clock = ContinuousClock()
    let time = clock.measure { scenario.answer("a", String(repeating: "ก", count: 20_000)) }
    #expect(time < .seconds(20))
    #expect(scenario.faults.count == 1)
    #expect(scenario.faults.first?.hasPrefix("\(place) ") == true)
    #expect(throws: Unfinished.self) { try scenario.interview.finalise() }
    scenario.answer("a", "ก")
    #expect(!scenario.faults.contains { $0.contains("output") || $0.contains("budget") })
  }
}
