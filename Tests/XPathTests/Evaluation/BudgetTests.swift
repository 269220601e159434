import Diagnostics
import Testing
import XPath
import XPathVectors

@Suite("Budgets of an evaluation")
struct BudgetTests {
  private func bench() throws -> Bench {
    let rows = (0..<300).map { "<r><v>\($0)</v></r>" }.joined()
    return try #require(Bench("<data>\(rows)</data>"))
  }

  @Test(
    "A hostile expression ends in an error, not in a hang",
    arguments: [
      "count(//*[count(//*[count(//*) > 0]) > 0])", "count(//v[. = //v[. = //v]])",
      "sum(//v[//v > //v])",
      "count(//v[count(preceding::v[count(preceding::v) > 0]) > 0])",
    ])
  func stopsWork(source: String) throws {
    let bench = try bench()
    let error = #expect(throws: EvaluationError.self) { try bench.number(source) }
    #expect(error?.kind == .budgetExceeded)
  }

  @Test("A text that doubles and doubles is cut off")
  func stopsText() throws {
    var bench = try bench()
    bench.limits = EvaluationLimits(outputBytes: 100_000)
    var source = "join('', //v)"
    for _ in 0..<7 { source = "concat(\(source), \(source))" }
    let error = #expect(throws: EvaluationError.self) { try bench.string(source) }
    #expect(error?.kind == .outputTooLarge)
    #expect(error?.message.code == "expression-too-long-result")
  }

  @Test(
    "A number that is written out costs a step like any other term",
    arguments: [(101, true), (100, false)])
  func literals(steps: Int, isEnough: Bool) throws {
    var bench = try bench()
    bench.limits = EvaluationLimits(steps: steps)
    // A hundred terms and the chain that holds them.
    let source = Array(repeating: "1", count: 100).joined(separator: " + ")
    #expect((try? bench.number(source)) == (isEnough ? 100 : nil))
  }

  @Test("Ordinary work stays far below the budget")
  func allowsOrdinaryWork() throws {
    var bench = try bench()
    bench.limits = EvaluationLimits(steps: 5_000)
    #expect(try bench.number("sum(/data/r/v[. > 100])") == 39_800)
  }
}
