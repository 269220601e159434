import Testing
import XPath
import XPathVectors

@Suite("Grammar")
struct GrammarTests {
  private static let document =
    "<data><a>6</a><b>2</b><div>8</div><mod>3</mod><and>1</and><x-y>5</x-y>"
    + "<p v='1'>one</p><p v='2'>two</p><g><p v='3'>three</p></g></data>"

  @Test(
    "Operators bind as in XPath 1.0",
    arguments: [
      ("1 + 2 * 3", 7), ("(1 + 2) * 3", 9), ("10 - 2 - 3", 5), ("2 * 3 mod 4", 2),
      ("-2 * 3", -6), ("- - 5", 5), ("--5", 5), ("---5", -5), ("8 div 2 div 2", 2),
      ("-7 mod 3", -1), ("7 mod -3", 1), ("1 + 1 = 2", 1), ("1 < 2 = true()", 1),
      ("3 > 2 > 1", 0), ("1 or 0 and 0", 1), ("not(1 = 2) and 2 = 2", 1),
      ("-/data/a|/data/b", -6), ("1div2", 0.5), ("1 div2", 0.5), ("1and 2", 1), (".5 + 5.", 5.5),
      ("1e3", 1000), ("2.5e-1", 0.25),
    ] as [(String, Double)])
  func bindsOperators(source: String, expected: Double) throws {
    let bench = try #require(Bench(Self.document))
    #expect(try bench.number(source) == expected)
  }

  @Test(
    "Names that look like operators are names where an operand stands",
    arguments: [
      ("/data/div div /data/mod", 8.0 / 3), ("/data/div mod /data/mod", 2),
      ("/data/and and /data/and", 1), ("/data/x-y", 5), ("/data/x-y -1", 4),
      ("/data/a*/data/b", 12),
      ("count(/data/*)", 9), ("/data/* * 2", 12),
    ] as [(String, Double)])
  func tellsNamesFromOperators(source: String, expected: Double) throws {
    let bench = try #require(Bench(Self.document))
    #expect(try bench.number(source) == expected)
  }

  @Test(
    "Paths find what they name",
    arguments: [
      ("/data/p[2]", "two"), ("/data/p[@v = 2]", "two"), ("//p[last()]", "two"),
      ("(//p)[last()]", "three"),
      ("/data/g/p/../../a", "6"), ("/data/p[position() = 2]/preceding-sibling::p", "one"),
      ("/data/g/ancestor::data/b", "2"), ("/descendant::p[3]", "three"), ("/data/p[1]/@v", "1"),
      ("/data/p[. = 'two']/@v", "2"), ("/data/nope", ""), ("/data/p[3]", ""), ("/data/p[1.5]", ""),
      ("/data/child::p[2]/self::p", "two"), ("/data/p[2]/preceding::*[1]", "one"),
      ("/data/p['x'][2]", "two"), ("string(/data/g | /data/a)", "6"),
    ])
  func findsPaths(source: String, expected: String) throws {
    let bench = try #require(Bench(Self.document))
    #expect(try bench.string(source) == expected)
  }

  @Test("Spans count Unicode scalars, also after Thai text")
  func spansCountScalars() throws {
    let facts = try Expression("concat('ที่', ${ชื่อ})").facts
    #expect(facts.questions.map(\.span) == [14..<21])
    #expect(facts.questions.map(\.name) == ["ชื่อ"])
    #expect(facts.calls.map(\.nameSpan) == [0..<6])
  }
}
