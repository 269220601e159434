import Testing
import XPath

@Suite("Static facts")
struct FactsTests {
  @Test("Every reference is found with its surroundings")
  func findsQuestions() throws {
    let source = "if(${a} > 1, sum(${b}[${c} = current()/../d]), ${last-saved#e})"
    let facts = try Expression(source).facts
    #expect(facts.questions.map(\.name) == ["a", "b", "c", "e"])
    #expect(facts.questions.map(\.isLastSaved) == [false, false, false, true])
    #expect(facts.questions.map(\.predicateDepth) == [0, 0, 1, 0])
    #expect(
      facts.questions.map(\.enclosingCalls) == [["if"], ["if", "sum"], ["if", "sum"], ["if"]])
    #expect(facts.calls.map(\.name) == ["if", "sum", "current"])
    #expect(facts.paths.map(\.predicateDepth) == [0, 1])
  }

  @Test("A question in quotation marks is a reference for jr:choice-name, and text elsewhere")
  func unquotesChoiceName() throws {
    let facts = try Expression("jr:choice-name(${city}, '${city}')").facts
    #expect(facts.questions.map(\.span) == [15..<22, 25..<32])
    #expect(try Expression("concat(${city}, '${city}')").facts.questions.count == 1)
  }

  @Test(
    "Dependence on the place and on the moment is known",
    arguments: [
      ("${a} + 1", false, false), (". > 1", true, false), ("../a", true, false),
      ("/data/a[b = 1]", false, false), ("/data/a[b = current()/c]", true, false),
      ("position(..)", true, false), ("today()", false, true), ("once(1)", true, true),
      ("string()", true, false), ("random()", false, true), ("randomize(/data/a)", false, true),
      ("randomize(/data/a, 3)", false, false), ("uuid()", false, true),
    ])
  func knowsDependence(source: String, onContext: Bool, isVolatile: Bool) throws {
    let facts = try Expression(source).facts
    #expect(facts.dependsOnContext == onContext)
    #expect(facts.isVolatile == isVolatile)
  }
}
