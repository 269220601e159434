import Diagnostics
import Testing
import XPath
import XPathVectors

@Suite("What people type wrong")
struct SyntaxErrorTests {
  struct Slip: Sendable {
    let source: String
    let code: String
    let span: Range<Int>
    let remedy: String

    init(_ source: String, _ code: String, _ span: Range<Int>, _ remedy: String) {
      self.source = source
      self.code = code
      self.span = span
      self.remedy = remedy
    }
  }

  private static let operators = [
    Slip("${a} == 1", "expression-foreign-operator", 5..<7, "Use = instead."),
    Slip("1 && 2", "expression-foreign-operator", 2..<4, "Use and instead."),
    Slip("1 || 2", "expression-foreign-operator", 2..<4, "Use or instead."),
    Slip("1 <> 2", "expression-foreign-operator", 2..<4, "Use != instead."),
    Slip("1 => 2", "expression-foreign-operator", 2..<4, "Use >= instead."),
    Slip("1 =< 2", "expression-foreign-operator", 2..<4, "Use <= instead."),
    Slip("1 ≥ 2", "expression-foreign-operator", 2..<3, "Use >= instead."),
    Slip("1 × 2", "expression-foreign-operator", 2..<3, "Use * instead."),
    Slip("7 % 2", "expression-foreign-operator", 2..<3, "Use mod instead."),
    Slip("1 AND 2", "expression-foreign-operator", 2..<5, "Use and instead."),
    Slip("if(1; 2; 3)", "expression-foreign-operator", 4..<5, "Use , instead."),
  ]

  private static let words = [
    Slip("“ใช่”", "expression-curly-quote", 0..<1, "Retype it as a straight ' or \"."),
    Slip("${ชื่อ} = ‘ก’", "expression-curly-quote", 10..<11, "Retype it as a straight ' or \"."),
    Slip("'abc", "expression-unclosed-text", 0..<4, "Add ' after the text."),
    Slip("$age > 5", "expression-dollar-without-braces", 0..<4, "Write ${age}."),
    Slip("${age > 5", "expression-unclosed-question", 0..<9, "Write ${question_name}."),
    Slip(
      "${my age}", "expression-bad-question-name", 0..<9,
      "A name begins with a letter or _ and has no spaces."),
    Slip("${a} > ๑๒", "expression-thai-digits", 7..<9, "Write 12."),
    Slip("selectd(., 'a')", "unknown-function", 0..<7, "Did you mean selected()?"),
    Slip("IF(1, 2, 3)", "unknown-function", 0..<2, "Did you mean if()?"),
    Slip("chlid::a", "expression-unknown-axis", 0..<5, "Did you mean child::?"),
    Slip(
      "1 +\u{200B} 2", "expression-invisible-character", 3..<4,
      "Delete the blank here and type a plain space."),
    Slip(
      "1\u{A0}+ 2", "expression-invisible-character", 1..<2,
      "Delete the blank here and type a plain space."),
  ]

  private static let shape = [
    Slip("", "expression-empty", 0..<0, "Write an expression or clear the cell."),
    Slip(
      "if(1, 2)", "wrong-argument-count", 0..<8,
      "Check commas and parentheses, then add or remove arguments."),
    Slip("(1 + 2", "expression-unclosed", 0..<1, "Add the closing bracket."),
    Slip("a[1", "expression-unclosed", 1..<2, "Add the closing bracket."),
    Slip(
      "1 +", "expression-unfinished", 3..<3,
      "Add what is missing, such as a value after the operator or a closing parenthesis."),
    Slip(
      "1 + )", "expression-unexpected", 4..<5, "Check the operators and parentheses around it."),
    Slip(
      "a b", "expression-missing-operator", 2..<3,
      "Add one, such as = and or +; or put quotation marks around a text."),
    Slip(
      "${a} 'b'", "expression-missing-operator", 5..<8,
      "Add one, such as = and or +; or put quotation marks around a text."),
  ]

  @Test(
    "The message names the slip, its place and the remedy", arguments: operators + words + shape)
  func explains(slip: Slip) throws {
    let error = #expect(throws: SyntaxError.self) { try Expression(slip.source) }
    #expect(error?.message.code == slip.code)
    #expect(error?.span == slip.span)
    #expect(error?.message.remedy.english == slip.remedy)
  }

  @Test("An unknown question is found when the expression is resolved, with the nearest name")
  func findsUnknownQuestion() throws {
    var bench = try #require(Bench("<data><school_name>x</school_name></data>"))
    bench.questions = ["school_name": ["data", "school_name"]]
    let error = #expect(throws: SyntaxError.self) { try bench.string("1 + ${school_nam}") }
    #expect(error?.message.code == "unknown-question")
    #expect(error?.span == 4..<17)
    #expect(error?.message.remedy.thai == "หมายถึง ${school_name} ใช่หรือไม่")
  }
}
