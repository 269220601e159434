import Diagnostics
import Forms
import Interviews
import Testing

@Suite("Long forms")
struct SizeTests {
  /// `count` questions, each with a calculation that reads the one before it, in reverse order.
  private func chain(_ count: Int) throws -> Form {
    let calculations = (1...count).reversed().map {
      "  - {type: calculate, name: c\($0), calculation: '${c\($0 - 1)} + ${q\($0)} + 1'}"
    }
    let questions = (1...count).map { "  - {type: integer, name: q\($0), label: x, default: 0}" }
    let yaml =
      "settings: {form_id: long, version: \"1\", form_title: x}\nsurvey:\n"
      + (calculations + ["  - {type: integer, name: c0, label: x, default: 0}"] + questions)
      .joined(separator: "\n")
    return try FormReading(yaml: yaml, file: "long.yaml").form
  }

  @Test("A chain of 5,000 calculations opens and follows an answer, without deep recursion")
  func longChain() throws {
    var seconds: [Double] = []
    for count in [2_500, 5_000] {
      let form = try chain(count)
      var opening: Interview?
      let opened = try processorSeconds {
        opening = try Interview(form, environment: Clock().environment)
      }
      var interview = try #require(opening)
      #expect(interview.condition(of: "c\(count)")?.value == "\(count)")
      let took = processorSeconds { interview.answer("c0", "10") }
      #expect(interview.condition(of: "c\(count)")?.value == "\(count + 10)")
      let last = processorSeconds { interview.answer("q\(count)", "1") }
      print("chain of \(count): open \(opened), first answer \(took), last answer \(last)")
      seconds.append(opened)
    }
    // Twice the form may take some three times as long, not the four of quadratic growth.
    #expect(seconds[1] < 3 * seconds[0] + 1)
  }
}
