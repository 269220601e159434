import Diagnostics
import Testing
import XPath
import XPathVectors

@Suite("Patterns")
struct PatternTests {
  private func matches(_ text: String, _ pattern: String) throws -> Bool {
    let bench = try #require(Bench("<data><t>\(text)</t><p><![CDATA[\(pattern)]]></p></data>"))
    return try bench.boolean("regex(/data/t, /data/p)")
  }

  /// Expected values are those of Java's `String.matches`.
  @Test(
    "Whole values match as in Java",
    arguments: [
      ("abc", "a|abc", true), ("abab", "(ab)*", true), ("aba", "(ab)*", false), ("", "a*", true),
      ("aaa", "a{2,3}", true), ("aaaa", "a{2,3}", false), ("aaaa", "a{2,}", true),
      ("aa", "a{3}", false), ("a.b", "a\\.b", true), ("axb", "a\\.b", false),
      ("a1", "[a-z][0-9]", true),
      ("-", "[a-]", true), ("]", "[]]", true), ("b", "[^a]", true), ("^", "[a^]", true),
      ("d", "[a-z&&[^abc]]", true), ("b", "[a-z&&[^abc]]", false), ("ABC", "(?i)abc", true),
      ("Abc", "abc", false), ("AB", "(?i)[a-b]+", true), ("12", "^(?=.*1)(?=.*2).+$", true),
      ("13", "^(?=.*1)(?=.*2).+$", false), ("ab", "a(?!c).", true), ("ac", "a(?!c).", false),
      ("1ab", ".+(?<=ab)", true), ("1ac", ".+(?<!ac)", false), ("foo bar", "foo\\b.*", true),
      ("foobar", "foo\\b.*", false), ("x", "(?:x|y)?", true), ("a", "a*?", true),
      ("กขค", "[ก-ฮ]{3}", true), ("ก1", "\\p{IsThai}\\d", true), ("ก๑", "\\p{IsThai}\\d", false),
      ("๑", "\\p{Nd}", true), ("ก", "\\p{L}", true), ("ก", "\\P{L}", false), ("A", "\\x41", true),
      ("ก", "\\u0e01", true), ("0812345678", "0[689]\\d{8}", true),
      ("someone@example.org", "[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,4}", true),
      ("1100501234567", "[1-9][0-9]{12}", true), ("a", "(?<letter>a)", true), ("\n", ".", false),
      ("\n", "(?s).", true), ("aaaab", "(a+)+b", true),
    ])
  func matchesWhole(text: String, pattern: String, expected: Bool) throws {
    #expect(try matches(text, pattern) == expected)
  }

  @Test(
    "A pattern that cannot be read, or asks for what is not supported, is an error",
    arguments: [
      "[", "(", ")", "a**", "*a", "a{2", "a{3,2}", "\\", "(?>a)", "a*+", "(a)\\1", "\\p{Nope}",
      "[b-a]", "(?<name", "(?=x(?<y", "[[a", "a{999}{999}{999}", "((){99999}){99999}",
    ])
  func refuses(pattern: String) throws {
    let error = #expect(throws: EvaluationError.self) { try matches("a", pattern) }
    #expect(error?.message.code == "expression-unreadable-pattern")
  }

  @Test(
    "Patterns that make other engines hang are answered or cut off",
    arguments: ["(a+)+$", "(a|aa)+$", "(.*)*b", "(a?){50}a{50}", "(?=(a+)+b)a*", "(x+x+)+y"])
  func survives(pattern: String) throws {
    let text = String(repeating: "a", count: 2_000) + "!"
    #expect(try !matches(text, pattern))
  }

  @Test("The error points at the call")
  func pointsAtCall() throws {
    let bench = try #require(Bench())
    let error = #expect(throws: EvaluationError.self) { try bench.boolean("1 = regex('a', '[')") }
    #expect(error?.span == 4..<19)
  }
}
