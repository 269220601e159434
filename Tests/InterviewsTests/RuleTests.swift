import Diagnostics
import Forms
import Interviews
import Testing

@Suite("Required, constraint, read-only")
struct RuleTests {
  @Test("A constraint is not asked of a blank, and an answer that breaks it is kept to be mended")
  func constraint() throws {
    var scenario = try Scenario(
      "- {type: integer, name: n, label: a, constraint: \". >= 0 and . <= 40\"}")
    #expect(scenario.faults.isEmpty)
    #expect(scenario.answer("n", "41") == "constraint-broken")
    #expect(scenario.value("n") == "41")
    #expect(scenario.faults == ["n constraint-broken"])
    #expect(scenario.answer("n", "40") == nil)
    #expect(scenario.answer("n", "") == nil)
    #expect(scenario.faults.isEmpty)
  }

  @Test("A constraint is judged anew when another answer changes")
  func constraintOnAnother() throws {
    var scenario = try Scenario(
      """
      - {type: integer, name: most, label: a}
      - {type: integer, name: n, label: b, constraint: ". <= ${most}"}
      """)
    scenario.answer("most", "10")
    #expect(scenario.answer("n", "5") == nil)
    scenario.answer("most", "4")
    #expect(scenario.faults == ["n constraint-broken"])
  }

  @Test("Required and read-only follow their conditions")
  func conditions() throws {
    var scenario = try Scenario(
      """
      - {type: integer, name: n, label: a, required: yes}
      - {type: text, name: why, label: b, required: "${n} > 3", read_only: "${n} = 9"}
      """)
    #expect(scenario.faults == ["n answer-required"])
    scenario.answer("n", "3")
    #expect(scenario.faults.isEmpty)
    #expect(scenario.interview.condition(of: "why")?.isRequired == false)
    scenario.answer("n", "9")
    #expect(scenario.faults == ["why answer-required"])
    #expect(scenario.interview.condition(of: "why")?.isReadOnly == true)
  }

  @Test("The author's words are the remedy; the finding needs no code name")
  func words() throws {
    var scenario = try Scenario(
      """
      - {type: integer, name: n77, label: a, required: yes, constraint: ". < 5", \
      constraint_message: {th: น้อยกว่า 5, en: below 5}, required_message: {th: ต้องกรอก, en: fill in}}
      """)
    let missing = try #require(scenario.interview.faults.first)
    scenario.answer("n77", "6")
    let broken = try #require(scenario.interview.faults.first)
    #expect(missing.message.remedy.thai == "ต้องกรอก")
    #expect(broken.message.remedy.english == "below 5")
    for fault in [missing, broken] {
      #expect(fault.question == "n77")
      #expect(!fault.message.finding.thai.contains("n77"))
      #expect(!fault.message.finding.english.contains("n77"))
    }
  }

  @Test("What cannot be finalised throws its faults and changes nothing")
  func finaliseRefused() throws {
    let clock = Clock()
    var scenario = try Scenario(
      """
      - {type: integer, name: n, label: a, required: yes}
      - {type: integer, name: m, label: b, constraint: ". > 0"}
      - {type: end, name: ended}
      """, clock: clock)
    scenario.answer("m", "-1")
    var faults: [String] = []
    do throws(Unfinished) {
      _ = try scenario.interview.finalise()
    } catch {
      faults = error.faults.map(described)
    }
    #expect(faults == ["n answer-required", "m constraint-broken"])
    #expect(scenario.answers == ["m=-1"])
    scenario.answer("n", "1")
    scenario.answer("m", "1")
    clock.advance(bySeconds: 90)
    let answers = try scenario.interview.finalise()
    #expect(answers.described == ["n=1", "m=1", "ended=2026-11-21T09:01:30.000+07:00"])
  }

  @Test("A fault that shows only once the end is set still stands in the way")
  func faultAtTheEnd() throws {
    var scenario = try Scenario(
      """
      - {type: end, name: ended}
      - {type: text, name: why, label: b, required: "${ended} != ''"}
      """)
    #expect(scenario.faults.isEmpty)
    #expect(throws: Unfinished.self) { try scenario.interview.finalise() }
    #expect(scenario.value("ended") == "")
  }
}
