import Diagnostics
import Testing
import XPath
import XPathVectors

@Suite("Geometry")
struct GeometryTests {
  @Test(
    "A line that meets itself intersects",
    arguments: [
      ("a bow tie", "0 0;1 1;1 0;0 1;0 0", true), ("a square", "0 0;0 1;1 1;1 0;0 0", false),
      ("a closed triangle", "0 0;0 1;1 1;0 0", false), ("an open line", "0 0;0 1;1 1;1 0", false),
      ("two points", "0 0;1 1", false), ("a blank", "", false), ("no geometry", "here", false),
      ("a way back", "0 0;0 2;0 1", true), ("straight on", "0 0;0 1;0 2", false),
      ("a point passed twice", "0 0;0 2;2 2;2 0;0 1;-1 1", true),
      ("a resting finger", "0 0;0 1;0 1;1 1;1 0;0 0", false),
      ("there and back", "0 0;1 1;0 0", true),
      ("altitude and accuracy", "0 0 5 1;1 1 5 1;1 0 5 1;0 1 5 1", true),
    ])
  func intersects(what: String, line: String, expected: Bool) throws {
    let bench = try #require(Bench())
    #expect(try bench.boolean("intersects('\(line)')") == expected, "\(what)")
  }

  @Test(
    "A point lies within a fence or does not",
    arguments: [
      ("0.5 0.5", "0 0;0 1;1 1;1 0;0 0", true), ("1.5 0.5", "0 0;0 1;1 1;1 0;0 0", false),
      ("0.5 0.5", "0 0;0 1;1 1;1 0", false), ("", "0 0;0 1;1 1;1 0;0 0", false),
      ("0.5 0.5", "0 0;0 3;3 3;3 0;2 0;2 2;1 2;1 0;0 0", true),
      ("1.5 0.5", "0 0;0 3;3 3;3 0;2 0;2 2;1 2;1 0;0 0", false),
    ])
  func fences(point: String, fence: String, expected: Bool) throws {
    let bench = try #require(Bench())
    #expect(try bench.boolean("geofence('\(point)', '\(fence)')") == expected)
  }

  @Test("A line of too many points is refused, not computed for minutes")
  func limits() throws {
    let bench = try #require(Bench())
    let line = (0..<6_000).map { "\(Double($0) / 1000) 0" }.joined(separator: ";")
    let error = #expect(throws: EvaluationError.self) {
      try bench.boolean("intersects('\(line)')")
    }
    #expect(error?.kind == .budgetExceeded)
  }
}

@Suite("Names that only look like functions")
struct ForeignFunctionTests {
  @Test("search() is known but says where it belongs")
  func search() throws {
    let bench = try #require(Bench())
    let error = #expect(throws: EvaluationError.self) { try bench.string("search('fruits')") }
    #expect(error?.message.code == "expression-search-is-an-appearance")
  }

  @Test(
    "Calls that nothing knows are errors at once, or only when evaluation meets them",
    arguments: ["explode(1)", "substring('a')", "if(true(), 1)"])
  func unknownCalls(source: String) throws {
    var bench = try #require(Bench())
    #expect(throws: SyntaxError.self) { try bench.string(source) }
    bench.checksCalls = false
    #expect(throws: EvaluationError.self) { try bench.string(source) }
    #expect(try bench.boolean("true() or \(source)"))
  }

  @Test("Older names of functions still work")
  func aliases() throws {
    let bench = try #require(Bench())
    #expect(try bench.boolean("is-selected('a b', 'b')"))
    #expect(try bench.number("enclosed-area('0 0;0 0.001;0.001 0.001;0 0')") > 6_000)
    #expect(try bench.string("depend('a', 'b')") == "a")
  }
}
