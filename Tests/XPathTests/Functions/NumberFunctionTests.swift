import Testing
import XPath
import XPathVectors

@Suite("Functions on numbers")
struct NumberFunctionTests {
  private static let document =
    "<data><x>4</x><x/><x>-6</x><y>-4</y><y>-1</y><z>a</z><t>1</t><f/><f>0</f></data>"

  @Test(
    "Rounding, aggregates and arithmetic",
    arguments: [
      ("round(2.5)", 3), ("round(-2.5)", -2), ("round(-1.5, 0)", -1), ("round(2.345, 2)", 2.35),
      ("round(-2.345, 2)", -2.35), ("round(1.005, 2)", 1.01), ("round(1234.5, -2)", 1200),
      ("round('-50.55', -2)", -100), ("round(9.999, 2)", 10), ("round(0.4, -1)", 0),
      ("round(1e300, 2)", 1e300), ("int(-1.9)", -1), ("int('5')", 5), ("floor(-1.5)", -2),
      ("ceiling(-1.5)", -1), ("abs(-2.5)", 2.5), ("pow(2, 10)", 1024), ("sqrt(16)", 4),
      ("sum(/data/x)", -2), ("sum(/data/nope)", 0), ("min(/data/x)", -6), ("max(/data/y)", -1),
      ("max(3, /data/x)", 4), ("count(/data/x)", 3), ("count-non-empty(/data/x)", 2),
      ("number(true())", 1), ("number(' 5 ')", 5), ("number('-.5')", -0.5), ("atan2(0, 1)", 0),
      ("log10(1000)", 3), ("exp10(2)", 100), ("5 div 0", .infinity), ("string-length('กำ')", 2),
      ("number(checklist(1, 2, 1 = 1, 0, 'x'))", 1), ("number(checklist(-1, 1, /data/f, 1))", 0),
      ("number(weighted-checklist(3, 5, 1, 2, 1, 2, 0, 9))", 1),
    ] as [(String, Double)])
  func computes(source: String, expected: Double) throws {
    let bench = try #require(Bench(Self.document))
    let result = try bench.number(source)
    #expect(abs(result - expected) <= abs(expected) * 1e-15 || result == expected)
  }

  @Test("Thousandths are rounded to hundredths as they are written, halves away from zero")
  func roundsAsWritten() throws {
    let bench = try #require(Bench(Self.document))
    for thousandths in 0..<3_000 {
      // By hand, with whole numbers.
      let hundredths = (thousandths + 5) / 10
      let digits = String(1_000 + thousandths % 1_000).dropFirst()
      let expected = Double(hundredths) / 100
      let source = "\(thousandths / 1_000).\(digits)"
      #expect(try bench.number("round(\(source), 2)") == expected)
      #expect(try bench.number("round(-\(source), 2)") == -expected)
    }
  }

  @Test(
    "What is no number is NaN inside and blank in storage",
    arguments: [
      "number('')", "number('1e3')", "number('+5')", "number('1,000')", "number('0x10')",
      "number('๑')", "number('.')", "number('-')", "1 + /data/f", "sum(/data/z)", "max(1, 'a')",
      "min(/data/nope)", "sqrt(-1)", "5 div 0", "0 div 0",
    ])
  func storesNoNaN(source: String) throws {
    let bench = try #require(Bench(Self.document))
    #expect(try !bench.number(source).isFinite)
    #expect(try bench.stored(source) == "")
  }

  @Test(
    "Numbers become texts without exponents",
    arguments: [
      ("string(1.0)", "1"), ("string(0.0000001)", "0.0000001"), ("string(-1e-7)", "-0.0000001"),
      ("string(123456789012)", "123456789012"), ("string(1e20)", "100000000000000000000"),
      ("string(1.5e21)", "1500000000000000000000"), ("string(-0)", "0"),
      ("string(1 div 3)", "0.3333333333333333"),
      ("string(0.1 + 0.2)", "0.30000000000000004"), ("string(12345.678)", "12345.678"),
      ("string(1.25e-5)", "0.0000125"), ("string(0 div 0)", "NaN"),
      ("string(-1 div 0)", "-Infinity"),
    ])
  func writesNumbers(source: String, expected: String) throws {
    let bench = try #require(Bench())
    #expect(try bench.string(source) == expected)
  }

  @Test("Blank nodes are skipped by aggregates, or not, by dialect")
  func skipsBlanks() throws {
    var bench = try #require(Bench(Self.document))
    bench.dialect.aggregatesSkipBlanks = false
    #expect(try bench.number("sum(/data/x)").isNaN)
    #expect(try bench.number("min(/data/x)").isNaN)
  }

  @Test("A function that needs nodes refuses a value")
  func needsNodes() throws {
    let bench = try #require(Bench())
    for source in ["sum(1)", "count('a')", "1 | 2", "'a'/b"] {
      #expect(throws: EvaluationError.self) { try bench.number(source) }
    }
  }
}
