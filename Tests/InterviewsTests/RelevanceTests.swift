import Forms
import Interviews
import Testing

@Suite("Relevance")
struct RelevanceTests {
  private static let nested = """
    - {type: integer, name: age, label: a}
    - {type: begin_group, name: adult, relevant: "${age} >= 18"}
    - {type: text, name: job, label: b}
    - {type: begin_group, name: details, relevant: "${job} != ''"}
    - {type: integer, name: years, label: c}
    - {type: end_group}
    - {type: end_group}
    - {type: calculate, name: seen, calculation: "concat('[', ${years}, ']')"}
    """

  @Test("A group that is not relevant takes everything in it along, however deep")
  func inherited() throws {
    var scenario = try Scenario(Self.nested)
    #expect(scenario.isAsked("job") == false)
    #expect(scenario.isAsked("years") == false)
    scenario.answer("age", "20")
    #expect(scenario.isAsked("job") == true)
    #expect(scenario.isAsked("years") == false)
    scenario.answer("job", "ครู")
    #expect(scenario.isAsked("years") == true)
    #expect(scenario.interview.shownQuestions.map(\.name) == ["age", "job", "years"])
  }

  @Test("What is not relevant is kept in memory, blank to formulas and left out of the answers")
  func hidden() throws {
    var scenario = try Scenario(Self.nested)
    scenario.answer("age", "20")
    scenario.answer("job", "ครู")
    scenario.answer("years", "5")
    #expect(scenario.value("seen") == "[5]")
    scenario.answer("age", "10")
    #expect(scenario.value("years") == "5")
    #expect(scenario.value("seen") == "[]")
    #expect(scenario.answers == ["age=10", "seen=[]"])
  }

  @Test("What becomes relevant again has its answer back")
  func shownAgain() throws {
    var scenario = try Scenario(Self.nested)
    for (question, typed) in [("age", "20"), ("job", "ครู"), ("years", "5"), ("age", "10")] {
      scenario.answer(question, typed)
    }
    scenario.answer("age", "30")
    #expect(
      scenario.answers == ["age=30", "adult/job=ครู", "adult/details/years=5", "seen=[5]"])
  }

  @Test("A calculation in a group that is not relevant is computed, but blank to others")
  func calculationInHiddenGroup() throws {
    var scenario = try Scenario(
      """
      - {type: integer, name: n, label: a}
      - {type: begin_group, name: g, relevant: "${n} > 5"}
      - {type: calculate, name: twice, calculation: "${n} * 2"}
      - {type: end_group}
      - {type: calculate, name: outside, calculation: "concat('<', ${twice}, '>')"}
      """)
    scenario.answer("n", "3")
    #expect(scenario.value("twice") == "6")
    #expect(scenario.value("outside") == "<>")
    #expect(scenario.answers == ["n=3", "outside=<>"])
    scenario.answer("n", "6")
    #expect(scenario.answers == ["n=6", "g/twice=12", "outside=<12>"])
  }

  @Test("What is not relevant is neither required nor held to its constraint")
  func notValidated() throws {
    var scenario = try Scenario(
      """
      - {type: integer, name: n, label: a}
      - {type: integer, name: x, label: b, relevant: "${n} = 1", required: yes, constraint: ". > 0"}
      """)
    #expect(scenario.faults.isEmpty)
    scenario.answer("n", "1")
    #expect(scenario.faults == ["x answer-required"])
    scenario.answer("x", "-1")
    #expect(scenario.faults == ["x constraint-broken"])
    scenario.answer("n", "2")
    #expect(scenario.faults.isEmpty)
  }

  @Test("A blank is below no number, so not(… > 3) holds for it")
  func blankNumbers() throws {
    var scenario = try Scenario(
      """
      - {type: integer, name: n, label: a}
      - {type: text, name: low, label: b, relevant: "not(${n} > 3)"}
      - {type: text, name: high, label: c, relevant: "${n} > 3"}
      - {type: calculate, name: sum, calculation: "${n} + 1"}
      """)
    #expect(scenario.isAsked("low") == true)
    #expect(scenario.isAsked("high") == false)
    #expect(scenario.value("sum") == "")
    scenario.answer("n", "4")
    #expect(scenario.isAsked("low") == false)
    #expect(scenario.isAsked("high") == true)
  }
}
