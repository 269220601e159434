import Diagnostics
import Forms
import Interviews
import Testing
import XForms
import XPath

@Suite("Expressions that are none of the form's own")
struct OutsideExpressionTests {
  /// Two members: one of 10 without a job, one of 40 who teaches.
  private func household() throws -> XFormInterview {
    var filling = try Scenario(
      """
      - {type: integer, name: limit, label: L}
      - {type: begin_repeat, name: members, label: M}
      - {type: integer, name: age, label: A}
      - {type: text, name: job, label: J}
      - {type: end_repeat}
      """
    ).interview
    let members = try path("/data/members")
    filling.addInstance(of: members)
    for (question, text) in [
      ("limit", "18"), ("members[1]/age", "10"), ("members[2]/age", "40"),
      ("members[2]/job", "teacher"),
    ] {
      #expect(filling.take(text, at: try path("/data/" + question)) == nil)
    }
    return filling.live
  }

  private func path(_ text: String) throws -> NodePath { try #require(NodePath(text)) }

  @Test(
    "They are computed as a rule of the node would be, each instance of a repeat for itself",
    arguments: [
      ("${age} > ${limit}", "members[1]/job", false),
      ("${age} > ${limit}", "members[2]/job", true),
      ("../age > ${limit}", "members[2]/job", true),
      ("/data/members/age > 18", "members[1]/job", false),
      ("/data/members/age > 18", "members[2]/job", true),
      (". = 'teacher'", "members[2]/job", true),
      ("sum(${members}/age) = 50", "limit", true),
      // From outside, the name means the answers of all instances.
      ("sum(${age}) = 50", "limit", true),
      ("count(${members}) = 2", "members[1]/age", true),
      ("position(..) = 2", "members[2]/age", true),
      ("${job} = ''", "members[1]/age", true),
    ])
  func value(_ source: String, _ node: String, _ expected: Bool) throws {
    let filling = try household()
    let holds = try filling.boolean(of: Expression(source), at: path("/data/" + node))
    #expect(holds == expected)
  }

  @Test("A part of an expression is computed by itself")
  func part() throws {
    let whole = try Expression("if((${age} > 18) and 1, 'a', 'b')")
    guard case .call(let call) = whole.root.kind else { return #expect(Bool(false)) }
    let condition = whole.part(call.arguments[0])
    let filling = try household()
    #expect(try filling.boolean(of: condition, at: path("/data/members[1]/job")) == false)
    #expect(try filling.boolean(of: condition, at: path("/data/members[2]/job")) == true)
    #expect(whole.text(of: call.arguments[1].span) == "'a'")
  }

  @Test("Nil where there is no such node now; a name that the form lacks is a fault with its place")
  func faults() throws {
    let filling = try household()
    #expect(try filling.boolean(of: Expression("1"), at: path("/data/members[3]/age")) == nil)
    let expression = try Expression("1 + ${agee}")
    let limit = try path("/data/limit")
    do throws(OutsideExpressionError) {
      _ = try filling.boolean(of: expression, at: limit)
      Issue.record("computed")
    } catch {
      #expect(error.span == 4..<11)
    }
  }

  @Test("The living instances of a node are found by its number")
  func paths() throws {
    let filling = try household()
    let node = try #require(filling.definition.node(at: "/data/members/age"))
    #expect(
      filling.paths(of: node).map(\.description) == [
        "/data/members[1]/age", "/data/members[2]/age",
      ])
  }

  @Test("What people type at a path is understood by the question's type")
  func typed() throws {
    var filling = try Scenario(
      """
      - {type: integer, name: n, label: N, constraint: ". < 5"}
      - {type: text, name: code, label: C, role: subject}
      - {type: calculate, name: c, calculation: "${n} + 1"}
      """
    ).interview
    let n = try path("/data/n")
    #expect(filling.take("x", at: n)?.code == "not-an-integer")
    #expect(filling.live.value(of: n) == "")
    // What breaks a constraint is an answer all the same.
    #expect(filling.take("๗", at: n) == nil)
    #expect(filling.live.value(of: n) == "7")
    #expect(filling.take("1", at: try path("/data/c"))?.code == "not-answerable")
    #expect(filling.take("1", at: try path("/data/x"))?.code == "no-such-question")
    #expect(filling.take(" p๐๐7", at: try path("/data/code")) == nil)
    #expect(filling.live.value(of: try path("/data/code")) == "P007")
    #expect(filling.storedSpelling(of: "๑๒", at: n) == "12")
  }
}
