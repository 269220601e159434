import Testing
import XPath
import XPathVectors

/// Forms come from strangers. Each case would take minutes or gigabytes if it were let.
@Suite("Hostile expressions")
struct HostileTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let source: String
    var testDescription: String { name }
  }

  private static func nested(_ count: Int, _ open: String, _ core: String, _ close: String)
    -> String
  {
    String(repeating: open, count: count) + core + String(repeating: close, count: count)
  }

  private static func doubled(_ core: String, times: Int) -> String {
    var source = core
    for _ in 0..<times { source = "concat(\(source),\(source))" }
    return source
  }

  static let unreadable: [Case] = [
    Case(name: "10,000 parentheses", source: nested(10_000, "(", "1", ")")),
    Case(name: "10,000 predicates", source: nested(10_000, "r[", "1", "]")),
    Case(name: "10,000 calls", source: nested(10_000, "not(", "1", ")")),
    Case(
      name: "four million letters", source: "'" + String(repeating: "a", count: 4_000_000) + "'"),
    Case(name: "four million digits", source: String(repeating: "9", count: 4_000_000)),
  ]

  @Test("is refused with a place and a short message", arguments: unreadable)
  func isRefused(hostile: Case) throws {
    let clock = ContinuousClock()
    var error: SyntaxError?
    let time = clock.measure {
      error = #expect(throws: SyntaxError.self) { try Expression(hostile.source) }
    }
    #expect(error.map { !$0.span.isEmpty } == true)
    #expect("\(error.map { "\($0)" } ?? "")".count < 2_000)
    #expect(time < .seconds(5))
  }

  static let costly: [Case] = [
    Case(name: "all of all of all", source: "//*[//*[//*[//*]]]"),
    Case(name: "a cross product", source: "count(//v[//v[. > //v] > //v])"),
    Case(name: "doubled texts", source: doubled("join('', //v)", times: 13)),
    Case(name: "a separator of 200 kilobytes", source: "join(/data/t, //v)"),
    Case(name: "a search in each row", source: "count(//v[contains(/data/t, concat(., 'b'))])"),
    Case(name: "a part in each row", source: "count(//v[substr(/data/t, .) = 'x'])"),
    Case(name: "a length in each row", source: "count(//v[string-length(/data/t) > 0])"),
    Case(name: "a digest in each row", source: "count(//v[digest(/data/t, 'SHA-512') = ''])"),
    Case(name: "a pattern in each row", source: "count(//v[regex(/data/t, '.*x')])"),
    Case(name: "a pattern that others try in exponential time", source: "regex(/data/t, '(a+)+b')"),
    Case(
      name: "a pattern of thousands of ways",
      source:
        "regex(/data/t, '(\(Array(repeating: "a*", count: 2_000).joined(separator: "|")))*')"),
    Case(name: "a pattern that multiplies", source: "regex('a', '((a{1,100}){1,100}){1,100}')"),
    Case(
      name: "a pattern nested 5,000 deep", source: "regex('a', '\(nested(5_000, "(", "a", ")"))')"),
    Case(
      name: "a format of 200 kilobytes",
      source: "count(//v[format-date('2024-01-01', /data/t) = ''])"),
    Case(name: "an identifier of ten million letters", source: "uuid(10000000)"),
  ]

  @Test("ends in an error that names the place", arguments: costly)
  func ends(hostile: Case) throws {
    let rows = (0..<300).map { "<r><v>\($0)</v></r>" }.joined()
    let text = String(repeating: "a", count: 200_000)
    var bench = try #require(Bench("<data>\(rows)<t>\(text)</t></data>"))
    // A tenth of what is usual, for the sake of debug builds.
    bench.limits = EvaluationLimits(steps: 200_000)
    let clock = ContinuousClock()
    var error: EvaluationError?
    let time = clock.measure {
      error = #expect(throws: EvaluationError.self) { try bench.value(hostile.source) }
    }
    #expect(error.map { !$0.span.isEmpty } == true)
    // Debug builds on a busy machine; a release build takes less than a second.
    #expect(time < .seconds(20))
  }

  @Test("Large but honest work is done")
  func honestWork() throws {
    let items = String(repeating: "<i>1</i>", count: 20_000)
    let bench = try #require(Bench("<data><q>\(items)</q></data>"))
    #expect(try bench.number("count(randomize(/data/q/i, 3))") == 20_000)
    #expect(try bench.number("sum(/data/q/i[. > 0])") == 20_000)
    #expect(try bench.number("string-length(join(' ', /data/q/i))") == 39_999)
  }
}
