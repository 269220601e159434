import Interviews
import Testing

@testable import Scenarios

@Suite("Chance in scenarios")
struct ChanceTests {
  @Test("Watching the branches of a rule uses up none of the random numbers of the filling")
  func watching() throws {
    let small = SmallForm(
      survey: """
        - {type: text, name: t, label: T}
        - {type: calculate, name: r, calculation: "random()", trigger: "${t}"}
        - {type: calculate, name: c, calculation: "if(random() < 2, 'x', 'y')"}
        """)
    let world = FixedWorld()
    let form = try small.form
    let blank = try Interview(form, environment: world.environment)
    world.begin(at: nil)
    var unwatched = try blank.restarted()
    let names = NodeNames(unwatched.live.definition)
    #expect(unwatched.take("a", at: try names.node(named: "t").path) == nil)
    let drawn = try #require(unwatched.live.value(of: names.node(named: "r").path))
    let outcome = try small.outcome("- answer: {t: a}\n- expect: {value: {r: \(drawn)}}")
    #expect(outcome.complaints.isEmpty)
    // That it was watched all the while shows in what is left.
    #expect(outcome.untaken == ["c calculation condition_false"])
  }
}
