import Testing
import XPath
import XPathVectors

@Suite("Functions on texts")
struct TextFunctionTests {
  private static let document =
    "<data><a>ก</a><a>ข</a><b/><s>red  green blue</s><n>12.50</n><w> x  y </w></data>"

  @Test(
    "Texts are cut, joined and replaced by code points",
    arguments: [
      ("concat('a', 1.50, true())", "a1.5true"), ("concat(/data/a)", "กข"), ("concat()", ""),
      ("join('-', 'x', /data/a, '')", "x-ก-ข-"), ("join(', ', /data/nope)", ""),
      ("substr('สวัสดี', 1, 3)", "วั"), ("substr('hello', -2)", "lo"),
      ("substr('hello', 0, -1)", "hell"),
      ("substr('hello', 3, 2)", ""), ("substr('👍🏽x', 2)", "x"), ("substr('abc', -9)", "abc"),
      ("substring('12345', 2, 3)", "234"), ("substring('12345', 1.5, 2.6)", "234"),
      ("substring('12345', 0, 3)", "12"), ("substring('12345', 0 div 0, 3)", ""),
      ("substring('12345', -42, 1 div 0)", "12345"), ("substring('12345', -1 div 0, 1 div 0)", ""),
      ("substring-before('1999/04/01', '/')", "1999"),
      ("substring-after('1999/04/01', '/')", "04/01"),
      ("substring-after('ab', '')", "ab"), ("substring-before('ab', 'x')", ""),
      ("translate('bar', 'abc', 'AB')", "BAr"), ("translate('--aaa--', 'abc-', 'ABC')", "AAA"),
      ("translate('กขค', 'ข', 'x')", "กxค"), ("translate('aa', 'aa', 'bc')", "bb"),
      ("normalize-space(/data/w)", "x y"), ("normalize-space('\u{A0}a\u{A0}')", "\u{A0}a\u{A0}"),
      ("base64-decode('8J+lsA==')", "🥰"), ("base64-decode('*')", ""),
      ("digest('', 'MD5', 'hex')", "d41d8cd98f00b204e9800998ecf8427e"),
      ("digest('abc', 'SHA-1', 'hex')", "a9993e364706816aba3e25717850c26c9cd0d89d"),
      (
        "digest('abc', 'SHA-256', 'hex')",
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
      ),
    ])
  func makesTexts(source: String, expected: String) throws {
    let bench = try #require(Bench(Self.document))
    #expect(try bench.string(source) == expected)
  }

  @Test(
    "Texts are searched by code points, not by what looks like one letter",
    arguments: [
      ("contains('ที่พัก', 'ท')", true), ("contains('abc', '')", true),
      ("contains('aab', 'ab')", true),
      ("contains('ab', 'abc')", false), ("starts-with('ที่', 'ท')", true),
      ("ends-with('ที่', '่')", true), ("ends-with('a', '')", true), ("ends-with('ab', 'a')", false),
      ("'กำ' = 'กํา'", false), ("'e\u{301}' = '\u{E9}'", false),
      ("boolean-from-string('1')", true), ("boolean-from-string('true')", true),
      ("boolean-from-string('True')", false), ("boolean-from-string(1.0)", true),
    ])
  func searchesTexts(source: String, expected: Bool) throws {
    let bench = try #require(Bench(Self.document))
    #expect(try bench.boolean(source) == expected)
  }

  @Test(
    "A pattern has to match the whole value, or a part of it by dialect",
    arguments: [
      ("regex('abc', 'b')", false, true), ("regex('abc', 'a|abc')", true, true),
      ("regex('0812345678', '0[0-9]{9}')", true, true), ("regex('๑๒', '\\d+')", false, false),
      ("regex('สวัสดี', '[ก-๙]+')", true, true), ("regex('ก', '\\p{IsThai}')", true, true),
      ("regex('', '^$')", true, true), ("regex('é', '\\w')", false, false),
      ("regex('a\u{301}', '.')", false, true),
    ])
  func matchesPatterns(source: String, whole: Bool, part: Bool) throws {
    var bench = try #require(Bench())
    #expect(try bench.boolean(source) == whole)
    bench.dialect.regexMatchesWholeValue = false
    #expect(try bench.boolean(source) == part)
  }

  @Test(
    "Answers of select questions are words",
    arguments: [
      ("selected(/data/s, 'green')", "true"), ("selected(/data/s, ' blue ')", "true"),
      ("selected(/data/s, 'gre')", "false"), ("selected('', '')", "true"),
      ("selected(/data/s, '')", "false"), ("selected-at(/data/s, 1)", "green"),
      ("selected-at(/data/s, 3)", ""), ("selected-at(/data/s, -1)", ""),
      ("count-selected(/data/s)", "3"), ("count-selected(/data/b)", "0"),
    ])
  func readsChoices(source: String, expected: String) throws {
    let bench = try #require(Bench(Self.document))
    #expect(try bench.string(source) == expected)
  }
}
