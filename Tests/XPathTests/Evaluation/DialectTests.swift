import Testing
import XPath
import XPathVectors

@Suite("Dialects")
struct DialectTests {
  private static let document = "<data><a>1</a><b/><r>1</r><r>2</r><w>x</w></data>"

  /// What each rule changes, seen from outside.
  static let rules: [(rule: String, source: String, spec: String, other: String?)] = [
    ("R1", "regex('abc', 'b')", "false", "true"), ("R2", "count(//r)", "2", nil),
    ("R3", "date('x')", "", nil), ("R4", "/data/r + 1", "2", nil),
    ("R5", "number('1e3')", "NaN", "1000"), ("R6", "max(/data/a | /data/b)", "1", "NaN"),
    ("R7", "sum(/data/a | /data/b)", "1", "NaN"), ("R8", "round(-1.5)", "-1", "-2"),
    ("R9", "date('2024-02-28') + 1", "19782", "19781.708333333332"),
    ("R10", "boolean(/data/b)", "true", "false"), ("R11", "string(0.0000001)", "0.0000001", "1e-7"),
    ("R13", "distance('x')", "NaN", nil), ("R14", "count(/data/r[2])", "1", "2"),
    ("R16", "/data/b < true()", "false", "false"), ("R16", "/data/r > true()", "false", "true"),
  ]

  @Test("Each rule is an option of its own", arguments: rules)
  func options(rule: String, source: String, spec: String, other: String?) throws {
    var bench = try #require(Bench(Self.document))
    #expect(try bench.string(source) == spec)
    switch rule {
    case "R1": bench.dialect.regexMatchesWholeValue = false
    case "R2": bench.dialect.allowsAllOfXPath = false
    case "R3": bench.dialect.unreadableDate = .error
    case "R4": bench.dialect.takesFirstOfMany = false
    case "R5": bench.dialect.textsMayHaveExponents = true
    case "R6", "R7": bench.dialect.aggregatesSkipBlanks = false
    case "R8": bench.dialect.rounding = .halvesAway
    case "R9": bench.dialect.dates = .instants
    case "R10": bench.dialect.nodesAreTrueByValue = true
    case "R11": bench.dialect.numberNotation = .javaScript
    case "R13": bench.dialect.unreadableGeometry = .noAreaOrError
    case "R14": bench.dialect.countsByLiteral = false
    default: bench.dialect.ordersNodesAsBooleans = false
    }
    if let other {
      #expect(try bench.string(source) == other)
    } else {
      #expect(throws: EvaluationError.self) { try bench.string(source) }
    }
  }

  @Test(
    "Collect writes large and small numbers as Java does",
    arguments: [
      ("100000000000", "1.0E11"), ("123456789012", "1.23456789012E11"), ("0.0000001", "1.0E-7"),
      ("12345678", "12345678"), ("-2500000000.5", "-2.5000000005E9"), ("0.001", "0.001"),
      ("0.00025", "2.5E-4"), ("1.5", "1.5"), ("99999999999", "9.9999999999E10"),
    ])
  func javaNumbers(number: String, expected: String) throws {
    var bench = try #require(Bench())
    bench.dialect = .collect
    #expect(try bench.string("string(\(number))") == expected)
  }

  @Test("Collect finds two numbers equal that arithmetic sets a hair apart")
  func tolerance() throws {
    var bench = try #require(Bench())
    #expect(try !bench.boolean("0.1 + 0.2 = 0.3"))
    bench.dialect = .collect
    #expect(try bench.boolean("0.1 + 0.2 = 0.3"))
  }
}
